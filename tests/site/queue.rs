//! The moderators' queue: views, claims, context, decisions one after another, load, and waves with preview and undo.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads;
use axum::body::Body;
use axum::http::Method;
use chrono::TimeDelta;
use hearth::ids::{AccountId, BoardId, ItemId, PostId, TopicId};
use hearth::policy::{self, Audience, Role};
use hearth::screening::{self, ItemKind, NewItem, Subject};
use hearth::transfer::fill;
use http_body_util::BodyExt as _;
use std::time::Duration;

/// Puts something into the queue.
async fn raise(site: &Site, item: NewItem) -> ItemId {
    let raised =
        site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { screening::raise(tx, &item).await }));
    raised.await.expect("a line")
}

/// A reported post of that harm.
fn reported(post: PostId, author: AccountId, board: BoardId, topic: TopicId, harm: i64) -> NewItem {
    NewItem {
        kind: ItemKind::Report,
        subject: Subject::Post(post.0),
        account: Some(author),
        board: Some(board),
        topic: Some(topic),
        harm,
        why: "[]".into(),
        cluster: None,
    }
}

/// Runs a statement past everything.
async fn sets(site: &Site, text: String) {
    let done = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move { tx.exec(Box::leak(text.into_boxed_str()) as &'static str, ()).await })
    });
    done.await.expect("a change");
}

/// The lines that a list shows, in its order.
fn shown(page: &Page) -> Vec<i64> {
    page.links().iter().filter_map(|link| link.strip_prefix("/desk/queue/")?.parse().ok()).collect()
}

/// Somebody else's topic on a board.
struct Ground {
    board: BoardId,
    topic: TopicId,
    ada: AccountId,
}

async fn ground(site: &Site) -> Ground {
    let board = threads::board(site, "help", Audience::Everyone).await;
    site.joins("ada").await;
    let ada = site.account("ada").await;
    let (topic, _) = threads::topic(site, board, ada, "The lid broke", "It broke.", false).await;
    Ground { board, topic, ada }
}

/// A line about a new post of Ada's.
async fn line(site: &Site, it: &Ground, body: &str, harm: i64) -> ItemId {
    let post = threads::reply(site, it.topic, it.ada, body).await;
    raise(site, reported(post, it.ada, it.board, it.topic, harm)).await
}

async fn keeps(who: &Client, id: ItemId) -> Page {
    let page = who.get(&format!("/desk/queue/{id}?view=all")).await.expect(200);
    who.submit(&page, &format!("/desk/queue/{id}/decision"), &[("measure", "keep")]).await
}

site_test!(
    async fn nobody_but_moderators_knows_of_the_queue(site: Site) {
        let it = ground(&site).await;
        let id = line(&site, &it, "rude", 2).await;
        let (member, staff, visitor) = (site.signs_in("ada").await, site.staff().await, site.visitor());
        let paths = [
            "/desk/queue",
            "/desk/queue/live",
            "/desk/queue/waves",
            "/desk/queue/waves/preview?cluster=x",
            "/account/moderating",
        ];
        for path in paths.into_iter().map(str::to_owned).chain([format!("/desk/queue/{id}")]) {
            member.get(&path).await.expect(404);
            staff.get(&path).await.expect(404);
            visitor.get(&path).await.expect(303);
        }
        for what in ["claim", "renewal", "hand-over", "decision"] {
            let path = format!("/desk/queue/{id}/{what}");
            member.post(&path, &[("act", "claim"), ("measure", "keep")]).await.expect(404);
            staff.post(&path, &[("act", "claim"), ("measure", "keep")]).await.expect(404);
        }
        for path in ["/desk/queue/next", "/desk/queue/waves", "/desk/queue/waves/1/undo", "/account/moderating"] {
            member.post(path, &[("cluster", "x")]).await.expect(404);
        }
        assert_eq!(
            site.count("select count(*) from queue_items where closed_at is null and claimed_by is null").await,
            1
        );
        let moderator = site.moderator().await;
        for path in ["/desk/queue/999", "/desk/queue/x", "/desk/queue/waves/999"] {
            moderator.get(path).await.expect(404);
        }
        assert!(moderator.get("/").await.links().contains(&"/desk/queue".to_owned()));
        assert!(!staff.get("/").await.links().contains(&"/desk/queue".to_owned()));
    }
);

site_test!(
    async fn the_worst_and_oldest_stand_first_in_each_view(site: Site) {
        let it = ground(&site).await;
        let other = threads::board(&site, "press", Audience::Everyone).await;
        let mild = line(&site, &it, "off topic", 1).await;
        site.advance(TimeDelta::hours(1));
        let bad = line(&site, &it, "a threat", 4).await;
        let sign_up = NewItem {
            kind: ItemKind::SignUp,
            subject: Subject::Account(it.ada.0),
            board: Some(other),
            topic: None,
            harm: 1,
            ..reported(PostId(0), it.ada, it.board, it.topic, 1)
        };
        let sign_up = raise(&site, sign_up).await;
        let moderator = site.moderator().await;
        let lists = async |query: &str| shown(&moderator.get(&format!("/desk/queue?{query}")).await.expect(200));
        assert_eq!(lists("").await, [bad.0, mild.0, sign_up.0], "a step of harm weighs a day");
        assert_eq!(lists("view=reports").await, [bad.0, mild.0]);
        assert_eq!(lists("view=signups").await, [sign_up.0]);
        assert_eq!(lists("view=all&board=press").await, [sign_up.0]);
        assert!(lists("view=holds").await.is_empty() && lists("view=mine").await.is_empty());
        let page = moderator.get("/desk/queue").await;
        assert!(page.html().contains(r#"data-count="reports">2<"#), "{}", page.html());
        assert!(page.contains("a threat") && page.contains("Very harmful") && page.contains("The lid broke"));
        for odd in ["view=x&board=nowhere&after=zzz", "after=9223372036854775807.1", "view=closed&after=-1.-1"] {
            moderator.get(&format!("/desk/queue?{odd}")).await.expect(200);
        }
        keeps(&moderator, mild).await.expect(303);
        assert_eq!(lists("view=closed").await, [mild.0]);
        assert_eq!(lists("view=reports").await, [bad.0]);
    }
);

site_test!(
    async fn a_list_goes_on_where_its_page_ended(site: Site) {
        let it = ground(&site).await;
        let mut lines = Vec::new();
        for number in 0..33 {
            lines.push(line(&site, &it, &format!("text {number}"), 1).await.0);
        }
        let moderator = site.moderator().await;
        let first = moderator.get("/desk/queue").await.expect(200);
        let second = moderator.get(&first.link("/desk/queue?view=all&after=")).await.expect(200);
        assert_eq!([shown(&first), shown(&second)].concat(), lines);
    }
);

site_test!(
    async fn of_two_moderators_one_has_a_line_until_it_is_let_go_or_its_time_is_over(site: Site) {
        let it = ground(&site).await;
        let id = line(&site, &it, "rude", 2).await;
        let (one, two) = (site.moderator().await, site.with_role("lea", Role::Lead).await);
        let path = format!("/desk/queue/{id}/claim");
        one.post(&path, &[("act", "claim")]).await.expect(303);
        let page = two.post(&path, &[("act", "claim")]).await.expect(409);
        assert!(page.contains("A colleague has this one") && page.contains("mordechai has it"), "{}", page.text());
        let typed = [("measure", "hide"), ("explanation", "far too rude"), ("basis", "1")];
        let page = two.get(&format!("/desk/queue/{id}")).await.expect(200);
        let page = two.submit(&page, &format!("/desk/queue/{id}/decision"), &typed).await.expect(409);
        assert!(page.html().contains("far too rude"), "what was typed comes back");
        two.post(&format!("/desk/queue/{id}/renewal"), &[]).await.expect(409);
        site.advance(TimeDelta::minutes(14));
        one.post(&format!("/desk/queue/{id}/renewal"), &[]).await.expect(204);
        site.advance(TimeDelta::minutes(14));
        two.post(&path, &[("act", "claim")]).await.expect(409);
        site.advance(TimeDelta::minutes(2));
        two.post(&path, &[("act", "claim")]).await.expect(303);
        one.post(&format!("/desk/queue/{id}/renewal"), &[]).await.expect(409);
        one.post(&path, &[("act", "over")]).await.expect(303);
        assert_eq!(shown(&one.get("/desk/queue?view=mine").await), [id.0]);
        assert!(shown(&two.get("/desk/queue?view=mine").await).is_empty());
        two.post(&path, &[("act", "release")]).await.expect(303);
        assert_eq!(shown(&one.get("/desk/queue?view=mine").await).len(), 1, "nobody lets go of another's");
        one.post(&path, &[("act", "release")]).await.expect(303);
        assert!(one.get("/desk/queue").await.contains("Free"));
        one.post(&path, &[("act", "nonsense")]).await.expect(400);
    }
);

site_test!(
    async fn a_line_is_handed_over_with_a_note(site: Site) {
        let it = ground(&site).await;
        let id = line(&site, &it, "rude", 2).await;
        let (one, two) = (site.moderator().await, site.with_role("lea", Role::Lead).await);
        let path = format!("/desk/queue/{id}/hand-over");
        let lea = site.account("lea").await.to_string();
        let ada = it.ada.to_string();
        for wrong in ["", "999", ada.as_str()] {
            one.post(&path, &[("to", wrong), ("note", "yours?")]).await.expect(422);
        }
        one.post(&path, &[("to", lea.as_str()), ("note", "x".repeat(501).as_str())]).await.expect(422);
        one.post(&path, &[("to", lea.as_str()), ("note", "You know her <better>")]).await.expect(303);
        assert_eq!(shown(&two.get("/desk/queue?view=mine").await), [id.0]);
        let page = two.get(&format!("/desk/queue/{id}")).await.expect(200);
        assert!(
            page.contains("Handed to you by mordechai") && page.contains("You know her <better>"),
            "{}",
            page.text()
        );
        assert!(!one.get(&format!("/desk/queue/{id}")).await.contains("You know her"));
        one.post(&path, &[("to", lea.as_str())]).await.expect(409);
        site.advance(TimeDelta::hours(25));
        assert!(shown(&two.get("/desk/queue?view=mine").await).is_empty(), "free again after a day");
    }
);

site_test!(
    async fn a_decision_leads_to_the_next_line_and_comes_once(site: Site) {
        let it = ground(&site).await;
        let first = line(&site, &it, "first", 3).await;
        let second = line(&site, &it, "second", 2).await;
        let (one, two) = (site.moderator().await, site.with_role("lea", Role::Lead).await);
        let taken = one.post("/desk/queue/next", &[("view", "all")]).await.expect(303);
        assert!(taken.location().is_some_and(|to| to.starts_with(&format!("/desk/queue/{first}?"))));
        let page = one.get(&format!("/desk/queue/{first}?view=all")).await.expect(200);
        let others = two.get(&format!("/desk/queue/{first}")).await.expect(200);
        let form = format!("/desk/queue/{first}/decision");
        let done = one.submit(&page, &form, &[("measure", "keep")]).await.expect(303);
        assert!(
            done.location().is_some_and(|to| to.starts_with(&format!("/desk/queue/{second}?"))),
            "{:?}",
            done.location()
        );
        one.submit(&page, &form, &[("measure", "keep")]).await.expect(303);
        assert_eq!(site.count("select count(*) from decisions").await, 1, "a form sent twice is one decision");
        let late = two.submit(&others, &form, &[("measure", "hide"), ("explanation", "my words")]).await;
        assert!([409, 422].contains(&late.status()), "{}", late.status());
        assert!(late.contains("closed"), "{}", late.text());
        assert_eq!(site.count("select count(*) from decisions").await, 1);
        let page = one.get(&format!("/desk/queue/{second}")).await;
        let faulty =
            one.submit(&page, &format!("/desk/queue/{second}/decision"), &[("measure", "hide")]).await.expect(422);
        assert!(faulty.has_form(&format!("/desk/queue/{second}/decision")));
        let end = keeps(&one, second).await.expect(303);
        let end = one.follow(end).await.expect(200);
        assert!(end.contains("Nothing is left here for you"), "{}", end.text());
    }
);

site_test!(
    async fn nobody_is_given_what_concerns_themselves(site: Site) {
        let it = ground(&site).await;
        let moderator = site.moderator().await;
        let me = site.account("mordechai").await;
        let own = threads::reply(&site, it.topic, me, "my own words").await;
        let own = raise(&site, reported(own, me, it.board, it.topic, 5)).await;
        let next = moderator.post("/desk/queue/next", &[("view", "all")]).await.expect(303);
        assert_eq!(next.location().as_deref(), Some("/desk/queue?view=all"));
        let page = moderator.get(&format!("/desk/queue/{own}")).await.expect(200);
        assert!(page.contains("Somebody else decides this"), "{}", page.text());
        assert!(!page.has_form(&format!("/desk/queue/{own}/decision")));
        moderator.post(&format!("/desk/queue/{own}/decision"), &[("measure", "keep")]).await.expect(403);
        assert_eq!(site.count("select count(*) from decisions").await, 0);
        assert_eq!(site.count("select count(*) from queue_items where closed_at is null").await, 1);
    }
);

site_test!(
    async fn a_line_shows_the_thing_in_its_place_with_its_authors_history(site: Site) {
        let it = ground(&site).await;
        let before = line(&site, &it, "an earlier remark", 1).await;
        let post = threads::reply(&site, it.topic, it.ada, "![proof](/uploads/x.png) this one").await;
        threads::reply(&site, it.topic, it.ada, "a later remark").await;
        let item = NewItem {
            why: r#"[{"why":"first"}]"#.into(),
            cluster: Some("link:cheap.example".into()),
            ..reported(post, it.ada, it.board, it.topic, 2)
        };
        let id = raise(&site, item).await;
        let moderator = site.moderator().await;
        keeps(&moderator, before).await.expect(303);
        let page = moderator.get(&format!("/desk/queue/{id}")).await.expect(200);
        for words in
            ["an earlier remark", "this one", "a later remark", "The lid broke", "New here", "What the program noticed"]
        {
            assert!(page.contains(words), "{words} is missing: {}", page.text());
        }
        assert!(page.link("/desk/queue/waves/preview?cluster=").contains("cheap.example"));
        assert!(page.html().contains("is-looked-at") && page.html().contains("is-blurred"));
        let clear = moderator.get(&format!("/desk/queue/{id}?pictures=shown")).await;
        assert!(!clear.html().contains("is-blurred"), "pictures are shown when asked for");
        let settings = moderator.get("/account/moderating").await.expect(200);
        moderator.submit(&settings, "/account/moderating", &[("named", "on")]).await.expect(303);
        moderator.post("/account/moderating", &[("named", "on")]).await.expect(303);
        assert!(!moderator.get(&format!("/desk/queue/{id}")).await.html().contains("is-blurred"));
        assert_eq!(site.count("select count(*) from accounts where named_moderator and not blurs_pictures").await, 1);
    }
);

site_test!(
    async fn the_load_is_shown_and_a_break_suggested(site: Site) {
        let it = ground(&site).await;
        let moderator = site.moderator().await;
        site.with_role("lea", Role::Lead).await;
        for number in 0..30 {
            let id = line(&site, &it, &format!("text {number}"), 1).await;
            moderator.post(&format!("/desk/queue/{id}/decision"), &[("measure", "keep")]).await.expect(303);
        }
        let page = moderator.get("/desk/queue").await.expect(200);
        assert!(page.contains("You have decided 30 things within the hour"), "{}", page.text());
        assert!(page.contains("lea") && page.contains("mordechai"));
        site.advance(TimeDelta::hours(2));
        assert!(!moderator.get("/desk/queue").await.contains("within the hour"));
    }
);

site_test!(
    async fn an_open_queue_hears_of_changes(site: Site) {
        let it = ground(&site).await;
        let moderator = site.moderator().await;
        let request = moderator.request(Method::GET, "/desk/queue/live").body(Body::empty()).expect("a request");
        let mut response = moderator.raw(request).await;
        let mut next = async || {
            let frame = tokio::time::timeout(Duration::from_secs(20), response.body_mut().frame()).await;
            let data = frame.expect("in time").expect("a frame").expect("no fault").into_data().expect("data");
            String::from_utf8_lossy(&data).into_owned()
        };
        assert!(next().await.contains("retry"));
        line(&site, &it, "a secret", 3).await;
        let event = next().await;
        assert!(event.contains("event: queue") && !event.contains("secret"), "{event}");
    }
);

/// A spam wave: `people` accounts with `each` public posts and one held text each, one known member among them who linked there too.
async fn wave(site: &Site, it: &Ground, people: usize, each: usize) -> Vec<AccountId> {
    let mut spammers = Vec::new();
    for number in 0..people {
        let handle = format!("seller{number}");
        let account = hearth::accounts::NewAccount {
            handle: handle.clone(),
            name: handle.clone(),
            email: Some(format!("{handle}@hearth.test")),
            confirmed_at: Some(site.now()),
            ..hearth::accounts::NewAccount::default()
        };
        let made = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move { hearth::accounts::create(tx, account).await })
        });
        let id = made.await.expect("an account");
        for _ in 0..each {
            let post = threads::reply(site, it.topic, id, "Buy at https://cheap.example").await;
            let cluster = Some("link:cheap.example".into());
            raise(site, NewItem { cluster, ..reported(post, id, it.board, it.topic, 1) }).await;
        }
        let held = format!(
            "insert into pending_texts (token_hash, account_id, once, fields, written_at, expires_at, held_at, held_for)
             values ('x', {id}, '{handle}', '{{\"what\":\"reply\",\"topic\":{},\"title\":\"The lid broke\",\"body\":\"cheap.example again\"}}',
               '2026-11-22T09:00:00+00:00', '2026-12-22T09:00:00+00:00', '2026-11-22T09:00:00+00:00', '[]')",
            it.topic
        );
        sets(site, held).await;
        spammers.push(id);
    }
    let held = {
        let mut conn = site.app.db.read().await.expect("a connection");
        let rows: Vec<(i64, AccountId)> =
            conn.all("select id, account_id from pending_texts order by id", ()).await.expect("the held texts");
        rows
    };
    for (text, account) in held {
        let item = NewItem {
            kind: ItemKind::Hold,
            subject: Subject::Pending(text),
            cluster: Some("link:cheap.example".into()),
            ..reported(PostId(0), account, it.board, it.topic, 1)
        };
        raise(site, item).await;
    }
    spammers
}

/// Posts that everybody sees, refused texts, suspended accounts, open lines.
async fn figures(site: &Site) -> [i64; 4] {
    [
        site.count("select count(*) from posts where deleted_at is null").await,
        site.count("select count(*) from pending_texts where refused_at is not null").await,
        site.count("select count(*) from accounts where suspended_until is not null").await,
        site.count("select count(*) from queue_items where closed_at is null").await,
    ]
}

site_test!(
    async fn a_wave_is_looked_at_removed_and_brought_back(site: Site) {
        let it = ground(&site).await;
        let spammers = wave(&site, &it, 3, 2).await;
        let honest = line(&site, &it, "honest, and reported", 1).await;
        let moderator = site.moderator().await;
        let before = figures(&site).await;
        assert_eq!(before, [8, 0, 0, 10]);
        let waves = moderator.get("/desk/queue/waves").await.expect(200);
        assert!(waves.contains("They link to cheap.example"), "{}", waves.text());
        let empty = moderator.get("/desk/queue/waves/preview").await.expect(303);
        assert_eq!(empty.location().as_deref(), Some("/desk/queue/waves"));
        let preview = moderator.get("/desk/queue/waves/preview?cluster=link:cheap.example").await.expect(200);
        assert!(preview.contains("seller0") && preview.contains("Buy at") && !preview.contains("honest, and reported"));
        assert_eq!(figures(&site).await, before, "looking changes nothing");
        let spare = format!("spare-{}", spammers[2]);
        moderator.submit(&preview, "/desk/queue/waves", &[("explanation", " ")]).await.expect(422);
        let fields = [(spare.as_str(), "on"), ("domain:cheap.example", "on")];
        let done = moderator.submit(&preview, "/desk/queue/waves", &fields).await.expect(303);
        assert_eq!(figures(&site).await, [4, 2, 2, 4], "the spared one and the honest line stay");
        assert_eq!(
            site.count("select count(*) from link_domains where domain = 'cheap.example' and state = 'bad'").await,
            1
        );
        assert_eq!(site.count("select count(*) from decisions where limiting and rule_id is not null").await, 8);
        let again = moderator.submit(&preview, "/desk/queue/waves", &fields).await.expect(303);
        assert_eq!(again.location(), done.location(), "a form sent twice is one wave");
        let page = moderator.follow(done).await.expect(200);
        assert!(page.contains("Done") && page.contains("cheap.example is called bad"), "{}", page.text());
        let undone = moderator.submit(&page, "/desk/queue/waves/", &[]).await.expect(303);
        assert_eq!(figures(&site).await, before, "everything is where it was");
        assert_eq!(site.count("select count(*) from link_domains where state = 'bad'").await, 0);
        assert!(moderator.follow(undone).await.contains("Taken back"));
        moderator.post("/desk/queue/waves/1/undo", &[]).await.expect(303);
        assert_eq!(figures(&site).await, before, "undoing twice changes nothing more");
        assert!(shown(&moderator.get("/desk/queue?view=reports").await).contains(&honest.0));
    }
);

site_test!(
    async fn a_large_wave_is_worked_on_by_a_job(site: Site) {
        let it = ground(&site).await;
        wave(&site, &it, 10, 12).await;
        let moderator = site.moderator().await;
        let before = figures(&site).await;
        let preview = moderator.get("/desk/queue/waves/preview?cluster=link:cheap.example").await.expect(200);
        let done = moderator.submit(&preview, "/desk/queue/waves", &[]).await.expect(303);
        let page = moderator.follow(done).await.expect(200);
        assert!(page.contains("Being worked on"), "{}", page.text());
        let gone = moderator
            .submit(&preview, "/desk/queue/waves", &[("once", "000000000000000000000001"), ("upto", "0")])
            .await;
        assert_eq!(gone.expect(409).drawn_by(), "moderation::wave_preview");
        site.drain_jobs().await;
        assert_eq!(figures(&site).await, [1, 10, 10, 0]);
        let letters = site.outbox().await.iter().filter(|mail| mail.to.starts_with("seller")).count();
        assert_eq!(letters, 10, "one letter for each person, not for each text");
        let page = moderator.get(&page.path).await;
        assert!(page.contains("Done"), "{}", page.text());
        moderator.submit(&page, "/desk/queue/waves/", &[]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(figures(&site).await, before);
        assert_eq!(site.count("select count(*) from decision_batches where state = 'undone'").await, 1);
    }
);

site_test!(
    async fn a_queue_to_measure_with_can_be_read(site: Site) {
        let filled = fill::run(&site.app, fill::Options { topics: 1, posts: 1, cases: 0, queue: 300, ideas: 0 })
            .await
            .expect("lines");
        assert_eq!(filled.posts, 300);
        assert_eq!(site.count("select count(*) from queue_items where closed_at is null").await, 300);
        let moderator = site.moderator().await;
        for view in ["all", "reports", "holds", "appeals", "signups", "mine", "closed"] {
            let page = moderator.get(&format!("/desk/queue?view={view}")).await.expect(200);
            if let Some(first) = shown(&page).first() {
                moderator.get(&format!("/desk/queue/{first}?view={view}")).await.expect(200);
            }
        }
        moderator.get("/desk/queue/waves").await.expect(200);
    }
);
