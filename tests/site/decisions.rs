//! Decisions: who may not, what they do, what those concerned read, and that taking one back puts everything where it was.

use crate::client::{Client, Page};
use crate::mails::Mail;
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::boards;
use hearth::error::Error;
use hearth::ids::{AccountId, BoardId, DecisionId, HouseRuleId, ItemId, PostId, TopicId};
use hearth::ledger;
use hearth::moderation::decisions::{self, Basis, Measure, NewDecision, Replacement, SealKey};
use hearth::policy::{self, Audience, Denied, Role};
use hearth::screening::{self, ItemKind, NewItem, Subject};
use serde_json::Value;

/// The rule about respect, as the house begins with it.
const RESPECT: HouseRuleId = HouseRuleId(1);
const WHY: &str = "The second sentence insults a neighbour.";
const BODY: &str = "Zanzibar is what they deserve. All of them.";

/// A board, a topic by Ada and a reply by Boris.
struct Place {
    board: BoardId,
    topic: TopicId,
    reply: PostId,
    ada: AccountId,
    boris: AccountId,
}

async fn place(site: &Site) -> Place {
    let board = threads::board(site, "buses", Audience::Everyone).await;
    site.joins("ada").await;
    site.joins("boris").await;
    site.moderator().await;
    let (ada, boris) = (site.account("ada").await, site.account("boris").await);
    let (topic, _) = threads::topic(site, board, ada, "Late again", "The bus was late again.", false).await;
    let reply = threads::reply(site, topic, boris, BODY).await;
    Place { board, topic, reply, ada, boris }
}

/// That measure with a rule and a reason.
fn of(measure: Measure, subject: Subject) -> NewDecision {
    NewDecision {
        basis: measure.limits().then_some(Basis::Rule(RESPECT)),
        explanation: WHY.into(),
        ..NewDecision::new(measure, subject)
    }
}

/// Decides as that account.
async fn decides(site: &Site, by: AccountId, new: NewDecision) -> Result<DecisionId, Error> {
    let permit = policy::system("test");
    site.app.db.write(permit, move |tx| Box::pin(async move { decisions::decide(tx, Some(by), &new).await })).await
}

/// Takes back as that account.
async fn reverses(site: &Site, by: AccountId, id: DecisionId) -> Result<DecisionId, Error> {
    let permit = policy::system("test");
    let done = site.app.db.write(permit, move |tx| {
        Box::pin(async move { decisions::reverse(tx, id, Some(by), "It was a quotation.").await })
    });
    let done = done.await;
    site.drain_jobs().await;
    done
}

/// A line of the queue about a thing.
async fn line(site: &Site, subject: Subject, account: AccountId) -> ItemId {
    let item = NewItem {
        kind: ItemKind::Report,
        subject,
        account: Some(account),
        board: None,
        topic: None,
        harm: 2,
        why: String::new(),
        cluster: None,
    };
    let permit = policy::system("test");
    let raised = site.app.db.write(permit, move |tx| Box::pin(async move { screening::raise(tx, &item).await }));
    raised.await.expect("a line")
}

/// The desk's form, filled in and sent.
async fn sends(who: &Client, subject: &str, fields: &[(&str, &str)]) -> Page {
    let path = format!("/desk/decide/{subject}");
    let page = who.get(&path).await.expect(200);
    who.submit(&page, &path, fields).await
}

const HIDE: [(&str, &str); 3] = [("measure", "hide"), ("basis", "1"), ("explanation", WHY)];

async fn letters_to(site: &Site, to: &str) -> Vec<Mail> {
    site.outbox().await.into_iter().filter(|mail| mail.to == to).collect()
}

/// Everything about texts and people that a decision may change, as one text.
async fn state(site: &Site) -> String {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let topics: Vec<(i64, i64, String, i64, bool, bool, Option<i64>, Option<i64>, bool)> = conn
        .all(
            "select id, board_id, title, post_count, locked_at is not null, deleted_at is not null, slow_seconds, solved_post_id,
                    sensitive_at is not null
             from topics order by id limit 100",
            (),
        )
        .await
        .expect("topics");
    let posts: Vec<(i64, String, String, bool, bool, bool, Option<i64>)> = conn
        .all(
            "select id, body, body_html, deleted_at is not null, sensitive_at is not null, erased_at is not null, decision_id
             from posts order by id limit 100",
            (),
        )
        .await
        .expect("posts");
    let boards: Vec<(i64, i64)> =
        conn.all("select id, topic_count from boards order by id limit 100", ()).await.expect("boards");
    let people: Vec<(i64, bool, bool)> = conn
        .all("select id, suspended_until is not null, muted_until is not null from accounts order by id limit 100", ())
        .await
        .expect("accounts");
    format!("{topics:?}\n{posts:?}\n{boards:?}\n{people:?}")
}

site_test!(
    async fn only_moderators_decide_and_only_whom_it_concerns_reads_why(site: Site) {
        let place = place(&site).await;
        let (post, moderator) = (format!("/desk/decide/post/{}", place.reply), site.account("mordechai").await);
        let hidden =
            decides(&site, moderator, of(Measure::Hide, Subject::Post(place.reply.0))).await.expect("a decision");
        let desk = [
            "/desk/decisions".to_owned(),
            format!("/desk/decisions/{hidden}"),
            "/desk/decisions/export.json".into(),
            post.clone(),
        ];
        for role in [Role::Member, Role::Staff, Role::Producer] {
            let client = site.with_role(role.as_str(), role).await;
            for path in &desk {
                client.get(path).await.expect(404);
            }
            client.post(&post, &HIDE).await.expect(404);
            client.post(&format!("/desk/decisions/{hidden}/reversal"), &[("why", "x")]).await.expect(404);
            client.get(&format!("/admin/evidence/{hidden}")).await.expect(404);
        }
        let mordechai = site.moderator().await;
        mordechai.post(&format!("/admin/evidence/{hidden}"), &[]).await.expect(404);
        for path in [
            "/desk/decide/appeal/1",
            "/desk/decide/cat/1",
            "/desk/decide/post/999",
            "/desk/decisions/999",
            "/desk/decide/update/1",
        ] {
            mordechai.get(path).await.expect(404);
        }
        let statement = format!("/account/moderation/{hidden}");
        site.visitor().get(&statement).await.expect(303);
        site.joins("ada").await.get(&statement).await.expect(404);
        mordechai.get(&statement).await.expect(404);
        site.joins("boris").await.get(&statement).await.expect(200);
        assert_eq!(site.count("select count(*) from decisions").await, 1);
    }
);

site_test!(
    async fn nobody_decides_about_what_they_wrote_or_reported(site: Site) {
        let place = place(&site).await;
        let moderator = site.account("mordechai").await;
        let own = threads::reply(&site, place.topic, moderator, "Mine.").await;
        for measure in [Measure::Keep, Measure::Hide] {
            let denied = decides(&site, moderator, of(measure, Subject::Post(own.0))).await;
            assert!(matches!(denied, Err(Error::Denied(Denied::Own))), "{denied:?}");
        }
        let denied = decides(&site, place.ada, of(Measure::Hide, Subject::Post(place.reply.0))).await;
        assert!(matches!(denied, Err(Error::Denied(Denied::Role))), "a member: {denied:?}");
        let mordechai = site.moderator().await;
        let page = mordechai.get(&format!("/desk/decide/post/{own}")).await.expect(200);
        assert!(!page.has_form("/desk/decide/") && page.contains("Somebody else decides"));
        mordechai.post(&format!("/desk/decide/post/{own}"), &HIDE).await.expect(403);

        // Reported by the moderator.
        let permit = policy::system("test");
        let (post, reporter, now) = (place.reply.0, moderator, site.now());
        let reported = site.app.db.write(permit, move |tx| {
            Box::pin(async move {
                tx.exec(
                    "insert into reports (reason_id, subject, subject_id, reporter_id, illegal, place, explanation, good_faith, lang, state, made_at)
                     values (1, 'post', $1, $2, false, '', '', false, 'en', 'open', $3)",
                    (post, reporter, now),
                )
                .await
            })
        });
        reported.await.expect("a report");
        let denied = decides(&site, moderator, of(Measure::Hide, Subject::Post(post))).await;
        assert!(matches!(denied, Err(Error::Denied(Denied::Own))), "{denied:?}");
        // A suspended moderator decides nothing.
        let lead = site.with_role("lea", Role::Lead).await;
        drop(lead);
        let lea = site.account("lea").await;
        let permit = policy::system("test");
        let until = site.now() + TimeDelta::days(1);
        let suspended = site
            .app
            .db
            .write(permit, move |tx| Box::pin(async move { hearth::accounts::suspend(tx, lea, Some(until)).await }));
        suspended.await.expect("suspended");
        let denied = decides(&site, lea, of(Measure::Hide, Subject::Post(post))).await;
        assert!(matches!(denied, Err(Error::Denied(Denied::Suspended))), "{denied:?}");
        assert_eq!(site.count("select count(*) from decisions").await, 0);
    }
);

site_test!(
    async fn what_does_not_fit_or_lacks_reasons_is_refused(site: Site) {
        let place = place(&site).await;
        let moderator = site.account("mordechai").await;
        let refused = [
            of(Measure::Lock, Subject::Post(place.reply.0)),
            of(Measure::Hide, Subject::Account(place.boris.0)),
            of(Measure::Publish, Subject::Post(place.reply.0)),
            of(Measure::Restore, Subject::Post(place.reply.0)),
            of(Measure::Keep, Subject::Appeal(1)),
            NewDecision { basis: None, ..of(Measure::Hide, Subject::Post(place.reply.0)) },
        ];
        for new in refused {
            let (measure, result) = (new.measure, decides(&site, moderator, new).await);
            assert!(matches!(result, Err(Error::Conflict("decisions-fault-fit"))), "{measure:?} {result:?}");
        }
        // Staff are muted and suspended by admins only.
        let steffi = site.staff().await;
        drop(steffi);
        let ends_at = Some(site.now() + TimeDelta::days(7));
        let staff = Subject::Account(site.account("steffi").await.0);
        let mute = NewDecision { ends_at, ..of(Measure::Mute, staff) };
        let result = decides(&site, moderator, mute.clone()).await;
        assert!(matches!(result, Err(Error::Conflict("decisions-fault-staff"))), "{result:?}");
        site.admin().await;
        decides(&site, site.account("adele").await, mute).await.expect("an admin may");

        let mordechai = site.moderator().await;
        let subject = format!("post/{}", place.reply);
        let faulty: [(&[(&str, &str)], &str); 6] = [
            (&[("measure", "publish")], "Choose one of the options"),
            (&[("measure", "hide"), ("explanation", WHY)], "Choose the rule or the law"),
            (&[("measure", "hide"), ("basis", "1")], "Please fill this in"),
            (&[("measure", "erase"), ("basis", "1"), ("explanation", WHY)], "Only what is illegal is erased"),
            (
                &[("measure", "hide"), ("basis", "1"), ("explanation", WHY), ("public_reason", "Boris again")],
                "leave out names",
            ),
            (&[("measure", "suspend"), ("basis", "1"), ("explanation", WHY), ("days", "0")], "3,650"),
        ];
        for (fields, said) in faulty {
            let page = sends(&mordechai, &subject, fields).await.expect(422);
            let kept = page.html().contains(WHY) == fields.iter().any(|(_, value)| *value == WHY);
            assert!(kept, "what was typed is there again: {fields:?}");
            assert!(page.html().contains("role=\"alert\"") && page.contains(said), "{said}: {}", page.text());
        }
        assert_eq!(site.count("select count(*) from decisions where act <> 'mute'").await, 0);
    }
);

site_test!(
    async fn of_two_deciders_the_second_is_told_and_keeps_the_text(site: Site) {
        let place = place(&site).await;
        let subject = Subject::Post(place.reply.0);
        let item = line(&site, subject, place.boris).await;
        site.with_role("lea", Role::Lead).await;
        let (one, other) = (site.account("mordechai").await, site.account("lea").await);
        let with_item = |measure| NewDecision { item: Some(item), ..of(measure, subject) };
        let (first, second) = tokio::join!(
            decides(&site, one, with_item(Measure::Hide)),
            decides(&site, other, with_item(Measure::Warn))
        );
        let results = [first, second];
        assert_eq!(results.iter().filter(|it| it.is_ok()).count(), 1, "{results:?}");
        let late = results.iter().find_map(|it| it.as_ref().err()).expect("one came late");
        assert!(matches!(late, Error::Conflict(_)), "{late:?}");
        assert_eq!(site.count("select count(*) from decisions").await, 1);
        assert_eq!(site.count("select count(*) from ledger").await, 1);
        assert_eq!(site.count("select count(*) from queue_items where closed_at is null").await, 0);

        // Over the desk's own page: hidden meanwhile.
        let topic = format!("topic/{}", place.topic);
        let mordechai = site.moderator().await;
        let page = mordechai.get(&format!("/desk/decide/{topic}")).await.expect(200);
        decides(&site, other, of(Measure::Lock, Subject::Topic(place.topic.0))).await.expect("locked");
        let late = mordechai
            .submit(
                &page,
                "/desk/decide/",
                &[("measure", "lock"), ("basis", "1"), ("explanation", "My own words about it.")],
            )
            .await
            .expect(409);
        assert!(
            late.contains("It is like this already") && late.html().contains("My own words about it."),
            "{}",
            late.text()
        );
        // Sent twice: one decision.
        let fields = [("measure", "sensitive"), ("basis", "1"), ("explanation", WHY)];
        let page = mordechai.get(&format!("/desk/decide/{topic}")).await.expect(200);
        let first = mordechai.submit(&page, "/desk/decide/", &fields).await.expect(303).location();
        let again = mordechai.submit(&page, "/desk/decide/", &fields).await.expect(303).location();
        assert_eq!(first, again);
    }
);

site_test!(
    async fn a_hidden_post_tells_its_author_why_and_comes_back(site: Site) {
        let place = place(&site).await;
        let before = state(&site).await;
        let mordechai = site.moderator().await;
        let fields = [
            HIDE.as_slice(),
            &[("public_reason", "It insulted somebody."), ("facts", "Two readers saw it."), ("note", "again him")],
        ]
        .concat();
        let sent = sends(&mordechai, &format!("post/{}", place.reply), &fields).await.expect(303);
        let desk = mordechai.follow(sent).await.expect(200);
        assert!(desk.contains(WHY) && desk.contains("again him"));

        let thread = site.visitor().get(&format!("/t/{}/late-again", place.topic)).await.expect(200);
        assert!(!thread.contains("Zanzibar") && thread.contains("It insulted somebody."), "{}", thread.text());
        let letter = site.letter("boris@hearth.test").await;
        for said in [
            "Your post was hidden",
            "Everywhere",
            "Two readers saw it.",
            "Criticise the matter",
            WHY,
            "free of charge",
            "court",
        ] {
            assert!(letter.text.contains(said), "{said}: {}", letter.text);
        }
        assert!(!letter.text.contains("again him") && !letter.text.contains("mordechai"), "{}", letter.text);
        let path = letter.link("/account/moderation/");
        let boris = site.joins("boris").await;
        for (lang, said) in [("en", "What you can do"), ("he", "מה אפשר לעשות"), ("pl", "Co możesz zrobić")]
        {
            let page = boris.get(&format!("{path}?lang={lang}")).await.expect(200);
            assert!(page.contains(said) && page.contains(WHY) && page.contains("Zanzibar"), "{}", page.text());
            assert!(!page.contains("mordechai") && !page.contains("again him"));
            assert!(page.links().iter().any(|link| link.starts_with("/rules/1#respect")), "{:?}", page.links());
            assert!(page.links().iter().any(|link| *link == format!("{path}/appeal")), "{:?}", page.links());
        }
        let said: Value =
            serde_json::from_slice(boris.get(&format!("{path}/statement.json")).await.expect(200).bytes())
                .expect("JSON");
        assert_eq!(said["decision_visibility"][0], "DECISION_VISIBILITY_CONTENT_DISABLED");
        assert_eq!(
            site.count(
                "select count(*) from decisions where told_at is not null and limiting and appeal_until is not null"
            )
            .await,
            1
        );

        let id = path.rsplit('/').next().expect("an id");
        let page = mordechai.get(&format!("/desk/decisions/{id}")).await.expect(200);
        mordechai.submit(&page, &format!("/desk/decisions/{id}/reversal"), &[("why", "")]).await.expect(422);
        mordechai
            .submit(&page, &format!("/desk/decisions/{id}/reversal"), &[("why", "It was a quotation.")])
            .await
            .expect(303);
        mordechai.post(&format!("/desk/decisions/{id}/reversal"), &[("why", "Once more.")]).await.expect(409);
        assert_eq!(state(&site).await, before);
        let letters = letters_to(&site, "boris@hearth.test").await;
        assert!(letters.len() == 2 && letters[1].text.contains("It was a quotation."), "{}", letters.len());
        assert!(boris.get(&path).await.expect(200).contains("It was a quotation."));
        assert!(site.visitor().get(&format!("/t/{}/late-again", place.topic)).await.contains("Zanzibar"));
        let verdict = ledger::verify(&mut site.app.db.read_current().await.expect("a connection")).await.expect("read");
        assert_eq!((verdict.entries, verdict.fault), (2, None));
    }
);

/// Each measure with all that it needs.
async fn each(site: &Site, place: &Place) -> Vec<NewDecision> {
    let (post, topic, boris) =
        (Subject::Post(place.reply.0), Subject::Topic(place.topic.0), Subject::Account(place.boris.0));
    let other = threads::board(site, "trams", Audience::Everyone).await;
    let ends_at = Some(site.now() + TimeDelta::days(7));
    let text = Replacement {
        body: "All of them.".into(),
        body_html: boards::render(&site.app, "All of them.").await.expect("rendered"),
        edit_count: 0,
    };
    let law = Basis::Law { ground: "Article 255 of the Penal Code".into(), rule: None };
    let erase = |subject| NewDecision {
        basis: Some(law.clone()),
        seal: Some(SealKey::of(&site.app.secrets)),
        ..of(Measure::Erase, subject)
    };
    vec![
        of(Measure::Hide, post),
        of(Measure::Hide, topic),
        of(Measure::Sensitive, post),
        of(Measure::Sensitive, topic),
        of(Measure::Lock, topic),
        NewDecision { slow_seconds: Some(300), ..of(Measure::Slow, topic) },
        NewDecision { board: Some(other), ..of(Measure::Move, topic) },
        of(Measure::Warn, boris),
        NewDecision { ends_at, ..of(Measure::Mute, boris) },
        NewDecision { ends_at, ..of(Measure::Suspend, boris) },
        NewDecision { ends_at, ..of(Measure::Suspend, post) },
        erase(post),
        erase(topic),
        NewDecision { text: Some(text), ..of(Measure::Edit, post) },
    ]
}

site_test!(
    async fn every_measure_is_taken_back_exactly(site: Site) {
        let place = place(&site).await;
        let moderator = site.account("mordechai").await;
        let solved = place.reply;
        let topic = place.topic;
        let permit = policy::system("test");
        let mark = site
            .app
            .db
            .write(permit, move |tx| Box::pin(async move { boards::mark_solved(tx, topic, Some(solved)).await }));
        mark.await.expect("solved");
        let mut made = 0;
        for new in each(&site, &place).await {
            let (measure, subject, before) = (new.measure, new.subject, state(&site).await);
            let id =
                decides(&site, moderator, new).await.unwrap_or_else(|error| panic!("{measure:?} {subject:?}: {error}"));
            let changed = state(&site).await != before;
            assert_eq!(changed, measure != Measure::Warn, "{measure:?} {subject:?}");
            reverses(&site, moderator, id).await.unwrap_or_else(|error| panic!("back from {measure:?}: {error}"));
            assert_eq!(state(&site).await, before, "{measure:?} {subject:?}");
            let twice = reverses(&site, moderator, id).await;
            assert!(matches!(twice, Err(Error::Conflict("decisions-fault-reversed-already"))), "{twice:?}");
            made += 2;
        }
        assert_eq!(site.count("select count(*) from ledger").await, made);
        assert_eq!(site.count("select count(*) from sanctions where lifted_at is null").await, 0);
        assert_eq!(site.count("select count(*) from evidence").await, 0, "a copy of what is back is not needed");
        let verdict = ledger::verify(&mut site.app.db.read_current().await.expect("a connection")).await.expect("read");
        assert_eq!((verdict.entries, verdict.fault), (made, None));
        let kept = decides(&site, moderator, of(Measure::Keep, Subject::Post(place.reply.0))).await.expect("kept");
        let nothing = reverses(&site, moderator, kept).await;
        assert!(matches!(nothing, Err(Error::Conflict("decisions-fault-nothing-to-reverse"))), "{nothing:?}");
        let _ = (place.board, place.ada);
    }
);

site_test!(
    async fn a_later_decision_about_the_same_thing_stays(site: Site) {
        let place = place(&site).await;
        let (moderator, post) = (site.account("mordechai").await, Subject::Post(place.reply.0));
        let hidden = decides(&site, moderator, of(Measure::Hide, post)).await.expect("hidden");
        let again = decides(&site, moderator, of(Measure::Hide, post)).await;
        assert!(matches!(again, Err(Error::Conflict("decisions-fault-so-already"))), "{again:?}");
        let erase = NewDecision {
            basis: Some(Basis::Law { ground: "Article 255".into(), rule: None }),
            seal: Some(SealKey::of(&site.app.secrets)),
            ..of(Measure::Erase, post)
        };
        let erased = decides(&site, moderator, erase).await.expect("erased");
        reverses(&site, moderator, hidden).await.expect("the first is taken back");
        assert_eq!(
            site.count("select count(*) from posts where deleted_at is not null and erased_at is not null").await,
            1
        );
        reverses(&site, moderator, erased).await.expect("and the second");
        assert_eq!(
            site.count("select count(*) from posts where deleted_at is not null or decision_id is not null").await,
            0
        );

        // Two suspensions: the longer one stays when the shorter is taken back, and the other way round.
        let boris = Subject::Account(place.boris.0);
        let until =
            |days| NewDecision { ends_at: Some(site.now() + TimeDelta::days(days)), ..of(Measure::Suspend, boris) };
        let short = decides(&site, moderator, until(3)).await.expect("three days");
        let long = decides(&site, moderator, until(30)).await.expect("thirty days");
        reverses(&site, moderator, long).await.expect("the long one goes");
        let client = site.joins("boris").await;
        let reply = format!("/t/{}/replies", place.topic);
        client.post(&reply, &[("body", "Hello?"), ("once", "0123456789abcdef")]).await.expect(403);
        site.advance(TimeDelta::days(4));
        client.post(&reply, &[("body", "It ended by itself."), ("once", "0123456789abcdff")]).await.expect(303);
        reverses(&site, moderator, short).await.expect("the short one goes");
    }
);

site_test!(
    async fn a_suspended_or_muted_author_reads_the_statement(site: Site) {
        let place = place(&site).await;
        let mordechai = site.moderator().await;
        let fields = [HIDE.as_slice(), &[("also", "suspend"), ("also_days", "7")]].concat();
        sends(&mordechai, &format!("post/{}", place.reply), &fields).await.expect(303);
        let boris = site.joins("boris").await;
        boris
            .post(&format!("/t/{}/replies", place.topic), &[("body", "No!"), ("once", "0123456789abcdef")])
            .await
            .expect(403);
        let list = boris.get("/account/moderation").await.expect(200);
        assert!(list.contains("Your post was hidden") && list.contains("suspended"), "{}", list.text());
        for link in list.links().iter().filter(|link| link.starts_with("/account/moderation/")) {
            boris.get(link).await.expect(200);
        }
        assert_eq!(letters_to(&site, "boris@hearth.test").await.len(), 2);
        let page = mordechai.get(&format!("/desk/decide/account/{}", place.boris)).await.expect(200);
        assert!(
            page.contains("One breach of the rules within a year") && page.contains("Next step: Warn the author"),
            "{}",
            page.text()
        );
        assert!(
            site.joins("ada")
                .await
                .get("/account/moderation")
                .await
                .expect(200)
                .contains("Nothing was decided about you")
        );
        // Both are about the same breach, and the export has both.
        let export = mordechai.get("/desk/decisions/export.json").await.expect(200);
        let said: Value = serde_json::from_slice(export.bytes()).expect("JSON");
        assert_eq!((said["statements"].as_array().map(Vec::len), &said["complete"]), (Some(2), &Value::Bool(true)));
        let none: Value = serde_json::from_slice(
            mordechai.get("/desk/decisions/export.json?from=2020-01-01&to=2020-01-31").await.expect(200).bytes(),
        )
        .expect("JSON");
        assert_eq!(none["statements"].as_array().map(Vec::len), Some(0));
        for bad in ["from=x", "from=2026-02-01&to=2026-01-01", "to=9999999-01-01"] {
            mordechai.get(&format!("/desk/decisions/export.json?{bad}")).await.expect(400);
        }
    }
);

site_test!(
    async fn what_is_erased_is_gone_but_sealed_for_a_time(site: Site) {
        let place = place(&site).await;
        let moderator = site.account("mordechai").await;
        let edit = each(&site, &place).await.pop().expect("an edit");
        decides(&site, moderator, edit).await.expect("edited");
        let mordechai = site.moderator().await;
        let fields = [
            ("measure", "erase"),
            ("basis", "law"),
            ("ground", "Article 255"),
            ("explanation", "It calls for violence."),
            ("sure", "on"),
        ];
        sends(&mordechai, &format!("post/{}", place.reply), &fields).await.expect(303);
        let left = "select (select count(*) from posts where body like '%Zanzibar%' or body_html like '%Zanzibar%')
             + (select count(*) from post_revisions where body like '%Zanzibar%')
             + (select count(*) from decisions where before like '%Zanzibar%' or facts like '%Zanzibar%')
             + (select count(*) from evidence where sealed like '%Zanzibar%')
             + (select count(*) from ledger where entry like '%Zanzibar%' or entry like '%boris%')
             + (select count(*) from events where data like '%Zanzibar%')
             + (select count(*) from jobs where payload like '%Zanzibar%')";
        assert_eq!(site.count(left).await, 0);
        let id = site.count("select max(id) from decisions").await;
        let path = format!("/admin/evidence/{id}");
        let adele = site.admin().await;
        let closed = adele.get(&path).await.expect(200);
        assert!(!closed.contains("Zanzibar"));
        let open = adele.submit(&closed, &path, &[]).await.expect(200);
        assert!(open.contains("Zanzibar") && open.contains("All of them."), "{}", open.text());
        assert_eq!(site.count("select count(*) from events where kind = 'evidence.opened'").await, 1);
        let statement = site.joins("boris").await.get(&format!("/account/moderation/{id}")).await.expect(200);
        assert!(statement.contains("Article 255") && statement.contains("The text was erased"), "{}", statement.text());

        site.advance(TimeDelta::days(364));
        hearth::moderation::decisions::jobs::sweep(site.app.clone()).await.expect("a round");
        assert_eq!(site.count("select count(*) from evidence").await, 1);
        site.advance(TimeDelta::days(2));
        hearth::moderation::decisions::jobs::sweep(site.app.clone()).await.expect("a round");
        assert_eq!(site.count("select count(*) from evidence").await, 0);
        site.admin().await.get(&path).await.expect(404);
        // Too late to put it back; the decision is still taken back.
        reverses(&site, moderator, DecisionId(id)).await.expect("taken back");
    }
);

site_test!(
    async fn an_open_appeal_outlives_the_erasure_of_its_text(site: Site) {
        let place = place(&site).await;
        let (moderator, post) = (site.account("mordechai").await, Subject::Post(place.reply.0));
        let hidden = decides(&site, moderator, of(Measure::Hide, post)).await.expect("hidden");
        let erase = NewDecision {
            basis: Some(Basis::Law { ground: "Article 255".into(), rule: None }),
            seal: Some(SealKey::of(&site.app.secrets)),
            ..of(Measure::Erase, post)
        };
        let (account, now) = (place.boris, site.now());
        let permit = policy::system("test");
        let appealed = site.app.db.write(permit, move |tx| {
            Box::pin(async move {
                tx.insert_id(
                    "insert into appeals (decision_id, side, account_id, body, lang, made_at, answer)
                     values ($1, 'author', $2, 'It was a quotation.', 'en', $3, '') returning id",
                    (hidden, account, now),
                )
                .await
            })
        });
        appealed.await.expect("an appeal");
        let before = site.count("select count(*) from appeals where decided_at is null").await;
        let erased = decides(&site, moderator, erase).await.expect("erased meanwhile");
        assert_eq!(
            site.count("select count(*) from appeals where decided_at is null").await,
            before,
            "the appeal goes on"
        );
        let boris = site.joins("boris").await;
        let page = boris.get(&format!("/account/moderation/{hidden}")).await.expect(200);
        assert!(page.contains("You have contested this decision"), "{}", page.text());
        reverses(&site, moderator, hidden).await.expect("the appeal is granted");
        assert_eq!(
            site.count("select count(*) from posts where erased_at is not null").await,
            1,
            "the later decision stays"
        );
        reverses(&site, moderator, erased).await.expect("and this is taken back as well");
        assert!(site.visitor().get(&format!("/t/{}/late-again", place.topic)).await.contains("Zanzibar"));
        let letters = letters_to(&site, "boris@hearth.test").await;
        let restored = letters.iter().filter(|mail| mail.subject.contains("was taken back")).count();
        assert_eq!(restored, 1, "the answer to an appeal tells of the other");
    }
);

site_test!(
    async fn a_held_text_is_refused_with_reasons_and_published_after_all(site: Site) {
        let place = place(&site).await;
        let permit = policy::system("test");
        let holding = site
            .app
            .db
            .write(permit, move |tx| Box::pin(async move { tx.exec("update boards set holds = 'all'", ()).await }));
        holding.await.expect("a board that holds");
        let boris = site.joins("boris").await;
        let writes = async |body: &str, once: &str| {
            let path = format!("/t/{}/replies", place.topic);
            boris.post(&path, &[("body", body), ("once", once)]).await.expect(303);
            site.count("select max(id) from pending_texts where held_at is not null").await
        };
        let (moderator, mordechai) = (site.account("mordechai").await, site.moderator().await);
        let text = writes("Mango is what they deserve.", "0123456789abcdef").await;
        let page = mordechai.get(&format!("/desk/decide/pending/{text}")).await.expect(200);
        assert!(page.contains("Mango") && !page.html().contains("value=\"hide\""), "{}", page.text());
        let refused = decides(&site, moderator, of(Measure::Refuse, Subject::Pending(text))).await.expect("refused");
        assert_eq!(site.count("select count(*) from queue_items where closed_at is null").await, 0);
        let twice = decides(&site, moderator, of(Measure::Publish, Subject::Pending(text))).await;
        assert!(matches!(twice, Err(Error::Conflict("decisions-fault-not-held"))), "{twice:?}");
        let statement = boris.get(&format!("/account/moderation/{refused}")).await.expect(200);
        assert!(
            statement.contains("Your text was not published") && statement.contains("Mango"),
            "{}",
            statement.text()
        );
        assert!(site.letter("boris@hearth.test").await.text.contains(WHY));
        reverses(&site, moderator, refused).await.expect("taken back");
        let thread = format!("/t/{}/late-again", place.topic);
        assert!(site.visitor().get(&thread).await.expect(200).contains("Mango"), "published after all");

        let text = writes("Papaya is better.", "0123456789abcdff").await;
        let fields = [("measure", "publish")];
        sends(&mordechai, &format!("pending/{text}"), &fields).await.expect(303);
        assert!(site.visitor().get(&thread).await.expect(200).contains("Papaya"));
        assert_eq!(site.count("select count(*) from decisions where act = 'publish' and not limiting").await, 1);
        // Whom nothing was taken from gets no statement.
        let id = site.count("select max(id) from decisions").await;
        boris.get(&format!("/account/moderation/{id}")).await.expect(404);
    }
);

site_test!(
    async fn a_statement_names_who_decided_only_where_they_chose_so(site: Site) {
        let (place, mordechai) = (place(&site).await, site.moderator().await);
        let boris = site.signs_in("boris").await;
        for (subject, named) in [("post", false), ("account", true)] {
            let id = if named { place.boris.0 } else { place.reply.0 };
            let page = mordechai.get("/account/moderating").await.expect(200);
            let chosen = if named { vec![("named", "on")] } else { Vec::new() };
            mordechai.submit(&page, "/account/moderating", &chosen).await.expect(303);
            let fields = [("measure", if named { "warn" } else { "hide" }), ("basis", "1"), ("explanation", WHY)];
            sends(&mordechai, &format!("{subject}/{id}"), &fields).await.expect(303);
            let letter = site.letter("boris@hearth.test").await.text.replace(['\u{2068}', '\u{2069}'], "");
            let page = boris.get(&format!("/account/moderation/{}?lang=en", 1 + i64::from(named))).await.expect(200);
            let said = if named { "Decided by mordechai." } else { "Decided by a moderator." };
            let page = page.text().replace(['\u{2068}', '\u{2069}'], "");
            assert!(letter.contains(said) && page.contains(said), "{said} {letter} {page}");
        }
    }
);
