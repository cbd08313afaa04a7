//! Decisions, second looks, what was said and done, promises: refused first, then the whole way.

use crate::client::{Client, Page};
use crate::ideas::idea;
use crate::site::site_test;
use crate::threads;
use chrono::TimeDelta;
use hearth::ids::TopicId;
use hearth::policy::{Audience, Role};

const SETS: &str = "/desk/ideas/decisions";

/// A set over these ideas; its address.
async fn collects(producer: &Client, topics: &[TopicId]) -> String {
    let page = producer.get(&format!("{SETS}/new")).await.expect(200);
    let ideas: Vec<String> = topics.iter().map(ToString::to_string).collect();
    let fields = [("title", "November round"), ("ideas", &ideas.join(" ")), ("take", "none")];
    producer.submit(&page, SETS, &fields).await.expect(303).location().expect("the set")
}

/// The numbers of a set's lines, by idea.
fn lines(page: &Page) -> Vec<String> {
    let html = page.html();
    let inputs = crate::html::tags(&html).into_iter().filter(|tag| tag.get("name") == "remove");
    inputs.map(|tag| tag.get("value").to_owned()).collect()
}

/// Writes one decision for each line and saves.
async fn writes(producer: &Client, set: &str, told: &[(&str, &str, &str, &str)]) {
    let page = producer.get(set).await.expect(200);
    let mut fields: Vec<(String, String)> = Vec::new();
    for (line, (state, reason, step, by)) in lines(&page).iter().zip(told) {
        for (name, value) in [("state", state), ("reason", reason), ("next_step", step), ("next_by", by)] {
            fields.push((format!("{name}-{line}"), (*value).to_owned()));
        }
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    producer.submit(&page, set, &fields).await.expect(303);
}

async fn publishes(producer: &Client, set: &str) -> Page {
    let page = producer.get(&format!("{set}/preview")).await.expect(200);
    producer.submit(&page, &format!("{set}/publication"), &[]).await
}

site_test!(
    async fn decisions_are_nobodys_to_see_before_they_are_published_together(site: Site) {
        let board = threads::board(&site, "wishes", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let (one, two) = (idea(&site, board, "ada", "A longer cord").await, idea(&site, board, "ada", "A lamp").await);
        let eve = site.with_role("eve", Role::Producer).await;
        assert_eq!(ada.get(SETS).await.status(), 404);
        let set = collects(&eve, &[one, two]).await;
        // Without a decision and a reason for each nothing is published.
        assert_eq!(publishes(&eve, &set).await.status(), 409);
        writes(
            &eve,
            &set,
            &[
                ("planned", "Because many asked.", "We build a sample", "2027-02-01"),
                ("declined", "Too hot to be safe.", "", ""),
            ],
        )
        .await;
        let before = ada.get(&format!("/ideas/{two}")).await.expect(200);
        assert!(!before.contains("Too hot to be safe"));
        assert!(!site.visitor().get("/said-and-done").await.expect(200).contains("Too hot to be safe"));
        site.drain_jobs().await;
        let silent = site.outbox().await.len();
        assert!(eve.get(&format!("{set}/preview")).await.expect(200).contains("Too hot to be safe"));
        let done = publishes(&eve, &set).await.expect(303);
        assert_eq!(done.location().as_deref(), Some(set.as_str()));
        // Sent again, it is published once.
        eve.post(&format!("{set}/publication"), &[("seen", "2")]).await.expect(303);
        site.drain_jobs().await;
        let letters = site.outbox().await;
        assert_eq!(letters.len(), silent + 1, "one letter about both");
        let letter = site.letter("ada@hearth.test").await.text;
        assert!(letter.contains("Too hot to be safe.") && letter.contains("Because many asked."), "{letter}");
        assert!(ada.get(&format!("/ideas/{one}")).await.expect(200).contains("We build a sample"));
        let said = site.visitor().get("/said-and-done").await.expect(200);
        assert!(said.contains("Too hot to be safe.") && said.contains("A longer cord"));
        assert!(site.visitor().get("/said-and-done/feed.atom").await.expect(200).html().contains("Too hot"));
        assert!(site.visitor().get("/said-and-done?show=shipped").await.expect(200).contains("Nothing here yet"));
        assert_eq!(site.visitor().get("/said-and-done?show=nonsense").await.status(), 404);
        assert!(site.visitor().get("/promises").await.expect(200).contains("We build a sample"));
    }
);

site_test!(
    async fn what_can_no_longer_be_done_is_kept_back_and_named(site: Site) {
        let board = threads::board(&site, "wishes", Audience::Everyone).await;
        site.joins("ada").await;
        let (one, two) = (idea(&site, board, "ada", "A longer cord").await, idea(&site, board, "ada", "A lamp").await);
        let eve = site.with_role("eve", Role::Producer).await;
        let set = collects(&eve, &[one, two]).await;
        let all = [("planned", "Yes.", "", ""), ("declined", "No.", "", "")];
        writes(&eve, &set, &all).await;
        // A colleague who saves an old copy is told, and keeps what was typed.
        let line = lines(&eve.get(&set).await).remove(0);
        let (state, reason) = (format!("state-{line}"), format!("reason-{line}"));
        let stale = [("seen", "1"), (state.as_str(), "planned"), (reason.as_str(), "An old thought")];
        assert!(eve.post(&set, &stale).await.expect(409).html().contains("An old thought"));
        threads::hide_topic(&site, two, "spam").await;
        publishes(&eve, &set).await.expect(303);
        let shown = eve.get(&set).await.expect(200);
        assert!(shown.contains("Kept back: the idea was removed."));
        assert_eq!(site.count("select count(*) from ideas where state = 'planned'").await, 1);
        assert_eq!(site.count("select count(*) from ideas where state = 'declined'").await, 0);
        assert_eq!(site.count("select count(*) from idea_decisions where published_at is not null").await, 1);
    }
);

site_test!(
    async fn a_second_look_is_asked_for_once_and_taken_by_somebody_else(site: Site) {
        let board = threads::board(&site, "wishes", Audience::Everyone).await;
        let (ada, bob) = (site.joins("ada").await, site.joins("bob").await);
        let topic = idea(&site, board, "ada", "A lamp").await;
        let path = format!("/ideas/{topic}/review");
        assert_eq!(ada.post(&path, &[("why", "Please")]).await.status(), 409, "nothing is declined yet");
        let eve = site.with_role("eve", Role::Producer).await;
        let set = collects(&eve, &[topic]).await;
        writes(&eve, &set, &[("declined", "Too hot.", "", "")]).await;
        publishes(&eve, &set).await.expect(303);
        assert_eq!(bob.get(&path).await.status(), 404, "not theirs");
        let page = ada.get(&path).await.expect(200);
        assert_eq!(ada.submit(&page, &path, &[("why", " ")]).await.status(), 422);
        ada.submit(&page, &path, &[("why", "LEDs stay cool.")]).await.expect(303);
        assert!(ada.post(&path, &[("why", "Again")]).await.expect(409).contains("once"));
        assert!(!bob.get(&format!("/ideas/{topic}")).await.expect(200).contains("LEDs stay cool"));
        let list = eve.get(SETS).await.expect(200);
        let desk = list.link("/desk/ideas/reviews/");
        assert!(!eve.get(&desk).await.expect(200).has_form(&desk), "who decided does not look again");
        let answer = [("outcome", "reopened"), ("answer", "True, we look again.")];
        assert_eq!(eve.post(&desk, &answer).await.status(), 403);
        let oto = site.with_role("oto", Role::Producer).await;
        let page = oto.get(&desk).await.expect(200);
        oto.submit(&page, &desk, &answer).await.expect(303);
        assert_eq!(oto.post(&desk, &answer).await.status(), 409, "answered");
        assert_eq!(site.count("select count(*) from ideas where state = 'under_review'").await, 1);
        site.drain_jobs().await;
        assert!(site.letter("ada@hearth.test").await.text.contains("True, we look again."));
    }
);

site_test!(
    async fn a_promise_that_is_late_says_so_and_its_owner_is_reminded(site: Site) {
        let eve = site.with_role("eve", Role::Producer).await;
        let page = eve.get("/desk/promises/new").await.expect(200);
        let due = (site.now() + TimeDelta::days(2)).date_naive().to_string();
        let past = (site.now() - TimeDelta::days(1)).date_naive().to_string();
        assert_eq!(eve.submit(&page, "/desk/promises", &[("what", "A cord"), ("due_on", &past)]).await.status(), 422);
        let fields = [("what", "A cord of two metres"), ("due_on", due.as_str())];
        let made = eve.submit(&page, "/desk/promises", &fields).await.expect(303).location().expect("it");
        eve.submit(&page, "/desk/promises", &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from promises").await, 1, "sent twice, promised once");
        let tick = async || hearth::cocreation::promises::tick(site.app.clone()).await.expect("the round");
        tick().await;
        tick().await;
        site.drain_jobs().await;
        let reminded = async || site.outbox().await.iter().filter(|it| it.text.contains("A cord of two")).count();
        assert_eq!(reminded().await, 1, "soon due: one reminder");
        site.advance(TimeDelta::days(4));
        let public = site.visitor().get("/promises?show=open&now=1").await.expect(200);
        assert!(public.contains("1 promise is overdue"));
        let eve = site.signs_in("eve").await;
        let page = eve.get(&made).await.expect(200);
        let update = format!("{made}/updates");
        let later = (site.now() + TimeDelta::days(30)).date_naive().to_string();
        let moved = [("due_on", later.as_str()), ("progress", "40")];
        assert_eq!(eve.submit(&page, &update, &moved).await.status(), 422, "a day is not moved without a word");
        let told = [("due_on", later.as_str()), ("progress", "40"), ("body", "The supplier is late.")];
        eve.submit(&page, &update, &told).await.expect(303);
        assert_eq!(eve.submit(&page, &update, &told).await.status(), 409, "an old copy");
        let one = site.visitor().get(&made.replace("/desk", "")).await.expect(200);
        assert!(one.contains("The supplier is late.") && one.contains("40 % done"));
        let page = eve.get(&made).await.expect(200);
        eve.submit(&page, &update, &[("state", "done"), ("body", "In the shops.")]).await.expect(303);
        assert!(site.visitor().get("/promises?show=done").await.expect(200).contains("A cord of two metres"));
    }
);
