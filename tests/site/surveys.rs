//! Surveys: what is refused, and then how one is written, answered and read.

use crate::client::Client;
use crate::site::{Site, site_test};
use crate::threads::{board, topic};
use chrono::TimeDelta;
use hearth::cocreation::surveys;
use hearth::policy::{Audience, Role};

/// A survey of pat's with a choice, several, a scale and a text; its number.
async fn survey(site: &Site, pat: &Client, more: &[(&str, &str)]) -> String {
    let form = pat.get("/desk/surveys/new").await.expect(200);
    let mut fields = vec![("title_en", "Your kettle"), ("title_he", "הקומקום שלכם"), ("intro_en", "Tell us.")];
    fields.extend_from_slice(more);
    let desk = pat.submit(&form, "/desk/surveys", &fields).await.expect(303).location().expect("its page");
    let questions: [&[(&str, &str)]; 4] = [
        &[
            ("label_en", "Which colour?"),
            ("kind", "choice"),
            ("options_en", "Red\nBlue"),
            ("options_he", "אדום\nכחול"),
            ("required", "on"),
        ],
        &[("label_en", "Where?"), ("kind", "several"), ("options_en", "Kitchen\nGarden\nOffice")],
        &[("label_en", "How loud?"), ("kind", "scale")],
        &[("label_en", "What else?"), ("kind", "text")],
    ];
    for question in questions {
        let page = pat.get(&desk).await.expect(200);
        let version =
            page.form(&format!("{desk}/questions")).fields.iter().find(|(name, _)| name == "version").cloned();
        let (_, version) = version.expect("a version");
        let all: Vec<(&str, &str)> = question.iter().copied().chain([("version", version.as_str())]).collect();
        pat.post(&format!("{desk}/questions"), &all).await.expect(303);
    }
    assert!(site.count("select count(*) from survey_questions").await >= 4);
    desk.trim_start_matches("/desk/surveys/").to_owned()
}

async fn open(pat: &Client, id: &str) {
    pat.post(&format!("/desk/surveys/{id}/state"), &[("to", "open")]).await.expect(303);
}

/// Somebody new answers.
async fn answers(site: &Site, id: &str, handle: &str, words: &str) -> Client {
    let (who, path) = (site.joins(handle).await, format!("/surveys/{id}"));
    let page = who.get(&path).await.expect(200);
    let fields = [("answer1", "2"), ("answer2", "1"), ("answer2", "3"), ("answer3", "4"), ("answer4", words)];
    who.submit(&page, &path, &fields).await.expect(303);
    who
}

site_test!(
    async fn who_arranges_no_surveys_does_not_find_them(site: Site) {
        let (ada, staff, pat) =
            (site.joins("ada").await, site.staff().await, site.with_role("pat", Role::Producer).await);
        let id = survey(&site, &pat, &[]).await;
        for who in [&ada, &staff] {
            for path in
                ["/desk/surveys".to_owned(), format!("/desk/surveys/{id}"), format!("/desk/surveys/{id}/answers.csv")]
            {
                who.get(&path).await.expect(404);
            }
            who.get(&format!("/surveys/{id}")).await.expect(404);
        }
        let page =
            pat.post("/desk/surveys", &[("shown_from", "2"), ("topic", "999"), ("intro_pl", "Kept")]).await.expect(422);
        assert!(page.contains("at least 5") && page.html().contains("Kept"), "{}", page.text());
        let page =
            pat.post("/desk/surveys", &[("title_en", "A"), ("shown_from", "5"), ("topic", "999")]).await.expect(422);
        assert!(page.contains("no topic with this number"), "{}", page.text());
        let made = pat.post("/desk/surveys", &[("title_en", "A"), ("shown_from", "5")]).await.expect(303);
        let empty = made.location().expect("its page");
        pat.post(&format!("{empty}/state"), &[("to", "open")]).await.expect(409);
        pat.get(&format!("/desk/surveys/{id}/answers.csv")).await.expect(404);
    }
);

site_test!(
    async fn a_survey_is_answered_once_and_then_stays_as_it_is(site: Site) {
        let pat = site.with_role("pat", Role::Producer).await;
        let id = survey(&site, &pat, &[]).await;
        let (path, desk) = (format!("/surveys/{id}"), format!("/desk/surveys/{id}"));
        let text = pat.get(&format!("{desk}/text")).await.expect(200);
        let stale = pat.get(&desk).await.expect(200);
        open(&pat, &id).await;
        let ada = site.joins("ada").await;
        assert!(site.visitor().get(&path).await.expect(200).contains("Sign in to answer"));
        assert!(ada.clone().speaking("he").get(&path).await.expect(200).contains("כחול"));
        let page = ada.get(&path).await.expect(200);
        let wrong = ada.submit(&page, &path, &[("answer1", ""), ("answer4", "Kept words")]).await.expect(422);
        assert!(
            wrong.contains("Please answer this question") && wrong.html().contains("Kept words"),
            "{}",
            wrong.text()
        );
        // A question changes while ada thinks.
        let label = [("label_en", "What else, please?"), ("kind", "text")];
        pat.submit(&stale, &format!("{desk}/questions"), &label).await.expect(303);
        let changed = ada.submit(&page, &path, &[("answer1", "1"), ("answer4", "Kept words")]).await.expect(409);
        assert!(changed.contains("have changed") && changed.html().contains("Kept words"), "{}", changed.text());
        assert_eq!(site.count("select count(*) from survey_responses").await, 0);
        ada.submit(&changed, &path, &[("answer1", "1"), ("answer5", "Please.")]).await.expect(303);
        let again = ada.submit(&changed, &path, &[("answer1", "2"), ("answer5", "Please.")]).await.expect(303);
        assert!(ada.follow(again).await.contains("Your first answers count"));
        assert_eq!(site.count("select count(*) from survey_answers where value = '2'").await, 0);
        // Nothing of it changes any more.
        let refused = pat.submit(&text, &format!("{desk}/text"), &[("title_en", "Other")]).await.expect(409);
        assert!(refused.contains("Nothing was changed"), "{}", refused.text());
        let question = site.count("select min(id) from survey_questions").await;
        pat.post(&format!("{desk}/questions/{question}/removal"), &[("version", "1")]).await.expect(409);
        assert_eq!(
            site.count("select count(*) from surveys where title_en = 'Your kettle' and responses = 1").await,
            1
        );
    }
);

site_test!(
    async fn results_are_sums_and_only_from_five_people_on(site: Site) {
        let pat = site.with_role("pat", Role::Producer).await;
        let id = survey(&site, &pat, &[]).await;
        let (path, desk) = (format!("/surveys/{id}"), format!("/desk/surveys/{id}"));
        open(&pat, &id).await;
        for (handle, words) in [("ada", "=cmd()"), ("ben", "Quiet"), ("cyd", ""), ("dan", "")] {
            answers(&site, &id, handle, words).await;
        }
        let page = pat.get(&desk).await.expect(200);
        assert!(page.contains("once 5 people have answered") && !page.contains("Quiet"), "{}", page.text());
        pat.get(&format!("{desk}/answers.csv")).await.expect(404);
        let eve = answers(&site, &id, "eve", "").await;
        let page = pat.get(&desk).await.expect(200);
        assert!(page.contains("Quiet") && page.contains("mean 4.0") && !page.contains("ben"), "{}", page.text());
        let file = pat.get(&format!("{desk}/answers.csv")).await.expect(200);
        let lines = String::from_utf8_lossy(file.bytes()).into_owned();
        assert!(lines.contains("Blue,Kitchen; Office,4,'=cmd()") && !lines.contains("ada"), "{lines}");
        assert_eq!(lines.lines().count(), 6, "{lines}");
        assert!(!eve.get(&path).await.expect(200).contains("100 %"), "nothing before the close");
        pat.post(&format!("{desk}/state"), &[("to", "closed")]).await.expect(303);
        let shown = site.visitor().get(&path).await.expect(200);
        assert!(shown.contains("100 %") && !shown.contains("Quiet"), "{}", shown.text());
        eve.post(&path, &[("version", "1"), ("answer1", "1")]).await.expect(403);
    }
);

site_test!(
    async fn a_survey_on_a_topic_is_for_those_who_see_it_and_closes_by_itself(site: Site) {
        let (pat, ben) = (site.with_role("pat", Role::Producer).await, site.joins("ben").await);
        let (room, author) = (board(&site, "team", Audience::Staff).await, site.account("pat").await);
        let (hidden, _) = topic(&site, room, author, "Among us", "Nobody else.", false).await;
        let help = board(&site, "help", Audience::Everyone).await;
        let (public, _) = topic(&site, help, author, "My kettle", "It boils.", false).await;
        let soon = (site.now() + TimeDelta::hours(2)).format("%Y-%m-%dT%H:%M").to_string();
        let secret = survey(&site, &pat, &[("topic", &hidden.to_string())]).await;
        let id = survey(&site, &pat, &[("topic", &public.to_string()), ("closes_at", &soon)]).await;
        let page = format!("/t/{public}/my-kettle");
        assert!(!site.visitor().get(&page).await.expect(200).contains("Your kettle"), "a draft");
        open(&pat, &secret).await;
        open(&pat, &id).await;
        for who in [&ben, &site.visitor()] {
            who.get(&format!("/surveys/{secret}")).await.expect(404);
        }
        ben.post(&format!("/surveys/{secret}"), &[("version", "1"), ("answer1", "1")]).await.expect(404);
        assert!(site.visitor().get(&page).await.expect(200).contains("Take part in the survey"));
        site.advance(TimeDelta::hours(5));
        assert!(ben.get(&format!("/surveys/{id}")).await.expect(200).contains("This survey is closed"));
        surveys::ring(&site.app).await.expect("a round");
        assert!(site.visitor().get(&page).await.expect(200).contains("See the survey"));
        assert_eq!(site.count("select count(*) from surveys where state = 'closed'").await, 1);
    }
);
