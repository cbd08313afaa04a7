//! Files that members add: what is refused, what is left of them, and who may see them.

use crate::client::{Client, Page};
use crate::site::site_test;
use crate::threads::{board, reply, topic};
use hearth::policy::Audience;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

pub fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image: DynamicImage = RgbImage::from_pixel(width, height, Rgb([200, 80, 30])).into();
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).expect("a picture");
    bytes
}

/// A JPEG that says it lies on its side and where it was taken.
fn photo() -> Vec<u8> {
    let jpeg = picture(40, 20, ImageFormat::Jpeg);
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    tiff.extend(b"\x01\x0e\0\x02\0\0\0\x0d\0\0\0\x26\0\0\0\0");
    tiff.extend(b"52.23N 21.01E\0");
    let length = u16::try_from(tiff.len() + 8).expect("short").to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, b"Exif\0\0", &tiff, &jpeg[2..]].concat()
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

async fn add(client: &Client, name: &str, content: &[u8]) -> Page {
    client.upload("/uploads", &[("alt", "")], ("file", name, "application/octet-stream", content)).await
}

/// Adds a file that is taken; its path.
async fn taken(client: &Client, name: &str, content: &[u8]) -> String {
    let location = add(client, name, content).await.expect(303).location().expect("a place to go");
    let key = location.split("added=").nth(1).and_then(|rest| rest.split('&').next()).expect("a key");
    format!("/uploads/{key}")
}

site_test!(
    async fn a_visitor_is_sent_to_sign_in_instead_of_adding_a_file(site: Site) {
        let page = add(&site.visitor(), "a.png", &picture(2, 2, ImageFormat::Png)).await;
        assert!(page.expect(303).location().is_some_and(|to| to.starts_with("/sign-in")));
        assert_eq!(site.count("select count(*) from uploads").await, 0);
    }
);

site_test!(
    async fn what_is_not_allowed_is_refused_and_the_page_says_what_is(site: Site) {
        let ada = site.joins("ada").await;
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        let refused: [(&str, &[u8], &str); 6] = [
            ("logo.svg", svg, "SVG"),
            ("page.html", b"<html><script>1</script></html>", "Allowed are"),
            ("run.exe", b"MZ\x90\0\x03\0\0\0", "Allowed are"),
            ("photo.png", svg, "Allowed are"),
            ("empty.png", b"", "Choose a file first"),
            ("cut.png", &picture(20, 20, ImageFormat::Png)[..60], "damaged"),
        ];
        for (name, content, says) in refused {
            let page = add(&ada, name, content).await.expect(422);
            assert!(page.contains(says), "{name}: {}", page.text());
        }
        let page = add(&ada.clone().speaking("he"), "logo.svg", svg).await.expect(422);
        assert!(page.contains("תמונות SVG"), "{}", page.text());
        assert_eq!(site.count("select count(*) from uploads").await, 0);
    }
);

site_test!(
    async fn a_decompression_bomb_is_refused_unopened(site: Site) {
        let mut bomb = picture(1, 1, ImageFormat::Png);
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let crc = crc32(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&crc.to_be_bytes());
        let page = add(&site.joins("ada").await, "bomb.png", &bomb).await.expect(422);
        assert!(page.contains("too many pixels"), "{}", page.text());
    }
);

site_test!(
    async fn a_file_above_the_limit_is_refused(site: Site) {
        let ada = site.joins("ada").await;
        let large = vec![b'x'; site.app.config.upload_bytes_max + 1];
        let page = add(&ada, "large.txt", &large).await.expect(422);
        assert!(page.contains("too large"), "{}", page.text());
        let huge = vec![b'x'; site.app.config.upload_bytes_max * 2 + 1024];
        add(&ada, "huge.txt", &huge).await.expect(413);
    }
);

site_test!(
    async fn a_photo_loses_its_place_and_stands_upright(site: Site) {
        let ada = site.joins("ada").await;
        let path = taken(&ada, "holiday.jpg", &photo()).await;
        let page = ada.get(&path).await.expect(200);
        assert_eq!(page.header("content-type"), "image/jpeg");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        assert!(page.header("content-security-policy").contains("sandbox"));
        assert!(!holds(page.bytes(), b"Exif") && !holds(page.bytes(), b"52.2"));
        let image = image::load_from_memory(page.bytes()).expect("a picture");
        assert_eq!((image.width(), image.height()), (20, 40));
        for stored in files(site.folder()) {
            assert!(!holds(&std::fs::read(&stored).expect("a file"), b"52.23N"), "{stored:?}");
        }
    }
);

site_test!(
    async fn a_page_hidden_in_a_picture_is_gone_and_one_in_a_text_is_only_downloaded(site: Site) {
        let ada = site.joins("ada").await;
        let mut polyglot = picture(4, 4, ImageFormat::Gif);
        polyglot.extend(b"<script>alert(1)</script>");
        let page = ada.get(&taken(&ada, "a.html", &polyglot).await).await.expect(200);
        assert_eq!(page.header("content-type"), "image/png");
        assert!(!holds(page.bytes(), b"<script"));
        let page = ada.get(&taken(&ada, "b.txt", b"<html><script>1</script></html>").await).await.expect(200);
        assert_eq!(page.header("content-type"), "text/plain");
        assert!(page.header("content-disposition").starts_with("attachment"));
        assert!(page.header("content-security-policy").contains("sandbox"));
    }
);

site_test!(
    async fn a_file_is_seen_by_its_owner_until_a_post_shows_it(site: Site) {
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let path = taken(&ada, "cat.png", &picture(4, 4, ImageFormat::Png)).await;
        ben.get(&path).await.expect(404);
        site.visitor().get(&path).await.expect(404);
        assert_eq!(ada.get(&path).await.expect(200).header("cache-control"), "private, no-store");
        let talk = board(&site, "talk", Audience::Everyone).await;
        topic(&site, talk, site.account("ada").await, "My cat", &format!("![cat]({path})"), false).await;
        let page = site.visitor().get(&path).await.expect(200);
        assert!(page.header("cache-control").contains("immutable"));
        let request =
            site.visitor().request(axum::http::Method::GET, &path).header("if-none-match", page.header("etag"));
        let again = site.visitor().send(request.body(axum::body::Body::empty()).expect("a request")).await;
        assert_eq!(again.status(), 304);
    }
);

site_test!(
    async fn a_file_of_a_private_topic_is_for_its_author_and_staff(site: Site) {
        let (ada, ben, staff) = (site.joins("ada").await, site.joins("ben").await, site.staff().await);
        let talk = board(&site, "talk", Audience::Everyone).await;
        let own = taken(&ada, "bill.pdf", b"%PDF-1.7\nmine").await;
        let (private, _) =
            topic(&site, talk, site.account("ada").await, "My bill", &format!("[bill]({own})"), true).await;
        let theirs = taken(&staff, "answer.pdf", b"%PDF-1.7\nanswer").await;
        reply(&site, private, site.account("steffi").await, &format!("[answer]({theirs})")).await;
        for path in [&own, &theirs] {
            ada.get(path).await.expect(200);
            staff.get(path).await.expect(200);
            ben.get(path).await.expect(404);
            site.visitor().get(path).await.expect(404);
        }
    }
);

site_test!(
    async fn nobody_brings_somebody_elses_private_file_into_the_open_by_its_key(site: Site) {
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let talk = board(&site, "talk", Audience::Everyone).await;
        let secret = taken(&ada, "bill.pdf", b"%PDF-1.7\nmine").await;
        topic(&site, talk, site.account("ada").await, "My bill", &format!("[bill]({secret})"), true).await;
        topic(&site, talk, site.account("ben").await, "Look", &format!("[bill]({secret})"), false).await;
        ben.get(&secret).await.expect(404);
        site.visitor().get(&secret).await.expect(404);
    }
);

site_test!(
    async fn the_same_file_is_kept_once_and_belongs_to_each_who_added_it(site: Site) {
        let (ada, ben) = (site.joins("ada").await, site.joins("ben").await);
        let content = picture(6, 6, ImageFormat::Png);
        let first = taken(&ada, "a.png", &content).await;
        assert_eq!(taken(&ada, "b.png", &content).await, first);
        let other = taken(&ben, "c.png", &content).await;
        assert_ne!(other, first);
        ben.get(&first).await.expect(404);
        assert_eq!(files(&site.folder().join("uploads")).len(), 1);
    }
);

site_test!(
    async fn a_file_for_a_draft_goes_to_its_end_and_the_writer_back_to_it(site: Site) {
        let ada = site.joins("ada").await;
        let talk = board(&site, "talk", Audience::Everyone).await;
        let (id, _) = topic(&site, talk, site.account("ada").await, "Kettle", "It leaks", false).await;
        let fields = [("body", "See the picture:"), ("attach", "1")];
        let to_uploads = ada.post(&format!("/drafts/reply:{id}"), &fields).await.expect(303);
        let page = ada.follow(to_uploads).await.expect(200);
        let form = page.form("/uploads");
        let hidden: Vec<(&str, &str)> = form
            .fields
            .iter()
            .filter(|(name, _)| name != "alt")
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let fields: Vec<(&str, &str)> = [("alt", "The kettle")].into_iter().chain(hidden).collect();
        let file = ("file", "k.png", "image/png", picture(3, 3, ImageFormat::Png));
        let back = ada.upload("/uploads", &fields, (file.0, file.1, file.2, &file.3)).await.expect(303);
        let page = ada.follow(back).await.expect(200);
        assert!(
            page.html().contains("See the picture:") && page.html().contains("![The kettle](/uploads/"),
            "{}",
            page.html()
        );
    }
);

site_test!(
    async fn a_way_back_stays_on_this_host(site: Site) {
        let ada = site.joins("ada").await;
        for next in ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"] {
            let fields = [("next", next), ("slot", "new")];
            let page = ada.upload("/uploads", &fields, ("file", "a.txt", "text/plain", b"hello")).await.expect(303);
            assert!(
                page.location().is_some_and(|to| to.starts_with("/uploads?") && !to.contains("elsewhere")),
                "{next}"
            );
        }
    }
);

/// Every file below a folder.
fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}
