//! Appeals: who may not, by author and by reporter, answered by somebody else, and what follows.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::error::Error;
use hearth::ids::{AccountId, AppealId, DecisionId, HouseRuleId, PostId, ReasonId, TopicId};
use hearth::ledger;
use hearth::moderation::appeals::{self, Text, Verdict};
use hearth::moderation::decisions::{self, Basis, Measure, NewDecision, SealKey};
use hearth::moderation::reports::{self, NewReport, Who};
use hearth::policy::{self, Audience, Denied, Role};
use hearth::screening::Subject;
use hearth::words::Lang;

const WHY: &str = "The second sentence insults a neighbour.";
const PLEA: &str = "I quoted a song, and everybody on that bus knows it.";
const ANSWER: &str = "It is indeed a line of a song, and nobody is meant by it.";
const BODY: &str = "Zanzibar is what they deserve. All of them.";

/// A topic by Ada with a reply by Boris; Mordechai and Lea may moderate.
struct Place {
    topic: TopicId,
    reply: PostId,
    boris: AccountId,
    mordechai: AccountId,
    lea: AccountId,
}

async fn place(site: &Site) -> Place {
    let board = threads::board(site, "buses", Audience::Everyone).await;
    for handle in ["ada", "boris"] {
        site.joins(handle).await;
    }
    site.moderator().await;
    site.with_role("lea", Role::Lead).await;
    let ada = site.account("ada").await;
    let boris = site.account("boris").await;
    let (topic, _) = threads::topic(site, board, ada, "Late again", "The bus was late again.", false).await;
    let reply = threads::reply(site, topic, boris, BODY).await;
    Place { topic, reply, boris, mordechai: site.account("mordechai").await, lea: site.account("lea").await }
}

/// That measure with a rule and a reason.
fn of(measure: Measure, subject: Subject) -> NewDecision {
    NewDecision {
        basis: measure.limits().then_some(Basis::Rule(HouseRuleId(1))),
        explanation: WHY.into(),
        ..NewDecision::new(measure, subject)
    }
}

async fn decides(site: &Site, by: Option<AccountId>, new: NewDecision) -> DecisionId {
    let permit = policy::system("test");
    let made = site.app.db.write(permit, move |tx| Box::pin(async move { decisions::decide(tx, by, &new).await }));
    made.await.expect("a decision")
}

/// The author's appeal, past the pages.
async fn contests(site: &Site, decision: DecisionId, owner: AccountId) -> AppealId {
    let text = Text { body: PLEA.into(), lang: Lang::En };
    let permit = policy::system("test");
    let made = site
        .app
        .db
        .write(permit, move |tx| Box::pin(async move { appeals::by_author(tx, decision, owner, &text).await }));
    made.await.expect("an appeal")
}

async fn answers(site: &Site, id: AppealId, by: AccountId, verdict: Verdict) -> Result<(), Error> {
    let permit = policy::system("test");
    let done = site
        .app
        .db
        .write(permit, move |tx| Box::pin(async move { appeals::decide(tx, id, by, &verdict, ANSWER).await }));
    done.await.map(|_| ())
}

/// A report of the reply: by a member, or by somebody without an account whose address is proved.
async fn reported(site: &Site, place: &Place, who: Who) -> i64 {
    let new = NewReport {
        subject: Subject::Post(place.reply.0),
        account: place.boris,
        board: None,
        topic: Some(place.topic),
        who,
        reason: ReasonId(3),
        harm: 3,
        illegal: false,
        place: String::new(),
        explanation: "He wishes a whole bus something bad.".into(),
        good_faith: true,
        lang: Lang::En,
        once: None,
    };
    let permit = policy::system("test");
    let made = site.app.db.write(permit, move |tx| Box::pin(async move { reports::file(tx, &new).await.map(|_| ()) }));
    made.await.expect("a report");
    site.count("select max(id) from reports").await
}

/// From the statement of reasons to the form that contests it.
async fn form(who: &Client, id: DecisionId) -> Page {
    let page = who.get(&format!("/account/moderation/{id}")).await.expect(200);
    who.get(&page.link(&format!("/account/moderation/{id}/appeal"))).await.expect(200)
}

async fn thread(site: &Site, place: &Place) -> Page {
    site.visitor().get(&format!("/t/{}/late-again", place.topic)).await.expect(200)
}

async fn verifies(site: &Site) -> bool {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    ledger::verify(&mut conn).await.expect("a verdict").fault.is_none()
}

async fn line(site: &Site) -> i64 {
    site.count("select id from queue_items where kind = 'appeal' and closed_at is null").await
}

site_test!(
    async fn only_whom_a_decision_limits_contests_it_once_and_in_time(site: Site) {
        let place = place(&site).await;
        let hidden = decides(&site, Some(place.mordechai), of(Measure::Hide, Subject::Post(place.reply.0))).await;
        let path = format!("/account/moderation/{hidden}/appeal");
        site.visitor().get(&path).await.expect(303);
        for who in [site.joins("ada").await, site.moderator().await] {
            who.get(&path).await.expect(404);
            who.post(&path, &[("body", PLEA)]).await.expect(404);
        }
        let boris = site.joins("boris").await;
        boris.get("/account/moderation/999/appeal").await.expect(404);
        let page = boris.get(&path).await.expect(200);
        assert!(page.contains("It costs nothing") && page.contains("never a machine"), "{}", page.text());
        for (typed, said) in [(" \n", "Write why"), ("x".repeat(5_001).as_str(), "5,000")] {
            let page = boris.post(&path, &[("body", typed)]).await.expect(422);
            assert!(page.contains(said), "{}", page.text());
        }
        assert_eq!(site.count("select count(*) from appeals").await, 0);

        // Sent twice it is one; another text is refused, and comes back.
        let first = boris.submit(&page, &path, &[("body", PLEA)]).await.expect(303);
        boris.submit(&page, &path, &[("body", PLEA)]).await.expect(303);
        let other = boris.submit(&page, &path, &[("body", "And another thing.")]).await.expect(409);
        assert!(other.contains("contested this decision already") && other.html().contains("And another thing."));
        assert_eq!(site.count("select count(*) from appeals").await, 1);
        assert_eq!(site.count("select count(*) from queue_items where kind = 'appeal'").await, 1);
        let page = boris.follow(first).await.expect(200);
        assert!(page.contains("Not yet answered") && page.contains(PLEA) && !page.has_form(&path));

        // Half a year later, and after the decision was taken back.
        let warned = decides(&site, Some(place.mordechai), of(Measure::Warn, Subject::Account(place.boris.0))).await;
        let muted = decides(&site, Some(place.mordechai), of(Measure::Warn, Subject::Account(place.boris.0))).await;
        let permit = policy::system("test");
        let back = site
            .app
            .db
            .write(permit, move |tx| Box::pin(async move { decisions::reverse(tx, muted, None, "A mistake.").await }));
        back.await.expect("taken back");
        let gone = format!("/account/moderation/{muted}/appeal");
        assert!(boris.get(&gone).await.expect(200).contains("nothing left to contest"));
        boris.post(&gone, &[("body", PLEA)]).await.expect(409);
        site.advance(TimeDelta::days(190));
        let boris = site.signs_in("boris").await;
        let late = format!("/account/moderation/{warned}/appeal");
        assert!(boris.get(&late).await.expect(200).contains("six months ended"));
        boris.post(&late, &[("body", PLEA)]).await.expect(409);
        assert_eq!(site.count("select count(*) from appeals").await, 1);
    }
);

site_test!(
    async fn nobody_who_had_a_part_answers_an_appeal(site: Site) {
        let place = place(&site).await;
        site.with_role("moritz", Role::Moderator).await;
        let moritz = site.account("moritz").await;
        reported(&site, &place, Who::Member(moritz)).await;
        let hidden = decides(&site, Some(place.mordechai), of(Measure::Hide, Subject::Post(place.reply.0))).await;
        let appeal = contests(&site, hidden, place.boris).await;
        let line = line(&site).await;
        let path = format!("/desk/appeals/{appeal}/decision");
        let fields = [("outcome", "reversed"), ("answer", ANSWER)];
        for role in [Role::Member, Role::Staff, Role::Producer] {
            let client = site.with_role(role.as_str(), role).await;
            client.get(&path).await.expect(404);
            client.post(&path, &fields).await.expect(404);
            let denied = answers(&site, appeal, site.account(role.as_str()).await, Verdict::TakenBack).await;
            assert!(matches!(denied, Err(Error::Denied(Denied::Role))), "{role:?} {denied:?}");
        }
        // Who decided first, and who reported it.
        for (handle, id) in [("mordechai", place.mordechai), ("moritz", moritz)] {
            let client = site.signs_in(handle).await;
            let page = client.get(&format!("/desk/queue/{line}")).await.expect(200);
            assert!(!page.has_form("/desk/appeals/") && page.contains("Somebody else answers"), "{}", page.text());
            assert!(page.contains("lea"), "it says who may: {}", page.text());
            client.post(&path, &fields).await.expect(403);
            for verdict in [Verdict::Stands, Verdict::TakenBack] {
                let denied = answers(&site, appeal, id, verdict).await;
                assert!(matches!(denied, Err(Error::Denied(Denied::Own))), "{handle} {denied:?}");
            }
        }
        // A moderator's own appeal.
        let warned = decides(&site, Some(place.mordechai), of(Measure::Warn, Subject::Account(place.lea.0))).await;
        let own = contests(&site, warned, place.lea).await;
        let denied = answers(&site, own, place.lea, Verdict::TakenBack).await;
        assert!(matches!(denied, Err(Error::Denied(Denied::Own))), "{denied:?}");
        // Whoever is suspended meanwhile.
        let (permit, until) = (policy::system("test"), site.now() + TimeDelta::days(1));
        let lea = place.lea;
        let suspended = site
            .app
            .db
            .write(permit, move |tx| Box::pin(async move { hearth::accounts::suspend(tx, lea, Some(until)).await }));
        suspended.await.expect("suspended");
        let denied = answers(&site, appeal, place.lea, Verdict::TakenBack).await;
        assert!(matches!(denied, Err(Error::Denied(Denied::Suspended))), "{denied:?}");
        let page = site.moderator().await.get(&format!("/desk/queue/{line}")).await.expect(200);
        assert!(page.contains("Nobody else may decide it at the moment"), "{}", page.text());
        assert_eq!(site.count("select count(*) from appeals where decided_at is null").await, 2);
        assert_eq!(site.count("select count(*) from ledger").await, 2);
    }
);

site_test!(
    async fn a_suspended_author_appeals_and_a_colleague_puts_everything_back(site: Site) {
        let place = place(&site).await;
        reported(&site, &place, Who::Nobody { name: None, email: Some("vera@hearth.test".into()) }).await;
        let new = NewDecision {
            also: Some((Measure::Suspend, Some(site.now() + TimeDelta::days(30)))),
            ..of(Measure::Hide, Subject::Post(place.reply.0))
        };
        let hidden = decides(&site, Some(place.mordechai), new).await;
        assert!(!thread(&site, &place).await.contains("Zanzibar"));
        let boris = site.signs_in("boris").await;
        boris.post(&format!("/t/{}/replies", place.topic), &[("body", "Once more.")]).await.expect(403);
        let page = form(&boris, hidden).await;
        let sent = boris.submit(&page, "/account/moderation/", &[("body", PLEA)]).await.expect(303);
        assert!(boris.follow(sent).await.contains("We have your appeal"));

        let lea = site.signs_in("lea").await;
        let path = format!("/desk/queue/{}", line(&site).await);
        assert!(lea.get("/desk/queue?view=appeals").await.expect(200).html().contains(&path));
        let page = lea.get(&path).await.expect(200);
        assert!(page.contains(PLEA) && page.contains(WHY) && page.contains("Zanzibar"), "{}", page.text());
        for (fields, said) in [
            (vec![("answer", ANSWER)], "Choose one of the options"),
            (vec![("outcome", "upheld"), ("answer", "")], "Please fill this in"),
            (vec![("outcome", "upheld"), ("answer", "No.")], "at least 20"),
        ] {
            let again = lea.submit(&page, "/desk/appeals/", &fields).await.expect(422);
            assert!(again.contains(said), "{}", again.text());
        }
        let fields = [("outcome", "reversed"), ("answer", ANSWER)];
        let done = lea.submit(&page, "/desk/appeals/", &fields).await.expect(303);
        assert!(lea.follow(done).await.expect(200).contains("everybody concerned is told"));
        lea.submit(&page, "/desk/appeals/", &fields).await.expect(303);

        assert!(thread(&site, &place).await.contains("Zanzibar"));
        assert_eq!(site.count("select count(*) from queue_items where closed_at is null").await, 0);
        let letters = site.outbox().await;
        let to = |address: &str, text: &str| letters.iter().any(|mail| mail.to == address && mail.text.contains(text));
        assert!(to("boris@hearth.test", ANSWER) && to("boris@hearth.test", "has been taken back"), "{letters:?}");
        let vera: Vec<_> = letters.iter().filter(|mail| mail.to == "vera@hearth.test").collect();
        assert!(vera.iter().any(|mail| mail.text.contains("appeal")), "the reporter hears, too: {vera:?}");
        assert!(!vera.iter().any(|mail| mail.text.contains(ANSWER)), "but not what was answered to Boris");
        let page = boris.get(&format!("/account/moderation/{hidden}/appeal")).await.expect(200);
        assert!(page.contains(ANSWER) && page.contains("The decision was changed"));
        // Made (hide, suspend), taken back (hide), the appeal's outcome.
        assert_eq!(site.count("select count(*) from ledger").await, 4);
        assert_eq!(site.count("select count(*) from ledger where kind = 'appeal.decided'").await, 1);
        assert_eq!(site.count("select count(*) from ledger where entry like '%oris%' or entry like '%song%'").await, 0);
        assert!(verifies(&site).await);
    }
);

site_test!(
    async fn a_decision_that_stands_is_told_with_reasons_and_what_else_can_be_done(site: Site) {
        let place = place(&site).await;
        let hidden = decides(&site, Some(place.mordechai), of(Measure::Hide, Subject::Post(place.reply.0))).await;
        let appeal = contests(&site, hidden, place.boris).await;
        answers(&site, appeal, place.lea, Verdict::Stands).await.expect("answered");
        assert!(!thread(&site, &place).await.contains("Zanzibar"));
        let letter = site.letter("boris@hearth.test").await;
        assert!(letter.subject.contains("the decision stands"), "{}", letter.subject);
        assert!(letter.text.contains(ANSWER) && letter.text.contains("Article 21"), "{}", letter.text);
        let boris = site.signs_in("boris").await;
        let page = boris.get(&letter.link("/appeal")).await.expect(200);
        assert!(page.contains(ANSWER) && page.contains("had no part in the first decision"));
        for (lang, said) in [("he", "ההחלטה נשארת בתוקף"), ("pl", "Decyzja pozostaje w mocy")] {
            let page = boris.get(&format!("/account/moderation/{hidden}/appeal?lang={lang}")).await.expect(200);
            assert!(page.contains(said), "{}", page.text());
        }
        // Not a second time, and not otherwise.
        for verdict in [Verdict::Stands, Verdict::TakenBack] {
            let again = answers(&site, appeal, place.mordechai, verdict).await;
            assert!(matches!(again, Err(Error::Denied(Denied::Own))), "{again:?}");
        }
        site.admin().await;
        let late = answers(&site, appeal, site.account("adele").await, Verdict::TakenBack).await;
        assert!(matches!(late, Err(Error::Conflict("appeals-fault-decided"))), "{late:?}");
        let (admin, path) = (site.admin().await, format!("/desk/appeals/{appeal}/decision"));
        let fields = [("outcome", "reversed"), ("answer", "I see that quite differently, honestly.")];
        let page = admin.post(&path, &fields[..]).await.expect(409);
        assert!(
            page.contains("answered this appeal meanwhile") && page.contains("quite differently"),
            "{}",
            page.text()
        );
        assert!(verifies(&site).await);
    }
);

site_test!(
    async fn a_reporter_without_an_account_contests_by_link_and_something_is_done(site: Site) {
        let place = place(&site).await;
        let report = reported(&site, &place, Who::Nobody { name: None, email: Some("vera@hearth.test".into()) }).await;
        let vera = site.visitor();
        let link = site.letter("vera@hearth.test").await.link("/reports/");
        let path = format!("{}/appeal", link.split('?').next().unwrap_or_default());
        vera.get(&path).await.expect(404);
        decides(&site, Some(place.mordechai), of(Measure::Keep, Subject::Post(place.reply.0))).await;
        for forged in
            [format!("/reports/{report}/{}/appeal", "A".repeat(43)), path.replacen(&format!("/{report}/"), "/999/", 1)]
        {
            vera.get(&forged).await.expect(404);
            vera.post(&forged, &[("body", PLEA)]).await.expect(404);
        }
        let page = vera.get(&path).await.expect(200);
        assert!(page.contains("left as it is"), "{}", page.text());
        let sent =
            vera.submit(&page, "/reports/", &[("body", "He means a real bus, with real people.")]).await.expect(303);
        assert!(vera.follow(sent).await.expect(200).contains("Not yet answered"));
        vera.post(&path, &[("body", "Another one.")]).await.expect(409);

        let line = format!("/desk/queue/{}", line(&site).await);
        let barred = site.moderator().await.get(&line).await.expect(200);
        assert!(barred.contains("Somebody else answers") && !barred.has_form("/desk/appeals/"));
        let lea = site.signs_in("lea").await;
        let page = lea.get(&line).await.expect(200);
        assert!(page.contains("real bus") && page.contains("without an account"), "{}", page.text());
        let fields = [
            ("measure", "hide"),
            ("basis", "1"),
            ("explanation", WHY),
            ("answer", "You are right, the text names real people."),
        ];
        lea.submit(&page, "/desk/appeals/", &fields[..3]).await.expect(422);
        lea.submit(&page, "/desk/appeals/", &fields).await.expect(303);

        assert!(!thread(&site, &place).await.contains("Zanzibar"));
        let letters = site.outbox().await;
        let to = |address: &str, text: &str| letters.iter().any(|mail| mail.to == address && mail.text.contains(text));
        assert!(to("vera@hearth.test", "names real people") && to("vera@hearth.test", "You were right"), "{letters:?}");
        assert!(to("boris@hearth.test", WHY) && !to("boris@hearth.test", "names real people"), "{letters:?}");
        let page = vera.get(&path).await.expect(200);
        assert!(page.contains("names real people") && page.contains("The decision was changed"));
        assert_eq!(site.count("select count(*) from reports where upheld").await, 1);
        assert_eq!(site.count("select count(*) from ledger where kind = 'appeal.decided'").await, 1);
        assert!(verifies(&site).await);

        // The author may contest the new decision, and now Lea has decided it.
        let hidden = DecisionId(site.count("select id from decisions where act = 'hide'").await);
        let appeal = contests(&site, hidden, place.boris).await;
        let denied = answers(&site, appeal, place.lea, Verdict::TakenBack).await;
        assert!(matches!(denied, Err(Error::Denied(Denied::Own))), "{denied:?}");
    }
);

site_test!(
    async fn a_member_contests_what_was_decided_about_their_report(site: Site) {
        let place = place(&site).await;
        let ada = site.account("ada").await;
        let report = reported(&site, &place, Who::Member(ada)).await;
        let path = format!("/account/reports/{report}/appeal");
        let client = site.signs_in("ada").await;
        client.get(&path).await.expect(404);
        decides(&site, Some(place.mordechai), of(Measure::Keep, Subject::Post(place.reply.0))).await;
        site.joins("boris").await.get(&path).await.expect(404);
        site.visitor().get(&path).await.expect(303);
        let page = client.get(&path).await.expect(200);
        client.submit(&page, &path, &[("body", "Look at the second sentence again, please.")]).await.expect(303);
        // Every way leads to the same appeal.
        let link = site.letter("ada@hearth.test").await.link("/reports/");
        assert!(client.get(&format!("{link}/appeal")).await.expect(200).contains("Not yet answered"));

        let appeal = AppealId(site.count("select max(id) from appeals").await);
        let denied = answers(&site, appeal, place.lea, Verdict::TakenBack).await;
        assert!(matches!(denied, Err(Error::Conflict("appeals-fault-side"))), "{denied:?}");
        let lea = site.signs_in("lea").await;
        let page = lea.get(&format!("/desk/queue/{}", line(&site).await)).await.expect(200);
        lea.submit(&page, "/desk/appeals/", &[("measure", "keep"), ("answer", ANSWER)]).await.expect(303);
        let letter = site.letter("ada@hearth.test").await;
        assert!(letter.subject.contains("the decision stands") && letter.text.contains(ANSWER), "{letter:?}");
        assert!(thread(&site, &place).await.contains("Zanzibar"));
        assert_eq!(site.count("select count(*) from decisions").await, 1);
        assert!(client.get(&path).await.expect(200).contains(ANSWER));
    }
);

site_test!(
    async fn of_two_who_answer_one_is_first(site: Site) {
        let place = place(&site).await;
        site.admin().await;
        let adele = site.account("adele").await;
        let hidden = decides(&site, Some(place.mordechai), of(Measure::Hide, Subject::Post(place.reply.0))).await;
        let appeal = contests(&site, hidden, place.boris).await;
        let (one, other) = tokio::join!(
            answers(&site, appeal, place.lea, Verdict::TakenBack),
            answers(&site, appeal, adele, Verdict::Stands)
        );
        let results = [one, other];
        assert_eq!(results.iter().filter(|it| it.is_ok()).count(), 1, "{results:?}");
        let late = results.iter().find_map(|it| it.as_ref().err()).expect("one came late");
        assert!(matches!(late, Error::Conflict(_)), "{late:?}");
        assert_eq!(site.count("select count(*) from ledger where kind = 'appeal.decided'").await, 1);
        assert_eq!(site.letter("boris@hearth.test").await.subject.matches("appeal").count(), 1);

        // What a colleague has claimed is theirs.
        let warned = decides(&site, Some(place.mordechai), of(Measure::Warn, Subject::Account(place.boris.0))).await;
        let appeal = contests(&site, warned, place.boris).await;
        let line = line(&site).await;
        site.signs_in("lea").await.post(&format!("/desk/queue/{line}/claim"), &[("act", "claim")]).await.expect(303);
        let taken = answers(&site, appeal, adele, Verdict::Stands).await;
        assert!(matches!(taken, Err(Error::Conflict("appeals-fault-taken"))), "{taken:?}");
        let (admin, path) = (site.admin().await, format!("/desk/appeals/{appeal}/decision"));
        let fields = [("outcome", "upheld"), ("answer", "A warning is the mildest of all measures.")];
        let page = admin.post(&path, &fields[..]).await.expect(409);
        assert!(page.contains("working on this appeal") && page.html().contains("mildest of all"), "{}", page.text());
        answers(&site, appeal, place.lea, Verdict::Stands).await.expect("whoever has it answers");
    }
);

site_test!(
    async fn an_appeal_outlives_its_text_its_author_and_its_decision(site: Site) {
        let place = place(&site).await;
        let subject = Subject::Post(place.reply.0);
        // Hidden and contested, then erased: the erased text stays away, the answer comes.
        let hidden = decides(&site, Some(place.mordechai), of(Measure::Hide, subject)).await;
        let contested = contests(&site, hidden, place.boris).await;
        let erase = NewDecision {
            seal: Some(SealKey::of(&site.app.secrets)),
            basis: Some(Basis::Law { ground: "Article 255".into(), rule: None }),
            ..of(Measure::Erase, subject)
        };
        let erased = decides(&site, Some(place.lea), erase).await;
        let about_erased = contests(&site, erased, place.boris).await;
        let page = site.signs_in("lea").await.get(&format!("/desk/queue/{}", line(&site).await)).await.expect(200);
        assert!(page.contains("erased") && !page.contains("Zanzibar"), "{}", page.text());
        answers(&site, contested, place.lea, Verdict::TakenBack).await.expect("answered");
        site.drain_jobs().await;
        assert!(!thread(&site, &place).await.contains("Zanzibar"));
        // The erasure itself is taken back: the text is there again out of its sealed copy.
        answers(&site, about_erased, place.mordechai, Verdict::TakenBack).await.expect("answered");
        site.drain_jobs().await;
        assert!(thread(&site, &place).await.contains("Zanzibar"));

        // The author's account is deleted while the appeal waits; nobody can be written to, all the rest happens.
        let warned = decides(&site, Some(place.mordechai), of(Measure::Warn, Subject::Account(place.boris.0))).await;
        contests(&site, warned, place.boris).await;
        let (permit, now) = (policy::system("test"), site.now());
        let gone = site.app.db.write(permit, move |tx| {
            Box::pin(async move {
                tx.exec(
                    "update accounts set deleted_at = $1, email = null, email_key = null where handle = 'boris'",
                    (now,),
                )
                .await
            })
        });
        gone.await.expect("deleted");
        let lea = site.signs_in("lea").await;
        let page = lea.get(&format!("/desk/queue/{}", line(&site).await)).await.expect(200);
        lea.submit(&page, "/desk/appeals/", &[("outcome", "reversed"), ("answer", ANSWER)]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from jobs").await, 0);
        assert_eq!(site.count("select count(*) from appeals where outcome = 'reversed'").await, 3);

        // Taken back at the desk meanwhile: the appeal is answered with that.
        let ada = site.account("ada").await;
        let warned = decides(&site, Some(place.mordechai), of(Measure::Warn, Subject::Account(ada.0))).await;
        let appeal = contests(&site, warned, ada).await;
        let (permit, by) = (policy::system("test"), place.mordechai);
        let back = site.app.db.write(permit, move |tx| {
            Box::pin(async move { decisions::reverse(tx, warned, Some(by), "A mistake.").await })
        });
        back.await.expect("taken back");
        answers(&site, appeal, place.lea, Verdict::TakenBack).await.expect("answered");
        assert!(site.letter("ada@hearth.test").await.text.contains(ANSWER));
        assert!(verifies(&site).await);
    }
);

site_test!(
    async fn what_a_machine_decided_any_moderator_may_look_at(site: Site) {
        let place = place(&site).await;
        let new = NewDecision { automated_decision: true, ..of(Measure::Hide, Subject::Post(place.reply.0)) };
        let hidden = decides(&site, None, new).await;
        let appeal = contests(&site, hidden, place.boris).await;
        let mordechai = site.moderator().await;
        let page = mordechai.get(&format!("/desk/queue/{}", line(&site).await)).await.expect(200);
        assert!(page.contains("The program decided"), "{}", page.text());
        mordechai.submit(&page, "/desk/appeals/", &[("outcome", "reversed"), ("answer", ANSWER)]).await.expect(303);
        assert!(thread(&site, &place).await.contains("Zanzibar"));
        let to_line = mordechai.get(&format!("/desk/appeals/{appeal}/decision")).await.expect(303);
        let page = mordechai.follow(to_line).await.expect(200);
        assert!(page.contains(ANSWER), "{}", page.text());
    }
);

site_test!(
    async fn the_demo_has_a_living_queue(site: Site) {
        hearth::transfer::demo::fill(&site.app, crate::site::PASSWORD).await.expect("the demo");
        for kind in ["report", "hold", "sign_up", "appeal"] {
            let mut conn = site.app.db.read().await.expect("a connection");
            let (open,): (i64,) = conn
                .one("select count(*) from queue_items where kind = $1 and closed_at is null", (kind,))
                .await
                .expect("a number");
            assert!(open >= 1, "{kind}");
        }
        assert!(verifies(&site).await);
        assert_eq!(site.count("select count(*) from ledger where kind = 'appeal.decided'").await, 2);
        assert_eq!(site.count("select count(*) from ledger where entry like '%olf%'").await, 0);
        let lead = site.visitor();
        lead.post("/sign-in", &[("email", "lead@demo.test"), ("password", crate::site::PASSWORD)]).await.expect(303);
        let queue = lead.get("/desk/queue").await.expect(200);
        assert!(queue.contains("רמי") && queue.contains("Zagreb"), "{}", queue.text());
        let page = lead.get(&format!("/desk/queue/{}", line(&site).await)).await.expect(200);
        assert!(page.has_form("/desk/appeals/") && page.contains("Leave the first half in"), "{}", page.text());
        let rolf = site.visitor();
        rolf.post("/sign-in", &[("email", "rolf@demo.test"), ("password", crate::site::PASSWORD)]).await.expect(303);
        let page = rolf.get("/account/moderation").await.expect(200);
        let page = rolf.get(&page.link("/account/moderation/")).await.expect(200);
        assert!(page.contains("You have contested this decision"), "{}", page.text());
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from jobs where failed_at is not null").await, 0);
        assert!(site.visitor().get("/transparency").await.expect(200).contains("the decision stands"));
    }
);
