//! Between public and private: consent to the exact text, and the thread beside a public complaint.

use crate::client::Page;
use crate::site::{Site, site_test};
use crate::threads::{self, case_row};
use hearth::ids::CaseId;
use hearth::policy::Audience;

const SECRET: &str = "I am ada and my card is 4111 1111 1111 1111.";

async fn propose(site: &Site, staff: &crate::client::Client, case: CaseId, body: &str) -> Page {
    let form = staff.get(&format!("/desk/cases/{case}/publication")).await.expect(200);
    let asked = staff.submit(&form, &format!("/desk/cases/{case}/publication"), &[("body", body)]).await;
    site.drain_jobs().await;
    asked
}

site_test!(
    async fn only_the_customer_answers_and_only_for_their_own_case(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, ben, steffi) = (site.joins("ada").await, site.joins("ben").await, site.staff().await);
        let (case, _) = threads::case(&site, board, site.account("ada").await, "A refund", SECRET, true).await;
        let (other, _) = threads::case(&site, board, site.account("ben").await, "Another", "x", true).await;
        propose(&site, &steffi, case, "I waited for a refund.").await.expect(303);
        let path = format!("/cases/{case}/publication/1");
        for client in [&ben, &steffi] {
            client.get(&path).await.expect(404);
            client.post(&path, &[("answer", "yes")]).await.expect(404);
        }
        assert!(site.visitor().get(&path).await.location().expect("sign in").starts_with("/sign-in"));
        ben.get(&format!("/cases/{other}/publication/1")).await.expect(404);
        ben.post(&format!("/cases/{other}/publication/1"), &[("answer", "yes")]).await.expect(404);
        ada.post(&path, &[("answer", "perhaps")]).await.expect(400);
        for what in ["publication", "publication/withdrawal", "aside"] {
            ada.post(&format!("/desk/cases/{case}/{what}"), &[]).await.expect(404);
        }
        assert_eq!(site.count("select count(*) from topics where not private").await, 0);
    }
);

site_test!(
    async fn a_private_case_becomes_public_with_exactly_the_text_agreed_to(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let (case, private) =
            threads::case(&site, board, site.account("ada").await, "ada waits for a refund", SECRET, true).await;
        let form = steffi.get(&format!("/desk/cases/{case}/publication")).await.expect(200);
        let action = format!("/desk/cases/{case}/publication");
        let suggested = form.form(&action).value("body").unwrap_or_default().to_owned();
        assert!(suggested.contains("[name]") && suggested.contains("[number]"), "{suggested}");
        assert!(!suggested.contains("4111") && !suggested.contains("ada"), "{suggested}");
        steffi.submit(&form, &action, &[("body", "")]).await.expect(422);
        steffi.submit(&form, &action, &[("board", "nowhere")]).await.expect(422);
        propose(&site, &steffi, case, "First try").await.expect(303);
        threads::board(&site, "stage", Audience::Everyone).await;
        let again = [("board", "stage"), ("body", "I waited *three weeks* for a refund.")];
        steffi.submit(&steffi.get(&action).await, &action, &again).await.expect(303);
        // A new question takes the last one back.
        ada.post(&format!("/cases/{case}/publication/1"), &[("answer", "yes")]).await.expect(409);
        let letter = site.letter("ada@hearth.test").await;
        let page = ada.get(&letter.link("/publication/2")).await.expect(200);
        assert!(page.html().contains("I waited <em>three weeks</em> for a refund."), "{}", page.html());
        ada.submit(&page, "/cases", &[("answer", "yes")]).await.expect(303);
        let row = case_row(&site, case).await;
        assert!(!row.private && row.side_topic_id == Some(private), "{row:?}");
        let public = site.visitor().get(&format!("/t/{}", row.topic_id)).await;
        let public = site.visitor().follow(public).await.expect(200);
        assert!(public.contains("three weeks") && !public.contains("4111"), "{}", public.text());
        assert_eq!(site.visitor().get(&format!("/t/{private}")).await.status(), 404);
        assert!(steffi.get(&format!("/desk/cases/{case}")).await.contains("4111"), "staff still see the private side");
        // The public topic shows where the case stands, the private one no more; the desk finds it on the new board.
        assert_eq!(site.count("select count(*) from topics where case_state = 'open' and not private").await, 1);
        assert_eq!(site.count("select count(*) from topics where case_state is not null and private").await, 0);
        let desk = format!("/desk/cases/{case}");
        assert!(steffi.get("/desk?tab=open&board=stage").await.links().contains(&desk));
        assert!(!steffi.get("/desk?tab=open&board=help").await.links().contains(&desk));
        // Once answered, nothing more to answer; a public case cannot be asked about again.
        ada.post(&format!("/cases/{case}/publication/2"), &[("answer", "no")]).await.expect(409);
        steffi.get(&action).await.expect(409);
        assert!(site.letter("steffi@hearth.test").await.text.contains("ada"));
    }
);

site_test!(
    async fn a_no_keeps_everything_private(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let (case, topic) = threads::case(&site, board, site.account("ada").await, "A refund", SECRET, true).await;
        propose(&site, &steffi, case, "I waited for a refund.").await.expect(303);
        ada.post(&format!("/cases/{case}/publication/1"), &[("answer", "no")]).await.expect(303);
        let row = case_row(&site, case).await;
        assert!(row.private && row.topic_id == topic && row.side_topic_id.is_none());
        propose(&site, &steffi, case, "Once more?").await.expect(303);
        steffi.post(&format!("/desk/cases/{case}/publication/withdrawal"), &[]).await.expect(303);
        steffi.post(&format!("/desk/cases/{case}/publication/withdrawal"), &[]).await.expect(409);
        ada.post(&format!("/cases/{case}/publication/2"), &[("answer", "yes")]).await.expect(409);
        assert_eq!(site.count("select count(*) from topics where not private").await, 0);
    }
);

site_test!(
    async fn a_public_complaint_gets_one_private_thread_from_either_side(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, ben, steffi) = (site.joins("ada").await, site.joins("ben").await, site.staff().await);
        let (case, topic) = threads::case(&site, board, site.account("ada").await, "It leaks", "x", false).await;
        ben.post(&format!("/cases/{case}/aside"), &[("body", "x")]).await.expect(404);
        steffi.post(&format!("/cases/{case}/aside"), &[("body", "x")]).await.expect(404);
        let refused = ada.post(&format!("/cases/{case}/aside"), &[("body", "")]).await.expect(422);
        assert!(refused.form(&format!("/cases/{case}/aside")).fields.iter().any(|(name, _)| name == "once"));
        steffi
            .post(&format!("/desk/cases/{case}/aside"), &[("body", "Which order was it?"), ("once", "a")])
            .await
            .expect(303);
        let side = case_row(&site, case).await.side_topic_id.expect("a side channel");
        assert!(site.letter("ada@hearth.test").await.text.contains("/cases/"));
        ada.post(&format!("/cases/{case}/aside"), &[("body", "It was 4711-0815.")]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(case_row(&site, case).await.side_topic_id, Some(side), "one thread");
        assert!(case_row(&site, case).await.news_since.is_some(), "the desk hears of it");
        assert!(steffi.get(&format!("/desk/cases/{case}")).await.contains("4711-0815"));
        assert!(ada.get(&format!("/cases/{case}")).await.contains("4711-0815"));
        let public = site.visitor().get(&format!("/t/{topic}")).await;
        assert!(!site.visitor().follow(public).await.expect(200).contains("4711"));
        for client in [&ben, &site.visitor()] {
            assert_ne!(client.get(&format!("/t/{side}")).await.status(), 200);
        }
    }
);

site_test!(
    async fn erasing_a_post_empties_what_was_proposed_out_of_it(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (ada, steffi, moderator) = (site.joins("ada").await, site.staff().await, site.moderator().await);
        let (case, topic) = threads::case(&site, board, site.account("ada").await, "A refund", SECRET, true).await;
        propose(&site, &steffi, case, "Zanzibar is what they deserve.").await.expect(303);
        let post = site.count("select min(id) from posts").await;
        let path = format!("/desk/decide/post/{post}");
        let fields = [
            ("measure", "erase"),
            ("basis", "law"),
            ("ground", "Article 255"),
            ("explanation", "It calls for violence."),
            ("sure", "on"),
        ];
        let page = moderator.get(&path).await.expect(200);
        moderator.submit(&page, &path, &fields).await.expect(303);
        let left =
            "select count(*) from case_publications where body like '%Zanzibar%' or title <> '' or state = 'asked'";
        assert_eq!(site.count(left).await, 0);
        ada.post(&format!("/cases/{case}/publication/1"), &[("answer", "yes")]).await.expect(409);
        let back = moderator.get("/desk/decisions/1").await.expect(200);
        moderator.submit(&back, "/desk/decisions/1/reversal", &[("why", "It was a quotation.")]).await.expect(303);
        site.drain_jobs().await;
        let back = "select count(*) from case_publications where body like '%Zanzibar%' and title <> '' and state = 'withdrawn'";
        assert_eq!(site.count(back).await, 1);
        assert_eq!(site.count("select count(*) from topics where not private").await, 0, "{topic}");
    }
);
