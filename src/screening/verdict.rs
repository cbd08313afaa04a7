//! The verdict: what is looked at before a text is published, and what comes of it.

use super::facts::{self, FRESH_HOURS, Likes, Opening, Pace, Repute, Site};
use super::links::{self, Leads};
use super::marks::{Fingerprint, Marks};
use super::thresholds::{self, Thresholds};
use super::trust::{Standing, Trust, standing};
use super::why::Why;
use super::words::{self, Hit, Look, WordAct};
use crate::app::App;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BoardId, TopicId};
use crate::policy::Viewer;
use crate::ui::markdown;
use crate::words::Lang;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Which posts wait for approval on a board, or in the whole house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// None for being new.
    None,
    /// Those of new members.
    First,
    /// All but those of staff.
    All,
}

impl Holds {
    pub const ALL: [Self; 3] = [Self::None, Self::First, Self::All];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::First => "first",
            Self::All => "all",
        }
    }

    /// The word's meaning, if it has one.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|holds| holds.as_str() == word)
    }
}

/// What somebody wants to publish.
#[derive(Clone, Debug)]
pub struct Written<'a> {
    pub board: BoardId,
    /// What the board has set; none: as the house has it.
    pub board_holds: Option<Holds>,
    /// The topic that it answers in; none for a new one.
    pub topic: Option<TopicId>,
    /// The title of a new topic; empty for a reply.
    pub title: &'a str,
    pub body: &'a str,
    pub private: bool,
    /// The language that it is written in, if known.
    pub lang: Option<Lang>,
}

/// What is to be done with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is published.
    Pass,
    /// A moderator looks first; its author sees it waiting and why.
    Hold,
    /// It comes back with the explanation; nothing is lost.
    Block,
}

/// A text that was looked at.
#[derive(Clone, Debug)]
pub struct Screened {
    pub verdict: Verdict,
    /// Why it is held or comes back; empty when it passes.
    pub whys: Vec<Why>,
    /// The title with what was to be replaced.
    pub title: String,
    /// The text with what was to be replaced: this is what is kept and published.
    pub body: String,
    pub marks: Marks,
    /// What it shares with others of its wave.
    pub cluster: Option<String>,
    /// How bad it would be, 1 to 5.
    pub harm: i64,
    /// Why moderators are to look at it although it is published.
    pub flags: Vec<Why>,
}

/// Texts like it by the same author that make the next one wait.
const OWN_ALIKE_MAX: i64 = 4;
/// Other new members whose short text is the very same that make the next one wait in a wave.
const SHORT_ALIKE_MAX: i64 = 5;
/// So many texts of one of the newest members that wait make the next one wait in a wave.
const WAITING_MAX: usize = 2;
/// The pace of new members at the usual `HEARTH_POSTS_PER_MINUTE`; a house that allows more allows new members as much more.
const POSTS_PER_MINUTE_USUAL: i64 = 20;
/// So many times what one new member may write may all those of one network write.
const NETWORK_PACE: i64 = 3;

/// What speaks against publishing at once.
#[derive(Debug, Default)]
struct Reasons {
    blocks: Vec<Why>,
    holds: Vec<Why>,
    flags: Vec<Why>,
    harm: i64,
    cluster: Option<String>,
}

impl Reasons {
    fn hold(&mut self, why: Why, harm: i64) {
        if !self.holds.contains(&why) {
            self.holds.push(why);
        }
        self.harm = self.harm.max(harm);
    }
}

/// Everything that is known when the verdict is made.
struct Case<'a> {
    written: &'a Written<'a>,
    thresholds: Arc<Thresholds>,
    standing: Standing,
    leads: Leads,
    sites: Vec<Site>,
    print: Fingerprint,
}

/// What is known of a new member beside.
struct Newcomer {
    likes: Likes,
    opening: Opening,
    pace: Pace,
    network_texts: i64,
    /// There is a wave, and the author is one of the newest members.
    wave: bool,
    hourly_max: i64,
}

/// Looks at what `viewer` wants to publish. What staff write, and what only staff will read, always passes as it is.
pub async fn screen(app: &App, viewer: &Viewer, written: &Written<'_>) -> Result<Screened> {
    let mut screened = Screened {
        verdict: Verdict::Pass,
        whys: Vec::new(),
        title: written.title.to_owned(),
        body: written.body.to_owned(),
        marks: Marks::default(),
        cluster: None,
        harm: 1,
        flags: Vec::new(),
    };
    if viewer.is_staff() || written.private {
        return Ok(screened);
    }
    let look = Look { board: written.board, lang: written.lang, title: written.title, body: written.body };
    let hits = words::check(app, &look).await?;
    (screened.title, screened.body) = (hits.title, hits.body);
    let mut reasons = Reasons { harm: 1, ..Reasons::default() };
    hits.hits.into_iter().for_each(|hit| reasons.word(hit));
    // Read before the connection below is taken: who holds one and waits for another may wait for ever.
    let thresholds = thresholds::kept(app).await?;
    let (account, mut conn) = (viewer.id_or_zero(), app.db.read_current().await?);
    let case = gather(app, &mut conn, account, written, &screened, thresholds).await?;
    reasons.of_everybody(&case);
    let mut retro = Vec::new();
    if case.standing.trust == Trust::New {
        let newcomer = ask_about(app, &mut conn, account, &case).await?;
        reasons.of_newcomer(&case, &newcomer);
        if reasons.holds.iter().any(|why| matches!(why, Why::Alike { .. })) {
            retro = newcomer.likes.posts;
        }
    }
    screened.marks = Marks::new(account, written, case, retro);
    screened.settle(reasons);
    Ok(screened)
}

impl Screened {
    fn settle(&mut self, reasons: Reasons) {
        (self.verdict, self.whys) = match (reasons.blocks.is_empty(), reasons.holds.is_empty()) {
            (false, _) => (Verdict::Block, reasons.blocks),
            (true, false) => (Verdict::Hold, reasons.holds),
            (true, true) => (Verdict::Pass, Vec::new()),
        };
        (self.flags, self.harm, self.cluster) = (reasons.flags, reasons.harm, reasons.cluster);
    }
}

async fn gather<'a>(
    app: &App,
    conn: &mut Conn,
    account: AccountId,
    written: &'a Written<'a>,
    screened: &Screened,
    thresholds: Arc<Thresholds>,
) -> Result<Case<'a>> {
    let now = app.now();
    let standing = standing(conn, account, now, &thresholds).await?;
    let leads = links::leads(&format!("{}\n{}", screened.title, screened.body), own_host(app));
    let sites = facts::sites(conn, account, &leads, now).await?;
    let print = Fingerprint::of(&leads.rest);
    Ok(Case { written, thresholds, standing, leads, sites, print })
}

fn own_host(app: &App) -> &str {
    let address = app.config.base_url.split_once("://").map_or("", |(_, rest)| rest);
    address.split([':', '/']).next().unwrap_or_default()
}

async fn ask_about(app: &App, conn: &mut Conn, account: AccountId, case: &Case<'_>) -> Result<Newcomer> {
    let (now, thresholds) = (app.now(), &case.thresholds);
    let likes = facts::likes(conn, account, &case.print, now, thresholds).await?;
    let opening = facts::opening(conn, account, now, thresholds).await?;
    let usual = i64::from(app.config.posts_per_minute.get()) / POSTS_PER_MINUTE_USUAL;
    let hourly_max = thresholds.hourly_max * usual.max(1);
    let pace = facts::pace(conn, account, now, hourly_max).await?;
    let network = opening.as_ref().map_or(0, |opening| opening.network);
    let network_texts = facts::network_pace(conn, network, now, hourly_max * NETWORK_PACE).await?;
    let fresh = now - case.standing.joined_at < TimeDelta::hours(FRESH_HOURS);
    let wave = fresh && facts::is_wave(conn, now, thresholds).await?;
    Ok(Newcomer { likes, opening: opening.unwrap_or_default(), pace, network_texts, wave, hourly_max })
}

impl Reasons {
    fn word(&mut self, hit: Hit) {
        let why = Why::Word { word: hit.word, found: hit.found, note: hit.note, rule_code: hit.rule_code };
        match hit.act {
            WordAct::Block => self.blocks.push(why),
            WordAct::Hold => self.hold(why, 2),
            WordAct::Flag => self.flags.push(why),
            WordAct::Replace => {}
        }
    }

    /// What counts for everybody but staff.
    fn of_everybody(&mut self, case: &Case<'_>) {
        let new = case.standing.trust == Trust::New;
        match case.written.board_holds.unwrap_or(case.thresholds.holds) {
            Holds::All => self.hold(Why::Board, 1),
            Holds::First if new && case.standing.texts < case.thresholds.first_texts => self.hold(Why::First, 1),
            Holds::First | Holds::None => {}
        }
        for site in case.sites.iter().filter(|site| site.repute == Repute::Bad) {
            self.cluster.get_or_insert_with(|| format!("link:{}", site.domain));
            let why = Why::BadLink { domain: site.domain.clone() };
            if new { self.blocks.push(why) } else { self.hold(why, 2) }
        }
    }

    /// What counts for new members besides.
    fn of_newcomer(&mut self, case: &Case<'_>, newcomer: &Newcomer) {
        self.limits(case, newcomer);
        self.opening(case, newcomer);
        self.likeness(case, newcomer);
        let unknown: Vec<&Site> = case.sites.iter().filter(|site| site.repute == Repute::Unknown).collect();
        for site in &unknown {
            if newcomer.wave || site.others >= case.thresholds.alike_max {
                self.hold(Why::UnknownLink { domain: site.domain.clone() }, 1);
            }
        }
        if newcomer.wave && case.leads.contact.is_some() {
            self.hold(Why::Contact, 1);
        }
        if newcomer.wave && newcomer.pace.waiting.len() >= WAITING_MAX && !newcomer.pace.cleared {
            self.hold(Why::Wave, 1);
        }
        let link = unknown.first().map(|site| format!("link:{}", site.domain));
        let contact = case.leads.contact.as_ref().map(|contact| format!("contact:{contact}"));
        let text = newcomer.likes.oldest.map(|print| format!("text:{:016x}", print.cast_unsigned()));
        let network = (newcomer.opening.network_accounts > 1).then(|| format!("network:{}", newcomer.opening.network));
        let waiting = newcomer.pace.waiting.first().cloned().flatten();
        let other = newcomer.opening.cluster(newcomer.wave);
        self.cluster = self.cluster.take().or(link).or(contact).or(text).or(network).or(waiting).or(other);
    }

    fn limits(&mut self, case: &Case<'_>, newcomer: &Newcomer) {
        let over = |count: usize, max: i64| i64::try_from(count).is_ok_and(|count| count > max);
        let thresholds = &case.thresholds;
        if over(case.leads.links, thresholds.links_max) {
            self.blocks.push(Why::NewLinks { max: thresholds.links_max });
        }
        if over(markdown::mentions(case.written.body).len(), thresholds.mentions_max) {
            self.blocks.push(Why::Mentions { max: thresholds.mentions_max });
        }
        let max = newcomer.hourly_max;
        if newcomer.pace.texts >= max {
            self.blocks.push(Why::TooFast { max, minutes: newcomer.pace.minutes });
        } else if newcomer.network_texts >= max * NETWORK_PACE {
            self.blocks.push(Why::TooFast { max: max * NETWORK_PACE, minutes: 60 });
        }
    }

    /// How the account was opened; no longer once a moderator let one of its texts through.
    fn opening(&mut self, case: &Case<'_>, newcomer: &Newcomer) {
        let opening = &newcomer.opening;
        if newcomer.pace.cleared {
            return;
        }
        if let Some(domain) = &opening.disposable {
            self.hold(Why::Disposable { domain: domain.clone() }, 1);
        }
        if opening.is_crowded(&case.thresholds) {
            self.hold(Why::Network { accounts: opening.network_accounts }, 1);
        }
        if opening.honeypot || (newcomer.wave && opening.quick) {
            self.hold(Why::Machine, 1);
        }
    }

    fn likeness(&mut self, case: &Case<'_>, newcomer: &Newcomer) {
        let likes = &newcomer.likes;
        let short = case.print.is_short();
        let of_wave = newcomer.wave && likes.fresh >= if short { SHORT_ALIKE_MAX } else { 1 };
        let many = !short && (likes.others >= case.thresholds.alike_max || likes.own >= OWN_ALIKE_MAX);
        let many = many || of_wave;
        if likes.spam || (many && !likes.passed) {
            self.hold(Why::Alike { texts: likes.others.max(likes.own) + 1 }, 1);
        }
    }
}

impl Marks {
    fn new(account: AccountId, written: &Written<'_>, case: Case<'_>, retro: Vec<i64>) -> Self {
        let known = case.standing.trust == Trust::Known;
        Self {
            account: (account.0 != 0).then_some(account),
            board: Some(written.board),
            topic: written.topic,
            known,
            fingerprint: case.print.simhash,
            bands: if known { Vec::new() } else { case.print.bands },
            domains: case.sites.into_iter().map(|site| site.domain).collect(),
            retro,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, Holds, Newcomer, Reasons, Why, Written};
    use crate::ids::BoardId;
    use crate::screening::facts::{Likes, Opening, Pace, Repute, Site};
    use crate::screening::links;
    use crate::screening::marks::Fingerprint;
    use crate::screening::thresholds::Thresholds;
    use crate::screening::trust::{Standing, Trust};
    use std::sync::Arc;

    const TEXT: &str = "My kettle leaks at the bottom since Monday evening and the shop around the corner sent me here, \
                        see https://video.example/1";

    fn written(board_holds: Option<Holds>) -> Written<'static> {
        Written { board: BoardId(1), board_holds, topic: None, title: "", body: TEXT, private: false, lang: None }
    }

    fn case<'a>(written: &'a Written<'a>, trust: Trust, repute: Repute) -> Case<'a> {
        let leads = links::leads(written.body, "hearth.test");
        let sites = vec![Site { domain: "video.example".into(), repute, others: 0 }];
        let standing = Standing { trust, joined_at: chrono::DateTime::UNIX_EPOCH, texts: 0 };
        let print = Fingerprint::of(&leads.rest);
        Case { written, thresholds: Arc::new(Thresholds::default()), standing, leads, sites, print }
    }

    fn newcomer(wave: bool) -> Newcomer {
        let (likes, opening, pace) = (Likes::default(), Opening::default(), Pace::default());
        Newcomer { likes, opening, pace, network_texts: 0, wave, hourly_max: 20 }
    }

    fn reasons(case: &Case<'_>, newcomer: &Newcomer) -> Reasons {
        let mut reasons = Reasons::default();
        reasons.of_everybody(case);
        reasons.of_newcomer(case, newcomer);
        reasons
    }

    #[test]
    fn in_calm_times_a_link_of_a_new_member_passes() {
        let written = written(None);
        let found = reasons(&case(&written, Trust::New, Repute::Unknown), &newcomer(false));
        assert!(found.holds.is_empty() && found.blocks.is_empty(), "{found:?}");
    }

    #[test]
    fn in_a_wave_only_links_that_somebody_knows_pass() {
        let written = written(None);
        let found = reasons(&case(&written, Trust::New, Repute::Unknown), &newcomer(true));
        assert_eq!(found.holds, [Why::UnknownLink { domain: "video.example".into() }]);
        assert_eq!(found.cluster.as_deref(), Some("link:video.example"));
        assert!(reasons(&case(&written, Trust::New, Repute::Good), &newcomer(true)).holds.is_empty());
    }

    #[test]
    fn a_bad_link_comes_back_to_new_members_and_waits_for_known_ones() {
        let written = written(None);
        let mut found = Reasons::default();
        found.of_everybody(&case(&written, Trust::New, Repute::Bad));
        assert_eq!((found.blocks.len(), found.holds.len()), (1, 0));
        let mut found = Reasons::default();
        found.of_everybody(&case(&written, Trust::Known, Repute::Bad));
        assert_eq!((found.blocks.len(), found.holds.len()), (0, 1));
    }

    #[test]
    fn boards_hold_all_or_first_ones() {
        let (all, first) = (written(Some(Holds::All)), written(Some(Holds::First)));
        for (written, trust, held) in
            [(&all, Trust::Known, true), (&first, Trust::Known, false), (&first, Trust::New, true)]
        {
            let mut found = Reasons::default();
            found.of_everybody(&case(written, trust, Repute::Good));
            assert_eq!(!found.holds.is_empty(), held, "{trust:?} {:?}", written.board_holds);
        }
    }

    #[test]
    fn how_the_account_was_opened_counts_until_a_text_was_let_through() {
        let written = written(None);
        let case = case(&written, Trust::New, Repute::Good);
        let mut trapped = newcomer(false);
        trapped.opening = Opening { honeypot: true, disposable: Some("bin.example".into()), ..Opening::default() };
        assert_eq!(reasons(&case, &trapped).holds.len(), 2);
        trapped.pace.cleared = true;
        assert!(reasons(&case, &trapped).holds.is_empty());
    }

    #[test]
    fn likeness_counts_people_and_moderators_words() {
        let written = written(None);
        let case = case(&written, Trust::New, Repute::Good);
        let alike = |others, spam, passed, wave| {
            let mut newcomer = newcomer(wave);
            newcomer.likes = Likes { others, fresh: others, spam, passed, ..Likes::default() };
            !reasons(&case, &newcomer).holds.is_empty()
        };
        assert!(!alike(2, false, false, false));
        assert!(alike(3, false, false, false));
        assert!(alike(1, false, false, true));
        assert!(alike(0, true, false, false));
        assert!(!alike(9, false, true, false));
    }

    #[test]
    fn limits_of_new_members_come_back_at_once() {
        let written = written(None);
        let case = case(&written, Trust::New, Repute::Good);
        let mut fast = newcomer(false);
        fast.pace = Pace { texts: 20, minutes: 12, ..Pace::default() };
        assert_eq!(reasons(&case, &fast).blocks, [Why::TooFast { max: 20, minutes: 12 }]);
    }
}
