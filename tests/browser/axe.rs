//! axe-core on every main page, in every language, light and dark: nothing serious, nothing critical.

use crate::chromium::{Browser, Setup};
use crate::desk;
use crate::home::{Home, PASSWORD};
use data_encoding::BASE64;
use sha2::Digest as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The checker, from the npm registry; `npm view axe-core@VERSION dist.integrity` gives the sum.
const VERSION: &str = "4.14.1";
const SHA512: &str = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==";

/// Addresses that are no pages.
const NO_PAGES: [&str; 9] =
    [".atom", ".xml", ".txt", ".json", "/live", "/{file}", "/uploads/{key}", "/sitemaps/", "/assets/"];
/// Ends of addresses under which something is downloaded, although the same line of the table is a page.
const DOWNLOADS: [&str; 2] = [".csv", ".json"];
/// Pages that no link leads to.
const UNLINKED: [&str; 2] = ["/there/is/nothing", "/sign-in/link/spent"];

/// What whoever holds a signed link must meet.
const PASSES: &[&str] = &["/cases/{id}/pass/{pass}", "/cases/{id}/pass/{pass}/rating"];
/// What customers must meet.
const CUSTOMERS: &[&str] = &["/cases", "/cases/{id}", "/cases/{id}/export"];
/// What moderators must meet.
const MODERATION: &[&str] = &[
    "/desk/queue",
    "/desk/queue/{id}",
    "/desk/queue/waves",
    "/desk/decide/{subject}/{id}",
    "/desk/decisions",
    "/desk/decisions/{id}",
    "/desk/words",
    "/account/moderating",
    "/admin/screening",
    "/admin/rules",
    "/admin/reasons",
];
/// What everybody must meet of moderation.
const OPEN: &[&str] = &[
    "/rules",
    "/reports",
    "/report/{subject}/{id}",
    "/transparency",
    "/transparency/{number}",
    "/transparency/reports/{period}",
];
/// What the desk must show.
const DESK: &[&str] = &[
    "/desk",
    "/desk/cases/{id}",
    "/desk/cases/{id}/audit",
    "/desk/cases/{id}/compensations/{compensation}",
    "/desk/cases/{id}/export",
    "/desk/cases/{id}/merge",
    "/desk/cases/{id}/split",
    "/desk/compensations",
    "/admin/desk/categories/{id}",
    "/admin/desk/departments/{id}",
    "/admin/desk/fields/{id}",
    "/admin/desk/replies/{id}",
    "/admin/desk/rules/{id}",
    "/admin/desk/targets/{id}",
    "/admin/desk/hours",
];

#[tokio::test(flavor = "multi_thread")]
async fn no_page_shuts_anybody_out_in_english() {
    walk("en").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_shuts_anybody_out_in_hebrew() {
    walk("he").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_shuts_anybody_out_in_polish() {
    walk("pl").await;
}

/// Follows the links of a visitor, of a member and of an admin until one page of every kind was looked at.
async fn walk(language: &'static str) {
    let axe = script();
    let home = Home::with_demo().await;
    let browser = Browser::open(&home.base, Setup { language, ..Setup::default() }).await;
    let mut found = Vec::new();
    let passes = desk::prepare(&home, &browser).await;
    for (email, least, must) in [("", 10, PASSES), ("ada@demo.test", 14, CUSTOMERS), ("admin@demo.test", 45, DESK)] {
        browser.driver.delete_all_cookies().await.unwrap();
        if !email.is_empty() {
            sign_in(&browser, email).await;
        }
        let links = if email.is_empty() { passes.clone() } else { Vec::new() };
        let seen = walk_as(&browser, &axe, links, &mut found).await;
        println!("{language} {email}: {seen:?}");
        assert!(seen.len() >= least, "{email} met only {} kinds of pages: {seen:?}", seen.len());
        let must = must.iter().chain(match email {
            "" => OPEN,
            "admin@demo.test" => MODERATION,
            _ => &[],
        });
        for kind in must {
            assert!(seen.iter().any(|it| it == kind), "{email} did not meet {kind}: {seen:?}");
        }
    }
    let empty = Home::open().await;
    let link = hearth::admin::setup_link(&empty.app).await.unwrap().expect("an empty home has a set-up link");
    browser.goto(&link).await;
    check_both(&browser, &axe, "set-up", &mut found).await;
    assert!(found.is_empty(), "{language}: {} faults:\n{}", found.len(), found.join("\n"));
}

/// One page of every kind that this browser's person can reach by links; returns the kinds.
async fn walk_as(browser: &Browser, axe: &str, links: Vec<String>, found: &mut Vec<String>) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    let fixed = hearth::routes::TABLE.iter().filter(|route| route.method == "GET" && !route.path.contains('{'));
    let mut next: Vec<String> = fixed.map(|route| route.path.to_string()).collect();
    next.extend(UNLINKED.map(str::to_string));
    next.extend(links);
    while let Some(path) = next.pop() {
        let Some(kind) = kind(&path) else { continue };
        let no_page = NO_PAGES.iter().any(|no| kind.contains(no)) || DOWNLOADS.iter().any(|no| path.ends_with(no));
        if kinds.contains(&kind) || no_page {
            continue;
        }
        browser.goto(&path).await;
        let arrived = browser.path().await;
        if self::kind(&arrived).as_ref() != Some(&kind) {
            // Sent elsewhere, such as to the sign-in page: that is another kind.
            next.push(arrived);
            continue;
        }
        check_both(browser, axe, &path, found).await;
        next.extend(hrefs(browser, "a[href^='/']").await);
        kinds.push(kind);
    }
    kinds.sort();
    kinds
}

/// The line of the address table that a path belongs to; the path itself when it belongs to none on purpose.
fn kind(path: &str) -> Option<String> {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    if UNLINKED.contains(&path) {
        return Some(path.to_string());
    }
    let given: Vec<&str> = path.split('/').collect();
    let fits = |pattern: &str| {
        let parts: Vec<&str> = pattern.split('/').collect();
        parts.len() == given.len() && parts.iter().zip(&given).all(|(part, given)| part.contains('{') || part == given)
    };
    let mut patterns: Vec<&str> = hearth::routes::TABLE
        .iter()
        .filter(|route| route.method == "GET" && fits(route.path))
        .map(|route| route.path)
        .collect();
    patterns.sort_by_key(|pattern| pattern.matches('{').count());
    patterns.first().map(ToString::to_string)
}

/// Signs in through the form.
pub async fn sign_in(browser: &Browser, email: &str) {
    browser.goto("/sign-in").await;
    browser.fill("email", email).await;
    browser.fill("password", PASSWORD).await;
    browser.press("/sign-in").await;
    browser.wait_for("form[action='/sign-out'], a[href='/account']").await;
}

async fn hrefs(browser: &Browser, css: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(a => a.getAttribute('href'))";
    let found = browser.driver.execute(script, vec![serde_json::json!(css)]).await.unwrap();
    found.convert().unwrap()
}

/// All that the guidelines and good practice ask for.
const ALL: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
/// What the dark can change: it has colours of its own and nothing else.
const COLOURS: &str = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

/// Looks at the open page by day and in the dark.
pub async fn check_both(browser: &Browser, axe: &str, page: &str, found: &mut Vec<String>) {
    browser.driver.execute(axe, Vec::new()).await.unwrap();
    for (dark, shade, rules) in [(true, "dark", COLOURS), (false, "light", ALL)] {
        browser.dark(dark).await;
        found.extend(check(browser, rules).await.into_iter().map(|fault| format!("{page} ({shade}): {fault}")));
    }
}

/// Runs these rules of axe on the page that is open; one line for each serious or critical fault.
async fn check(browser: &Browser, rules: &str) -> Vec<String> {
    const RUN: &str = "
        const done = arguments[arguments.length - 1];
        axe.run(document, { runOnly: RULES, resultTypes: ['violations'] })
            .then(result => done(result.violations
                .filter(it => it.impact === 'serious' || it.impact === 'critical')
                .flatMap(it => it.nodes.slice(0, 3).map(node => it.id + ' (' + it.impact + '): ' + node.html.slice(0, 200) + ' | ' + node.failureSummary))))
            .catch(error => done(['axe failed: ' + error]));";
    let faults = browser.driver.execute_async(RUN.replace("RULES", rules), Vec::new()).await.unwrap();
    faults.convert().unwrap()
}

/// The checker's own script.
pub fn script() -> String {
    std::fs::read_to_string(fetched().join("package/axe.min.js")).unwrap()
}

/// The unpacked package under `target/`, fetched once and checked against its sum; of several tests at once, one fetches it.
fn fetched() -> PathBuf {
    static FETCHED: OnceLock<PathBuf> = OnceLock::new();
    FETCHED.get_or_init(fetch).clone()
}

fn fetch() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("target/axe-core-{VERSION}"));
    if folder.join("package/axe.min.js").exists() {
        return folder;
    }
    std::fs::create_dir_all(&folder).unwrap();
    let packed = folder.join("axe-core.tgz");
    let url = format!("https://registry.npmjs.org/axe-core/-/axe-core-{VERSION}.tgz");
    let status = Command::new("curl").args(["-fsSL", "--retry", "3", "-o"]).arg(&packed).arg(&url).status();
    assert!(status.is_ok_and(|status| status.success()), "{url} cannot be fetched");
    let sum = BASE64.encode(&sha2::Sha512::digest(std::fs::read(&packed).unwrap()));
    assert_eq!(sum, SHA512, "{url} is not the package that was reviewed");
    let status = Command::new("tar").arg("-xzf").arg(&packed).arg("-C").arg(&folder).status();
    assert!(status.is_ok_and(|status| status.success()), "{} cannot be unpacked", packed.display());
    folder
}
