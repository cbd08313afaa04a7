//! Cases under attack: what people who mean no good try with addresses, links, mails and rights. Everything is refused.

use crate::client::Client;
use crate::site::{Site, site_test};
use crate::threads::{self, case_row};
use axum::http::Method;
use hearth::cases::mailbox::{self, Incoming, Outcome, Place};
use hearth::cases::{self, pass};
use hearth::ids::CaseId;
use hearth::policy::{self, Audience, Role};

/// Changes something past the pages.
async fn change(site: &Site, sql: &'static str) {
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    work.await.expect("a change");
}

async fn send(staff: &Client, site: &Site, id: CaseId, what: &str, fields: &[(&str, &str)]) -> crate::client::Page {
    let version = case_row(site, id).await.version.to_string();
    let mut all = vec![("version", version.as_str())];
    all.extend_from_slice(fields);
    staff.post(&format!("/desk/cases/{id}/{what}"), &all).await
}

site_test!(
    async fn a_locked_or_removed_private_thread_takes_nothing_by_its_own_form_either(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let (case, _) = threads::case(&site, board, site.account("ada").await, "It leaks", "x", false).await;
        let form = [("body", "Which order was it?")];
        steffi.post(&format!("/desk/cases/{case}/aside"), &form).await.expect(303);
        let posts = "select count(*) from posts";
        let before = site.count(posts).await;
        change(&site, "update topics set locked_at = created_at where private").await;
        ada.post(&format!("/cases/{case}/aside"), &[("body", "You are all thieves.")]).await.expect(403);
        change(&site, "update topics set locked_at = null, deleted_at = created_at where private").await;
        let gone = ada.post(&format!("/cases/{case}/aside"), &[("body", "You are all thieves.")]).await;
        assert!((400..500).contains(&gone.status()), "{}", gone.status());
        assert_eq!(site.count(posts).await, before);
    }
);

site_test!(
    async fn nobody_approves_what_they_are_given_themselves(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (steffi, admin) = (site.staff().await, site.admin().await);
        let moderator = site.with_role("mordechai", Role::Moderator).await;
        let customer = site.account("mordechai").await;
        let (case, _) = threads::case(&site, board, customer, "My own kettle leaks", "x", false).await;
        let refund = [("gift_kind", "refund"), ("gift_amount", "9000"), ("gift_currency", "EUR"), ("gift_reason", "x")];
        send(&steffi, &site, case, "compensations", &refund).await.expect(303);
        let path = format!("/desk/cases/{case}/compensations/1/decision");
        assert_eq!(moderator.post(&path, &[("decision", "approve")]).await.status(), 403);
        assert_eq!(site.count("select count(*) from case_compensations where state = 'proposed'").await, 1);
        admin.post(&path, &[("decision", "approve")]).await.expect(303);
    }
);

site_test!(
    async fn what_one_customer_is_told_about_reopening_is_not_told_to_the_customers_of_duplicates(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let steffi = site.staff().await;
        let (_, ben) = (site.joins("ada").await, site.joins("ben").await);
        let (main, _) = threads::case(&site, board, site.account("ada").await, "It leaks", "x", true).await;
        let (other, _) = threads::case(&site, board, site.account("ben").await, "It leaks, too", "x", true).await;
        send(&steffi, &site, other, "main", &[("number", &main.to_string())]).await.expect(303);
        let done = [("to", "resolved"), ("outcome", "solved"), ("note", "A new lid.")];
        send(&steffi, &site, main, "state", &done).await.expect(303);
        site.drain_jobs().await;
        let again = [("to", "reopened"), ("note", "Ada, your refund to account 4711 came back.")];
        send(&steffi, &site, main, "state", &again).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(case_row(&site, other).await.state, cases::State::Reopened, "the duplicate goes along");
        assert!(!ben.get(&format!("/cases/{other}")).await.expect(200).contains("4711"));
        let leaks = |mail: &&crate::mails::Mail| mail.to == "ben@hearth.test" && mail.text.contains("4711");
        assert_eq!(site.outbox().await.iter().filter(leaks).count(), 0);
    }
);

site_test!(
    async fn who_left_the_staff_does_not_answer_in_public_by_an_old_letter(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (_, _) = (site.joins("ada").await, site.with_role("steffi", Role::Staff).await);
        let (case, _) = threads::case(&site, board, site.account("ada").await, "It leaks", "x", false).await;
        let steffi = site.account("steffi").await;
        let to = mailbox::reply_to(&site.app, &case_row(&site, case).await, steffi, Place::Topic).expect("an address");
        change(&site, "update accounts set role = 'member' where handle = 'steffi'").await;
        let posts = site.count("select count(*) from posts").await;
        let raw = format!(
            "From: steffi@hearth.test\r\nTo: {to}\r\nMessage-ID: <1@x.example>\r\n\r\nInternal: he is a lawyer.\r\n"
        );
        let outcome = mailbox::receive(&site.app, Incoming::of(&site.app, raw.into_bytes())).await;
        assert_eq!(outcome.expect("looked at"), Outcome::Unknown);
        assert_eq!(site.count("select count(*) from posts").await, posts);
    }
);

/// Whatever is no number, no word and no text.
const ODD: [&str; 6] =
    ["\0", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "' or 1=1 --", "%_\\"];
/// Fields of the desk's forms.
const DESK_FIELDS: [&str; 17] = [
    "number",
    "title",
    "post",
    "to",
    "note",
    "body",
    "marks",
    "once",
    "tags",
    "department",
    "category",
    "writing",
    "contact_at",
    "gift_amount",
    "gift_currency",
    "ask",
    "outcome",
];
/// Fields of what is sent elsewhere.
const OTHER_FIELDS: [&str; 13] = [
    "what",
    "deed",
    "tag",
    "case",
    "chosen",
    "name",
    "back",
    "once",
    "title",
    "body",
    "f1",
    "contact_detail",
    "category",
];

site_test!(
    async fn a_mail_with_bytes_that_no_text_has_is_looked_at_once(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        let account = site.account("ada").await;
        let (case, _) = threads::case(&site, board, account, "It leaks", "x", true).await;
        let row = case_row(&site, case).await;
        let to = mailbox::reply_to(&site.app, &row, account, Place::Topic).expect("an address");
        for (number, (from, name, text)) in
            [("ada\0@hearth.test", "a.txt", "x"), ("ada@hearth.test", "a\0.txt", "a\0b"), ("\0", "\0", "\0")]
                .into_iter()
                .enumerate()
        {
            let raw = format!(
                "From: {from}\r\nTo: {to}\r\nMessage-ID: <{number}\0@x.example>\r\nSubject: \0\r\n\
                 Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n\
                 --b\r\nContent-Type: text/plain; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\r\n\
                 hello\r\n--b--\r\n"
            );
            let incoming = Incoming::of(&site.app, raw.into_bytes());
            mailbox::receive(&site.app, incoming).await.expect("looked at, and never to be tried again for ever");
        }
    }
);

site_test!(
    async fn an_odd_address_breaks_nothing(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let account = site.account("ada").await;
        let (case, _) = threads::case(&site, board, account, "It leaks", "x", true).await;
        let base = pass::path(&site.app, &case_row(&site, case).await);
        for bad in ODD {
            let quoted: String = form_urlencoded::byte_serialize(bad.as_bytes()).collect();
            for path in [
                format!("{base}/files/{quoted}"),
                format!("/cases/{quoted}"),
                format!("/cases/{case}/pass/{quoted}"),
                format!("/cases/{case}/publication/{quoted}"),
                format!("/new/mail/{quoted}-{quoted}"),
                format!("/new?category={quoted}"),
                format!("/desk?q={quoted}&tag={quoted}&after={quoted}&batch={quoted}&department={quoted}"),
                format!("/desk?tab={quoted}&assignee={quoted}&board={quoted}&state={quoted}&chosen={quoted}"),
                format!("/desk/views/{quoted}"),
                format!("/desk/cases/{case}?review={quoted}&canned={quoted}&write={quoted}"),
                format!("/desk/cases/{case}/audit?before={quoted}&after={quoted}"),
                format!("/desk/live?case={quoted}&x={quoted}"),
            ] {
                for who in [&ada, &steffi] {
                    let request = who.request(Method::GET, &path).body(axum::body::Body::empty()).expect("a request");
                    let status = who.raw(request).await.status().as_u16();
                    assert!(status < 500, "{path}: {status}");
                }
            }
        }
    }
);

site_test!(
    async fn an_odd_form_breaks_nothing(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let (case, _) = threads::case(&site, board, site.account("ada").await, "It leaks", "x", true).await;
        for bad in ODD {
            for what in [
                "main",
                "merge",
                "split",
                "ideas",
                "state",
                "aside",
                "answer",
                "notes",
                "handover",
                "properties",
                "contacts",
                "compensations",
                "presence",
                "assignee",
                "publication",
            ] {
                for version in [bad, "1"] {
                    let mut fields: Vec<(&str, &str)> = DESK_FIELDS.iter().map(|name| (*name, bad)).collect();
                    fields.extend([("version", version), ("gift_kind", "refund")]);
                    let status = steffi.post(&format!("/desk/cases/{case}/{what}"), &fields).await.status();
                    assert!(status < 500, "{what} {bad:?}: {status}");
                }
            }
            for (path, who) in [("/desk/batches", &steffi), ("/desk/views", &steffi), ("/new", &ada)] {
                let mut fields: Vec<(&str, &str)> = OTHER_FIELDS.iter().map(|name| (*name, bad)).collect();
                fields.extend([("kind", "complaint"), ("board", "help"), ("contact", "phone")]);
                let status = who.post(path, &fields).await.status();
                assert!(status < 500, "{path} {bad:?}: {status}");
            }
        }
    }
);
