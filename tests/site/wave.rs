//! A spam wave over HTTP: what of it ever became public, whom it hurt, and what work it made.
//!
//! `generator` says what happens; this plays it second by second through the real doors (`/join`, `/sign-in`, `/new`, replies), lets moderators
//! work on it with the wave acts of their queue, and counts. Rate limits are off (`HEARTH_POSTS_PER_MINUTE` is high in tests), so
//! that what is measured is screening alone.

mod generator;

use crate::client::Client;
use crate::site::{PASSWORD, Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use generator::{BOTS, Door, HONEST, KNOWN, RECENT, SECONDS, SPAM, Text, USUAL, Wave};
use hearth::ids::AccountId;
use hearth::policy::{Audience, Role};
use hearth::screening::Why;
use std::collections::BTreeMap;

/// Texts alike from fewer people are no wave to a moderator.
const PEOPLE_MIN: i64 = 3;
/// When a moderator looks, in seconds since the wave began; and once more when it is over.
const LOOKS: [u64; 3] = [120, 300, 480];
/// The wave that is played unless `HEARTH_WAVE_SEED` names another.
const SEED: u64 = 20_261_122;
/// How often the background work is done, in seconds.
const JOBS_EVERY: u64 = 10;

/// What came of the texts that were sent.
#[derive(Debug, Default)]
struct Tally {
    sent: i64,
    public: i64,
    held: i64,
    back: i64,
    /// Turned away without a word about the text: no account (any more), too fast.
    away: i64,
}

struct Play {
    site: Site,
    clients: BTreeMap<(bool, usize), Client>,
    topics: Vec<String>,
    spam: Tally,
    honest: Tally,
    acts: i64,
}

/// Does something in the database, past the pages.
async fn change(site: &Site, sql: &'static str) {
    let work =
        site.app.db.write(hearth::policy::system("test"), move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    work.await.expect("a change");
}

/// The home as it is before: known members with posts that stand, some who came in the last days, and what moderators know.
async fn before(site: &Site, wave: &Wave) -> Play {
    let board = threads::board(site, "help", Audience::Everyone).await;
    let mut clients = BTreeMap::new();
    let mut topics = Vec::new();
    for who in 0..KNOWN {
        let handle = format!("hknown{who}");
        site.with_role(&handle, Role::Member).await;
        let author: AccountId = site.account(&handle).await;
        let text = format!("I have had this thing number {who} for years and it is fine, ask me anything about it");
        let (topic, _) = threads::topic(site, board, author, &format!("Owner number {who}"), &text, false).await;
        threads::reply(site, topic, author, "One more thing: clean it once a month.").await;
        threads::reply(site, topic, author, "And never put it into the dishwasher.").await;
        topics.push(format!("/t/{topic}/replies"));
    }
    site.advance(TimeDelta::days(20));
    for who in 0..RECENT {
        site.with_role(&format!("hnew{who}"), Role::Member).await;
        site.advance(TimeDelta::hours(2));
    }
    site.advance(TimeDelta::days(1));
    for who in 0..KNOWN + RECENT {
        let handle = if who < KNOWN { format!("hknown{who}") } else { format!("hnew{}", who - KNOWN) };
        clients.insert((false, who), site.signs_in(&handle).await);
    }
    for (who, usual) in USUAL.iter().enumerate() {
        let body = format!("There is a good film about this at https://{usual}/watch/{who}");
        clients[&(false, who)].post(&topics[who], &[("body", &body)]).await.expect(303);
    }
    site.moderator()
        .await
        .post("/admin/screening/mail", &[("domains", &wave.disposable.join("\n")), ("act", "hold")])
        .await
        .expect(303);
    Play { site: site.clone(), clients, topics, spam: Tally::default(), honest: Tally::default(), acts: 0 }
}

impl Play {
    /// Fills in the form to join, and signs in; the address counts as confirmed. A program that is turned away comes from elsewhere.
    async fn joins(&mut self, key: (bool, usize), door: &Door, form: crate::client::Page) {
        let mut client = self.site.visitor().at(door.address);
        let mut fields = vec![("handle", door.handle.as_str()), ("email", door.email.as_str()), ("password", PASSWORD)];
        if door.honeypot {
            fields.push(("website", "https://spam.example"));
        }
        let sent = client.submit(&form, "/join", &fields).await;
        if sent.status() == 429 {
            client = self.site.visitor();
            client.submit(&form, "/join", &fields).await.expect(200);
        } else {
            sent.expect(200);
        }
        change(&self.site, "update accounts set confirmed_at = created_at where confirmed_at is null").await;
        // The network's tries are for joining; signing in comes from wherever there is room.
        let signed = self.site.visitor().at(door.address);
        let page = signed.post("/sign-in", &[("email", &door.email), ("password", PASSWORD)]).await;
        let signed = if page.status() == 429 { self.site.visitor() } else { signed };
        if page.status() == 429 {
            signed.post("/sign-in", &[("email", &door.email), ("password", PASSWORD)]).await.expect(303);
        }
        self.clients.insert(key, signed);
    }

    /// Sends a text as a browser does.
    async fn sends(&mut self, text: &Text) {
        let Some(client) = self.clients.get(&(text.spam, text.who)) else { return };
        let page = if text.opens {
            let fields =
                [("board", "help"), ("kind", "talk"), ("title", &*text.title), ("body", &*text.body), ("step", "post")];
            client.post("/new", &fields).await
        } else {
            let topic = &self.topics[(text.who * 7 + text.at as usize) % self.topics.len()];
            client.post(topic, &[("body", &text.body)]).await
        };
        let tally = if text.spam { &mut self.spam } else { &mut self.honest };
        tally.sent += 1;
        match page.status() {
            303 if page.location().is_some_and(|to| to.starts_with("/new/pending")) => tally.held += 1,
            303 if page.location().is_some_and(|to| to.starts_with("/t/") || to.starts_with("/p/")) => {
                tally.public += 1
            }
            422 => tally.back += 1,
            303 | 401 | 403 | 409 | 429 => tally.away += 1,
            status => panic!("{status} for {text:?}: {}", page.text()),
        }
    }

    /// A moderator looks at the waves and deals with all that many people share, by one act.
    async fn moderates(&mut self) {
        let moderator = self.site.signs_in("mordechai").await;
        let list = moderator.get("/desk/queue/waves").await.expect(200);
        let mut conn = self.site.app.db.read_current().await.expect("a connection");
        let rows: Vec<(String, i64)> = conn
            .all("select cluster, count(distinct account_id) from queue_items where closed_at is null and cluster is not null group by cluster order by cluster limit 500", ())
            .await
            .expect("clusters");
        drop(conn);
        let boxes: Vec<String> = rows
            .into_iter()
            .filter(|(_, people)| *people >= PEOPLE_MIN)
            .map(|(cluster, _)| format!("cluster:{cluster}"))
            .filter(|name| list.html().contains(&hearth_escaped(name)))
            .collect();
        if boxes.is_empty() {
            return;
        }
        let query: Vec<(&str, &str)> = boxes.iter().map(|name| (name.as_str(), "on")).collect();
        let preview =
            moderator.get(&format!("/desk/queue/waves/preview?{}", crate::client::encoded(&query))).await.expect(200);
        moderator.submit(&preview, "/desk/queue/waves", &[]).await.expect(303);
        self.acts += 1;
        self.site.drain_jobs().await;
    }
}

fn hearth_escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

/// Plays the wave second by second.
async fn play(play: &mut Play, wave: &Wave) {
    let mut doors: Vec<((bool, usize), &Door)> =
        wave.bots.iter().enumerate().map(|(who, door)| ((true, who), door)).collect();
    doors.extend(wave.joiners.iter().enumerate().map(|(who, door)| ((false, KNOWN + RECENT + who), door)));
    let mut forms = BTreeMap::new();
    let mut texts = wave.texts.iter().peekable();
    for second in 0..SECONDS {
        for (key, door) in doors.iter().filter(|(_, door)| door.at == second) {
            forms.insert(*key, play.site.visitor().at(door.address).get("/join").await.expect(200));
        }
        for (key, door) in doors.iter().filter(|(_, door)| door.at + door.takes == second) {
            let form = forms.remove(key).expect("the form was opened");
            play.joins(*key, door, form).await;
        }
        while let Some(text) = texts.next_if(|text| text.at <= second) {
            play.sends(text).await;
        }
        if second % JOBS_EVERY == 0 {
            play.site.drain_jobs().await;
        }
        if LOOKS.contains(&second) {
            play.moderates().await;
        }
        play.site.advance(TimeDelta::seconds(1));
    }
    play.site.drain_jobs().await;
}

/// Why texts of honest members were held, and how often.
async fn whys_of_the_honest(site: &Site) -> BTreeMap<String, i64> {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let rows: Vec<(String,)> = conn
        .all(
            "select q.why from queue_items q join accounts a on a.id = q.account_id
             where q.kind = 'hold' and a.handle like 'h%' order by q.id limit 1000",
            (),
        )
        .await
        .expect("the lines");
    let mut whys = BTreeMap::new();
    for why in rows.iter().flat_map(|row| Why::read(&row.0)) {
        let name = format!("{why:?}").split(['{', ' ']).next().unwrap_or_default().to_owned();
        *whys.entry(name).or_insert(0) += 1;
    }
    whys
}

/// What is left open about the programs, by kind and what it shares.
async fn leftovers(site: &Site) -> Vec<(String, Option<String>, i64)> {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    conn.all(
        "select q.kind, q.cluster, count(*) from queue_items q join accounts a on a.id = q.account_id
         where q.closed_at is null and a.handle like 'zz%' group by q.kind, q.cluster order by count(*) desc, q.cluster limit 12",
        (),
    )
    .await
    .expect("the lines")
}

fn share(part: i64, whole: i64) -> f64 {
    part as f64 * 100.0 / whole.max(1) as f64
}

site_test!(
    async fn a_spam_wave_hardly_becomes_public_and_hurts_hardly_anybody(site: Site) {
        let seed = std::env::var("HEARTH_WAVE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(SEED);
        let wave = generator::wave(seed);
        let mut played = before(&site, &wave).await;
        play(&mut played, &wave).await;
        // The moderators look until nothing is left that many share.
        for _ in 0..2 {
            played.moderates().await;
        }
        let public = site.count("select count(*) from posts join accounts on accounts.id = posts.author_id where accounts.handle like 'zz%'").await;
        let left = site.count("select count(*) from posts join accounts on accounts.id = posts.author_id join topics on topics.id = posts.topic_id where accounts.handle like 'zz%' and posts.deleted_at is null and topics.deleted_at is null").await;
        let waiting = site.count("select count(*) from queue_items join accounts on accounts.id = queue_items.account_id where queue_items.closed_at is null and accounts.handle like 'zz%'").await;
        let lines = site.count("select count(*) from queue_items join accounts on accounts.id = queue_items.account_id where accounts.handle like 'zz%'").await;
        let struck =
            site.count("select count(*) from accounts where handle like 'h%' and suspended_until is not null").await;
        let (spam, honest) = (&played.spam, &played.honest);
        assert_eq!(spam.sent, SPAM as i64, "everything was sent");
        eprintln!(
            "\nwave on {:?}: {BOTS} sign-ups, {} spam texts, {HONEST} honest members with {} texts\n  \
             spam that ever became public: {public} ({:.2} %), still public: {left}; held {}, sent back {}, turned away {}\n  \
             honest texts held: {} ({:.2} %), sent back {}, turned away {}; honest members suspended by wave acts: {struck}\n  \
             moderators' acts: {}, lines about spammers left open: {waiting} of {lines}\n",
            site.engine(),
            spam.sent,
            honest.sent,
            share(public, spam.sent),
            spam.held,
            spam.back,
            spam.away,
            honest.held,
            share(honest.held + honest.back, honest.sent),
            honest.back,
            honest.away,
            played.acts,
        );
        eprintln!("  why honest ones were held: {:?}\n", whys_of_the_honest(&site).await);
        eprintln!("  left open: {:?}\n", leftovers(&site).await);
        assert_eq!(public, spam.public);
        assert!(share(public, spam.sent) < 2.0);
        assert!(share(honest.held + honest.back + honest.away, honest.sent) < 3.0);
        assert!(played.acts <= 5, "moderators' acts");
        assert!(struck <= HONEST as i64 / 100, "what hits an honest member is rare, and one act takes it back");
        assert!(share(waiting, lines) < 5.0, "the acts leave next to nothing");
    }
);
