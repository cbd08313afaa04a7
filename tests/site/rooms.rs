//! Rooms: who is kept out, what is refused, and then how people come in, agree, and leave.

use crate::client::Client;
use crate::site::{Site, site_test};
use crate::threads::{board, reply, topic};
use crate::uploads::picture;
use axum::http::Method;
use chrono::TimeDelta;
use hearth::boards::{self, Kind, NewTopic};
use hearth::cocreation::rooms;
use hearth::ids::{BoardId, PostId, TopicId};
use hearth::policy::{self, Audience, Role};
use hearth::routes::{TABLE, Who};
use image::ImageFormat;

/// Words that stand nowhere but in the room.
const SECRETS: [&str; 4] = ["Quetzal", "zeppelin", "room-of-secrets", "Ocelot"];

/// A room with an idea of ada's in it, which has a picture.
struct Room {
    ada: Client,
    pat: Client,
    board: BoardId,
    topic: TopicId,
    post: PostId,
    key: String,
}

async fn make(site: &Site) -> Room {
    let (ada, pat) = (site.joins("ada").await, site.with_role("pat", Role::Producer).await);
    let fields = [("name", "Ocelot team"), ("slug", "room-of-secrets"), ("purpose", "We build the zeppelin")];
    let made = pat.post("/desk/rooms", &fields).await.expect(303).location().expect("the room");
    let board = made.trim_start_matches("/desk/rooms/").parse().expect("a number");
    pat.post(&format!("{made}/members"), &[("who", "@ada")]).await.expect(303);
    let file = picture(4, 4, ImageFormat::Png);
    let added = ada.upload("/uploads", &[("alt", "")], ("file", "a.png", "image/png", &file)).await.expect(303);
    let key = added.location().and_then(|to| to.split(['=', '&']).nth(1).map(str::to_owned)).expect("a key");
    let (topic, post) = idea(site, board, &format!("A zeppelin kettle ![it](/uploads/{key})")).await;
    Room { ada, pat, board, topic, post, key }
}

async fn idea(site: &Site, board: BoardId, body: &str) -> (TopicId, PostId) {
    let topic = NewTopic {
        board,
        author: site.account("ada").await,
        kind: Kind::Idea,
        title: "The Quetzal kettle".into(),
        body: body.into(),
        body_html: boards::render(&site.app, body).await.expect("rendered"),
        lang: None,
        challenge: None,
        private: false,
        once: None,
        at: site.now(),
    };
    let open = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { boards::open_topic(tx, &topic).await }));
    open.await.expect("an idea")
}

impl Room {
    /// Every address that shows the room or what is in it.
    fn addresses(&self) -> Vec<String> {
        let Self { topic, post, key, .. } = self;
        vec![
            "/b/room-of-secrets".into(),
            "/b/room-of-secrets?kind=idea".into(),
            format!("/t/{topic}"),
            format!("/t/{topic}/the-quetzal-kettle"),
            format!("/p/{post}"),
            format!("/p/{post}/history"),
            format!("/ideas/{topic}"),
            format!("/ideas/{topic}/versions"),
            format!("/ideas/{topic}/amendments"),
            format!("/uploads/{key}"),
        ]
    }
}

site_test!(
    async fn a_room_is_not_there_for_anybody_else(site: Site) {
        let room = make(&site).await;
        let (ben, visitor) = (site.joins("ben").await, site.visitor());
        reply(&site, room.topic, site.account("ada").await, "Another Quetzal").await;
        for path in room.addresses() {
            for who in [&visitor, &ben] {
                let page = who.get(&path).await;
                assert_eq!(page.status(), 404, "{path}\n{}", page.text());
                assert!(!SECRETS.iter().any(|word| page.contains(word) && !path.contains(word)), "{path}");
            }
            room.ada.get(&path).await;
        }
        for path in
            ["/b/room-of-secrets".to_owned(), format!("/ideas/{}", room.topic), format!("/uploads/{}", room.key)]
        {
            room.ada.get(&path).await.expect(200);
            site.staff().await.get(&path).await.expect(200);
        }
        for feed in ["/b/room-of-secrets/feed.atom".to_owned(), format!("/t/{}/feed.atom", room.topic)] {
            for who in [&visitor, &ben, &room.ada] {
                who.get(&feed).await.expect(404);
            }
        }
        ben.get("/rooms/room-of-secrets/agreement").await.expect(404);
        ben.post("/rooms/room-of-secrets/agreement", &[("agreement", "1")]).await.expect(404);
        ben.post("/rooms/room-of-secrets/leaving", &[]).await.expect(404);
    }
);

site_test!(
    async fn nothing_of_a_room_stands_on_any_page_that_others_open(site: Site) {
        let room = make(&site).await;
        let ben = site.joins("ben").await;
        let numbers = [room.topic.to_string(), room.post.to_string()];
        for route in
            TABLE.iter().filter(|route| route.method == "GET" && matches!(route.who, Who::Public | Who::Member))
        {
            for number in &numbers {
                let part = |part: &str| match part {
                    "{board}" | "{slug}" if !route.path.starts_with("/t/") => "room-of-secrets".to_owned(),
                    "{key}" => room.key.clone(),
                    "{handle}" => "ada".to_owned(),
                    "{slot}" => format!("reply:{}", room.topic),
                    part if part.contains('{') => number.clone(),
                    part => part.to_owned(),
                };
                let path = route.path.split('/').map(part).collect::<Vec<_>>().join("/");
                for who in [&site.visitor(), &ben] {
                    let page = who.get(&path).await;
                    assert!(page.status() < 500, "{path} → {}", page.status());
                    let html = page.html();
                    let said = SECRETS.iter().find(|word| html.contains(**word) && !path.contains(**word));
                    assert_eq!(said, None, "{path} → {}\n{}", page.status(), page.text());
                }
            }
        }
        for list in
            ["/", "/ideas", "/ideas?q=quetzal", "/ideas?sort=votes", "/new?title=Quetzal+kettle", "/ideas/feed.atom"]
        {
            for who in [&site.visitor(), &ben] {
                let html =
                    who.get(list).await.expect(200).html().replace("Quetzal+kettle", "").replace("q=quetzal", "");
                assert!(
                    !html.contains("zeppelin") && !html.contains("The Quetzal") && !html.contains("Ocelot"),
                    "{list}"
                );
            }
        }
    }
);

site_test!(
    async fn nobody_else_writes_into_a_room(site: Site) {
        let room = make(&site).await;
        let ben = site.joins("ben").await;
        let (topic, post) = (room.topic, room.post);
        let acts = [
            format!("/t/{topic}/replies"),
            format!("/t/{topic}/removal"),
            format!("/t/{topic}/solution"),
            format!("/p/{post}/text"),
            format!("/p/{post}/removal"),
            format!("/ideas/{topic}/vote"),
            format!("/ideas/{topic}/follow"),
            format!("/ideas/{topic}/withdrawal"),
        ];
        for path in acts {
            let page = ben.post(&path, &[("body", "Hello"), ("vote", "yes"), ("reason", "x")]).await;
            assert_eq!(page.status(), 404, "{path} → {:?}", page.location());
        }
        let typed = [("board", "room-of-secrets"), ("kind", "talk"), ("title", "Let me in"), ("body", "Please.")];
        assert_ne!(ben.post("/new", &typed).await.status(), 303);
        assert_eq!(site.count("select count(*) from posts").await, 1);
        // A topic of one's own stays in the room when one has to leave it.
        let (own, _) = self::topic(&site, room.board, site.account("ben").await, "Mine", "I was here.", false).await;
        ben.get(&format!("/t/{own}")).await.expect(404);
        // Who is in it, writes.
        let page = room.ada.get(&format!("/t/{topic}/the-quetzal-kettle")).await.expect(200);
        room.ada.submit(&page, &format!("/t/{topic}/replies"), &[("body", "More of it.")]).await.expect(303);
    }
);

site_test!(
    async fn invitations_that_make_no_sense_are_refused(site: Site) {
        let room = make(&site).await;
        let desk = format!("/desk/rooms/{}", room.board);
        let staff = site.staff().await;
        for (who, status) in [(&room.ada, 404), (&staff, 404)] {
            who.get("/desk/rooms").await.expect(status);
            who.get(&desk).await.expect(status);
            who.post(&format!("{desk}/members"), &[("who", "ada")]).await.expect(status);
        }
        site.joins("ben").await;
        let refused = [
            ("", "", "fill"),
            ("@nobody", "", "confirmed account"),
            ("nobody@example.org", "", "confirmed account"),
            ("ada", "", "invited already"),
            ("pat", "", "staff see every room"),
            ("ben", "2020-01-01", "This day is over"),
            ("ben", "soon", "Give a day"),
        ];
        for (who, until, says) in refused {
            let page =
                room.pat.post(&format!("{desk}/members"), &[("who", who), ("until", until), ("note", "Kept")]).await;
            let page = page.expect(422);
            assert!(says == "fill" || page.contains(says), "{who}: {}", page.text());
            assert!(page.html().contains("Kept"), "what was typed stays");
        }
        let help = board(&site, "help", Audience::Everyone).await;
        room.pat.get(&format!("/desk/rooms/{help}")).await.expect(404);
        room.pat.post(&format!("/desk/rooms/{help}/members"), &[("who", "ben")]).await.expect(404);
        let page = room.pat.post("/desk/rooms", &[("name", "Help"), ("slug", "help")]).await.expect(422);
        assert!(page.contains("Another board has this address"), "{}", page.text());
        assert_eq!(site.count("select count(*) from board_members").await, 1);
        let fields = [("name", "Ocelot team"), ("slug", "room-of-secrets"), ("purpose", "We build the zeppelin")];
        let again = room.pat.post("/desk/rooms", &fields).await.expect(303);
        assert_eq!(again.location().as_deref(), Some(desk.as_str()), "the form sent twice makes one room");
    }
);

site_test!(
    async fn nobody_sees_a_room_before_agreeing_to_what_holds(site: Site) {
        let room = make(&site).await;
        let (ada, pat) = (&room.ada, &room.pat);
        let (inside, desk) = (format!("/t/{}", room.topic), format!("/desk/rooms/{}", room.board));
        let agreement = "/rooms/room-of-secrets/agreement";
        ada.get("/b/room-of-secrets").await.expect(200);
        let page = pat.get(&desk).await.expect(200);
        let text = [("agreement_en", "Tell **nobody**."), ("agreement_he", "לא מספרים לאיש.")];
        pat.submit(&page, &format!("{desk}/agreement"), &text).await.expect(303);
        ada.get(&inside).await.expect(404);
        assert!(ada.get("/rooms").await.expect(200).contains("Agreement needed"));
        let page = ada.get(agreement).await.expect(200);
        assert!(page.html().contains("<strong>nobody</strong>"), "{}", page.text());
        assert!(ada.clone().speaking("he").get(agreement).await.expect(200).contains("לא מספרים לאיש."));
        // A colleague who did not see that version does not overwrite it.
        let raced = pat.post(&format!("{desk}/agreement"), &[("agreement_en", "Other")]).await.expect(409);
        assert!(raced.html().contains("Other") && raced.contains("Tell **nobody**."), "{}", raced.text());
        // While she reads, the text changes: what she did not read she does not agree to.
        let fresh = pat.get(&desk).await;
        pat.submit(&fresh, &format!("{desk}/agreement"), &[("agreement_en", "Tell nobody, ever.")]).await.expect(303);
        let newer = ada.submit(&page, agreement, &[]).await.expect(409);
        assert!(newer.contains("Tell nobody, ever."), "{}", newer.text());
        ada.get(&inside).await.expect(404);
        ada.submit(&newer, agreement, &[]).await.expect(303);
        ada.get(&format!("{inside}/the-quetzal-kettle")).await.expect(200);
        assert!(pat.get(&desk).await.contains("Agreed"), "the desk knows who agreed");
        // An empty version lifts it.
        let fresh = pat.get(&desk).await;
        let none = [("agreement_en", ""), ("agreement_he", "")];
        site.joins("ben").await;
        pat.submit(&fresh, &format!("{desk}/members"), &[("who", "ben@example.org")]).await;
        pat.submit(&fresh, &format!("{desk}/agreement"), &none).await.expect(303);
        ada.get(&format!("{inside}/the-quetzal-kettle")).await.expect(200);
    }
);

site_test!(
    async fn an_invitation_ends_by_itself_by_the_desk_and_by_leaving(site: Site) {
        let room = make(&site).await;
        let (ada, pat, inside) = (&room.ada, &room.pat, "/b/room-of-secrets");
        let desk = format!("/desk/rooms/{}", room.board);
        let member = format!("{desk}/members/{}", site.account("ada").await);
        let tomorrow = (site.now() + TimeDelta::days(1)).date_naive().to_string();
        let page = pat.get(&member).await.expect(200);
        pat.submit(&page, &member, &[("until", &tomorrow), ("note", "To test the kettle")]).await.expect(303);
        rooms::ring(&site.app).await.expect("a round");
        assert!(ada.get("/rooms").await.expect(200).contains("To test the kettle"));
        ada.get(inside).await.expect(200);
        site.advance(TimeDelta::days(3));
        let ada = site.signs_in("ada").await;
        let pat = site.signs_in("pat").await;
        rooms::ring(&site.app).await.expect("a round");
        rooms::ring(&site.app).await.expect("a second round");
        assert_eq!(
            site.count("select count(*) from events where kind = 'room.arranged' and data like '%expired%'").await,
            1
        );
        ada.get(inside).await.expect(404);
        assert!(ada.get("/rooms").await.expect(200).contains("You are in no room"));
        ada.get("/rooms/room-of-secrets/agreement").await.expect(404);
        pat.post(&member, &[("until", "")]).await.expect(409);
        pat.post(&format!("{desk}/members"), &[("who", "ada")]).await.expect(303);
        ada.get(inside).await.expect(200);
        pat.post(&format!("{member}/end"), &[]).await.expect(303);
        ada.get(inside).await.expect(404);
        pat.post(&format!("{desk}/members"), &[("who", "ada")]).await.expect(303);
        ada.post("/rooms/room-of-secrets/leaving", &[]).await.expect(303);
        ada.get(inside).await.expect(404);
        assert_eq!(site.count("select count(*) from news where kind = 'room_invited'").await, 3);
        let gone =
            ada.send(ada.request(Method::GET, "/rooms").body(axum::body::Body::empty()).expect("a request")).await;
        assert!(gone.expect(200).contains("You are in no room"));
    }
);
