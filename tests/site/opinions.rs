//! Opinion maps: who makes and looks through, who answers, and that nobody is singled out.

use crate::client::Client;
use crate::site::{Site, site_test};
use hearth::policy::{self, Role};

const FORM: [(&str, &str); 6] = [
    ("question_en", "What should our next phone be like?"),
    ("question_he", "איך צריך להיות הטלפון הבא?"),
    (
        "statements",
        "Small is better\nBatteries must last two days\nNo more than 400\nRepair at home\nFewer colours\nA plug for headphones",
    ),
    ("people_min", "10"),
    ("topic", ""),
    ("once", "aaaaaaaaaaaaaaaaaaaaaaaa"),
];

/// Makes a map and opens it; its number.
async fn opened(producer: &Client) -> String {
    let page = producer.get("/desk/opinions/new").await.expect(200);
    let made = producer.submit(&page, "/desk/opinions", &FORM).await.expect(303).location().expect("the draft");
    producer.submit(&page, "/desk/opinions", &FORM).await.expect(303);
    producer.post(&format!("{made}/opening"), &[]).await.expect(303);
    made.rsplit('/').next().expect("a number").to_owned()
}

async fn tick(site: &Site) {
    hearth::cocreation::opinions::tick(site.app.clone()).await.expect("the round");
}

/// So many people who answered the six statements like this, written past the pages.
async fn camp(site: &Site, map: i64, from: i64, count: i64, given: [i64; 6]) {
    let (now, first) = (site.now(), site.count("select min(id) from opinions").await);
    let written = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            for person in from..from + count {
                let key = format!("voter{person}");
                let account = tx
                    .insert_id(
                        "insert into accounts (handle, handle_key, name, name_skeleton, role, about, created_at, confirmed_at)
                          values ($1, $1, $1, $1, 'member', '', $2, $2) returning id",
                        (key, now),
                    )
                    .await?;
                for (at, answer) in (0..).zip(given) {
                    let answer = if at == person % 6 { 0 } else { answer };
                    tx.exec(
                        "insert into opinion_answers (opinion_id, account_id, map_id, answer, at) values ($1, $2, $3, $4, $5)",
                        (first + at, account, map, answer, now),
                    )
                    .await?;
                }
            }
            Ok(())
        })
    });
    written.await.expect("answers");
}

site_test!(
    async fn producers_make_maps_and_nobody_sees_a_draft(site: Site) {
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        ada.get("/desk/opinions").await.expect(404);
        ada.post("/desk/opinions", &FORM).await.expect(404);
        steffi.get("/desk/opinions/new").await.expect(404);
        steffi.post("/desk/opinions", &FORM).await.expect(404);
        let petra = site.with_role("petra", Role::Producer).await;
        for (field, value) in [("statements", "One"), ("people_min", "9"), ("topic", "/t/999")] {
            let mut bad = FORM.to_vec();
            bad.retain(|(name, _)| *name != field);
            bad.push((field, value));
            let page = petra.post("/desk/opinions", &bad).await.expect(422);
            assert!(page.html().contains("next phone"), "{field}: what was typed is kept");
        }
        let made = petra.post("/desk/opinions", &FORM).await.expect(303).location().expect("the draft");
        let path = made.replace("/desk", "");
        ada.get(&path).await.expect(404);
        steffi.post(&format!("{made}/opening"), &[]).await.expect(404);
        petra.post(&format!("{made}/opening"), &[]).await.expect(303);
        petra.post(&format!("{made}/opening"), &[]).await.expect(409);
        assert!(site.visitor().get(&path).await.expect(200).contains("Sign in to answer"));
        assert!(site.visitor().speaking("he").get(&path).await.contains("איך צריך להיות הטלפון הבא?"));
        steffi.post(&format!("{made}/closing"), &[]).await.expect(404);
        petra.post(&format!("{made}/closing"), &[]).await.expect(303);
        petra.post(&format!("{made}/closing"), &[]).await.expect(409);
    }
);

site_test!(
    async fn statements_are_answered_one_by_one_and_proposed_ones_wait(site: Site) {
        let petra = site.with_role("petra", Role::Producer).await;
        let id = opened(&petra).await;
        let (path, desk) = (format!("/opinions/{id}"), format!("/desk/opinions/{id}"));
        assert_eq!(site.count("select count(*) from opinion_maps").await, 1, "a form sent twice is one");
        site.visitor().post(&format!("{path}/answers"), &[("opinion", "1"), ("answer", "agree")]).await.expect(403);
        let ada = site.joins("ada").await;
        ada.post(&format!("{path}/answers"), &[("opinion", "1"), ("answer", "maybe")]).await.expect(400);
        ada.post(&format!("{path}/answers"), &[("opinion", "999"), ("answer", "agree")]).await.expect(404);
        for answer in ["agree", "disagree", "pass", "agree", "agree", "agree"] {
            let page = ada.get(&path).await.expect(200);
            ada.submit(&page, &format!("{path}/answers"), &[("answer", answer)]).await.expect(303);
        }
        assert_eq!(site.count("select count(*) from opinion_answers").await, 6);
        let page = ada.get(&path).await;
        assert!(page.contains("You have answered everything") && page.contains("Your 6 answers"), "{}", page.text());
        ada.submit(&page, &format!("{path}/statements"), &[("body", "It floats")]).await.expect(303);
        assert!(!site.joins("ben").await.get(&path).await.contains("It floats"), "not before the team looked");
        let own = site.count("select max(id) from opinions").await;
        ada.post(&format!("/desk/opinions/statements/{own}"), &[("decision", "show")]).await.expect(404);
        let answer = [("opinion", own.to_string()), ("answer", "agree".to_owned())];
        let answer: Vec<(&str, &str)> = answer.iter().map(|(name, value)| (*name, value.as_str())).collect();
        ada.post(&format!("{path}/answers"), &answer).await.expect(409);
        let page = petra.get(&desk).await.expect(200);
        petra.submit(&page, &format!("/desk/opinions/statements/{own}"), &[("decision", "show")]).await.expect(303);
        petra.post(&format!("/desk/opinions/statements/{own}"), &[("decision", "show")]).await.expect(409);
        petra.post("/desk/opinions/statements/1", &[("decision", "refuse")]).await.expect(403);
        assert!(ada.get(&path).await.contains("It floats"));
        petra.post(&format!("{desk}/closing"), &[]).await.expect(303);
        ada.post(&format!("{path}/answers"), &answer).await.expect(409);
        let late = ada.post(&format!("{path}/statements"), &[("body", "It sinks")]).await.expect(409);
        assert!(late.contains("It sinks"), "what was written is kept: {}", late.text());
    }
);

site_test!(
    async fn a_map_appears_of_enough_people_and_holds_nobody(site: Site) {
        let petra = site.with_role("petra", Role::Producer).await;
        let id = opened(&petra).await;
        let (path, map) = (format!("/opinions/{id}"), id.parse().expect("a number"));
        camp(&site, map, 0, 9, [1, 1, 1, -1, -1, 1]).await;
        tick(&site).await;
        let page = site.visitor().get(&path).await.expect(200);
        assert!(page.contains("at least 10 people") && !page.html().contains("<svg viewBox=\"-110"), "{}", page.text());
        camp(&site, map, 100, 12, [-1, -1, -1, 1, 1, 1]).await;
        tick(&site).await;
        let page = site.visitor().get(&path).await.expect(200);
        let text = page.text();
        assert!(page.contains("Of 21 people") && page.contains("Group A: 12 people; Group B: 9 people"), "{text}");
        assert!(page.contains("A plug for headphones all groups agree"), "{text}");
        assert!(!page.contains("The dot is you") && !page.html().contains("class=\"you\""), "nobody is drawn");
        assert_eq!(site.count("select count(*) from opinion_maps where result like '%voter%'").await, 0);
        let kept = site.count("select cast(length(result) as bigint) from opinion_maps").await;
        tick(&site).await;
        assert_eq!(
            site.count("select cast(length(result) as bigint) from opinion_maps").await,
            kept,
            "drawn again it is the same"
        );
        let ada = site.joins("ada").await;
        let first = site.count("select min(id) from opinions").await.to_string();
        ada.post(&format!("{path}/answers"), &[("opinion", &first), ("answer", "agree")]).await.expect(303);
        assert!(ada.get(&path).await.contains("The dot is you"), "the reader sees the own place");
        for (lang, word) in [("he", "שתי קבוצות"), ("pl", "2 grupy")] {
            assert!(site.visitor().speaking(lang).get(&path).await.contains(word), "{lang}");
        }
    }
);
