//! Working on an idea together: amendments, versions, co-authors, questions of staff.

use crate::client::{Client, Page};
use crate::ideas::{change, idea};
use crate::site::{Site, site_test};
use crate::threads;
use hearth::ids::TopicId;
use hearth::policy::{Audience, Role};

/// An idea of Ada's with Ben beside her.
struct Home {
    ada: Client,
    ben: Client,
    topic: TopicId,
}

async fn home(site: &Site) -> Home {
    let board = threads::board(site, "kettles", Audience::Everyone).await;
    let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
    let topic = idea(site, board, "ada", "A quiet kettle").await;
    Home { ada, ben, topic }
}

impl Home {
    fn list(&self) -> String {
        format!("/ideas/{}/amendments", self.topic)
    }

    /// Sends the form with another text; where it is, as a number.
    async fn proposes(&self, who: &Client, body: &str) -> Page {
        let form = who.get(&format!("{}/new", self.list())).await.expect(200);
        let fields = [("title", "A silent kettle"), ("body", body), ("note", "Say how quiet.")];
        who.submit(&form, &self.list(), &fields).await
    }

    async fn made(&self, who: &Client, body: &str) -> String {
        let page = self.proposes(who, body).await.expect(303);
        let to = page.location().expect("a place");
        assert!(to.starts_with("/ideas/amendments/"), "{to}");
        to
    }
}

site_test!(
    async fn nobody_changes_an_idea_that_is_not_theirs_or_not_open(site: Site) {
        let home = home(&site).await;
        let (list, eve) = (home.list(), site.joins("eve").await);
        site.visitor().get(&format!("{list}/new")).await.expect(303);
        site.visitor().post(&list, &[("body", "x")]).await.expect(403);
        for path in ["/ideas/99/amendments", "/ideas/amendments/99", "/ideas/99/versions", "/ideas/99/people"] {
            home.ben.get(path).await.expect(404);
        }
        let own = home.ada.get(&format!("{list}/new")).await.expect(303);
        assert_eq!(own.location().as_deref(), Some("/p/1/edit"), "the author changes it where it stands");
        let form = home.ben.get(&format!("{list}/new")).await.expect(200);
        let refused = home.ben.submit(&form, &list, &[("note", "")]).await.expect(422);
        assert!(refused.contains("one sentence"), "{}", refused.text());
        let same = home.ben.submit(&form, &list, &[("note", "Nothing.")]).await.expect(422);
        assert!(same.contains("the text as it is"), "{}", same.text());
        let path = home.made(&home.ben, "It would help, at night.").await;
        for who in [&home.ben, &eve] {
            who.post(&format!("{path}/acceptance"), &[("seen", "0")]).await.expect(403);
            who.post(&format!("{path}/rejection"), &[("answer", "No.")]).await.expect(403);
        }
        eve.post(&format!("{path}/withdrawal"), &[]).await.expect(403);
        eve.post(&format!("{path}/fork"), &[]).await.expect(403);
        let unsaid = home.ada.post(&format!("{path}/rejection"), &[("answer", " ")]).await.expect(422);
        assert!(unsaid.contains("nobody is turned down without"), "{}", unsaid.text());
        change(&site, "update ideas set state = 'planned' where topic_id = $1", (home.topic,)).await;
        let over = home.ada.post(&format!("{path}/acceptance"), &[("seen", "0")]).await.expect(409);
        assert!(over.contains("cannot be changed any more"), "{}", over.text());
        let over = home.ben.submit(&form, &list, &[("body", "Else."), ("note", "Late.")]).await.expect(409);
        assert!(over.html().contains("Else."), "what was typed comes back");
        assert_eq!(site.count("select count(*) from post_revisions").await, 0);
    }
);

site_test!(
    async fn a_taken_amendment_is_the_text_and_credits_its_proposer(site: Site) {
        let home = home(&site).await;
        let path = home.made(&home.ben, "It would help a lot.").await;
        let told = site.letter("ada@hearth.test").await;
        assert!(told.subject.contains("A quiet kettle") && told.text.contains("Say how quiet."), "{}", told.text);
        assert_eq!(told.link("/ideas/amendments/"), path);
        let page = home.ada.get(&path).await.expect(200);
        assert!(page.html().contains("<del>help.</del><ins>help a lot.</ins>"), "{}", page.html());
        assert!(page.html().contains("<del dir=\"auto\">A quiet kettle</del> <ins dir=\"auto\">A silent kettle</ins>"));
        let shown = site.visitor().get(&format!("/ideas/{}", home.topic)).await.expect(200);
        assert!(shown.html().contains(&path), "{}", shown.text());
        let taken = format!("{path}/acceptance");
        home.ada.submit(&page, &taken, &[]).await.expect(303);
        let late = home.ada.post(&taken, &[("seen", "1")]).await.expect(409);
        assert!(late.contains("Somebody has answered meanwhile"), "{}", late.text());
        let idea = site.visitor().get(&format!("/ideas/{}", home.topic)).await.expect(200);
        assert!(
            idea.contains("A silent kettle")
                && idea.contains("It would help a lot.")
                && idea.contains("With changes by ben")
        );
        let versions = site.visitor().get(&format!("/ideas/{}/versions", home.topic)).await.expect(200);
        assert!(versions.html().contains("<del>help.</del><ins>help a lot.</ins>"), "{}", versions.html());
        assert!(versions.contains("taken by ada") && versions.contains("Say how quiet."), "{}", versions.text());
        let first = site.visitor().get(&format!("/ideas/{}/versions?version=0", home.topic)).await.expect(200);
        assert!(first.contains("It would help.") && !first.html().contains("<ins>"));
        site.visitor().get(&format!("/ideas/{}/versions?version=2", home.topic)).await.expect(404);
        assert!(site.letter("ben@hearth.test").await.subject.contains("Your text was taken"));
        assert_eq!(site.count("select count(*) from idea_people where part = 'amender'").await, 1);
        let found = site.visitor().get("/ideas?q=silent").await.expect(200);
        assert!(found.contains("A silent kettle"), "the search knows the new title");
    }
);

site_test!(
    async fn a_stale_amendment_is_shown_with_both_texts_and_taken_only_on_purpose(site: Site) {
        let home = home(&site).await;
        let path = home.made(&home.ben, "It would help a lot.").await;
        let before = home.ada.get(&path).await.expect(200);
        home.ada.post("/p/1/text", &[("body", "It would help everybody."), ("edit_count", "0")]).await.expect(303);
        let taken = format!("{path}/acceptance");
        let page = home.ada.submit(&before, &taken, &[]).await.expect(409);
        assert!(page.contains("has changed meanwhile"), "{}", page.text());
        assert!(
            page.html().contains("<ins>help everybody.</ins>") && page.html().contains("<ins>help a lot.</ins>"),
            "{}",
            page.html()
        );
        home.ada.post(&taken, &[("seen", "1")]).await.expect(409);
        home.ada.submit(&page, &taken, &[("anyway", "yes")]).await.expect(303);
        let versions = home.ada.get(&format!("/ideas/{}/versions", home.topic)).await.expect(200);
        assert!(versions.contains("3 versions") || versions.contains("Version 3"), "{}", versions.text());
        assert!(versions.html().contains("<del>everybody.</del><ins>a lot.</ins>"), "{}", versions.html());
    }
);

site_test!(
    async fn what_is_turned_down_says_why_and_may_become_an_idea_of_its_own(site: Site) {
        let home = home(&site).await;
        let path = home.made(&home.ben, "A kettle that plays music.").await;
        let withdrawn = home.made(&home.ben, "Never mind.").await;
        home.ben.post(&format!("{withdrawn}/withdrawal"), &[]).await.expect(303);
        home.ada.post(&format!("{withdrawn}/acceptance"), &[("seen", "0")]).await.expect(409);
        home.ada.post(&format!("{path}/rejection"), &[("answer", "That is <another> idea.")]).await.expect(303);
        let told = site.letter("ben@hearth.test").await;
        assert!(
            told.text.contains("That is <another> idea.") && told.text.contains("an idea of your own"),
            "{}",
            told.text
        );
        assert!(home.ben.get(&path).await.expect(200).contains("That is <another> idea."));
        let fork = format!("{path}/fork");
        let made = home.ben.post(&fork, &[]).await.expect(303).location().expect("the new idea");
        assert_ne!(made, format!("/ideas/{}", home.topic));
        let again = home.ben.post(&fork, &[]).await.expect(303).location();
        assert_eq!(again.as_ref(), Some(&made), "sent twice, it is one idea");
        assert_eq!(site.count("select count(*) from ideas").await, 2);
        assert!(site.visitor().get(&made).await.expect(200).contains("A kettle that plays music."));
        assert!(site.visitor().get(&path).await.expect(200).html().contains(&made));
    }
);

site_test!(
    async fn what_a_moderator_would_look_at_waits_and_what_is_blocked_comes_back(site: Site) {
        let home = home(&site).await;
        let word = "insert into watched_words (kind, pattern, act, replacement, note, hits, created_at)
            values ('word', $1, $2, '', 'Say it plainly.', 0, '2026-11-22T00:00:00+00:00')";
        let word = word.replace("'2026-11-22T00:00:00+00:00'", "$3");
        let word: &'static str = Box::leak(word.into_boxed_str());
        change(&site, word, ("quixotic", "block", site.now())).await;
        change(&site, word, ("dubious", "hold", site.now())).await;
        let back = home.proposes(&home.ben, "A quixotic kettle.").await.expect(422);
        assert!(back.contains("Say it plainly.") && back.html().contains("A quixotic kettle."), "{}", back.text());
        let path = home.made(&home.ben, "A dubious kettle.").await;
        let public = [site.visitor(), site.joins("eve").await];
        for who in [&home.ada, &public[0], &public[1]] {
            who.get(&path).await.expect(404);
            assert!(!who.get(&home.list()).await.expect(200).html().contains(&path));
        }
        assert!(home.ben.get(&path).await.expect(200).contains("Our staff look at this text first."));
        assert_eq!(site.count("select count(*) from news").await, 0);
        let steffi = site.staff().await;
        assert!(steffi.get("/desk/ideas/amendments").await.expect(200).html().contains(&path));
        home.ben.post(&format!("{path}/look"), &[("decision", "show")]).await.expect(404);
        steffi.post(&format!("{path}/look"), &[("decision", "refuse")]).await.expect(422);
        steffi.post(&format!("{path}/look"), &[("decision", "show")]).await.expect(303);
        public[0].get(&path).await.expect(200);
        assert!(site.letter("ada@hearth.test").await.text.contains("proposes another text"));
        // The author's reason is looked at, too: the amendment is turned down, its reason waits as a comment.
        home.ada.post(&format!("{path}/rejection"), &[("answer", "How dubious.")]).await.expect(303);
        assert!(!home.ben.get(&path).await.expect(200).contains("How dubious."));
        assert_eq!(site.count("select count(*) from pending_texts").await, 1);
    }
);

site_test!(
    async fn a_coauthor_is_asked_and_free_to_say_no(site: Site) {
        let home = home(&site).await;
        let (eve, people) = (site.joins("eve").await, format!("/ideas/{}/people", home.topic));
        site.joins("dan").await;
        home.ben.post(&people, &[("handle", "eve")]).await.expect(403);
        for (handle, why) in [("", "filled"), ("nobody", "do not know anybody"), ("ada", "This is you")] {
            let page = home.ada.post(&people, &[("handle", handle)]).await.expect(422);
            assert!(handle.is_empty() || page.contains(why), "{handle}: {}", page.text());
        }
        for handle in ["@ben", "eve", "dan"] {
            home.ada.post(&people, &[("handle", handle)]).await.expect(303);
        }
        assert!(home.ada.post(&people, &[("handle", "ben")]).await.expect(422).contains("invited already"));
        assert!(
            !site.visitor().get(&people).await.expect(200).contains("ben"),
            "an invitation is nobody else's affair"
        );
        let letter = site.letter("ben@hearth.test").await;
        assert!(letter.subject.contains("co-author") && letter.text.contains("ada would like you"), "{}", letter.text);
        let asked = home.ben.get(&format!("/ideas/{}", home.topic)).await.expect(200);
        assert!(asked.contains("You are invited to be a co-author"), "{}", asked.text());
        let answer = format!("{people}/answer");
        home.ben.submit(&asked, &answer, &[("answer", "yes")]).await.expect(303);
        eve.post(&answer, &[("answer", "no")]).await.expect(303);
        eve.post(&answer, &[("answer", "yes")]).await.expect(409);
        assert!(home.ada.post(&people, &[("handle", "eve")]).await.expect(422).contains("said no"));
        let shown = site.visitor().get(&format!("/ideas/{}", home.topic)).await.expect(200);
        assert!(shown.contains("ada with ben"), "{}", shown.text());
        // A co-author takes a proposed text, and hears of it like the author.
        let path = home.made(&eve, "It would help us all.").await;
        assert!(site.letter("ben@hearth.test").await.subject.contains("proposes another text"));
        let page = home.ben.get(&path).await.expect(200);
        home.ben.submit(&page, &format!("{path}/acceptance"), &[]).await.expect(303);
        home.ben.post(&answer, &[("answer", "no")]).await.expect(303);
        let dan = site.account("dan").await.to_string();
        home.ada.post(&format!("{people}/removal"), &[("account", &dan)]).await.expect(303);
        assert_eq!(
            site.count("select count(*) from idea_people where state <> 'declined' and part = 'coauthor'").await,
            0
        );
    }
);

site_test!(
    async fn staff_ask_and_the_author_answers_in_public(site: Site) {
        let home = home(&site).await;
        let producer = site.with_role("petra", Role::Producer).await;
        let path = format!("/ideas/{}/questions", home.topic);
        home.ben.post(&path, &[("question", "Why?")]).await.expect(404);
        producer.post(&path, &[("question", " ")]).await.expect(422);
        let page = producer.get(&format!("/ideas/{}", home.topic)).await.expect(200);
        for _ in 0..2 {
            producer.submit(&page, &path, &[("question", "How <loud> is yours?")]).await.expect(303);
        }
        assert_eq!(site.count("select count(*) from idea_questions").await, 1, "the same form twice is one question");
        let letter = site.letter("ada@hearth.test").await;
        assert!(letter.text.contains("How <loud> is yours?"), "{}", letter.text);
        assert_eq!(letter.link("/questions"), path);
        let answer = "/ideas/questions/1/answer";
        home.ben.post(answer, &[("answer", "Mine is.")]).await.expect(403);
        home.ada.post(answer, &[("answer", "")]).await.expect(422);
        home.ada
            .submit(&home.ada.get(&path).await.expect(200), answer, &[("answer", "Like a train.")])
            .await
            .expect(303);
        let late = home.ada.post(answer, &[("answer", "Like two trains.")]).await.expect(409);
        assert!(late.contains("answered already") && late.contains("Like two trains."), "{}", late.text());
        let shown = site.visitor().get(&format!("/ideas/{}", home.topic)).await.expect(200);
        assert!(
            shown.contains("How <loud> is yours?")
                && shown.contains("Like a train.")
                && shown.contains("Customer care")
        );
        let told = site.letter("petra@hearth.test").await;
        assert!(told.text.contains("Like a train.") && told.subject.contains("An answer"), "{}", told.text);
    }
);

site_test!(
    async fn an_erased_idea_survives_in_no_amendment_and_comes_back_whole(site: Site) {
        let home = home(&site).await;
        let taken = home.made(&home.ben, "Zanzibar is what they deserve.").await;
        let page = home.ada.get(&taken).await.expect(200);
        home.ada.submit(&page, &format!("{taken}/acceptance"), &[]).await.expect(303);
        let open = home.made(&home.ben, "Zanzibar is what they all deserve.").await;
        site.drain_jobs().await;
        change(&site, "update amendments set note = 'Zanzibar, that is why.'", ()).await;
        let told = "update news_ideas set data = replace(data, 'Say how quiet.', 'Zanzibar, that is why.')";
        change(&site, told, ()).await;
        let left = "select (select count(*) from amendments where title like '%silent%' or body like '%Zanzibar%' or note like '%Zanzibar%')
             + (select count(*) from posts where body like '%Zanzibar%' or body_html like '%Zanzibar%')
             + (select count(*) from post_revisions where body like '%Zanzibar%' or body like '%would help%')
             + (select count(*) from topics where title like '%silent%')
             + (select count(*) from idea_words where word like 'zanzibar%' or word like 'silent%')
             + (select count(*) from news_ideas where data like '%Zanzibar%')
             + (select count(*) from events where data like '%Zanzibar%')
             + (select count(*) from evidence where sealed like '%Zanzibar%')";
        assert!(site.count(left).await > 5, "there is something to erase");
        let (moderator, path) = (site.moderator().await, "/desk/decide/post/1");
        let fields = [
            ("measure", "erase"),
            ("basis", "law"),
            ("ground", "Article 255"),
            ("explanation", "It calls for violence."),
            ("sure", "on"),
        ];
        let page = moderator.get(path).await.expect(200);
        moderator.submit(&page, path, &fields).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(site.count(left).await, 0);
        let states =
            "select count(*) from amendments where title = '…' and body = '' and state in ('accepted', 'withdrawn')";
        assert_eq!(site.count(states).await, 2, "nobody is asked to answer what is gone");
        for path in [&taken, &open] {
            let page = home.ben.get(path).await;
            assert!(!page.contains("Zanzibar") && !page.contains("silent"), "{}", page.text());
            home.ben.post(&format!("{path}/fork"), &[]).await.expect(409);
        }
        let decision = moderator.get("/desk/decisions/1").await.expect(200);
        moderator.submit(&decision, "/desk/decisions/1/reversal", &[("why", "It was a quotation.")]).await.expect(303);
        site.drain_jobs().await;
        let back = "select count(*) from amendments where title like '%silent%' and body like '%Zanzibar%' and note like '%Zanzibar%'";
        assert_eq!(site.count(back).await, 2);
        assert_eq!(site.count("select count(*) from amendments where state = 'open'").await, 0);
        assert_eq!(site.count("select count(*) from idea_words where word = 'zanzibar'").await, 1);
        assert!(home.ben.get(&taken).await.expect(200).contains("Zanzibar"));
    }
);
