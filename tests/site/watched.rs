//! Watched words and patterns: refusals first, then what they find, the tester, and lists to take over.

use crate::client::{Client, Page};
use crate::site::{Folder, Site, config, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::app::App;
use hearth::ids::BoardId;
use hearth::policy::{Audience, Role};
use hearth::screening::words::{self, Hits, Look, WordAct};
use hearth::words::Lang;
use std::time::Duration;

const PAGES: [&str; 4] = ["/desk/words", "/desk/words/new", "/desk/words/import", "/desk/words/test"];

/// What is found in a body on that board.
async fn found(site: &Site, board: BoardId, lang: Option<Lang>, body: &str) -> Hits {
    words::check(&site.app, &Look { board, lang, title: "A title", body }).await.expect("a look")
}

/// Watches a word through its form.
async fn watches(client: &Client, fields: &[(&str, &str)]) -> Page {
    let page = client.get("/desk/words/new").await.expect(200);
    let sent = client.submit(&page, "/desk/words", fields).await.expect(303);
    client.follow(sent).await.expect(200)
}

/// The id of the newest word in the list.
fn newest(page: &Page) -> String {
    let links = page.links();
    let id = links.iter().find_map(|link| link.strip_prefix("/desk/words/").filter(|id| id.parse::<i64>().is_ok()));
    id.unwrap_or_else(|| panic!("no word in {links:?}")).to_owned()
}

site_test!(
    async fn watched_words_are_for_moderators(site: Site) {
        for path in PAGES {
            let page = site.visitor().get(path).await.expect(303);
            assert!(page.location().is_some_and(|to| to.starts_with("/sign-in")), "{path}");
        }
        for role in [Role::Member, Role::Staff, Role::Producer] {
            let client = site.with_role(role.as_str(), role).await;
            for path in PAGES {
                client.get(path).await.expect(404);
            }
            client.post("/desk/words", &[("kind", "word"), ("pattern", "casino"), ("act", "hold")]).await.expect(404);
            client.post("/desk/words/import", &[("list", "casino"), ("act", "hold")]).await.expect(404);
            client.post("/desk/words/1/archive", &[("archived", "yes")]).await.expect(404);
        }
        assert_eq!(site.count("select count(*) from watched_words").await, 0);
        for role in [Role::Moderator, Role::Lead, Role::Admin] {
            let client = site.with_role(role.as_str(), role).await;
            for path in PAGES {
                client.get(path).await.expect(200);
            }
            client.get("/desk/words/999999").await.expect(404);
            client.get("/desk/words/x").await.expect(404);
            client.post("/desk/words/999999", &[("kind", "word"), ("pattern", "x"), ("act", "hold")]).await.expect(404);
            client.post("/desk/words/999999/archive", &[("archived", "yes")]).await.expect(404);
        }
    }
);

site_test!(
    async fn a_word_that_cannot_be_watched_comes_back_with_the_reason(site: Site) {
        let eve = site.moderator().await;
        for (kind, pattern, act, reason) in [
            ("word", "", "hold", "fill this in"),
            ("word", "x", "hold", "at least two letters"),
            ("word", "ca*no", "hold", "only at the start or the end"),
            ("word", "casino", "explode", "Choose"),
            ("spell", "casino", "hold", "Choose"),
            ("word", "casino", "replace", "what is to be put in its place"),
            ("pattern", r"(\w+) \1", "hold", "refers back"),
            ("pattern", "(?=x)y", "hold", "refers back"),
            ("pattern", r"(\w{100}){100}", "hold", "giant size"),
            ("pattern", "((a{1000}){1000}){1000}", "hold", "giant size"),
            ("pattern", "a*", "hold", "the empty text"),
            ("pattern", "a(b", "hold", "At sign 2"),
        ] {
            let fields = [("kind", kind), ("pattern", pattern), ("act", act), ("note", "kept as typed")];
            let page = eve.post("/desk/words", &fields).await.expect(422);
            assert!(page.contains(reason), "{kind} {pattern}: {}", page.text());
            assert!(page.html().contains("kept as typed"), "what was typed is still there");
            if act == "hold" && kind != "spell" && !pattern.is_empty() {
                let query = crate::client::encoded(&[("kind", kind), ("pattern", pattern)]);
                let page = eve.get(&format!("/desk/words/test?{query}")).await.expect(422);
                assert!(page.contains(reason), "the tester: {pattern}");
            }
        }
        let fields = [
            ("kind", "word"),
            ("pattern", "casino"),
            ("act", "hold"),
            ("board", "77"),
            ("lang", "xx"),
            ("rule", "none"),
        ];
        let page = eve.post("/desk/words", &fields).await.expect(422);
        for name in ["board", "lang", "rule"] {
            assert!(page.html().contains(&format!("#field-{name}")), "{name}");
        }
        assert_eq!(site.count("select count(*) from watched_words").await, 0);
    }
);

site_test!(
    async fn what_is_watched_is_found_until_it_no_longer_is(site: Site) {
        let eve = site.moderator().await;
        let board = threads::board(&site, "talk", Audience::Everyone).await;
        assert_eq!(found(&site, board, None, "A casino!").await.hits, [], "nothing is watched yet");
        let fields =
            [("kind", "word"), ("pattern", "Casino"), ("act", "block"), ("note", "No gambling."), ("rule", "spam")];
        let list = watches(&eve, &fields).await;
        assert!(list.contains("Casino") && list.contains("Block") && list.contains("not found yet"), "{}", list.text());
        let hits = found(&site, board, None, "Best СASINO here").await.hits;
        assert_eq!((hits[0].act, hits[0].found.as_str()), (WordAct::Block, "СASINO"));
        assert_eq!((hits[0].note.as_str(), hits[0].rule_code.as_deref()), ("No gambling.", Some("spam")));
        assert!(eve.get("/desk/words").await.contains("found 1 time"));
        // The same form twice makes one word; the same word otherwise is refused, with the way to the first.
        watches(&eve, &fields).await;
        let other =
            eve.post("/desk/words", &[("kind", "word"), ("pattern", "Casino"), ("act", "flag")]).await.expect(422);
        let id = newest(&list);
        assert!(other.links().contains(&format!("/desk/words/{id}")), "{}", other.text());
        assert_eq!(site.count("select count(*) from watched_words").await, 1);
        let path = format!("/desk/words/{id}/archive");
        eve.post(&path, &[("archived", "yes")]).await.expect(303);
        assert_eq!(found(&site, board, None, "A casino!").await.hits, []);
        assert!(!eve.get("/desk/words").await.contains("Casino"));
        assert!(eve.get("/desk/words?view=archived").await.contains("Casino"));
        eve.post(&path, &[("archived", "no")]).await.expect(303);
        assert_eq!(found(&site, board, None, "A casino!").await.hits.len(), 1);
        assert_eq!(site.count("select count(*) from events where kind = 'screening.arranged'").await, 3);
    }
);

site_test!(
    async fn boards_and_languages_are_kept_apart_and_words_replaced(site: Site) {
        let eve = site.moderator().await;
        let (here, there) = (
            threads::board(&site, "here", Audience::Everyone).await,
            threads::board(&site, "there", Audience::Everyone).await,
        );
        let board = here.to_string();
        watches(&eve, &[("kind", "word"), ("pattern", "kettle"), ("act", "hold"), ("board", &board)]).await;
        watches(&eve, &[("kind", "word"), ("pattern", "fart"), ("act", "flag"), ("lang", "en")]).await;
        let fields =
            [("kind", "pattern"), ("pattern", r"\b\d{3}-\d{7}\b"), ("act", "replace"), ("replacement", "[number]")];
        watches(&eve, &fields).await;
        let text = "Kettle, fart: 050-1234567 or 052-7654321.";
        let hits = found(&site, here, Some(Lang::Pl), text).await;
        assert_eq!(hits.hits.iter().map(|hit| hit.act).collect::<Vec<_>>(), [WordAct::Hold, WordAct::Replace]);
        assert_eq!(hits.body, "Kettle, fart: [number] or [number].");
        assert_eq!(hits.title, "A title");
        let acts = |hits: Hits| hits.hits.iter().map(|hit| hit.act).collect::<Vec<_>>();
        assert_eq!(acts(found(&site, there, None, text).await), [WordAct::Flag, WordAct::Replace]);
        let long = format!("{} 050-1234567", "kettles ".repeat(2_000));
        assert!(found(&site, here, None, &long).await.body.ends_with("[number]"), "a long text off the async threads");
        for (query, shown, hidden) in
            [("q=KETT", "kettle", "fart"), ("act=flag", "fart", "kettle"), ("q=%5Bn", "No word fits", "fart")]
        {
            let page = eve.get(&format!("/desk/words?{query}")).await.expect(200);
            let main = page.text();
            assert!(main.contains(shown) && !main.contains(hidden), "{query}: {main}");
        }
    }
);

site_test!(
    async fn of_two_changes_the_second_hears_of_the_first(site: Site) {
        let (eve, dan) = (site.moderator().await, site.admin().await);
        let list = watches(&eve, &[("kind", "word"), ("pattern", "casino"), ("act", "hold")]).await;
        let path = format!("/desk/words/{}", newest(&list));
        let (eves, dans) = (eve.get(&path).await.expect(200), dan.get(&path).await.expect(200));
        eve.submit(&eves, &path, &[("act", "flag")]).await.expect(303);
        let lost = dan.submit(&dans, &path, &[("pattern", "casino*"), ("note", "dan was here")]).await.expect(409);
        assert!(lost.contains("It now says") && lost.contains("Flag"), "{}", lost.text());
        assert!(lost.html().contains("casino*") && lost.html().contains("dan was here"), "the typed text is kept");
        dan.submit(&lost, &path, &[]).await.expect(303);
        let page = dan.get(&path).await.expect(200);
        assert!(page.html().contains("dan was here"));
        // Another word's place cannot be taken.
        watches(&eve, &[("kind", "word"), ("pattern", "kettle"), ("act", "hold")]).await;
        let taken = dan.submit(&page, &path, &[("pattern", "kettle")]).await.expect(422);
        assert!(taken.contains("watched already"), "{}", taken.text());
    }
);

site_test!(
    async fn a_list_is_taken_over_whole_or_not_at_all(site: Site) {
        let eve = site.moderator().await;
        let send = async |list: &str| {
            let page = eve.get("/desk/words/import").await.expect(200);
            eve.submit(&page, "/desk/words/import", &[("list", list), ("act", "flag")]).await
        };
        let broken = send("casino\n# ours\n/(a)\\1/\n").await.expect(422);
        assert!(broken.contains("Line 3") && broken.contains("refers back"), "{}", broken.text());
        assert!(broken.html().contains("# ours"), "the list is still there");
        send("\n# nothing\n").await.expect(422);
        send(&"word\n".repeat(1_001)).await.expect(422);
        assert_eq!(site.count("select count(*) from watched_words").await, 0);
        let open: String = (1..=51).map(|n| format!("/[a-z]\\d{{{n}}}/\n")).collect();
        assert!(send(&open).await.expect(422).contains("at most 50"), "patterns without a fixed part are few");
        assert_eq!(site.count("select count(*) from watched_words").await, 0);
        send("casino\nkasyn*\nקזינו\n/\\d{9}/\ncasino\n").await.expect(303);
        assert_eq!(site.count("select count(*) from watched_words where act = 'flag'").await, 4);
        send("casino\nkettle\n").await.expect(303);
        send("casino\nkettle\n").await.expect(303);
        assert_eq!(site.count("select count(*) from watched_words").await, 5);
        assert_eq!(site.count("select count(*) from watched_words where kind = 'pattern'").await, 1);
        let many: String = (0..60).map(|n| format!("word{n}\n")).collect();
        send(&many).await.expect(303);
        let first = eve.get("/desk/words").await.expect(200);
        assert!(first.contains("1–50 of 65"), "{}", first.text());
        assert!(eve.get("/desk/words?page=2").await.contains("casino"));
    }
);

site_test!(
    async fn the_tester_shows_what_a_word_would_have_found_last_month(site: Site) {
        let (eve, ada) = (site.with_role("eve", Role::Moderator).await, site.joins("ada").await);
        ada.get("/account").await.expect(200);
        let board = threads::board(&site, "talk", Audience::Everyone).await;
        let (author, staff) = (site.account("ada").await, site.account("eve").await);
        let test = async |query: &str| eve.get(&format!("/desk/words/test?{query}")).await.expect(200);
        assert!(test("kind=word&pattern=kettle").await.contains("There was no post to look at"));
        threads::topic(&site, board, author, "Old kettle", "A kettle of last year", false).await;
        site.advance(TimeDelta::days(40));
        let (topic, first) =
            threads::topic(&site, board, author, "My kеttle", "It is blue <b>and</b> new", false).await;
        threads::topic(&site, board, author, "Private", "A kettle for staff only", true).await;
        threads::reply(&site, topic, staff, "We sell kettles and every kettle is tested").await;
        threads::reply(&site, topic, author, "Call 050-1234567 about the K.E.T.T.L.E please").await;
        let eve = site.signs_in("eve").await;
        let test = async |query: &str| eve.get(&format!("/desk/words/test?{query}")).await.expect(200);
        let page = test("kind=word&pattern=kettle").await;
        assert!(
            page.contains("It would have been found in 2 posts") && page.contains("by 1 person"),
            "{}",
            page.text()
        );
        assert!(page.contains("2 posts were looked at"), "{}", page.text());
        assert!(page.links().contains(&format!("/p/{first}")), "{:?}", page.links());
        assert!(page.html().contains("<mark>kеttle</mark>") && page.html().contains("<mark>K.E.T.T.L.E</mark>"));
        let page = test("kind=pattern&pattern=%5Cb%5Cd%7B3%7D-%5Cd%7B7%7D%5Cb").await;
        assert!(page.contains("found in 1 post"), "{}", page.text());
        eve.get("/desk/words/test?kind=word&pattern=kettle&board=999").await.expect(422);
        assert_eq!(site.count("select count(*) from watched_words").await, 0, "a try changes nothing");
    }
);

site_test!(
    async fn another_node_hears_of_a_change(site: Site) {
        let eve = site.moderator().await;
        let board = threads::board(&site, "talk", Audience::Everyone).await;
        let folder = Folder::new();
        let url = site.app.config.database_url.clone();
        let other = App::open(config(&folder.0, &url, &[]), site.app.clock.clone()).await.expect("another node");
        let look = Look { board, lang: None, title: "", body: "A casino!" };
        assert_eq!(words::check(&other, &look).await.expect("a look").hits, []);
        watches(&eve, &[("kind", "word"), ("pattern", "casino"), ("act", "hold")]).await;
        let heard = async {
            while words::check(&other, &look).await.expect("a look").hits.is_empty() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), heard).await.expect("the other node watches it, too");
        other.db.close().await;
    }
);

site_test!(
    async fn every_page_is_there_in_three_languages(site: Site) {
        let eve = site.moderator().await;
        let fields =
            [("kind", "word"), ("pattern", "קזינו"), ("act", "replace"), ("replacement", "בית קפה"), ("lang", "he")];
        let list = watches(&eve, &fields).await;
        let one = format!("/desk/words/{}", newest(&list));
        for (lang, said) in [("en", "Watched words"), ("he", "מילים במעקב"), ("pl", "Obserwowane słowa")] {
            let reader = eve.clone().speaking(lang);
            assert!(reader.get("/desk/words").await.contains(said), "{lang}");
            let more = [one.as_str(), "/desk/words/test?kind=word&pattern=x1", "/desk/words?view=archived&q=x"];
            for path in PAGES.iter().chain(&more) {
                let page = reader.get(path).await.expect(200);
                assert!(!page.text().contains("watched-"), "{lang} {path} shows a key");
            }
        }
    }
);
