//! Polls: refused first, then the whole way of each kind.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads::{self, board};
use chrono::TimeDelta;
use hearth::cocreation::Counts;
use hearth::cocreation::polls::{self, Kind, NewPoll};
use hearth::ids::{PollId, TopicId};
use hearth::policy::{self, Audience, Role};
use hearth::words::Lang;

/// A topic of ada's; its number.
async fn topic(site: &Site) -> TopicId {
    site.joins("ada").await;
    let (ada, board) = (site.account("ada").await, board(site, "colours", Audience::Everyone).await);
    threads::topic(site, board, ada, "Which colour comes next?", "Say it below.", false).await.0
}

async fn poll(site: &Site, topic: TopicId, kind: Kind, results: Counts, options: &[&str]) -> PollId {
    let by = site.account("ada").await;
    let new = NewPoll {
        topic: Some(topic),
        challenge: None,
        kind,
        lang: Some(Lang::En),
        question: "Which colour?".into(),
        options: options.iter().map(|label| ((*label).to_owned(), None)).collect(),
        choices_max: kind.usual_max(options.len()),
        results,
        min_age_days: 0,
        closes_at: Some(site.now() + TimeDelta::days(2)),
        by,
        once: None,
    };
    let permit = policy::system("test");
    site.app.db.write(permit, move |tx| Box::pin(async move { polls::create(tx, &new).await })).await.expect("a poll")
}

/// Where that topic stands.
fn place(topic: TopicId) -> String {
    format!("/t/{topic}/which-colour-comes-next")
}

/// The values of the fields of a ballot, in the order of the options.
fn options(page: &Page) -> Vec<String> {
    let html = page.html();
    let tags = crate::html::tags(&html);
    let choices: Vec<String> =
        tags.iter().filter(|tag| tag.get("name") == "choice").map(|tag| tag.get("value").to_owned()).collect();
    let given = tags.iter().filter(|tag| ["select", "input"].contains(&tag.name.as_str()));
    let named = given.filter(|tag| tag.get("name").strip_prefix('o').is_some_and(|id| id.parse::<i64>().is_ok()));
    if choices.is_empty() { named.map(|tag| tag.get("name").to_owned()).collect() } else { choices }
}

/// Votes with "choice" for the options at those places.
async fn chooses(client: &Client, id: PollId, places: &[usize]) -> Page {
    let all = options(&client.get(&format!("/polls/{id}")).await.expect(200));
    let fields: Vec<(&str, &str)> = places.iter().map(|at| ("choice", all[*at].as_str())).collect();
    client.post(&format!("/polls/{id}/vote"), &fields).await
}

/// Votes with a number for each option.
async fn gives(client: &Client, id: PollId, numbers: &[&str]) -> Page {
    let all = options(&client.get(&format!("/polls/{id}")).await.expect(200));
    let fields: Vec<(&str, &str)> = all.iter().map(String::as_str).zip(numbers.iter().copied()).collect();
    client.post(&format!("/polls/{id}/vote"), &fields).await
}

async fn tick(site: &Site) {
    polls::tick(site.app.clone()).await.expect("the round");
}

const FORM: [(&str, &str); 6] = [
    ("question", "Which colour?"),
    ("kind", "single"),
    ("options", "Red\nBlue\nGreen"),
    ("results", "after_close"),
    ("closes_at", "2026-11-24T09:00"),
    ("once", "aaaaaaaaaaaaaaaaaaaaaaaa"),
];

site_test!(
    async fn the_author_of_a_topic_and_staff_ask_in_it_and_nobody_else(site: Site) {
        let topic = topic(&site).await;
        let number = topic.to_string();
        let form = format!("/polls/new?topic={topic}");
        let fields = [&FORM[..], &[("topic", number.as_str())]].concat();
        let ben = site.joins("ben").await;
        ben.get(&form).await.expect(403);
        ben.post("/polls", &fields).await.expect(403);
        site.visitor().post("/polls", &fields).await.expect(403);
        let ada = site.signs_in("ada").await;
        ada.get("/polls/new?topic=999").await.expect(404);
        ada.get("/polls/new?topic=x").await.expect(404);
        for (field, value) in
            [("question", ""), ("options", "Red"), ("closes_at", "2026-11-22T08:00"), ("kind", "lottery")]
        {
            let mut bad = fields.clone();
            bad.retain(|(name, _)| *name != field);
            bad.push((field, value));
            let page = ada.post("/polls", &bad).await.expect(422);
            assert!(field == "options" || page.html().contains("Blue"), "{field}: what was typed is kept");
        }
        assert_eq!(site.count("select count(*) from polls").await, 0);
        let page = ada.get(&form).await.expect(200);
        let made = ada.submit(&page, "/polls", &FORM).await.expect(303).location().expect("the poll");
        ada.submit(&page, "/polls", &FORM).await.expect(303);
        assert_eq!(site.count("select count(*) from polls").await, 1, "a form sent twice is one");
        let beside = site.visitor().get(&place(topic)).await.expect(200);
        assert!(beside.contains("Which colour?") && beside.contains("Sign in to vote"), "{}", beside.text());
        ben.post(&format!("{made}/closing"), &[]).await.expect(403);
        ben.post(&format!("{made}/withdrawal"), &[]).await.expect(403);
        ada.post(&format!("{made}/withdrawal"), &[]).await.expect(303);
        ada.post(&format!("{made}/withdrawal"), &[]).await.expect(409);
        let beside = site.visitor().get(&place(topic)).await;
        assert!(!beside.contains("Which colour?"), "withdrawn: {}", beside.text());
        assert!(site.visitor().get(&made).await.expect(200).contains("was withdrawn"));
        let steffi = site.staff().await;
        let other = fields
            .iter()
            .map(|(name, value)| (*name, if *name == "once" { "bbbbbbbbbbbbbbbbbbbbbbbb" } else { value }));
        steffi.post("/polls", &other.collect::<Vec<_>>()).await.expect(303);
    }
);

site_test!(
    async fn one_person_has_one_vote_until_the_close_and_none_after(site: Site) {
        let topic = topic(&site).await;
        let id = poll(&site, topic, Kind::Single, Counts::Voted, &["Red", "Blue"]).await;
        let path = format!("/polls/{id}");
        site.visitor().post(&format!("{path}/vote"), &[("choice", "1")]).await.expect(403);
        let ben = site.joins("ben").await;
        ben.post(&format!("{path}/vote"), &[]).await.expect(422);
        ben.post(&format!("{path}/vote"), &[("choice", "999")]).await.expect(422);
        assert!(!ben.get(&path).await.html().contains("<meter"), "not before the vote");
        chooses(&ben, id, &[0]).await.expect(303);
        assert!(ben.get(&path).await.contains("One person voted."));
        assert!(!site.visitor().get(&path).await.html().contains("<meter"), "visitors see it after the close");
        chooses(&ben, id, &[1]).await.expect(303);
        let back = ben.get(&path).await;
        let [_, blue] = options(&back).try_into().expect("two options");
        ben.post(&format!("{path}/unvote"), &[("back", "topic")]).await.expect(303);
        assert_eq!(site.count("select count(*) from poll_ballots").await, 0);
        let twice = [("choice", blue.as_str())];
        let vote = format!("{path}/vote");
        let (one, other) = tokio::join!(ben.post(&vote, &twice), ben.post(&vote, &twice));
        one.expect(303);
        other.expect(303);
        assert_eq!(site.count("select count(*) from poll_ballots").await, 1, "twice at once is once");
        // The form can still be read, and not be changed.
        let ada = site.signs_in("ada").await;
        ada.get(&format!("{path}/edit")).await.expect(409);
        let edited = ada.post(&format!("{path}/edit"), &[&FORM[..], &[("version", "1")]].concat()).await.expect(409);
        assert!(edited.contains("Somebody has voted already") && edited.html().contains("Green"), "{}", edited.text());
        site.advance(TimeDelta::days(2));
        let late = ben.post(&vote, &twice).await.expect(409);
        assert!(late.contains("votes are no longer taken"), "{}", late.text());
        assert!(!ada.get(&path).await.html().contains("<meter"), "nothing has closed it yet");
        tick(&site).await;
        site.advance(-TimeDelta::days(2));
        ben.post(&vote, &twice).await.expect(409);
        ben.post(&format!("{path}/unvote"), &[]).await.expect(409);
        assert!(site.visitor().get(&path).await.html().contains("<meter"), "everybody sees it now");
        assert_eq!(site.count("select ballots from polls").await, 1);
        assert_eq!(site.count("select count(*) from events where data like '%choice%'").await, 0);
    }
);

site_test!(
    async fn each_kind_is_answered_without_script_and_counted(site: Site) {
        let topic = topic(&site).await;
        let (mut ids, colours) = (Vec::new(), ["Red", "Blue", "Green"]);
        for kind in Kind::ALL {
            ids.push(poll(&site, topic, kind, Counts::Always, &colours).await);
        }
        let [_, several, ranked, score, dot] = ids.clone().try_into().expect("five kinds");
        let (ben, cleo) = (site.joins("ben").await, site.joins("cleo").await);
        for id in [ids[0], several] {
            chooses(&ben, id, &[1]).await.expect(303);
        }
        chooses(&cleo, ids[0], &[0, 1]).await.expect(422);
        chooses(&cleo, several, &[1, 2]).await.expect(303);
        gives(&ben, ranked, &["", "4", ""]).await.expect(422);
        gives(&ben, ranked, &["2", "1", ""]).await.expect(303);
        gives(&cleo, ranked, &["3", "1", "2"]).await.expect(303);
        gives(&ben, score, &["6", "0", "0"]).await.expect(422);
        gives(&ben, score, &["1", "5", "0"]).await.expect(303);
        let kept = gives(&ben, dot, &["6", "5", ""]).await.expect(422);
        assert!(kept.contains("only 10 points") && kept.html().contains("value=\"6\""), "{}", kept.text());
        gives(&ben, dot, &["3", "7", ""]).await.expect(303);
        let beside = site.visitor().get(&place(topic)).await.expect(200);
        assert!(beside.contains("2 people voted."), "all five stand on the topic's page: {}", beside.text());
        assert!(beside.contains("B wins against every other answer by itself") && beside.contains("Schulze"));
        site.advance(TimeDelta::days(2));
        tick(&site).await;
        tick(&site).await;
        for id in ids {
            let mut conn = site.app.db.read().await.expect("a connection");
            let outcome = polls::result(&mut conn, id).await.expect("a read").expect("a result");
            let first = &outcome.lines[0];
            assert_eq!((first.label.as_str(), first.place), ("Blue", 1), "{:?}", outcome.kind);
        }
        let csv = site.visitor().get(&format!("/polls/{ranked}/ballots.csv")).await.expect(200);
        assert_eq!(csv.html().trim(), "voter,Red,Blue,Green\nmember,2,1,0\nmember,3,1,2");
        for (lang, word) in [("he", "בשיטת שולצה"), ("pl", "metodą Schulzego")] {
            assert!(site.visitor().speaking(lang).get(&format!("/polls/{ranked}")).await.contains(word), "{lang}");
        }
    }
);

site_test!(
    async fn what_is_hidden_is_hidden_by_every_door_and_staff_are_counted_apart(site: Site) {
        let topic = topic(&site).await;
        let id = poll(&site, topic, Kind::Multiple, Counts::Closed, &["Red", "=Blue"]).await;
        let path = format!("/polls/{id}");
        for name in ["ben", "cleo"] {
            chooses(&site.joins(name).await, id, &[1]).await.expect(303);
        }
        let producer = site.with_role("petra", Role::Producer).await;
        chooses(&producer, id, &[0]).await.expect(303);
        let page = place(topic);
        let visitor = site.visitor();
        for client in [&producer, &site.admin().await, &site.signs_in("ada").await, &site.joins("ben").await, &visitor]
        {
            client.get(&format!("{path}/ballots.csv")).await.expect(404);
            for door in [&path, &page] {
                let shown = client.get(door).await.expect(200);
                assert!(
                    !shown.html().contains("<meter") && !shown.contains("people voted"),
                    "{door}: {}",
                    shown.text()
                );
            }
        }
        site.signs_in("ada").await.post(&format!("{path}/closing"), &[]).await.expect(303);
        let shown = visitor.get(&path).await.expect(200);
        assert!(shown.contains("2 people voted.") && shown.contains("One vote of the team is counted apart."));
        assert!(!shown.contains("How the team voted"), "one vote alone would show whose it is");
        let csv = visitor.get(&format!("{path}/ballots.csv")).await.expect(200);
        assert_eq!(csv.html().trim(), "voter,Red,'=Blue\nmember,0,1\nmember,0,1");
        site.signs_in("ada").await.post(&format!("{path}/withdrawal"), &[]).await.expect(409);
        producer.post(&format!("{path}/withdrawal"), &[]).await.expect(303);
        assert!(!visitor.get(&path).await.contains("people voted"));
        visitor.get(&format!("{path}/ballots.csv")).await.expect(404);
    }
);

site_test!(
    async fn new_accounts_wait_where_the_poll_says_so(site: Site) {
        let topic = topic(&site).await;
        let ada = site.signs_in("ada").await;
        let number = topic.to_string();
        let fields = [&FORM[..], &[("topic", number.as_str()), ("min_age_days", "1")]].concat();
        let path = ada.post("/polls", &fields).await.expect(303).location().expect("the poll");
        let ben = site.joins("ben").await;
        let page = ben.get(&path).await.expect(200);
        assert!(page.contains("at least one day old") && options(&page).is_empty(), "{}", page.text());
        let option = site.count("select min(id) from poll_options").await.to_string();
        ben.post(&format!("{path}/vote"), &[("choice", &option)]).await.expect(409);
        site.advance(TimeDelta::days(1));
        let ben = site.signs_in("ben").await;
        ben.post(&format!("{path}/vote"), &[("choice", &option)]).await.expect(303);
        // Whoever changes the poll meanwhile is told what it says now.
        site.signs_in("ada").await.post(&format!("{path}/edit"), &fields).await.expect(409);
    }
);
