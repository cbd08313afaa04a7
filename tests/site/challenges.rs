//! Challenges: refused first; phases that move by themselves, once; the shortlist, the jury, the ranked ballot, the close.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::boards::{self, Kind, NewTopic};
use hearth::cocreation::challenges;
use hearth::ids::{BoardId, ChallengeId, TopicId};
use hearth::policy::{self, Audience, Role};

/// A form without a board and without people: ideas for two days, then a day each for the shortlist, the vote and the decision.
const FORM: [(&str, &str); 31] = [
    ("title_en", "A quieter kettle"),
    ("title_pl", "Cichszy czajnik"),
    ("title_he", ""),
    ("brief_en", "Our kettles wake whole houses. What would make them quieter?"),
    ("open_en", "The lid, the base, the whistle."),
    ("fixed_en", "The price, and that it is steel."),
    ("rules_en", "One idea at a time."),
    ("rewards_en", "A kettle for each idea that is chosen."),
    ("ballot", "votes"),
    ("counts", "after_vote"),
    ("votes_each", "3"),
    ("min_age_days", "0"),
    ("jury", "on"),
    ("begins", "2026-11-22T08:00"),
    ("ideas_ends", "2026-11-24T09:00"),
    ("ideas_ideas", "on"),
    ("ideas_comments", "on"),
    ("shortlist_on", "on"),
    ("shortlist_ends", "2026-11-25T09:00"),
    ("shortlist_comments", "on"),
    ("vote_on", "on"),
    ("vote_ends", "2026-11-26T09:00"),
    ("vote_votes", "on"),
    ("vote_hidden", "on"),
    ("decision_ends", "2026-11-27T09:00"),
    ("decision_comments", "on"),
    ("delivery_ends", ""),
    ("review_ends", ""),
    ("once", "aaaaaaaaaaaaaaaaaaaaaaaa"),
    ("owner", ""),
    ("decider", ""),
];

/// The form with other values; owner and decider are the producer.
async fn form(site: &Site, board: BoardId, other: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let producer = site.account("paula").await.to_string();
    let mut all: Vec<(&'static str, String)> = FORM.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    all.push(("board", board.to_string()));
    for (name, value) in all.iter_mut().filter(|(name, _)| matches!(*name, "owner" | "decider")) {
        assert!(!name.is_empty());
        value.clone_from(&producer);
    }
    for (name, value) in other {
        all.retain(|(own, _)| own != name);
        all.push((name, (*value).to_owned()));
    }
    all
}

async fn send(client: &Client, path: &str, fields: &[(&'static str, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    client.post(path, &fields).await
}

/// A producer, and an open challenge of theirs.
async fn opened(site: &Site, other: &[(&'static str, &str)]) -> (Client, ChallengeId) {
    let paula = site.with_role("paula", Role::Producer).await;
    let board = threads::board(site, "lab", Audience::Everyone).await;
    let made = send(&paula, "/desk/challenges", &form(site, board, other).await).await.expect(303);
    let path = made.location().expect("the draft");
    let page = paula.get(&path).await.expect(200);
    paula.submit(&page, &format!("{path}/opening"), &[]).await.expect(303);
    (paula, ChallengeId(path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a number")))
}

/// An idea handed in for a challenge, past the form.
async fn entry(site: &Site, id: ChallengeId, author: &str, title: &str) -> TopicId {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let board = challenges::by_id(&mut conn, id).await.expect("a look").expect("a challenge").board_id;
    drop(conn);
    let topic = NewTopic {
        board,
        author: site.account(author).await,
        kind: Kind::Idea,
        title: title.into(),
        body: format!("{title}: because."),
        body_html: boards::render(&site.app, "because.").await.expect("rendered"),
        lang: None,
        challenge: Some(id),
        private: false,
        once: None,
        at: site.now(),
    };
    let permit = policy::system("test");
    let opened = site.app.db.write(permit, move |tx| Box::pin(async move { boards::open_topic(tx, &topic).await }));
    opened.await.expect("an idea").0
}

async fn tick(site: &Site) {
    challenges::clock::tick(site.app.clone()).await.expect("the round");
    site.drain_jobs().await;
}

/// The word of the phase that goes on.
async fn phase(site: &Site, id: ChallengeId) -> String {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let running = challenges::running(&mut conn, id).await.expect("a look").expect("a challenge");
    running.phase(site.now()).map(|phase| phase.phase.clone()).unwrap_or_default()
}

async fn decided(site: &Site, topic: TopicId) {
    let permit = policy::system("test");
    let done = site.app.db.write(permit, move |tx| {
        Box::pin(async move {
            tx.exec("update ideas set state = 'planned' where topic_id = $1", (topic,)).await?;
            tx.exec("update topics set idea_state = 'planned' where id = $1", (topic,)).await
        })
    });
    done.await.expect("a decision");
}

site_test!(
    async fn a_challenge_that_is_not_one_comes_back_and_only_producers_make_them(site: Site) {
        let paula = site.with_role("paula", Role::Producer).await;
        let board = threads::board(&site, "lab", Audience::Everyone).await;
        let fields = form(&site, board, &[]).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        for client in [&ada, &steffi] {
            client.get("/desk/challenges/new").await.expect(404);
            send(client, "/desk/challenges", &fields).await.expect(404);
        }
        send(&site.visitor(), "/desk/challenges", &fields).await.expect(403);
        assert!(paula.get("/desk/challenges/new").await.expect(200).has_form("/desk/challenges"));
        for (field, value) in [
            ("title_en", ""),
            ("ideas_ends", "2026-11-22T07:59"),
            ("vote_ends", "2026-11-24T12:00"),
            ("board", "999"),
            ("decider", "0"),
            ("votes_each", "many"),
        ] {
            let mut other = vec![(field, value)];
            if field == "title_en" {
                other.push(("title_pl", ""));
            }
            let page = send(&paula, "/desk/challenges", &form(&site, board, &other).await).await.expect(422);
            assert!(page.contains("Our kettles wake whole houses"), "{field}: what was typed is kept");
        }
        assert_eq!(site.count("select count(*) from challenges").await, 0);
        let made = send(&paula, "/desk/challenges", &fields).await.expect(303).location().expect("a draft");
        send(&paula, "/desk/challenges", &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from challenges").await, 1, "a form sent twice is one");
        let public = made.replace("/desk", "");
        ada.get(&public).await.expect(404);
        assert!(steffi.get(&public).await.expect(200).contains("This is a draft"));
        steffi.post(&format!("{made}/opening"), &[("version", "1")]).await.expect(403);
        let text = format!("{made}/text");
        let page = paula.get(&text).await.expect(200);
        paula.submit(&page, &text, &[("title_en", "A calm kettle")]).await.expect(303);
        let lost = paula.submit(&page, &text, &[("title_en", "A mute kettle")]).await.expect(409);
        assert!(lost.contains("A calm kettle") && lost.html().contains("A mute kettle"), "{}", lost.text());
        site.advance(TimeDelta::days(3));
        let late = site.signs_in("paula").await.post(&format!("{made}/opening"), &[("version", "2")]).await.expect(409);
        assert!(late.contains("Set new dates"), "{}", late.text());
    }
);

site_test!(
    async fn phases_move_by_themselves_and_once_on_however_many_nodes(site: Site) {
        let (paula, id) = opened(&site, &[]).await;
        let path = format!("/challenges/{id}");
        assert_eq!(phase(&site, id).await, "ideas");
        let ada = site.joins("ada").await;
        assert!(ada.get(&path).await.expect(200).link("/ideas/new?challenge=").ends_with(&id.to_string()));
        let first = entry(&site, id, "ada", "Rubber feet").await;
        site.advance(TimeDelta::days(2));
        assert_eq!(phase(&site, id).await, "", "over, though nothing has moved it yet");
        let (one, two) =
            tokio::join!(challenges::clock::tick(site.app.clone()), challenges::clock::tick(site.app.clone()));
        one.and(two).expect("two nodes");
        site.drain_jobs().await;
        assert_eq!(phase(&site, id).await, "shortlist");
        let began = "select count(*) from news where kind = 'phase_began'";
        assert_eq!(site.count(began).await, 2, "the first phase, and this one, once each");
        // A clock that is put back moves nothing back.
        site.advance(-TimeDelta::days(1));
        tick(&site).await;
        assert_eq!(site.count("select count(*) from challenge_phases where ended_at is not null").await, 1);
        site.advance(TimeDelta::days(2));
        tick(&site).await;
        assert_eq!(phase(&site, id).await, "vote");
        assert_eq!(site.count("select count(*) from topics where comments_off_at is not null").await, 1, "no comments");
        let late = site.signs_in("ada").await.post(&format!("/t/{first}/replies"), &[("body", "Late")]).await;
        assert_ne!(late.status(), 303, "nobody comments in the vote");
        assert_eq!(site.count("select count(*) from posts").await, 1);
        // Nothing ran for a week: what passed has passed, and people hear of nothing that is over.
        site.advance(TimeDelta::days(7));
        tick(&site).await;
        assert_eq!(site.count("select count(*) from challenge_phases where ended_at is null").await, 0);
        assert_eq!(site.count("select count(*) from topics where comments_off_at is not null").await, 0);
        assert_eq!(site.count(began).await, 3);
        assert!(paula.get(&path).await.contains("Between phases"));
    }
);

site_test!(
    async fn an_end_moves_only_forward_with_a_reason_that_everybody_reads(site: Site) {
        let (paula, id) = opened(&site, &[]).await;
        let (desk, path) = (format!("/desk/challenges/{id}"), format!("/desk/challenges/{id}/extension"));
        let page = paula.get(&desk).await.expect(200);
        let put_off =
            async |until: &str, reason: &str| paula.submit(&page, &path, &[("until", until), ("reason", reason)]).await;
        assert!(put_off("2026-11-25T09:00", " ").await.expect(422).contains("Say why"));
        let back = put_off("2026-11-23T09:00", "We hurry").await.expect(409);
        assert!(back.contains("only moves forward") && back.html().contains("We hurry"), "{}", back.text());
        site.staff()
            .await
            .post(
                &path,
                &[("phase", "1"), ("seen", "2026-11-24T09:00"), ("until", "2026-11-26T09:00"), ("reason", "x")],
            )
            .await
            .expect(403);
        put_off("2026-11-25T09:00", "A holiday came between").await.expect(303);
        let lost = put_off("2026-11-28T09:00", "Me too").await.expect(409);
        assert!(lost.contains("Somebody changed it"), "{}", lost.text());
        let public = site.visitor().get(&format!("/challenges/{id}")).await.expect(200);
        assert!(public.contains("A holiday came between"), "{}", public.text());
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let phases = challenges::phases(&mut conn, id).await.expect("phases");
        assert!(phases.windows(2).all(|two| two[0].ends_at == two[1].starts_at), "later phases moved along");
        assert_eq!(phases[3].ends_at.to_rfc3339(), "2026-11-28T09:00:00+00:00");
        drop(conn);
        // Rules stay as they were; who sees votes is only made stricter.
        let text = format!("{desk}/text");
        let page = paula.get(&text).await.expect(200);
        paula
            .submit(
                &page,
                &text,
                &[("rules_en", "Ten ideas"), ("brief_en", "Shh."), ("ideas_ends", "2026-11-22T10:00")],
            )
            .await
            .expect(303);
        let public = site.visitor().get(&format!("/challenges/{id}")).await.expect(200);
        assert!(public.contains("One idea at a time") && public.contains("Shh.") && !public.contains("Ten ideas"));
        let counts = format!("{desk}/counts");
        paula.post(&counts, &[("counts", "always")]).await.expect(409);
        paula.post(&counts, &[("counts", "after_close")]).await.expect(303);
        paula.post(&counts, &[("counts", "after_vote")]).await.expect(409);
        let loose = "select count(*) from challenge_phases where counts <> 'after_close'";
        assert_eq!(site.count(loose).await, 0);
    }
);

site_test!(
    async fn a_juror_scores_what_is_not_theirs_and_nobody_sees_it_before_the_jury_is_done(site: Site) {
        let (paula, id) = opened(&site, &[]).await;
        let desk = format!("/desk/challenges/{id}");
        for name in ["ada", "ben", "jana"] {
            site.joins(name).await;
        }
        let (feet, felt) = (entry(&site, id, "ada", "Rubber feet").await, entry(&site, id, "jana", "Felt lid").await);
        assert!(
            paula
                .follow(paula.post(&format!("{desk}/jury"), &[("handle", "nobody")]).await)
                .await
                .contains("Nobody with")
        );
        for name in ["jana", "@ben"] {
            paula.post(&format!("{desk}/jury"), &[("handle", name)]).await.expect(303);
        }
        let list = [("idea", feet.to_string()), ("idea", felt.to_string())];
        send(&paula, &format!("{desk}/shortlist"), &list).await.expect(303);
        let jury = format!("/challenges/{id}/jury");
        let jana = site.signs_in("jana").await;
        let early = [("idea", feet.to_string()), ("score", "5".to_owned())];
        send(&jana, &jury, &early).await.expect(403);
        site.advance(TimeDelta::days(3));
        tick(&site).await;
        let (ada, ben, jana) = (site.signs_in("ada").await, site.signs_in("ben").await, site.signs_in("jana").await);
        ada.get(&jury).await.expect(404);
        send(&ada, &jury, &early).await.expect(404);
        send(&jana, &jury, &[("idea", felt.to_string()), ("score", "5".to_owned())]).await.expect(403);
        send(&jana, &jury, &[("idea", feet.to_string()), ("score", "6".to_owned())]).await.expect(400);
        let sheet = jana.get(&jury).await.expect(200);
        assert!(sheet.contains("You have a part in this idea"), "{}", sheet.text());
        jana.submit(&sheet, &jury, &[("score", "3"), ("note", "Solid")]).await.expect(303);
        jana.submit(&sheet, &jury, &[("score", "4"), ("note", "Solid")]).await.expect(303);
        send(&ben, &jury, &[("idea", feet.to_string()), ("score", "5".to_owned()), ("note", "Lovely".to_owned())])
            .await
            .expect(303);
        assert_eq!(site.count("select count(*) from jury_scores").await, 2, "the last word of each");
        let paula = site.signs_in("paula").await;
        for (client, door) in [
            (&ben, &jury),
            (&paula, &desk),
            (&paula, &format!("/challenges/{id}/results")),
            (&ada, &format!("/challenges/{id}")),
        ] {
            let page = client.get(door).await.expect(200);
            assert!(!page.contains("Solid") && !page.contains("of 5, by"), "{door}: {}", page.text());
        }
        paula.get(&jury).await.expect(404);
        let table = paula.get(&format!("{desk}/results.csv")).await.expect(200).html();
        assert!(table.contains("Rubber feet") && !table.contains("4.5"), "{table}");
        site.advance(TimeDelta::days(1));
        tick(&site).await;
        let (ben, paula) = (site.signs_in("ben").await, site.signs_in("paula").await);
        assert!(ben.get(&jury).await.expect(200).contains("Solid"));
        assert!(site.visitor().get(&format!("/challenges/{id}/results")).await.contains("4.5 of 5, by 2 jurors"));
        assert!(paula.get(&format!("{desk}/results.csv")).await.html().contains(",4.5,"));
        send(&ben, &jury, &early).await.expect(403);
    }
);

site_test!(
    async fn a_ranked_vote_is_a_poll_over_the_shortlist_that_ends_with_its_phase(site: Site) {
        let (paula, id) = opened(&site, &[("ballot", "ranked")]).await;
        let desk = format!("/desk/challenges/{id}");
        site.joins("ada").await;
        let mut ideas = Vec::new();
        for title in ["Rubber feet", "Felt lid", "A softer whistle"] {
            ideas.push(entry(&site, id, "ada", title).await);
        }
        send(&paula, &format!("{desk}/shortlist"), &[("idea", "999".to_owned())]).await.expect(409);
        let list = [("idea", ideas[0].to_string()), ("idea", ideas[2].to_string())];
        send(&paula, &format!("{desk}/shortlist"), &list).await.expect(303);
        assert_eq!(site.count("select count(*) from ideas where stage = 'shortlisted'").await, 2);
        site.advance(TimeDelta::days(3));
        tick(&site).await;
        assert_eq!(site.count("select count(*) from poll_options").await, 2);
        assert_eq!(site.count("select count(*) from polls where kind = 'ranked' and closed_at is null").await, 1);
        let paula = site.signs_in("paula").await;
        send(&paula, &format!("{desk}/shortlist"), &list).await.expect(409);
        let page = site.visitor().get(&format!("/challenges/{id}")).await.expect(200);
        assert!(page.link("/polls/").starts_with("/polls/"), "{}", page.text());
        let page = paula.get(&desk).await.expect(200);
        let later = [("until", "2026-11-27T09:00"), ("reason", "More time")];
        paula.submit(&page, &format!("{desk}/extension"), &later).await.expect(303);
        site.advance(TimeDelta::days(1));
        tick(&site).await;
        assert_eq!(site.count("select count(*) from polls where closed_at is null").await, 1, "put off with its phase");
        site.advance(TimeDelta::days(1));
        tick(&site).await;
        assert_eq!(site.count("select count(*) from polls where closed_at is null").await, 0);
        let results = site.visitor().get(&format!("/challenges/{id}/results")).await.expect(200);
        assert!(results.contains("The ranked ballot") && results.contains("A softer whistle"), "{}", results.text());
    }
);

site_test!(
    async fn it_closes_with_asked_said_did_and_a_decision_for_every_idea_of_the_shortlist(site: Site) {
        let (paula, id) = opened(&site, &[]).await;
        let (desk, path) = (format!("/desk/challenges/{id}"), format!("/challenges/{id}"));
        site.joins("ada").await;
        let idea = entry(&site, id, "ada", "Rubber feet").await;
        send(&paula, &format!("{desk}/shortlist"), &[("idea", idea.to_string())]).await.expect(303);
        let closing = format!("{desk}/closing");
        let texts =
            [("act", "close"), ("asked_en", "How quiet?"), ("said_en", "Rubber."), ("did_en", "Feet of rubber.")];
        let page = paula.get(&desk).await.expect(200);
        let early = paula.submit(&page, &closing, &texts).await.expect(409);
        assert!(early.html().contains("Feet of rubber."), "what was typed is kept: {}", early.text());
        paula.submit(&page, &closing, &[("act", "keep"), ("asked_en", "How quiet?")]).await.expect(303);
        assert!(!site.visitor().get(&path).await.contains("How quiet?"), "kept quietly");
        site.advance(TimeDelta::days(4));
        tick(&site).await;
        let paula = site.signs_in("paula").await;
        site.staff().await.post(&closing, &texts).await.expect(403);
        let page = paula.get(&desk).await.expect(200);
        assert!(
            page.contains("still wait for their decision") && page.html().contains("How quiet?"),
            "{}",
            page.text()
        );
        let missing = paula.submit(&page, &closing, &[("act", "close"), ("did_en", "")]).await.expect(422);
        assert!(missing.contains("needed in English"), "{}", missing.text());
        let open = paula.submit(&page, &closing, &texts).await.expect(409);
        assert!(open.contains("no decision yet"), "{}", open.text());
        decided(&site, idea).await;
        paula.submit(&page, &closing, &texts).await.expect(303);
        paula.submit(&page, &closing, &texts).await.expect(409);
        let public = site.visitor().get(&path).await.expect(200);
        assert!(
            public.contains("We asked, you said, we did") && public.contains("Feet of rubber."),
            "{}",
            public.text()
        );
        assert!(site.visitor().speaking("pl").get("/challenges").await.contains("Cichszy czajnik"));
        assert!(site.visitor().speaking("he").get(&path).await.contains("שאלנו"));
        assert_eq!(site.count("select count(*) from news where kind = 'closed'").await, 1);
        tick(&site).await;
        paula.post(&format!("{desk}/cancellation"), &[("why", "No")]).await.expect(409);
        assert_eq!(
            site.count("select count(*) from challenge_phases where started_at is not null and ended_at is null").await,
            0
        );
    }
);

site_test!(
    async fn one_that_is_called_off_says_why_and_a_private_one_is_nobody_else_s(site: Site) {
        let (paula, id) = opened(&site, &[]).await;
        let room = threads::board(&site, "room", Audience::Invited).await;
        let other = [("title_en", "Secret kettle"), ("once", "bbbbbbbbbbbbbbbbbbbbbbbb")];
        let made = send(&paula, "/desk/challenges", &form(&site, room, &other).await).await.expect(303);
        let path = made.location().expect("a draft");
        paula.submit(&paula.get(&path).await, &format!("{path}/opening"), &[]).await.expect(303);
        let public = path.replace("/desk", "");
        let ada = site.joins("ada").await;
        for client in [&ada, &site.visitor()] {
            client.get(&public).await.expect(404);
            client.get(&format!("{public}/results")).await.expect(404);
            assert!(!client.get("/challenges").await.expect(200).contains("Secret kettle"));
        }
        ada.get(&format!("{public}/jury")).await.expect(404);
        assert!(paula.get("/challenges").await.contains("Secret kettle"));
        let cancel = format!("/desk/challenges/{id}/cancellation");
        site.staff().await.post(&cancel, &[("why", "Mine")]).await.expect(403);
        assert!(paula.post(&cancel, &[("why", " ")]).await.expect(422).contains("why it is called off"));
        paula.post(&cancel, &[("why", "The factory burnt down.")]).await.expect(303);
        paula.post(&cancel, &[("why", "Again")]).await.expect(409);
        assert!(ada.get(&format!("/challenges/{id}")).await.expect(200).contains("The factory burnt down."));
        assert!(ada.get("/challenges").await.contains("Called off"));
        paula.get(&format!("/desk/challenges/{id}/text")).await.expect(409);
    }
);
