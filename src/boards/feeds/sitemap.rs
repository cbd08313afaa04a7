//! The sitemap (sitemaps.org, protocol 0.9) and robots.txt as text. Pure.

use super::queries::PlaceRow;
use crate::boards::topic_path;

/// Topics in one file: ids in ranges of this length, so that files stay the same when topics are added. The protocol allows 50,000.
pub const TOPICS_PER_FILE: i64 = 10_000;
/// Files that the index may list (the protocol's limit).
const FILES_MAX: i64 = 50_000;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// What search engines are asked to leave alone: pages of one person, forms, search results.
const LEFT_ALONE: [&str; 14] = [
    "/account",
    "/admin",
    "/api/",
    "/cases",
    "/desk",
    "/drafts",
    "/join",
    "/new",
    "/search",
    "/setup",
    "/sign-in",
    "/sign-out",
    "/uploads$",
    "/*?lang=",
];

/// How many files of topics there are when `last` is the highest id.
pub fn files(last: i64) -> i64 {
    ((last + TOPICS_PER_FILE - 1) / TOPICS_PER_FILE).clamp(0, FILES_MAX - 1)
}

/// The ids in file `number` (from 1): above the first, at most the second. None when there is no such file.
pub fn range(number: i64) -> Option<(i64, i64)> {
    (1..FILES_MAX).contains(&number).then(|| ((number - 1) * TOPICS_PER_FILE, number * TOPICS_PER_FILE))
}

/// The index: one file of boards, and the files of topics.
pub fn index(base_url: &str, last: i64) -> String {
    let mut xml = head("sitemapindex");
    xml.push_str(&format!("<sitemap><loc>{base_url}/sitemaps/boards.xml</loc></sitemap>\n"));
    for number in 1..=files(last) {
        xml.push_str(&format!("<sitemap><loc>{base_url}/sitemaps/topics-{number}.xml</loc></sitemap>\n"));
    }
    xml + "</sitemapindex>\n"
}

/// A file of pages by their paths.
pub fn pages(base_url: &str, paths: &[String]) -> String {
    let mut xml = head("urlset");
    for path in paths {
        xml.push_str(&format!("<url><loc>{base_url}{}</loc></url>\n", escaped(path)));
    }
    xml + "</urlset>\n"
}

/// A file of topics.
pub fn topics(base_url: &str, rows: &[PlaceRow]) -> String {
    let mut xml = head("urlset");
    for row in rows {
        let path = topic_path(row.id, &row.slug);
        let changed = row.last_post_at.format("%Y-%m-%d");
        xml.push_str(&format!("<url><loc>{base_url}{}</loc><lastmod>{changed}</lastmod></url>\n", escaped(&path)));
    }
    xml + "</urlset>\n"
}

/// robots.txt.
pub fn robots(base_url: &str) -> String {
    let mut text = "User-agent: *\n".to_owned();
    for path in LEFT_ALONE {
        text.push_str(&format!("Disallow: {path}\n"));
    }
    text.push_str(&format!("\nSitemap: {base_url}/sitemap.xml\n"));
    text
}

fn head(element: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{element} xmlns=\"{NAMESPACE}\">\n")
}

fn escaped(path: &str) -> String {
    path.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::{files, index, range};

    #[test]
    fn every_id_is_in_one_file_of_the_index() {
        assert_eq!((files(0), files(1), files(10_000), files(10_001)), (0, 1, 1, 2));
        assert_eq!(range(1), Some((0, 10_000)));
        assert_eq!(range(2), Some((10_000, 20_000)));
        for bad in [i64::MIN, -1, 0, 50_000, i64::MAX] {
            assert_eq!(range(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_index_stays_within_the_protocol() {
        assert!(index("https://x", i64::MAX / 2).matches("<sitemap>").count() <= 50_000);
    }
}
