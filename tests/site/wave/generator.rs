//! The generator of a spam wave and of an ordinary ten minutes around it. Seeded: the same seed makes the same wave.
//!
//! The wave: 800 accounts and 5,000 texts by three kinds of programs (farms in a few networks; proxies; careful ones that look like people at
//! the door) in a dozen campaigns, whose texts are spun from templates in English, Polish and Hebrew, with links to five sites for each campaign,
//! contacts, nothing but alike words, or idle chatter to warm an account up; some hide their links. Beside them 200 honest
//! members (known ones, some that joined in the last days, some that join right now) who complain, ask, answer and thank, a part
//! of them with links.

use std::collections::BTreeMap;

/// Seconds that it lasts.
pub const SECONDS: u64 = 600;
/// Programs.
pub const BOTS: usize = 800;
/// Texts that they send.
pub const SPAM: usize = 5_000;
/// People.
pub const HONEST: usize = 200;
/// People who joined long ago, in the last days; the others join during the wave.
pub const KNOWN: usize = 120;
pub const RECENT: usize = 50;

/// Chance from a seed (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap()
    }

    pub fn between(&mut self, from: u64, to: u64) -> u64 {
        from + self.next() % (to - from + 1)
    }

    pub fn per_cent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    pub fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// How somebody joins.
#[derive(Clone, Debug)]
pub struct Door {
    pub handle: String,
    pub email: String,
    pub address: [u8; 4],
    /// When the form is opened, and how long it takes, in seconds.
    pub at: u64,
    pub takes: u64,
    pub honeypot: bool,
}

/// A text that somebody sends.
#[derive(Clone, Debug)]
pub struct Text {
    pub who: usize,
    /// Of a program.
    pub spam: bool,
    pub at: u64,
    /// A new topic, else a reply.
    pub opens: bool,
    pub title: String,
    pub body: String,
}

/// Everything that happens.
pub struct Wave {
    pub bots: Vec<Door>,
    /// Those of the honest who join during the wave.
    pub joiners: Vec<Door>,
    pub texts: Vec<Text>,
    /// Throw-away mail domains that the house's moderators know.
    pub disposable: Vec<String>,
}

struct Campaign {
    sites: Vec<String>,
    contact: &'static str,
    template: usize,
}

const DISPOSABLE: [&str; 8] = [
    "mail-bin.example",
    "tenminutes.example",
    "trashbox.example",
    "nobody.example",
    "quickdrop.example",
    "burner.example",
    "zapmail.example",
    "onetime.example",
];

const CONTACTS: [&str; TEMPLATES.len()] = [
    "Telegram @fast_profit_24",
    "WhatsApp +44 7700 900111",
    "Telegram: @meds_direct",
    "WhatsApp +1 202 555 0143",
    "telegram @crypto_anna",
    "write to deals@offers.example",
    "Telegram @loan_now_pl",
    "WhatsApp +48 600 000 111",
    "טלגרם @kesef_mahir",
    "Telegram @replica_shop",
    "Signal +44 7700 900222",
    "telegram @seo_king",
];

/// Words in braces are spun: one of them is taken.
const TEMPLATES: [&str; 12] = [
    "{Tired|Sick|Weary} of {low|small|poor} {income|salary|earnings}? I {earned|made|got} {2300|4100|5750} dollars {last week|this month|in ten days} {trading|investing} from home with {simple|easy|automatic} software. {Anyone|Everybody} can {start|begin|join} today without {experience|any skills|training}.",
    "{Original|Genuine|Certified} {medication|pills|medicine} without {prescription|doctor|recipe}, {discreet|anonymous|private} {delivery|shipping|parcel} to every country, {seventy|fifty|sixty} percent {off|discount|cheaper} for {new|first} customers {this week|today only|until Sunday}.",
    "{Best|Top|Hottest} online casino of the year: {200|150|300} free spins, {instant|quick|same day} {payout|withdrawal}, no {deposit|documents} needed. {Register|Sign up|Join} now and {double|triple} your first {bonus|stake|money}.",
    "{Luxury|Designer|Swiss} replica watches and handbags, {perfect|exact|identical} copies with {box|papers|certificate}, {cheapest|lowest} {price|prices} {worldwide|anywhere|online}, {free|express} {shipping|delivery} from our warehouse.",
    "{Need|Want} a {loan|credit} {quickly|fast|within an hour}? We {approve|accept|grant} {everybody|anyone|all} with {bad|no} credit history, only {two|three} percent interest, {apply|ask} {online|from your phone} and the money {arrives|comes} today.",
    "{Buy|Get} {real|active|genuine} followers and likes for your {profile|page|channel}, {cheap|lowest price|discount} packages, {instant|fast} start, {guaranteed|safe} {growth|ranking} on every network, thousands of {happy|satisfied} clients.",
    "{Szybka|Natychmiastowa|Błyskawiczna} pożyczka bez {BIK|zaświadczeń|formalności}, {pieniądze|gotówka} na koncie w {piętnaście|dziesięć} minut, {decyzja|odpowiedź} online przez całą dobę, także dla {zadłużonych|bezrobotnych|studentów}. {Złóż|Wyślij} wniosek dziś.",
    "{Oryginalne|Markowe} perfumy i zegarki {za pół ceny|do siedemdziesięciu procent taniej}, {wyprzedaż|likwidacja} magazynu {tylko dziś|do niedzieli}, darmowa {dostawa|wysyłka} i {zwrot|wymiana} bez pytań, {sprawdź|zobacz} naszą ofertę.",
    "{רוצים|מחפשים} להרוויח {אלפי|מאות} שקלים ביום מהבית? מערכת {אוטומטית|חכמה|פשוטה} למסחר, בלי ניסיון ובלי {סיכון|ידע}, {הצטרפו|הירשמו} עכשיו וקבלו {בונוס|מתנה} של חמש מאות שקלים {היום|השבוע}.",
    "{הלוואה|אשראי} מיידית לכל מטרה {בלי|ללא} ערבים ובלי {בדיקת|דוח} אשראי, הכסף {בחשבון|אצלכם} בתוך {שעה|שעתיים}, ריבית {נמוכה|מצחיקה}, {השאירו|שלחו} פרטים ונחזור אליכם {מיד|היום}.",
    "{Guaranteed|Proven} {weight|fat} loss in {two|three} weeks without {diet|sport|hunger}: {doctors|scientists} {hate|hide} this {natural|ancient|simple} trick from the mountains, {order|try} the drops {now|today} while stock lasts.",
    "{Crypto|Bitcoin} giveaway by the {exchange|foundation}: send any {amount|sum} to the wallet and {receive|get back} {double|twice as much} within {minutes|an hour}, {verified|official} event, {limited|few} places {left|remaining}.",
];

const CHATTER: [&str; 10] = [
    "Great topic, thanks for sharing!",
    "Very useful information, thank you so much",
    "I agree with you completely",
    "Nice post, keep it up",
    "Interesting point of view, waiting for more",
    "Wow amazing content",
    "Bardzo ciekawy temat, dziękuję",
    "Świetny wpis, pozdrawiam",
    "תודה רבה על השיתוף",
    "פוסט מעולה, תודה",
];

const TITLES: [&str; 6] = [
    "Special offer for you",
    "You will not believe this",
    "Question about money",
    "Nowa oferta",
    "הזדמנות מיוחדת",
    "Best of the year",
];

/// A template with one of the words of each brace.
fn filled(chance: &mut Chance, template: &str) -> String {
    let mut text = String::new();
    for (at, part) in template.split(['{', '}']).enumerate() {
        let choices: Vec<&str> = part.split('|').collect();
        text.push_str(if at % 2 == 1 { chance.of(&choices) } else { part });
    }
    text
}

fn spin(chance: &mut Chance, template: &str) -> String {
    let text = filled(chance, template);
    // Some change the order of their sentences, too.
    if chance.per_cent(25) {
        let mut sentences: Vec<&str> = text.split_inclusive(['.', '?']).collect();
        sentences.reverse();
        return sentences.join(" ");
    }
    text
}

/// Letters that look alike, and links that programs are not to see.
fn hide(chance: &mut Chance, text: String) -> String {
    match chance.below(10) {
        0 => text.replace('a', "а").replace('o', "о"),
        1 => text.replace(".example", "[.]example"),
        2 => text.replace('e', "e\u{200b}"),
        _ => text,
    }
}

fn spam(chance: &mut Chance, campaign: &Campaign) -> String {
    let said = spin(chance, TEMPLATES[campaign.template]);
    let site = &campaign.sites[chance.below(campaign.sites.len())];
    let number = chance.between(100, 99_999);
    let text = match chance.below(100) {
        0..60 => format!("{said} https://{site}/{number}"),
        60..65 => format!("https://www.{site}/?r={number}"),
        65..82 => format!("{said} {}", campaign.contact),
        82..93 => said,
        _ => return chance.of(&CHATTER).to_owned(),
    };
    hide(chance, text)
}

fn bot(chance: &mut Chance, number: usize) -> Door {
    let at = chance.between(0, SECONDS * 4 / 5);
    let handle = format!("zz{}{number}", chance.of(&["mike", "anna", "lucky", "smart", "deal", "jan", "noa", "top"]));
    let own = [100 + (number / 60_000) as u8, (number / 250) as u8, (number % 250) as u8, 7];
    let mail = |domain: &str| format!("{handle}@{domain}");
    match chance.below(100) {
        0..45 => {
            let network = chance.below(40) as u8;
            let domain = if chance.per_cent(40) { chance.of(&DISPOSABLE) } else { "post.example" };
            let (takes, honeypot) = (chance.between(0, 2), chance.per_cent(40));
            Door { email: mail(domain), address: [90, 0, network, 1], at, takes, honeypot, handle }
        }
        45..80 => {
            let takes = if chance.per_cent(60) { chance.between(0, 2) } else { chance.between(3, 9) };
            Door { email: mail("post.example"), address: own, at, takes, honeypot: false, handle }
        }
        _ => Door {
            email: mail("mail.example"),
            address: own,
            at,
            takes: chance.between(8, 40),
            honeypot: false,
            handle,
        },
    }
}

const THINGS: [&str; 12] = [
    "kettle",
    "toaster",
    "coffee machine",
    "blender",
    "iron",
    "vacuum cleaner",
    "fan",
    "rice cooker",
    "hand mixer",
    "air fryer",
    "hob",
    "fridge",
];
const TROUBLE: [&str; 16] = [
    "leaks at the {bottom|seam|spout} as soon as {it is half full|I tilt it|the water boils}",
    "stopped {working|heating|turning} {after two weeks|on Sunday evening|in the middle of a cake|overnight}",
    "makes a {terrible|grinding|whistling} noise {that wakes the baby|every few minutes|like a small plane}",
    "smells of {burnt plastic|rubber|fish} {whenever I switch it on|when it is new|since the last cleaning}",
    "arrived with a {crack along the handle|dent in the side|broken foot|scratched front}",
    "does not switch off {by itself|when it is empty|with the remote} any more",
    "shows {error E4|a red lamp|three dashes|the wrong time} and then {nothing happens|it restarts|I have to unplug it}",
    "came without the {charger|second basket|warranty card|small brush} that {the box promises|the picture shows}",
    "rusts {at the hinge|under the plate|around the screws} although {I dry it|it stands in the living room|nobody washes it}",
    "loses its {lid|knob|cable|filter} {when I pour|all the time|once a week}",
    "keeps {tripping the fuse|losing the network|forgetting my settings|blinking} {in the kitchen|at night|since March}",
    "is far {slower|louder|hotter|weaker} than {the old one|my sister's|the one in the advertisement}",
    "has a {button that sticks|door that does not close|cable that is too short|lamp that never goes out}",
    "vibrates so much that it {walks across the table|shakes the glasses|woke the neighbours}",
    "will not {pair with the phone|take the capsules|reach two hundred degrees|spin}",
    "was delivered {in the wrong colour|to another street|half open|two times}",
];
const CIRCUMSTANCE: [&str; 24] = [
    "I {bought|got|picked} it {in May|last spring|in the winter sale} {at the shopping centre|online|from a friend of a friend}.",
    "It was a {present|gift} from {my daughter|colleagues|an uncle in Haifa}, so {I have no receipt|do not ask me for the price}.",
    "{Customer care|The hotline|Somebody called Marek} told me {twice|in June|by chat} that {a parcel was on its way|I should wait|it cannot be}.",
    "We are {four|five|two} {people|students|adults and a dog} and {use it every morning|share everything|cook late}.",
    "The {parcel service|courier} left it {in the rain|behind the bins|with the baker}.",
    "My {neighbour|brother-in-law|teacher} has {the same one|the larger one|a Japanese one} and {is happy|sold it again|laughs at me}.",
    "{Page nine|The leaflet|The video} says {nothing about this|the opposite|to call an electrician}.",
    "I have {already|twice|carefully} cleaned it with {vinegar|citric acid|the tablets}.",
    "{The warranty|My insurance|The contract} {ends in April|covers only fire|is in a drawer at work}.",
    "It is {the second|the third|already the fourth} one, {the first was replaced in June|and I am losing patience|all from one batch}.",
    "{Three weeks|A month|Nine days} ago I {wrote a letter|sent photos|filled in your form}.",
    "The technician {only shrugged|never came|wanted ninety euros|was kind but late}.",
    "My {mother|grandfather|flatmate} is {afraid of it now|eighty and confused|writing reviews already}.",
    "{The next shop|The service point} is {an hour away|closed on Fridays|in another town}.",
    "{Its number is 8832 4417|It was made in 2024|The label fell off}.",
    "{I like everything else|The colour is lovely|Otherwise it is quick}, to be {fair|honest}.",
    "Yesterday {sparks came out|the cat jumped away|the light went off in the hall}.",
    "{Since the update|After the move|Since we changed the filter} it is {worse|a lottery|different every day}.",
    "{Kupione w Krakowie|Zamówione w sklepie internetowym|Prezent od cioci}, {paragon mam|pudełko wyrzucone|gwarancja do maja}.",
    "{Serwis milczy|Infolinia odsyła do sklepu|Pan z serwisu był miły}, a {ja czekam od tygodni|kuchnia stoi|dzieci jedzą na zimno}.",
    "{W nocy|Po remoncie|Zimą} {hałasuje najbardziej|w ogóle nie grzeje|wyskakują bezpieczniki}.",
    "{קניתי בחנות בחיפה|הזמנתי באתר|קיבלנו מתנה לחתונה}, {והקבלה אצלי|אבל הקופסה נזרקה|ומאז רק צרות}.",
    "{השירות לא ענה|הנציגה הייתה אדיבה|השליח איחר}, {ואני כבר שבועיים בלי קפה|ונמאס לי|אז כתבתי כאן}.",
    "{בלילה זה הכי גרוע|הילדים פוחדים ממנו|השכנים מתלוננים}, {תעזרו לי|מה עושים|כבר ניסיתי הכול}.",
];
const WISH: [&str; 14] = [
    "Where can I {send|bring|return} it?",
    "Is there a {spare part|newer model|trick}?",
    "I would like {my money back|an apology|a date}.",
    "Has anybody {repaired|opened|replaced} one?",
    "{Who|Which department} is responsible?",
    "Could {someone from the team|a moderator|the maker} look at this?",
    "What would {you|an expert} do?",
    "{A new one|A voucher|The small part} would be fine.",
    "Is that {normal|dangerous|covered}?",
    "How long does {a repair|an answer} take {these days|in August}?",
    "Does {the older lid|a universal cable} fit?",
    "I hope {you take this seriously|it helps others}.",
    "{Co robić?|Gdzie to odesłać?|Ktoś pomoże?}",
    "{מה לעשות?|למי פונים?|מישהו מכיר?}",
];
const ANSWERS: [&str; 28] = [
    "Thanks, that worked!",
    "Same here.",
    "Thank you!",
    "Dziękuję, pomogło!",
    "תודה, זה עזר!",
    "U mnie to samo.",
    "גם אצלי.",
    "Try to {descale|unplug|warm} it {twice|overnight|with the lid open} and {wait|shake it|then press both buttons}.",
    "I had this {too|last year|with the red one}; {they replaced it|a new seal helped|it went away by itself}.",
    "Mine does that only when {the water is hard|it stands by the window|the cable is wet}.",
    "{Which model|How old|Which colour} is yours? {There are two versions|Mine is from March|I can measure the part}.",
    "It helped to {turn the ring further|bend the spring|take out the tray} {than it seems to go|with pliers|and put it back}.",
    "You need the {form|code|sticker} from {the warranty page|the bottom|the mail}, it took {four days|a week} for me.",
    "No, the {old filter|green one|blue cap} does not fit, I {tried|asked|broke one}.",
    "Did you {ask in the shop|check the fuse|look under the plate} first? {Ours was friendly|That was it here|It costs nothing}.",
    "I would never have found that {screw|switch|page}, {you saved my weekend|thank you so much}.",
    "Proszę sprawdzić {uszczelkę|bezpiecznik|filtr} {pod pokrywą|z tyłu|przy wtyczce}, {często się zsuwa|u mnie pomogło}.",
    "Mam ten model {od roku|od świąt|drugi raz} i {działa bez zarzutu|żałuję|polecam mimo wszystko}.",
    "Czy ktoś wie, ile {kosztuje|trwa|waży} {nowa pokrywa|naprawa|ten zestaw}?",
    "{כדאי לבדוק|תנסו להחליף|תנקו} את {האטם|הפילטר|הכבל} {שמתחת למכסה|מאחור|במים חמים}.",
    "פניתי {לשירות|לחנות|במייל} והם {החליפו לי|לא ענו|ביקשו תמונה} בתוך {יומיים|שבוע}.",
    "{איפה|באיזו חנות|בכמה} קונים {חלק חלופי|מכסה|ידית}?",
    "I would wait for {the recall notice|the autumn model|an official word}.",
    "The {blue|white|steel} one is {louder|lighter|cheaper} than the {black|old|glass} one, by the way.",
    "{Photos|A drawing|The serial number} would help us to {see|understand|compare} it.",
    "My {cousin|dentist|landlord} {swears by|sells|collects} these and says {the thermostat dies first|buy two|keep the box}.",
    "{Mondays|Evenings|The first days} are the worst for the hotline, {write instead|go there in person|try at eight}.",
    "{Careful|Wait|One moment}: the plate stays {hot|under current|sharp} for {ten minutes|a while}.",
];
/// Sites that people here have linked to before.
pub const USUAL: [&str; 4] = ["videos.example", "kitchenforum.example", "consumer-help.example", "weather.example"];

fn honest(chance: &mut Chance, opens: bool) -> (String, String) {
    let thing = chance.of(&THINGS);
    let trouble = said(chance, &TROUBLE);
    let title = format!("My {thing} {}", trouble.split(' ').take(5).collect::<Vec<_>>().join(" "));
    let mut parts = if opens || chance.per_cent(45) {
        vec![format!("My {thing} {trouble}."), said(chance, &CIRCUMSTANCE)]
    } else {
        vec![said(chance, &ANSWERS)]
    };
    if opens || chance.per_cent(50) {
        parts.push(said(chance, &CIRCUMSTANCE));
        parts.push(said(chance, &WISH));
    }
    let mut body = parts.join(" ");
    match chance.below(100) {
        0..8 => body.push_str(&format!(" See https://{}/watch/{}", chance.of(&USUAL), chance.between(1, 9_999))),
        8..12 => {
            body.push_str(&format!(" I put a film of it at https://private-{}.example/k", chance.between(1, 99_999)))
        }
        12..13 => body.push_str(" You can call me: +972 3 555 0199"),
        _ => {}
    }
    (title, body)
}

fn said(chance: &mut Chance, list: &[&str]) -> String {
    let template = chance.of(list);
    filled(chance, template)
}

/// The wave of a seed.
pub fn wave(seed: u64) -> Wave {
    let mut chance = Chance(seed);
    let mut campaigns = Vec::new();
    for (number, contact) in CONTACTS.into_iter().enumerate() {
        let sites = (0..5).map(|site| format!("{}-{number}{site}.example", chance.of(&["win", "best", "deal", "go"])));
        campaigns.push(Campaign { sites: sites.collect(), contact, template: number });
    }
    let bots: Vec<Door> = (0..BOTS).map(|number| bot(&mut chance, number)).collect();
    let mut texts = Vec::new();
    let mut left: BTreeMap<usize, u64> = BTreeMap::new();
    while texts.len() < SPAM {
        let who = chance.below(BOTS);
        let ready = left.entry(who).or_insert(bots[who].at + bots[who].takes + 3);
        *ready += chance.between(2, 40);
        let at = (*ready).min(SECONDS - 1);
        let opens = chance.per_cent(20);
        let body = spam(&mut chance, &campaigns[who % campaigns.len()]);
        let title = format!("{} {}", chance.of(&TITLES), chance.between(1, 999));
        texts.push(Text { who, spam: true, at, opens, title, body });
    }
    let joiners: Vec<Door> = (0..HONEST - KNOWN - RECENT).map(|number| joiner(&mut chance, number)).collect();
    for who in 0..HONEST {
        let from = who.checked_sub(KNOWN + RECENT).map_or(0, |number| joiners[number].at + joiners[number].takes + 5);
        for _ in 0..chance.between(2, 6) {
            let opens = chance.per_cent(30);
            let (title, body) = honest(&mut chance, opens);
            texts.push(Text { who, spam: false, at: chance.between(from, SECONDS - 1), opens, title, body });
        }
    }
    texts.sort_by_key(|text| text.at);
    Wave { bots, joiners, texts, disposable: DISPOSABLE[..5].iter().map(ToString::to_string).collect() }
}

fn joiner(chance: &mut Chance, number: usize) -> Door {
    let handle = format!("hjoin{number}");
    // Some sit in one office.
    let address = if number < 4 { [80, 1, 1, 1] } else { [80, 0, number as u8, 1] };
    let (at, takes) = (chance.between(0, SECONDS / 2), chance.between(12, 60));
    Door { email: format!("{handle}@mail.example"), address, at, takes, honeypot: false, handle }
}
