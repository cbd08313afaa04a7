//! Videos: what is refused, who may see one, and how it is played.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads::{board, reply, topic};
use axum::body::Body;
use axum::http::{Method, header};
use hearth::boards::uploads;
use hearth::policy::Audience;

/// Something that begins like an MP4 and is `length` bytes long.
fn film(length: usize) -> Vec<u8> {
    let head = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41";
    (0..length).map(|at| head.get(at).copied().unwrap_or((at % 251) as u8)).collect()
}

async fn add(client: &Client, name: &str, content: &[u8]) -> Page {
    client.upload("/uploads", &[("alt", "")], ("file", name, "video/mp4", content)).await
}

async fn taken(client: &Client, content: &[u8]) -> String {
    let location = add(client, "My kettle.mp4", content).await.expect(303).location().expect("a place to go");
    let key = location.split("added=").nth(1).and_then(|rest| rest.split('&').next()).expect("a key").to_owned();
    format!("/uploads/{key}")
}

async fn part(client: &Client, path: &str, range: &str, if_range: Option<&str>) -> Page {
    let mut request = client.request(Method::GET, path).header(header::RANGE, range);
    if let Some(tag) = if_range {
        request = request.header(header::IF_RANGE, tag);
    }
    client.send(request.body(Body::empty()).expect("a request")).await
}

/// Files in the store, and those that lie aside.
fn stored(site: &Site) -> (usize, usize) {
    fn count(folder: &std::path::Path) -> usize {
        let Ok(found) = std::fs::read_dir(folder) else { return 0 };
        found.flatten().map(|it| if it.path().is_dir() { count(&it.path()) } else { 1 }).sum()
    }
    let uploads = site.folder().join("uploads");
    (count(&uploads.join("files")), count(&uploads.join("incoming")))
}

site_test!(
    async fn a_video_that_is_too_large_or_another_kind_is_refused_and_leaves_nothing(site: Site) {
        let ada = site.joins("ada").await;
        let most = site.app.config.video_bytes_max;
        assert_eq!(most, 1_000_000, "the tests' house takes small ones only");
        let page = add(&ada, "long.mp4", &film(most + 1)).await.expect(422);
        assert!(page.contains("This video is too large. At most 1"), "{}", page.text());
        let said = [("a.mov", &b"\0\0\0\x14ftypqt  \0\0\0\0qt  "[..]), ("a.avi", b"RIFF\x10\0\0\0AVI LIST\0\0\0\0")];
        for (name, content) in said {
            let page = add(&ada, name, content).await.expect(422);
            assert!(page.contains("MP4 and WebM"), "{name}: {}", page.text());
        }
        add(&ada, "huge.mp4", &film(most * 2 + 100_000)).await.expect(413);
        assert!(
            add(&site.visitor(), "a.mp4", &film(5_000))
                .await
                .expect(303)
                .location()
                .is_some_and(|to| to.starts_with("/sign-in"))
        );
        assert_eq!(site.count("select count(*) from uploads").await, 0);
        assert_eq!(stored(&site), (0, 0));
        assert!(ada.get("/uploads").await.expect(200).contains("Videos as MP4 or WebM: at most 1"));
    }
);

site_test!(
    async fn a_video_comes_into_its_place_once_and_ten_a_day(site: Site) {
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let content = film(700_000);
        let first = taken(&ada, &content).await;
        assert_eq!(taken(&ada, &content).await, first, "the same content by the same person is the same upload");
        assert_ne!(taken(&ben, &content).await, first);
        assert_eq!(stored(&site), (1, 0), "the same content lies there once, and nothing lies aside");
        let mine = ada.get(&first).await.expect(200);
        assert_eq!((mine.bytes(), mine.header("content-type")), (content.as_slice(), "video/mp4"));
        for n in 1..10 {
            taken(&ada, &film(1_000 + n)).await;
        }
        let page = add(&ada, "one more.mp4", &film(2_000)).await.expect(422);
        assert!(page.contains("At most 10 videos"), "{}", page.text());
        // What was cut off while it came is swept a day later.
        let aside = site.folder().join("uploads/incoming");
        std::fs::create_dir_all(&aside).expect("a folder");
        std::fs::write(aside.join("left.mp4"), b"left").expect("a file");
        uploads::sweep(&site.app).await.expect("a sweep");
        assert_eq!(stored(&site).1, 1, "it may still be coming");
        site.advance(chrono::TimeDelta::days(20_000));
        uploads::sweep(&site.app).await.expect("a sweep");
        assert_eq!(stored(&site).1, 0);
    }
);

site_test!(
    async fn a_video_is_given_in_parts(site: Site) {
        let ada = site.joins("ada").await;
        let content = film(300_000);
        let path = taken(&ada, &content).await;
        let whole = ada.get(&path).await.expect(200);
        assert_eq!(whole.header("accept-ranges"), "bytes");
        let etag = whole.header("etag").to_owned();
        for (range, from, to) in
            [("bytes=0-99", 0, 100), ("bytes=299990-", 299_990, 300_000), ("bytes=-5", 299_995, 300_000)]
        {
            let page = part(&ada, &path, range, Some(&etag)).await.expect(206);
            assert_eq!(page.bytes(), &content[from..to], "{range}");
            assert_eq!(page.header("content-range"), format!("bytes {from}-{}/300000", to - 1));
            assert_eq!(page.header("content-length"), (to - from).to_string());
        }
        let outside = part(&ada, &path, "bytes=300000-", None).await.expect(416);
        assert_eq!(outside.header("content-range"), "bytes */300000");
        assert_eq!(part(&ada, &path, "bytes=0-9", Some("\"other\"")).await.expect(200).bytes().len(), 300_000);
        assert_eq!(part(&ada, &path, "bytes=9-0", None).await.expect(200).bytes().len(), 300_000);
    }
);

site_test!(
    async fn a_video_is_seen_by_those_who_see_the_post(site: Site) {
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let path = taken(&ada, &film(4_000)).await;
        part(&ben, &path, "bytes=0-9", None).await.expect(404);
        site.visitor().get(&path).await.expect(404);
        let help = board(&site, "help", Audience::Everyone).await;
        let author = site.account("ada").await;
        let (private, _) = topic(&site, help, author, "In private", &format!("![It boils]({path})"), true).await;
        part(&ben, &path, "bytes=0-9", None).await.expect(404);
        assert_eq!(
            part(&site.staff().await, &path, "bytes=0-9", None).await.expect(206).header("cache-control"),
            "private, no-store"
        );
        reply(&site, private, author, "Still private").await;
        let (public, _) = topic(&site, help, author, "My kettle", &format!("![It boils]({path})"), false).await;
        assert!(
            part(&site.visitor(), &path, "bytes=0-9", None)
                .await
                .expect(206)
                .header("cache-control")
                .starts_with("public")
        );
        let page = site.visitor().get(&format!("/t/{public}/my-kettle")).await.expect(200);
        let player = format!("<video controls=\"\" preload=\"none\" src=\"{path}\"></video><a href=\"{path}\" ");
        assert!(page.html().contains(&player) && page.contains("It boils"), "{}", page.html());
        assert!(page.header("content-security-policy").contains("media-src 'self'"));
    }
);
