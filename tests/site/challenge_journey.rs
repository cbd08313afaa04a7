//! A challenge from the call to "we asked, you said, we did", in roles: thirty ideas in three languages, two merges, an amendment, hidden
//! counts, a ranked vote, decisions published together, and a changelog that thanks by name. Each person is told of what concerns them.

use crate::client::{Client, Page};
use crate::ideas::change;
use crate::mails::Mail;
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::cocreation::{challenges, polls};
use hearth::policy::{Audience, Role};

const PEOPLE: [(&str, &str); 10] = [
    ("ada", "en"),
    ("ben", "en"),
    ("cleo", "en"),
    ("dalia", "he"),
    ("eitan", "he"),
    ("gil", "he"),
    ("hania", "pl"),
    ("iga", "pl"),
    ("jan", "pl"),
    ("kuba", "pl"),
];
const SUBJECTS: [&str; 3] = ["lid", "handle", "cable"];
/// What each of them finds loud: texts that are alike from many people would wait for a moderator.
const NEEDS: [&str; 10] = [
    "It whistles before anybody is up.",
    "Winter mornings burn my fingers.",
    "Visitors trip over what hangs from the table.",
    "The baby next door cries whenever tea is made.",
    "Steam rattles against enamel all along.",
    "My parrot has learned that shriek by now.",
    "Night shifts end when others begin their day.",
    "Students in our kitchen boil water every hour.",
    "Something in there drums like hail on tin.",
    "Even earplugs give up on Sundays.",
];
const STUFF: [&str; 10] = [
    "Felt from the hatter's workshop",
    "A ring of cork",
    "Silicone as in baking tins",
    "Wool that my grandmother spins",
    "Bamboo, steamed and bent",
    "Old bicycle tubes",
    "Moss between two plates",
    "Cotton rope from a sailing boat",
    "Beeswax on linen",
    "Clay, fired twice",
];

/// Who takes part.
struct Cast {
    pia: Client,
    members: Vec<Client>,
    challenge: String,
    /// Thirty ideas: three of each member, in the order of [`PEOPLE`].
    ideas: Vec<i64>,
}

fn desk(cast: &Cast) -> String {
    format!("/desk{}", cast.challenge)
}

/// The challenge, written in two of three languages and opened: ideas, shortlist, a ranked vote, a decision.
async fn calls(site: &Site, pia: &Client) -> String {
    let form = pia.get("/desk/challenges/new").await.expect(200);
    pia.submit(&form, "/desk/challenges", &[("title_en", "A quieter kettle")]).await.expect(422);
    let fields = [
        ("title_en", "A quieter kettle"),
        ("title_pl", "Cichszy czajnik"),
        ("brief_en", "Mornings are loud. Help us."),
        ("open_en", "Lid, handle, cable."),
        ("fixed_en", "The colour."),
        ("board", "1"),
        ("ballot", "ranked"),
        ("counts", "after_close"),
    ];
    let made = pia.submit(&form, "/desk/challenges", &fields).await.expect(303).location().expect("its page");
    let page = pia.get(&made).await.expect(200);
    pia.submit(&page, &format!("{made}/opening"), &[]).await.expect(303);
    let path = made.trim_start_matches("/desk").to_owned();
    assert!(site.visitor().get("/challenges").await.expect(200).contains("A quieter kettle"));
    path
}

/// Time goes on, and what is due happens.
async fn passes(site: &Site, days: i64) {
    site.advance(TimeDelta::days(days));
    challenges::clock::tick(site.app.clone()).await.expect("the clock of challenges");
    polls::tick(site.app.clone()).await.expect("the clock of polls");
    site.drain_jobs().await;
}

async fn proposes(who: &Client, number: &str, title: &str, (need, body): (&str, &str)) -> i64 {
    let form = who.get(&format!("/ideas/new?challenge={number}")).await.expect(200);
    let fields = [("title", title), ("problem", need), ("whom", "Light sleepers"), ("body", body), ("step", "post")];
    let sent = who.submit(&form, "/ideas/new", &fields).await.expect(303);
    let path = sent.location().expect("the idea's page");
    path.trim_start_matches("/ideas/").parse().unwrap_or_else(|_| panic!("{title} went to {path}"))
}

async fn cast(site: &Site) -> Cast {
    threads::board(site, "kettles", Audience::Everyone).await;
    let pia = site.with_role("pia", Role::Producer).await;
    let mut members = Vec::new();
    for (handle, lang) in PEOPLE {
        members.push(site.joins(handle).await);
        change(site, "update accounts set lang = $1 where handle = $2", (lang, handle)).await;
    }
    let challenge = calls(site, &pia).await;
    let number = challenge.trim_start_matches("/challenges/").to_owned();
    let early = members[0].get(&format!("/ideas/new?challenge={number}")).await.expect(200);
    assert!(!early.html().contains("name=\"challenge\""), "it has not begun");
    passes(site, 2).await;
    let pia = site.signs_in("pia").await;
    let mut ideas = Vec::new();
    for (at, (who, (handle, _))) in members.iter().zip(PEOPLE).enumerate() {
        for subject in SUBJECTS {
            let body = format!("{}: {subject}.", STUFF[at]);
            let title = format!("A soft {subject} by {handle}");
            ideas.push(proposes(who, &number, &title, (NEEDS[at], &body)).await);
        }
    }
    Cast { pia, members, challenge, ideas }
}

/// Votes while nobody sees how many there are.
async fn votes_hidden(site: &Site, cast: &Cast) {
    let first = cast.ideas[0];
    for who in &cast.members[1..] {
        who.post(&format!("/ideas/{first}/vote"), &[("vote", "yes")]).await.expect(303);
    }
    cast.members[1].post(&format!("/ideas/{first}/vote"), &[("vote", "yes")]).await.expect(303);
    assert_eq!(site.count("select votes from ideas where topic_id = (select min(topic_id) from ideas)").await, 9);
    for who in [&site.visitor(), &cast.pia, &cast.members[1]] {
        let page = who.get(&format!("/ideas/{first}")).await.expect(200);
        assert!(!page.contains("9 vote") && !page.contains("9 głos"), "{}", page.text());
    }
}

/// Two ideas become part of Ada's first; one of the merges is a mistake and is taken back.
async fn merges(site: &Site, cast: &Cast) {
    let (main, bens, cleos) = (cast.ideas[0], cast.ideas[3], cast.ideas[6]);
    cast.members[9].post(&format!("/ideas/{bens}/vote"), &[("vote", "yes")]).await.expect(303);
    let before = site.count("select count(*) from idea_votes").await;
    let into = main.to_string();
    for part in [bens, cleos] {
        let path = format!("/desk/ideas/{part}/merge");
        let preview = cast.pia.get(&format!("{path}?into={into}")).await.expect(200);
        let fields = [("into", into.as_str()), ("reason", "They ask for the same lid.")];
        cast.pia.submit(&preview, &path, &fields).await.expect(303);
    }
    let gone = site.visitor().get(&format!("/ideas/{bens}")).await;
    assert!(gone.location().is_some_and(|to| to.starts_with(&format!("/ideas/{main}"))), "it leads on");
    let page = cast.pia.get(&format!("/desk/ideas/{main}/merge")).await.expect(200);
    let undo = page.form(&format!("/desk/ideas/merges/{}/undo", merge_of(site).await)).action;
    cast.pia.submit(&page, &undo, &[("reason", "Cleo means another one.")]).await.expect(303);
    site.visitor().get(&format!("/ideas/{cleos}")).await.expect(200);
    assert_eq!(site.count("select count(*) from idea_votes").await, before, "ben's vote of kuba counts once for both");
    site.drain_jobs().await;
}

/// The merge of Cleo's idea.
async fn merge_of(site: &Site) -> i64 {
    site.count("select max(id) from idea_merges").await
}

/// Dalia proposes a better text for Ada's idea; Ada takes it.
async fn amends(cast: &Cast) {
    let (ada, dalia, main) = (&cast.members[0], &cast.members[3], cast.ideas[0]);
    let form = dalia.get(&format!("/ideas/{main}/amendments/new")).await.expect(200);
    let fields =
        [("body", "It whistles before anybody is up. Thick felt would do for the lid."), ("note", "לבד משתיק יותר")];
    let sent = dalia.submit(&form, &format!("/ideas/{main}/amendments"), &fields).await.expect(303);
    let page = dalia.follow(sent).await.expect(200);
    let path = page.path.clone();
    let page = ada.get(&path).await.expect(200);
    assert!(page.html().contains("<ins") && page.contains("Thick"), "what changes is marked");
    ada.submit(&page, &format!("{path}/acceptance"), &[]).await.expect(303);
    assert!(ada.get(&format!("/ideas/{main}")).await.expect(200).contains("Thick felt"));
}

/// The shortlist, and the vote by ranking: the method's winner is not whom most put first.
async fn ranks(site: &Site, cast: &Cast) -> [i64; 3] {
    let before = site.outbox().await.len();
    passes(site, 21).await;
    each_is_told(site, before, ["shortlist is being drawn up", "רשימת הגמר", "lista finałowa"]).await;
    let short = [cast.ideas[0], cast.ideas[10], cast.ideas[20]];
    let pia = site.signs_in("pia").await;
    let chosen: Vec<String> = short.iter().map(ToString::to_string).collect();
    let fields: Vec<(&str, &str)> = chosen.iter().map(|id| ("idea", id.as_str())).collect();
    pia.post(&format!("{}/shortlist", desk(cast)), &fields).await.expect(303);
    let before = site.outbox().await.len();
    passes(site, 7).await;
    each_is_told(site, before, ["the vote has begun", "ההצבעה נפתחה", "zaczęło się głosowanie"]).await;
    let poll = site.count("select max(id) from polls").await;
    let options: Vec<i64> = {
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let sql = "select id from poll_options where poll_id = $1 order by position limit 10";
        let rows: Vec<(i64,)> = conn.all(sql, (poll,)).await.expect("options");
        rows.into_iter().map(|(id,)| id).collect()
    };
    // Four put the first on top, three each another; everybody else's second choice is the second: it beats each of them.
    let ballots =
        [[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3], [3, 1, 2], [3, 1, 2], [3, 1, 2], [3, 2, 1], [3, 2, 1], [3, 2, 1]];
    for ((handle, _), ranks) in PEOPLE.iter().zip(ballots) {
        let who = site.signs_in(handle).await;
        votes(&who, poll, &options, ranks).await.expect(303);
        let page = who.get(&format!("/polls/{poll}")).await.expect(200);
        assert!(
            !page.contains("beats") && !page.contains("10 ballots"),
            "nothing is seen before the close: {}",
            page.text()
        );
    }
    let kuba = site.signs_in("kuba").await;
    votes(&kuba, poll, &options, [3, 2, 1]).await.expect(303);
    passes(site, 10).await;
    votes(&kuba, poll, &options, [1, 2, 3]).await.expect(409);
    assert_eq!(site.count("select count(*) from poll_ballots").await, 10);
    let results = site.visitor().get(&format!("{}/results", cast.challenge)).await.expect(200);
    let text = results.text();
    let place = |title: &str| text.find(title).unwrap_or(usize::MAX);
    let (second, first) = (place("A soft handle by dalia"), place("A soft lid by ada"));
    assert!(second < first, "Schulze's order: {text}");
    short
}

async fn votes(who: &Client, poll: i64, options: &[i64], ranks: [i64; 3]) -> Page {
    let fields: Vec<(String, String)> =
        options.iter().zip(ranks).map(|(option, rank)| (format!("o{option}"), rank.to_string())).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    who.post(&format!("/polls/{poll}/vote"), &fields).await
}

/// Decisions are prepared quietly and published together.
async fn decides(site: &Site, cast: &Cast, short: [i64; 3]) {
    let pia = site.signs_in("pia").await;
    let closing = format!("{}/closing", desk(cast));
    let said = [("asked_en", "A quieter kettle."), ("said_en", "Lids first."), ("did_en", "We make the lid.")];
    let page = pia.get(&desk(cast)).await.expect(200);
    pia.submit(&page, &closing, &said).await.expect(409);
    let number = cast.challenge.trim_start_matches("/challenges/");
    let form = pia.get(&format!("/desk/ideas/decisions/new?challenge={number}")).await.expect(200);
    let made = pia.submit(&form, "/desk/ideas/decisions", &[("title", "Kettle"), ("take", "shortlist")]).await;
    let path = made.expect(303).location().expect("the set");
    let page = pia.get(&path).await.expect(200);
    let lines: Vec<i64> = {
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let rows: Vec<(i64,)> =
            conn.all("select id from idea_decisions order by topic_id limit 10", ()).await.expect("decisions");
        rows.into_iter().map(|(id,)| id).collect()
    };
    assert_eq!(lines.len(), 3);
    let mut fields = Vec::new();
    for (line, (state, reason)) in lines.iter().zip([
        ("planned", "It is the quietest."),
        ("declined", "It would not seal."),
        ("declined", "It melts."),
    ]) {
        fields.push((format!("state-{line}"), state.to_owned()));
        fields.push((format!("reason-{line}"), reason.to_owned()));
        fields.push((format!("decided_by-{line}"), "Pia and the workshop".to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    pia.submit(&page, &path, &fields).await.expect(303);
    let hidden = site.visitor().get(&format!("/ideas/{}", short[1])).await.expect(200);
    assert!(!hidden.contains("seal") && !hidden.contains("Declined"), "{}", hidden.text());
    site.drain_jobs().await;
    let before = site.outbox().await.len();
    let page = pia.get(&format!("{path}/preview")).await.expect(200);
    pia.submit(&page, &format!("{path}/publication"), &[]).await.expect(303);
    assert!(site.visitor().get(&format!("/ideas/{}", short[1])).await.expect(200).contains("It would not seal."));
    site.drain_jobs().await;
    told_of_the_decisions(&site.outbox().await[before..]);
    let page = pia.get(&desk(cast)).await.expect(200);
    pia.submit(&page, &closing, &[("asked_en", "A quieter kettle."), ("said_en", "")]).await.expect(422);
    let page = pia.get(&desk(cast)).await.expect(200);
    let before = site.outbox().await.len();
    pia.submit(&page, &closing, &said).await.expect(303);
    site.drain_jobs().await;
    each_is_told(site, before, ["is closed", "נסגר", "jest zamknięte"]).await;
    assert!(site.visitor().get("/said-and-done").await.expect(200).contains("We make the lid."));
}

/// Everybody who has an idea in the challenge has one letter since then, which says this in their language.
async fn each_is_told(site: &Site, before: usize, says: [&str; 3]) {
    let mails = site.outbox().await.split_off(before);
    for (handle, lang) in PEOPLE {
        let own: Vec<_> = mails.iter().filter(|mail| mail.to == format!("{handle}@hearth.test")).collect();
        let says = says[["en", "he", "pl"].iter().position(|one| *one == lang).expect("a language")];
        assert_eq!(own.len(), 1, "{handle}: {:?}", own.iter().map(|mail| &mail.subject).collect::<Vec<_>>());
        assert!(own[0].text.contains(says), "{handle}: {}", own[0].text);
    }
}

/// Each once, in their language, and of nothing else: everybody who voted for Ada's idea, and Dalia and Hania about their own.
fn told_of_the_decisions(mails: &[Mail]) {
    let of = |handle: &str| mails.iter().filter(|mail| mail.to == format!("{handle}@hearth.test")).collect::<Vec<_>>();
    for (handle, _) in PEOPLE {
        let letters = of(handle);
        assert_eq!(letters.len(), 1, "{handle}: {:?}", letters.iter().map(|mail| &mail.subject).collect::<Vec<_>>());
        assert!(letters[0].text.contains("It is the quietest."), "{handle}: {}", letters[0].text);
        assert_eq!(letters[0].text.contains("It would not seal."), handle == "dalia", "{handle}: {}", letters[0].text);
    }
    assert!(of("dalia")[0].text.contains("נדחה") && of("hania")[0].text.contains("Odrzucony"));
    assert!(of("pia").is_empty(), "whoever acts knows");
}

/// The lid is there: a line in the changelog names who made it so.
async fn ships(site: &Site, cast: &Cast) {
    let ben = site.signs_in("ben").await;
    let form = ben.get("/account/credits").await.expect(200);
    assert!(form.has_form("/account/credits"));
    ben.post("/account/credits", &[]).await.expect(303);
    let pia = site.signs_in("pia").await;
    let form = pia.get("/desk/changelog/new").await.expect(200);
    let main = cast.ideas[0].to_string();
    let fields = [("title_en", "The felt lid"), ("body_en", "Sleep well."), ("ideas", main.as_str())];
    let path = pia.submit(&form, "/desk/changelog", &fields).await.expect(303).location().expect("the entry");
    assert!(!site.visitor().get("/changelog").await.expect(200).contains("The felt lid"));
    let before = site.outbox().await.len();
    let page = pia.get(&path).await.expect(200);
    pia.submit(&page, &format!("{path}/publication"), &[("ship", "on")]).await.expect(303);
    site.drain_jobs().await;
    let visitor = site.visitor();
    let list = visitor.get("/changelog").await.expect(200);
    assert!(list.contains("The felt lid"));
    let entry = visitor.get(&list.link("/changelog/")).await.expect(200);
    assert!(entry.contains("ada") && entry.contains("dalia") && !entry.contains("ben"), "{}", entry.text());
    assert!(visitor.get(&format!("/ideas/{main}")).await.expect(200).contains("Shipped"));
    let mails = site.outbox().await.split_off(before);
    for (handle, _) in PEOPLE {
        let count = mails.iter().filter(|mail| mail.to == format!("{handle}@hearth.test")).count();
        assert_eq!(count, 1, "{handle} hears of it once");
    }
}

site_test!(
    async fn a_challenge_goes_from_the_call_to_said_and_done(site: Site) {
        let cast = cast(&site).await;
        assert_eq!(cast.ideas.len(), 30);
        votes_hidden(&site, &cast).await;
        merges(&site, &cast).await;
        amends(&cast).await;
        let short = ranks(&site, &cast).await;
        decides(&site, &cast, short).await;
        ships(&site, &cast).await;
    }
);
