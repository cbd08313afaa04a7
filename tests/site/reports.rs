//! Reports: who is refused, what a notice needs, the receipt, the queue, the outcome, reporting without cause, the admin's reasons.

use crate::client::{Client, Page};
use crate::mails::Mail;
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::error::Error;
use hearth::ids::{AccountId, BoardId, DecisionId, HouseRuleId, PostId, TopicId};
use hearth::moderation::decisions::{self, Basis, Measure, NewDecision};
use hearth::moderation::reports;
use hearth::policy::{self, Audience, Denied, Role};
use hearth::screening::Subject;

const WHY: &str = "They sell kettles that were stolen from my shop in Haifa.";

/// A board, a topic by Ada and a reply by Boris.
struct Place {
    board: BoardId,
    topic: TopicId,
    reply: PostId,
    boris: AccountId,
}

async fn place(site: &Site) -> Place {
    let board = threads::board(site, "kettles", Audience::Everyone).await;
    site.joins("ada").await;
    site.joins("boris").await;
    site.moderator().await;
    let boris = site.account("boris").await;
    let (topic, _) = threads::topic(site, board, site.account("ada").await, "Cold tea", "It stays cold.", false).await;
    let reply = threads::reply(site, topic, boris, "Buy at CHEAP-KETTLES instead.").await;
    Place { board, topic, reply, boris }
}

impl Place {
    fn form(&self) -> String {
        format!("/report/post/{}", self.reply)
    }

    async fn another(&self, site: &Site, number: usize) -> PostId {
        threads::reply(site, self.topic, self.boris, &format!("Another text, number {number}.")).await
    }
}

/// Opens the form of a thing and sends it.
async fn sends(who: &Client, path: &str, fields: &[(&str, &str)]) -> Page {
    let page = who.get(path).await.expect(200);
    who.submit(&page, path.split('?').next().unwrap_or(path), fields).await
}

/// A moderator decides about a thing.
async fn decides(site: &Site, by: &str, measure: Measure, subject: Subject) -> Result<DecisionId, Error> {
    let by = site.account(by).await;
    let new = NewDecision {
        basis: measure.limits().then_some(Basis::Rule(HouseRuleId(4))),
        explanation: "We looked at it.".into(),
        ..NewDecision::new(measure, subject)
    };
    let permit = policy::system("test");
    let made =
        site.app.db.write(permit, move |tx| Box::pin(async move { decisions::decide(tx, Some(by), &new).await }));
    let made = made.await;
    site.drain_jobs().await;
    made
}

async fn letters_to(site: &Site, to: &str) -> Vec<Mail> {
    site.outbox().await.into_iter().filter(|mail| mail.to == to).collect()
}

const OPEN_LINES: &str = "select count(*) from queue_items where kind = 'report' and closed_at is null";

site_test!(
    async fn what_is_own_unseen_or_gone_is_not_reported(site: Site) {
        let place = place(&site).await;
        let (ada, boris, eve) = (site.signs_in("ada").await, site.signs_in("boris").await, site.joins("eve").await);
        let (private, first) =
            threads::topic(&site, place.board, site.account("ada").await, "My address", "Only for staff.", true).await;
        for path in [format!("/report/topic/{private}"), format!("/report/post/{first}")] {
            eve.get(&path).await.expect(404);
            site.visitor().get(&path).await.expect(404);
            eve.post(&path, &[("reason", "spam")]).await.expect(404);
        }
        for path in ["/report/pending/1", "/report/appeal/1", "/report/cat/1", "/report/post/x", "/report/post/999999"]
        {
            eve.get(path).await.expect(404);
            eve.post(path, &[("reason", "spam")]).await.expect(404);
        }
        assert!(boris.get(&place.form()).await.expect(200).contains("This is your own"));
        boris.post(&place.form(), &[("reason", "spam")]).await.expect(409);
        let own = format!("/report/account/{}", place.boris);
        assert!(boris.get(&own).await.expect(200).contains("You need not report yourself"));
        boris.post(&own, &[("reason", "spam")]).await.expect(409);
        ada.get(&format!("/report/topic/{}", place.topic)).await.expect(200);
        decides(&site, "mordechai", Measure::Hide, Subject::Post(place.reply.0)).await.expect("hidden");
        eve.get(&place.form()).await.expect(404);
        eve.post(&place.form(), &[("reason", "spam")]).await.expect(404);
        assert_eq!(site.count("select count(*) from reports").await, 0);
        assert_eq!(site.count(OPEN_LINES).await, 0);
    }
);

site_test!(
    async fn a_form_with_faults_comes_back_with_what_was_typed(site: Site) {
        let place = place(&site).await;
        let eve = site.joins("eve").await;
        let page =
            eve.post(&place.form(), &[("reason", "nonsense"), ("explanation", "Look at this")]).await.expect(422);
        assert!(page.contains("Please choose what is wrong.") && page.html().contains("Look at this"));
        let page =
            eve.post(&place.form(), &[("reason", "illegal"), ("explanation", "Bad."), ("once", "")]).await.expect(422);
        for said in ["at least 20 characters", "where exactly", "good faith; the law asks"] {
            assert!(page.contains(said), "{said}: {}", page.text());
        }
        assert!(
            !page.contains("Your name and e-mail address are those of your account.")
                || !page.html().contains("name=\"email\"")
        );
        let visitor = site.visitor();
        let page = visitor.post(&place.form(), &[("reason", "spam")]).await.expect(422);
        assert!(page.html().contains("id=\"field-email-fault\""), "a visitor leaves an address");
        let page = visitor
            .post(
                &place.form(),
                &[("reason", "illegal"), ("explanation", WHY), ("place", "here"), ("good_faith", "on")],
            )
            .await;
        let page = page.expect(422);
        assert!(page.html().contains("id=\"field-email-fault\"") && page.html().contains("id=\"field-name-fault\""));
        assert!(page.html().contains("stolen from my shop"), "the text is kept");
        assert_eq!(site.count("select count(*) from reports").await, 0);
    }
);

site_test!(
    async fn a_member_reports_and_hears_what_was_decided(site: Site) {
        let place = place(&site).await;
        let eve = site.joins("eve").await.speaking("pl");
        let form = eve.get(&place.form()).await.expect(200);
        assert!(form.contains("To reklama lub spam") && form.contains("CHEAP-KETTLES"), "{}", form.text());
        assert!(!form.html().contains("name=\"email\""));
        let sent = eve.submit(&form, &place.form(), &[("reason", "spam"), ("explanation", "Już trzeci raz.")]).await;
        let status = sent.expect(303).location().expect("the page of the report");
        let page = eve.get(&status).await.expect(200);
        assert!(page.contains("Zgłoszenie zostało przyjęte") && page.contains("u moderacji"), "{}", page.text());
        // The same form once more, and another one about the same.
        let again = eve.submit(&form, &place.form(), &[("reason", "spam")]).await.expect(303);
        assert_eq!(again.location().as_deref(), Some(status.as_str()));
        let twice = sends(&eve, &place.form(), &[("reason", "rude")]).await.expect(303);
        assert_eq!(twice.location().as_deref(), Some(status.as_str()));
        assert!(eve.follow(twice).await.contains("już zostało przez Ciebie zgłoszone"));
        assert_eq!((site.count("select count(*) from reports").await, site.count(OPEN_LINES).await), (1, 1));
        let receipt = site.letter("eve@hearth.test").await;
        assert!(receipt.subject.contains("Przyjęto zgłoszenie nr 1"), "{}", receipt.subject);
        assert_eq!(receipt.link("/reports/"), status);

        decides(&site, "mordechai", Measure::Hide, Subject::Post(place.reply.0)).await.expect("a decision");
        let letter = site.letter("eve@hearth.test").await;
        for said in ["Zapadła decyzja", "ukryte", "Bez reklam", "Zdecydował człowiek", "odwołać do"] {
            assert!(letter.text.contains(said), "{said}: {}", letter.text);
        }
        let page = site.visitor().speaking("he").get(&status).await.expect(200);
        for said in ["טופל", "התוכן הוסתר", "בלי פרסומות", "ערעור על ההחלטה"] {
            assert!(page.contains(said), "{said}: {}", page.text());
        }
        assert_eq!(page.link("/reports/"), format!("{status}/appeal"));
        assert!(letters_to(&site, "eve@hearth.test").await.len() == 2, "a receipt and an outcome");
        let list = eve.get("/account/reports").await.expect(200);
        assert!(list.contains("podjęto działania") && list.links().contains(&status), "{}", list.text());
    }
);

site_test!(
    async fn a_visitors_report_counts_once_the_address_is_proved(site: Site) {
        let place = place(&site).await;
        let visitor = site.visitor();
        let sent =
            sends(&visitor, &place.form(), &[("reason", "spam"), ("email", "Rut@Example.com")]).await.expect(303);
        assert_eq!(sent.location().as_deref(), Some("/reports/sent"));
        assert!(visitor.follow(sent).await.contains("We have sent you a message"));
        assert_eq!(site.count(OPEN_LINES).await, 0, "not before the link was followed");
        let letter = site.letter("Rut@Example.com").await;
        let link = letter.link("/reports/confirm/");
        let button = visitor.get(&link).await.expect(200);
        assert!(
            button.contains("Is this your report?") && site.count(OPEN_LINES).await == 0,
            "looking confirms nothing"
        );
        visitor.get(&link.replace("confirm/1.", "confirm/2.")).await.expect(404);
        visitor.post(&format!("{link}x"), &[]).await.expect(404);
        let done = visitor.post(&link, &[]).await.expect(303);
        let status = done.location().expect("the page of the report");
        assert!(visitor.follow(done).await.contains("with the moderators"));
        assert_eq!(site.count(OPEN_LINES).await, 1);
        assert!(site.letter("Rut@Example.com").await.subject.contains("Report 1 has been received"));
        // The link once more, another report of the same, and guesses.
        let again = visitor.get(&link).await.expect(303);
        assert_eq!(again.location().as_deref(), Some(status.as_str()));
        assert_eq!(visitor.post(&link, &[]).await.expect(303).location().as_deref(), Some(status.as_str()));
        sends(&visitor, &place.form(), &[("reason", "rude"), ("email", "rut@example.com")]).await.expect(303);
        let second = site.letter("rut@example.com").await.link("/reports/confirm/");
        let twice = visitor.post(&second, &[]).await.expect(303);
        assert_eq!(twice.location().as_deref(), Some(status.as_str()), "the same person");
        assert_eq!(site.count("select count(*) from reports").await, 1);
        visitor.get("/reports/1/AAAA").await.expect(404);
        visitor.get(&status.replace("/reports/1/", "/reports/2/")).await.expect(404);
        decides(&site, "mordechai", Measure::Keep, Subject::Post(place.reply.0)).await.expect("a decision");
        let letter = site.letter("Rut@Example.com").await;
        assert!(
            letter.text.contains("leave it as it is") && letter.text.contains("We looked at it."),
            "{}",
            letter.text
        );
        assert_eq!(letter.link("/reports/"), status);
        assert!(visitor.get(&status).await.expect(200).contains("left as it is"));
    }
);

site_test!(
    async fn a_notice_of_something_illegal_has_all_of_article_16(site: Site) {
        let place = place(&site).await;
        let visitor = site.visitor();
        let door = visitor.get(&place.form()).await.expect(200).link("/report/post/");
        assert_eq!(door, format!("{}?reason=illegal", place.form()));
        let form = visitor.get(&door).await.expect(200);
        assert!(
            form.contains("Notice of illegal content")
                && form.html().contains(&format!("http://hearth.test/p/{}", place.reply))
        );
        let fields = [
            ("explanation", WHY),
            ("place", "the second sentence"),
            ("name", "Rut Cohen"),
            ("email", "rut@example.com"),
            ("good_faith", "on"),
        ];
        visitor.submit(&form, &place.form(), &fields).await.expect(303);
        let link = site.letter("rut@example.com").await.link("/reports/confirm/");
        let done = visitor.post(&link, &[]).await.expect(303);
        let page = visitor.follow(done).await.expect(200);
        assert!(page.contains("without delay") && page.contains(WHY) && page.contains("the second sentence"));
        let kept = "select count(*) from reports where illegal and good_faith and name = 'Rut Cohen' and email = 'rut@example.com'
                    and state = 'open' and place like 'http://hearth.test/p/%the second sentence' and confirmed_at is not null";
        assert_eq!(site.count(kept).await, 1);
        assert_eq!(site.count("select harm from queue_items").await, 4);

        // The abuse of children: neither name nor address, and it counts at once.
        let other = site.visitor();
        let form = other.get(&format!("{}?reason=child", place.form())).await.expect(200);
        assert!(form.contains("Your name (optional)"), "{}", form.text());
        let fields = [("explanation", "The picture shows a child that is abused."), ("good_faith", "on")];
        let done = other.submit(&form, &place.form(), &fields).await.expect(303);
        let page = other.follow(done).await.expect(200);
        assert!(page.contains("Keep the address of this page"), "{}", page.text());
        assert_eq!(site.count(OPEN_LINES).await, 1, "the same line");
        assert_eq!(site.count("select harm * 100 + reports from queue_items").await, 502, "and the greater harm");
        decides(&site, "mordechai", Measure::Hide, Subject::Post(place.reply.0)).await.expect("a decision");
        assert!(other.get(&page.path).await.expect(200).contains("taken out of sight"));
    }
);

site_test!(
    async fn a_flood_on_one_post_is_one_line(site: Site) {
        let place = place(&site).await;
        for number in 0..12 {
            let who = site.joins(&format!("reader{number}")).await;
            let reason = if number == 7 { "danger" } else { "spam" };
            sends(&who, &place.form(), &[("reason", reason)]).await.expect(303);
        }
        assert_eq!(site.count(OPEN_LINES).await, 1);
        assert_eq!(site.count("select reports * 10 + harm from queue_items").await, 125);
        let joined = "select count(*) from reports r join queue_items q on q.id = r.item_id where r.state = 'open'";
        assert_eq!(site.count(joined).await, 12);
        decides(&site, "mordechai", Measure::Hide, Subject::Post(place.reply.0)).await.expect("a decision");
        assert_eq!(site.count("select count(*) from reports where state = 'decided' and upheld").await, 12);
        let told = site.outbox().await.iter().filter(|mail| mail.subject.contains("has been decided")).count();
        assert_eq!(told, 12, "everybody hears it");
        let entered = "select count(*) from events where kind = 'report.made'";
        assert_eq!(site.count(entered).await, 12);
    }
);

site_test!(
    async fn two_at_the_same_moment_share_a_line(site: Site) {
        let place = place(&site).await;
        let mut people = Vec::new();
        for number in 0..6 {
            people.push(site.joins(&format!("reader{number}")).await);
        }
        let form = place.form();
        let sent = people.iter().map(|who| who.post(&form, &[("reason", "spam")]));
        for page in futures_util::future::join_all(sent).await {
            page.expect(303);
        }
        assert_eq!(site.count("select reports from queue_items").await, 6);
        assert_eq!(site.count("select count(*) from reports where item_id is not null").await, 6);
    }
);

site_test!(
    async fn whoever_reports_without_cause_is_warned_and_then_not_heard_for_a_time(site: Site) {
        let place = place(&site).await;
        let (eve, uri) = (site.joins("eve").await, site.joins("uri").await);
        let mut statuses = Vec::new();
        for number in 0..6 {
            let post = place.another(&site, number).await;
            let path = format!("/report/post/{post}");
            statuses.push(sends(&eve, &path, &[("reason", "rude")]).await.expect(303).location().expect("a page"));
            decides(&site, "mordechai", Measure::Keep, Subject::Post(post.0)).await.expect("kept");
            site.advance(TimeDelta::minutes(10));
        }
        let warned = site.visitor().get(&statuses[2]).await.expect(200);
        assert!(warned.contains("Please report only what breaks a rule"), "{}", warned.text());
        assert!(!site.visitor().get(&statuses[1]).await.expect(200).contains("Please report only"));
        let letters = letters_to(&site, "eve@hearth.test").await;
        assert!(letters.last().is_some_and(|letter| letter.text.contains("we do not take reports from you")));
        let form = place.form();
        let refused = sends(&eve, &form, &[("reason", "spam")]).await.expect(403);
        assert!(
            refused.contains("Your reports are not being taken for now") && refused.contains("December"),
            "{}",
            refused.text()
        );
        assert!(eve.get("/account/reports").await.expect(200).contains("we do not take reports from you"));
        sends(&eve, &form, &[("reason", "danger")]).await.expect(303);
        sends(&uri, &form, &[("reason", "spam")]).await.expect(303);
        // As somebody without an account, under the same address.
        let visitor = site.visitor();
        let topic = format!("/report/topic/{}", place.topic);
        sends(&visitor, &topic, &[("reason", "spam"), ("email", "eve@hearth.test")]).await.expect(303);
        let letters = letters_to(&site, "eve@hearth.test").await;
        let asked =
            letters.iter().find(|letter| letter.text.contains("/reports/confirm/")).expect("a letter that asks");
        visitor.post(&asked.link("/reports/confirm/"), &[]).await.expect(403);
        site.advance(TimeDelta::days(31));
        let eve = site.signs_in("eve").await;
        sends(&eve, &topic, &[("reason", "spam")]).await.expect(303);
    }
);

site_test!(
    async fn an_appeal_that_changes_a_decision_is_told_and_clears_its_consequence(site: Site) {
        let place = place(&site).await;
        let eve = site.joins("eve").await;
        let mut last = None;
        for number in 0..3 {
            let post = place.another(&site, number).await;
            let path = format!("/report/post/{post}");
            let status = sends(&eve, &path, &[("reason", "rude")]).await.expect(303).location().expect("a page");
            last = Some((
                post,
                status,
                decides(&site, "mordechai", Measure::Keep, Subject::Post(post.0)).await.expect("kept"),
            ));
        }
        let (post, status, first) = last.expect("three");
        assert_eq!(site.count("select count(*) from reports where warned_at is not null").await, 1);
        let decided = sends(&eve, &format!("/report/post/{post}"), &[("reason", "spam")]).await.expect(303);
        assert_eq!(decided.location().as_deref(), Some(status.as_str()), "it has not changed since");
        site.with_role("lea", Role::Lead).await;
        let second = decides(&site, "lea", Measure::Hide, Subject::Post(post.0)).await.expect("hidden");
        let permit = policy::system("test");
        let overturned = site
            .app
            .db
            .write(permit, move |tx| Box::pin(async move { reports::overturned(tx, first, second, true).await }));
        overturned.await.expect("another decision");
        let letter = site.letter("eve@hearth.test").await;
        assert!(
            letter.text.contains("has changed after an appeal") && letter.text.contains("out of sight"),
            "{}",
            letter.text
        );
        let page = eve.get(&status).await.expect(200);
        assert!(page.contains("something was done") && !page.contains("Please report only"), "{}", page.text());
        assert_eq!(site.count("select count(*) from reports where warned_at is not null").await, 0);
    }
);

site_test!(
    async fn an_address_that_belongs_to_an_account_is_that_person(site: Site) {
        let place = place(&site).await;
        let visitor = site.visitor();
        sends(&visitor, &place.form(), &[("reason", "spam"), ("email", "boris@hearth.test")]).await.expect(303);
        let refused_link = site.letter("boris@hearth.test").await.link("/reports/confirm/");
        assert!(visitor.post(&refused_link, &[]).await.expect(409).contains("This is your own"));
        site.advance(TimeDelta::minutes(1));
        assert_eq!(site.count("select count(*) from reports").await, 0);
        // A moderator does not decide about what they reported, whichever door it came through.
        sends(&visitor, &place.form(), &[("reason", "spam"), ("email", "mordechai@hearth.test")]).await.expect(303);
        let link = site.letter("mordechai@hearth.test").await.link("/reports/confirm/");
        visitor.post(&link, &[]).await.expect(303);
        let refused = decides(&site, "mordechai", Measure::Hide, Subject::Post(place.reply.0)).await;
        assert!(matches!(refused, Err(Error::Denied(Denied::Own))), "{refused:?}");
        let moderator = site.signs_in("mordechai").await;
        let own = moderator.get("/account/reports").await.expect(200);
        assert!(own.contains("with the moderators"), "{}", own.text());
        visitor.get(&refused_link).await.expect(404);
    }
);

site_test!(
    async fn whom_a_report_is_about_never_reads_who_made_it(site: Site) {
        let place = place(&site).await;
        let mordechai = site.account("mordechai").await;
        let post = threads::reply(&site, place.topic, mordechai, "The moderator's own words.").await;
        let quentin = site.joins("quentin").await;
        let fields = [("reason", "rude"), ("explanation", "He shouted at me in the shop.")];
        sends(&quentin, &format!("/report/post/{post}"), &fields).await.expect(303);
        let line = format!("/desk/queue/{}", site.count("select id from queue_items").await);
        let own = site.signs_in("mordechai").await.get(&line).await.expect(200);
        assert!(!own.contains("He shouted at me") && !own.html().contains("quentin"), "{}", own.text());
        let other = site.with_role("lea", Role::Lead).await.get(&line).await.expect(200);
        assert!(other.contains("He shouted at me"), "{}", other.text());
    }
);

site_test!(
    async fn a_topic_and_its_first_post_are_one_thing_to_whoever_reported_it(site: Site) {
        let place = place(&site).await;
        let moderator = site.signs_in("mordechai").await;
        let first = site.count("select id from posts where number = 1").await;
        sends(&moderator, &format!("/report/post/{first}"), &[("reason", "rude")]).await.expect(303);
        let refused = decides(&site, "mordechai", Measure::Hide, Subject::Topic(place.topic.0)).await;
        assert!(matches!(refused, Err(Error::Denied(Denied::Own))), "{refused:?}");
        decides(&site, "mordechai", Measure::Hide, Subject::Post(place.reply.0))
            .await
            .expect("a reply is another thing");
    }
);

site_test!(
    async fn an_address_that_nobody_proved_silences_nobody(site: Site) {
        let place = place(&site).await;
        let (stranger, form) = (site.visitor(), place.form());
        let page = stranger.get(&format!("{form}?reason=child")).await.expect(200);
        let fields = [
            ("explanation", "The picture shows a child that is abused."),
            ("good_faith", "on"),
            ("email", "rut@example.com"),
        ];
        stranger.submit(&page, &form, &fields).await.expect(303);
        assert!(site.letter("rut@example.com").await.subject.contains("Report 1"));
        let rut = site.visitor();
        sends(&rut, &place.form(), &[("reason", "spam"), ("email", "rut@example.com")]).await.expect(303);
        let link = site.letter("rut@example.com").await.link("/reports/confirm/");
        let counted = rut.post(&link, &[]).await.expect(303).location();
        assert!(counted.is_some_and(|path| path.starts_with("/reports/2/")), "her own report, not the other one");
        assert_eq!(site.count("select count(*) from reports where state = 'open'").await, 2);
    }
);

site_test!(
    async fn nobody_sends_a_stranger_letters_without_end_or_reports_all_day(site: Site) {
        let place = place(&site).await;
        let visitor = site.visitor();
        let mut refused = 0;
        for number in 0..8 {
            let post = place.another(&site, number).await;
            let path = format!("/report/post/{post}");
            let page = sends(&visitor, &path, &[("reason", "spam"), ("email", "victim@example.com")]).await;
            refused += usize::from(page.status() == 429);
        }
        assert!(refused > 0, "letters to one address are few");
        assert!(letters_to(&site, "victim@example.com").await.len() < 8);
        let eve = site.joins("eve").await;
        let mut last = 303;
        for number in 0..41 {
            let post = place.another(&site, 100 + number).await;
            last = eve.post(&format!("/report/post/{post}"), &[("reason", "spam")]).await.status();
        }
        assert_eq!((last, site.count("select count(*) from reports where reporter_id is not null").await), (429, 40));
        site.advance(TimeDelta::days(1) + TimeDelta::minutes(1));
        eve.post(&place.form(), &[("reason", "spam")]).await.expect(303);
    }
);

site_test!(
    async fn what_nobody_needs_any_more_is_forgotten(site: Site) {
        let place = place(&site).await;
        let visitor = site.visitor();
        let fields = [("explanation", WHY), ("name", "Rut Cohen"), ("email", "rut@example.com"), ("good_faith", "on")];
        sends(&visitor, &format!("{}?reason=illegal", place.form()), &fields).await.expect(303);
        let link = site.letter("rut@example.com").await.link("/reports/confirm/");
        let status = visitor.post(&link, &[]).await.expect(303).location().expect("a page");
        let topic = format!("/report/topic/{}", place.topic);
        sends(&visitor, &topic, &[("reason", "spam"), ("email", "nobody@example.com")]).await.expect(303);
        let sweep = async || reports::jobs::sweep(site.app.clone()).await.expect("a round");
        site.advance(TimeDelta::days(6));
        sweep().await;
        assert_eq!(site.count("select count(*) from reports").await, 2);
        site.advance(TimeDelta::days(2));
        sweep().await;
        assert_eq!(site.count("select count(*) from reports").await, 1, "what nobody confirmed is gone");
        decides(&site, "mordechai", Measure::Keep, Subject::Post(place.reply.0)).await.expect("kept");
        site.advance(TimeDelta::days(199));
        sweep().await;
        assert_eq!(site.count("select count(*) from reports where name is not null").await, 1);
        site.advance(TimeDelta::days(2));
        sweep().await;
        let forgotten = "select count(*) from reports where name is null and email is null and email_key is null
                         and forgotten_at is not null and upheld is not null";
        assert_eq!(site.count(forgotten).await, 1);
        let page = visitor.get(&status).await.expect(200);
        assert!(page.contains("left as it is") && !page.contains("Contest the decision"), "the six months are over");
    }
);

site_test!(
    async fn the_rules_about_reporting_are_public_in_three_languages(site: Site) {
        for (lang, said) in [
            ("en", ["How reports work", "After 3 unfounded reports within 90 days"]),
            ("he", ["איך הדיווחים עובדים", "אחרי 3 דיווחים לא מבוססים"]),
            ("pl", ["Jak działają zgłoszenia", "Po 3 bezpodstawnych zgłoszeniach"]),
        ] {
            let page = site.visitor().speaking(lang).get("/reports").await.expect(200);
            for said in said {
                assert!(page.contains(said), "{lang} {said}: {}", page.text());
            }
        }
        let place = place(&site).await;
        for (lang, said) in [("en", "It is against the law"), ("he", "זה מנוגד לחוק"), ("pl", "To niezgodne z prawem")]
        {
            for path in [place.form(), format!("{}?reason=illegal", place.form())] {
                let page = site.visitor().speaking(lang).get(&path).await.expect(200);
                assert!(page.contains(said) && !page.contains("reports-"), "{lang} {path}: {}", page.text());
            }
        }
        site.visitor().get("/account/reports").await.expect(303);
        assert!(
            site.joins("eve").await.get("/account/reports").await.expect(200).contains("You have reported nothing")
        );
    }
);

site_test!(
    async fn reasons_are_the_admins(site: Site) {
        let fields = [("label_en", "It is boring"), ("harm", "1")];
        for role in [Role::Member, Role::Staff, Role::Moderator, Role::Producer, Role::Lead] {
            let client = site.with_role(role.as_str(), role).await;
            for path in ["/admin/reasons", "/admin/reasons/new", "/admin/reasons/1"] {
                client.get(path).await.expect(404);
            }
            client.post("/admin/reasons", &fields).await.expect(404);
            client.post("/admin/reasons/1", &fields).await.expect(404);
            client.post("/admin/reasons/1/archive", &[("archived", "yes")]).await.expect(404);
            client.post("/admin/reasons/1/place", &[("to", "down")]).await.expect(404);
        }
        let admin = site.admin().await;
        assert!(admin.get("/admin").await.expect(200).links().contains(&"/admin/reasons".to_owned()));
        for (fields, at) in [
            (vec![("harm", "1")], "label_en"),
            (vec![("label_en", "x"), ("harm", "9")], "harm"),
            (vec![("label_en", "x"), ("harm", "1"), ("rule", "gone")], "rule"),
            (vec![("label_en", "x"), ("harm", "1"), ("anonymous", "on")], "anonymous"),
        ] {
            let page = admin.post("/admin/reasons", &fields).await.expect(422);
            assert!(page.html().contains(&format!("href=\"#field-{at}\"")), "{at}: {}", page.text());
        }
        admin.get("/admin/reasons/999").await.expect(404);
        admin.post("/admin/reasons/999", &fields).await.expect(404);
        for (id, said) in [(8, "last reason"), (9, "last reason")] {
            let refused = admin.post(&format!("/admin/reasons/{id}/archive"), &[("archived", "yes")]).await.expect(409);
            assert!(refused.contains(said), "{}", refused.text());
        }
        let page =
            admin.post("/admin/reasons/8", &[("label_en", "It is against the law"), ("harm", "4")]).await.expect(422);
        assert!(page.contains("This was the last reason"), "{}", page.text());
        assert_eq!(site.count("select count(*) from report_reasons where archived_at is null").await, 9);
        assert_eq!(site.count("select count(*) from report_reasons where illegal").await, 2);
    }
);

site_test!(
    async fn an_admin_adds_changes_orders_and_archives_reasons(site: Site) {
        let place = place(&site).await;
        let (admin, eve) = (site.admin().await, site.joins("eve").await);
        let fields = [("label_en", "It is boring"), ("label_he", "זה משעמם"), ("harm", "1"), ("rule", "topic")];
        for _ in 0..2 {
            let saved = admin.post("/admin/reasons", &fields).await.expect(303);
            assert!(admin.follow(saved).await.contains("It is boring"));
        }
        assert_eq!(site.count("select count(*) from report_reasons").await, 10, "the form sent twice adds one");
        assert!(eve.clone().speaking("he").get(&place.form()).await.expect(200).contains("זה משעמם"));
        assert!(eve.clone().speaking("pl").get(&place.form()).await.expect(200).contains("It is boring"));
        sends(&eve, &place.form(), &[("reason", "it-is-boring")]).await.expect(303);
        let edit = admin.get("/admin/reasons/10").await.expect(200);
        let saved = admin.submit(&edit, "/admin/reasons/10", &[("label_en", "It is dull"), ("harm", "2")]).await;
        saved.expect(303);
        for _ in 0..12 {
            admin.post("/admin/reasons/10/place", &[("to", "up")]).await.expect(303);
        }
        admin.post("/admin/reasons/10/place", &[("to", "sideways")]).await.expect(400);
        let list = admin.get("/admin/reasons").await.expect(200).text();
        assert!(list.find("It is dull") < list.find("It is advertising"), "{list}");
        assert!(list.contains("Keep to the subject"), "the rule is named: {list}");
        admin.post("/admin/reasons/10/archive", &[("archived", "yes")]).await.expect(303);
        assert!(!eve.get(&format!("/report/topic/{}", place.topic)).await.expect(200).contains("It is dull"));
        eve.post(&format!("/report/topic/{}", place.topic), &[("reason", "it-is-boring")]).await.expect(422);
        let own = eve.get("/account/reports").await.expect(200);
        assert!(own.contains("It is dull"), "a report keeps its reason: {}", own.text());
        let back = admin.post("/admin/reasons/10/archive", &[("archived", "no")]).await.expect(303);
        assert!(admin.follow(back).await.contains("Readers can choose it again."));
        let changes = "select count(*) from events where kind = 'screening.arranged'";
        assert!(site.count(changes).await >= 4);
    }
);
