//! The whole way of a report, in roles: reported by a visitor, decided with a rule, contested, taken back by somebody else, and all of
//! it in a public ledger that shows every later change.

use crate::client::Client;
use crate::site::{Site, site_test};
use crate::threads;
use hearth::ids::PostId;
use hearth::ledger::{self, Fault};
use hearth::policy::{self, Audience, Role};

const INSULT: &str = "Only a zanzibarian fool would buy this kettle.";
const WHY: &str = "It calls a customer a fool.";
const ANSWER: &str = "It quotes a film; nobody is meant. The first decision overlooked that.";

/// A topic by Ada and what Boris answered; he reads Hebrew.
async fn place(site: &Site) -> (String, PostId, Client) {
    let board = threads::board(site, "kettles", Audience::Everyone).await;
    site.joins("ada").await;
    let boris = site.joins("boris").await.speaking("he");
    let saved = site.app.db.write(policy::system("test"), |tx| {
        Box::pin(async move { tx.exec("update accounts set lang = 'he' where handle = 'boris'", ()).await })
    });
    saved.await.expect("Boris reads Hebrew");
    let (ada, author) = (site.account("ada").await, site.account("boris").await);
    let (topic, _) = threads::topic(site, board, ada, "Which kettle?", "I want a blue one.", false).await;
    let post = threads::reply(site, topic, author, INSULT).await;
    (format!("/t/{topic}/which-kettle"), post, boris)
}

/// A visitor reports the post in Polish and confirms by the letter's link; the report's own page.
async fn reports(site: &Site, post: PostId) -> String {
    let visitor = site.visitor().speaking("pl");
    let path = format!("/report/post/{post}");
    let form = visitor.get(&path).await.expect(200);
    let typed = [("reason", "rude"), ("explanation", "Obraża klientkę."), ("email", "zofia@poczta.test")];
    let sent = visitor.submit(&form, &path, &typed).await.expect(303);
    assert_eq!(sent.location().as_deref(), Some("/reports/sent"));
    site.drain_jobs().await;
    assert_eq!(site.count("select count(*) from queue_items").await, 0, "nothing counts before it is confirmed");
    let letter = site.letter("zofia@poczta.test").await;
    assert!(letter.text.contains("zgłoszen"), "in the reporter's language: {}", letter.text);
    let link = letter.link("/reports/confirm/");
    let asked = visitor.get(&link).await.expect(200);
    assert_eq!(
        site.count("select count(*) from queue_items").await,
        0,
        "a program that follows links confirms nothing"
    );
    assert!(asked.contains("Tak, to moje zgłoszenie"));
    let confirmed = visitor.post(&link, &[]).await.expect(303);
    let own = confirmed.location().expect("the report's page");
    let page = visitor.follow(confirmed).await.expect(200);
    assert!(page.contains("Zgłoszenie nr 1"), "the receipt has its number: {}", page.text());
    site.drain_jobs().await;
    assert_eq!(site.count("select count(*) from queue_items where closed_at is null").await, 1);
    own
}

/// The moderator takes the line and hides the post for a rule.
async fn hides(moderator: &Client) {
    let queue = moderator.get("/desk/queue").await.expect(200);
    let item = queue.link("/desk/queue/1");
    let line = moderator.get(&item).await.expect(200);
    assert!(line.contains("zanzibarian") && line.contains("Obraża klientkę."), "the thing and the report in place");
    let bare = item.split('?').next().expect("a path").to_owned();
    let claimed = moderator.submit(&line, &format!("{bare}/claim"), &[("act", "claim")]).await.expect(303);
    let line = moderator.follow(claimed).await.expect(200);
    let typed = [("measure", "hide"), ("basis", "1"), ("explanation", WHY)];
    moderator.submit(&line, &format!("{bare}/decision"), &typed).await.expect(303);
}

async fn letters_to(site: &Site, to: &str) -> Vec<String> {
    site.drain_jobs().await;
    site.outbox().await.into_iter().filter(|mail| mail.to == to).map(|mail| mail.text).collect()
}

async fn kinds(site: &Site) -> Vec<String> {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let lines = ledger::page(&mut conn, 0, 100).await.expect("the ledger");
    lines.into_iter().map(|line| line.kind).collect()
}

/// Changes one field of each entry in turn, and has it named; puts it back.
async fn every_change_is_named(site: &Site) {
    let changes = [
        (
            "update ledger set entry = entry || ' ' where number = $1",
            "update ledger set entry = trim(entry) where number = $1",
        ),
        (
            "update ledger set kind = kind || 'x' where number = $1",
            "update ledger set kind = substr(kind, 1, length(kind) - 1) where number = $1",
        ),
        (
            "update ledger set hash = '-' || hash where number = $1",
            "update ledger set hash = substr(hash, 2) where number = $1",
        ),
    ];
    let many = i64::try_from(kinds(site).await.len()).expect("a few");
    for number in 1..=many {
        for (alter, back) in changes {
            for (text, expected) in [(alter, Some(Fault::Altered(number))), (back, None)] {
                let work = site
                    .app
                    .db
                    .write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(text, (number,)).await }));
                assert_eq!(work.await.expect("a change"), 1);
                let verdict = ledger::verify(&mut site.app.db.read_current().await.expect("a connection")).await;
                assert_eq!(verdict.expect("a verdict").fault, expected, "{number}: {text}");
            }
        }
    }
}

site_test!(
    async fn a_report_is_decided_contested_and_taken_back_by_somebody_else(site: Site) {
        let (topic, post, boris) = place(&site).await;
        let moderator = site.moderator().await;
        let report = reports(&site, post).await;
        hides(&moderator).await;

        // Everybody sees that something was there and by which rule it went; the text is gone.
        let page = site.visitor().get(&topic).await.expect(200);
        assert!(!page.contains("zanzibarian") && page.html().contains("/rules"), "{}", page.text());
        assert!(site.visitor().get("/transparency").await.expect(200).html().contains("/rules"));

        // The author has the statement, in Hebrew, in the account and by letter.
        let statements = boris.get("/account/moderation").await.expect(200);
        let statement = statements.link("/account/moderation/");
        let read = boris.get(&statement).await.expect(200);
        assert!(read.contains(WHY) && read.html().contains("lang=\"he\""), "{}", read.text());
        let letters = letters_to(&site, "boris@hearth.test").await;
        assert!(letters.iter().any(|text| text.contains(WHY) && text.contains(&statement)), "{letters:#?}");
        // So has the reporter the outcome, in Polish, without the author's reasons having to be guessed.
        let told = letters_to(&site, "zofia@poczta.test").await;
        assert!(told.last().is_some_and(|text| text.contains(&report)), "{told:#?}");
        assert!(told.iter().all(|text| !text.contains("moderator@") && !text.contains("boris@")));

        // He contests it; whoever decided first may not decide again.
        let contest = format!("{statement}/appeal");
        let form = boris.get(&contest).await.expect(200);
        boris.submit(&form, &contest, &[("body", "זה ציטוט מסרט.")]).await.expect(303);
        let own = moderator.post("/desk/appeals/1/decision", &[("outcome", "reversed"), ("answer", ANSWER)]).await;
        assert_eq!(own.status(), 403, "{}", own.text());
        assert!(!site.visitor().get(&topic).await.contains("zanzibarian"));

        let vera = site.with_role("vera", Role::Moderator).await;
        let queue = vera.get("/desk/queue?view=appeals").await.expect(200);
        let line = vera.get(&queue.link("/desk/queue/2")).await.expect(200);
        assert!(line.contains("זה ציטוט מסרט."));
        let typed = [("outcome", "reversed"), ("answer", ANSWER)];
        vera.submit(&line, "/desk/appeals/1/decision", &typed).await.expect(303);

        // It stands where it stood, and both are told.
        assert!(site.visitor().get(&topic).await.expect(200).contains("zanzibarian"));
        assert!(letters_to(&site, "boris@hearth.test").await.iter().any(|text| text.contains(ANSWER)));
        assert_eq!(letters_to(&site, "zofia@poczta.test").await.len(), told.len() + 1);

        assert_eq!(kinds(&site).await, ["decision.made", "decision.reversed", "appeal.decided"]);
        every_change_is_named(&site).await;
    }
);
