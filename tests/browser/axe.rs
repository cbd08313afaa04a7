//! axe-core on every main page, in every language, light and dark: nothing serious, nothing critical.

use crate::chromium::{Browser, Setup};
use crate::home::{Home, PASSWORD};
use data_encoding::BASE64;
use sha2::Digest as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checker, from the npm registry; `npm view axe-core@VERSION dist.integrity` gives the sum.
const VERSION: &str = "4.14.1";
const SHA512: &str = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==";

/// Pages that a visitor sees, in each language.
const PUBLIC: [&str; 14] = [
    "/",
    "/b/kettles",
    "/b/ivrit",
    "/b/polski",
    "/new",
    "/join",
    "/sign-in",
    "/password/reset",
    "/u/ada",
    "/search?q=lid",
    "/?lang=en",
    "/there/is/nothing",
    "/sign-in/link",
    "/new?kind=complaint",
];
/// Pages of a member.
const MEMBER: [&str; 5] = ["/account", "/cases", "/account/sessions", "/account/password", "/account/email"];
/// Pages of an admin, who is staff too.
const ADMIN: [&str; 6] = ["/desk", "/desk/cases", "/admin", "/admin/brand", "/admin/boards", "/admin/people"];

#[tokio::test(flavor = "multi_thread")]
async fn no_page_shuts_anybody_out() {
    let axe = std::fs::read_to_string(fetched().join("package/axe.min.js")).unwrap();
    let home = Home::with_demo().await;
    let mut found = Vec::new();
    for language in ["en", "he", "pl"] {
        let browser = Browser::open(&home.base, Setup { language, ..Setup::default() }).await;
        let mut public: Vec<String> = PUBLIC.map(str::to_string).to_vec();
        public.extend(topics(&browser).await);
        check_all(&browser, &axe, &public, language, &mut found).await;
        for (email, pages) in [("ada@demo.test", &MEMBER[..]), ("admin@demo.test", &ADMIN[..])] {
            sign_in(&browser, email).await;
            let mut pages: Vec<String> = pages.iter().map(ToString::to_string).collect();
            pages.extend(first_links(&browser, &pages).await);
            check_all(&browser, &axe, &pages, language, &mut found).await;
            browser.driver.delete_all_cookies().await.unwrap();
        }
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// Signs in through the form.
async fn sign_in(browser: &Browser, email: &str) {
    browser.goto("/sign-in").await;
    browser.fill("email", email).await;
    browser.fill("password", PASSWORD).await;
    browser.press("/sign-in").await;
    let path = browser.path().await;
    assert!(!path.starts_with("/sign-in"), "{email} cannot sign in: {}", browser.text().await);
}

/// One topic of each of three boards.
async fn topics(browser: &Browser) -> Vec<String> {
    let mut found = Vec::new();
    for board in ["/b/kettles", "/b/ivrit", "/b/workshop"] {
        browser.goto(board).await;
        found.extend(hrefs(browser, "main a[href^='/t/']").await.into_iter().take(1));
    }
    found
}

/// Where the first case on each of these pages leads.
async fn first_links(browser: &Browser, pages: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for page in pages {
        browser.goto(page).await;
        for css in ["main a[href^='/cases/']", "main a[href^='/desk/cases/']", "main a[href^='/admin/boards/']"] {
            found.extend(hrefs(browser, css).await.into_iter().take(1));
        }
    }
    found.sort();
    found.dedup();
    found
}

async fn hrefs(browser: &Browser, css: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(a => a.getAttribute('href'))";
    let found = browser.driver.execute(script, vec![serde_json::json!(css)]).await.unwrap();
    found.convert().unwrap()
}

async fn check_all(browser: &Browser, axe: &str, pages: &[String], language: &str, found: &mut Vec<String>) {
    for page in pages {
        browser.goto(page).await;
        for dark in [false, true] {
            browser.dark(dark).await;
            for fault in check(browser, axe).await {
                found.push(format!("{language} {} {page}: {fault}", if dark { "dark" } else { "light" }));
            }
        }
    }
}

/// Runs axe on the page that is open; one line for each serious or critical fault.
async fn check(browser: &Browser, axe: &str) -> Vec<String> {
    const RUN: &str = "
        const done = arguments[arguments.length - 1];
        const run = () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
            .then(result => done(result.violations
                .filter(it => it.impact === 'serious' || it.impact === 'critical')
                .flatMap(it => it.nodes.slice(0, 3).map(node => it.id + ' (' + it.impact + '): ' + node.html.slice(0, 200) + ' | ' + node.failureSummary))))
            .catch(error => done(['axe failed: ' + error]));
        run();";
    browser.driver.execute(axe, Vec::new()).await.unwrap();
    let faults = browser.driver.execute_async(RUN, Vec::new()).await.unwrap();
    faults.convert().unwrap()
}

/// The unpacked package under `target/`, fetched once and checked against its sum.
fn fetched() -> PathBuf {
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
