//! A real Chromium, driven by the chromedriver of the same Debian package.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use thirtyfour::ChromeCapabilities;
use thirtyfour::prelude::*;

/// How long a page may take to show what a test waits for.
const WAIT: Duration = Duration::from_secs(20);
/// How long a browser may take to end.
const END: Duration = Duration::from_secs(5);
/// How often starting a browser is tried.
const STARTS_MAX: u32 = 3;

/// How a browser is set up.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    pub script: bool,
    pub language: &'static str,
    /// Width and height of the window, in pixels.
    pub size: (u32, u32),
    /// What it asks for and says is kept for the test to read; every page costs more time then.
    pub logs: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self { script: true, language: "en", size: (1200, 900), logs: false }
    }
}

/// A browser with an empty profile; gone when dropped.
pub struct Browser {
    pub driver: WebDriver,
    pub base: String,
    chromedriver: Child,
    profile: PathBuf,
}

impl Browser {
    /// Starts chromedriver on a free port, and Chromium by it. Now and then a Chromium ends while it starts: then another one is tried.
    pub async fn open(base: &str, setup: Setup) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (chromedriver, port) = start();
        let mut failed = 0;
        let (driver, profile) = loop {
            let profile = empty_profile();
            match WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities(setup, &profile)).await {
                Ok(driver) => break (driver, profile),
                Err(error) => {
                    failed += 1;
                    assert!(failed < STARTS_MAX, "Chromium does not start: {error}");
                }
            }
        };
        let browser = Self { driver, base: base.to_string(), chromedriver, profile };
        // A window is never narrower than 500 pixels; a phone is.
        let (width, height) = setup.size;
        let screen =
            serde_json::json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
        browser.devtools("Emulation.setDeviceMetricsOverride", screen).await;
        browser
    }

    /// Opens a path of the site.
    pub async fn goto(&self, path: &str) {
        let url = if path.starts_with("http") { path.to_string() } else { format!("{}{path}", self.base) };
        self.driver.goto(&url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    /// The path and query that it shows.
    pub async fn path(&self) -> String {
        let url = self.driver.current_url().await.unwrap();
        url.query().map_or_else(|| url.path().to_string(), |query| format!("{}?{query}", url.path()))
    }

    /// The first element that the selector finds; waits for it while a page is on its way.
    pub async fn find(&self, css: &str) -> WebElement {
        let started = Instant::now();
        loop {
            if let Ok(element) = self.driver.find(By::Css(css)).await {
                return element;
            }
            assert!(started.elapsed() < WAIT, "no {css} on {}:\n{}", self.path().await, self.text().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Whether the selector finds something.
    pub async fn has(&self, css: &str) -> bool {
        !self.driver.find_all(By::Css(css)).await.unwrap().is_empty()
    }

    /// What a person reads on the page; nothing while one page gives way to the next.
    pub async fn text(&self) -> String {
        let Ok(body) = self.driver.find(By::Css("body")).await else { return String::new() };
        body.text().await.unwrap_or_default()
    }

    /// Waits until the page shows these words; fails when it does not.
    pub async fn expect(&self, words: &str) {
        let started = Instant::now();
        while !self.text().await.contains(words) {
            let text = self.text().await;
            assert!(started.elapsed() < WAIT, "{} does not say {words:?}:\n{text}", self.path().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Types into the field of that name, instead of what stood there.
    pub async fn fill(&self, name: &str, text: &str) {
        let field = self.find(&format!("main [name='{name}']:not([type=hidden])")).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Chooses in a list, or among radio buttons.
    pub async fn choose(&self, name: &str, value: &str) {
        let option = format!("main select[name='{name}'] option[value='{value}']");
        let radio = format!("main input[name='{name}'][value='{value}']");
        let css = if self.has(&option).await { option } else { radio };
        self.click(&css).await;
    }

    /// Sets a date field to so many days from today. Date fields are typed in the order of the browser's language, so the value
    /// is put there as a picker would.
    pub async fn set_date(&self, name: &str, days: i64) {
        let day = (hearth::clock::Clock::system().now() + chrono::TimeDelta::days(days)).format("%Y-%m-%d").to_string();
        let script = "document.querySelector(`main [name='${arguments[0]}']`).value = arguments[1]";
        self.driver.execute(script, vec![name.into(), day.into()]).await.unwrap();
    }

    /// Clicks on what stays on this page, a box or a choice; what leads to another one is [`Self::follow`]ed.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        element.scroll_into_view().await.unwrap();
        element.click().await.unwrap_or_else(|error| panic!("{css} cannot be clicked: {error}"));
    }

    /// Clicks, and waits until the page that it leads to is there: chromedriver's own waiting may miss a slow answer, and what
    /// is asked for next would then be overtaken by it.
    pub async fn follow(&self, css: &str) {
        let before = self.document().await.0;
        self.click(css).await;
        let started = Instant::now();
        loop {
            let (now, complete) = self.document().await;
            if complete && now != before {
                return;
            }
            assert!(started.elapsed() < WAIT, "{css} leads nowhere from {}:\n{}", self.path().await, self.text().await);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// When the document shown began, which tells it from every other, and whether it is complete.
    async fn document(&self) -> (f64, bool) {
        let asked = self.driver.execute("return [performance.timeOrigin, document.readyState]", Vec::new()).await;
        let Ok(told) = asked else { return (0.0, false) };
        (told.json()[0].as_f64().unwrap_or_default(), told.json()[1] == "complete")
    }

    /// Presses the first button of the form whose action begins with `action`, and waits for the page that it leads to.
    pub async fn press(&self, action: &str) {
        self.follow(&format!("form[action^='{action}'] button:not([name])")).await;
    }

    /// Waits until the selector finds something.
    pub async fn wait_for(&self, css: &str) {
        let started = Instant::now();
        while !self.has(css).await {
            assert!(started.elapsed() < WAIT, "{css} did not appear on {}:\n{}", self.path().await, self.text().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Loads the page again until the selector finds something: background work may take a moment.
    pub async fn reload_until(&self, css: &str) {
        let started = Instant::now();
        while !self.has(css).await {
            assert!(started.elapsed() < WAIT, "{} never has {css}:\n{}", self.path().await, self.text().await);
            tokio::time::sleep(Duration::from_millis(200)).await;
            self.driver.refresh().await.unwrap();
        }
    }

    /// Speaks the browser's own protocol.
    pub async fn devtools(&self, method: &str, params: serde_json::Value) -> serde_json::Value {
        self.driver.cdp().send_raw(method, params).await.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Shows pages as in the dark or by day.
    pub async fn dark(&self, dark: bool) {
        let value = if dark { "dark" } else { "light" };
        let features = serde_json::json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// The whole page into `target/screenshots/{name}.png`.
    pub async fn screenshot(&self, name: &str) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/screenshots");
        std::fs::create_dir_all(folder).unwrap();
        let params = serde_json::json!({ "format": "png", "captureBeyondViewport": true });
        let shot = self.devtools("Page.captureScreenshot", params).await;
        let png = data_encoding::BASE64.decode(shot["data"].as_str().unwrap().as_bytes()).unwrap();
        std::fs::write(format!("{folder}/{name}.png"), png).unwrap();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Chromium ends with its chromedriver's session; both processes are ours.
        let _ = Command::new("pkill").args(["-P", &self.chromedriver.id().to_string()]).status();
        let _ = self.chromedriver.kill();
        let _ = self.chromedriver.wait();
        // Chromium writes down what it knows while it ends.
        let started = Instant::now();
        while self.profile.exists() && started.elapsed() < END {
            let _ = std::fs::remove_dir_all(&self.profile);
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// What Chromium is started with.
fn capabilities(setup: Setup, profile: &Path) -> ChromeCapabilities {
    let mut caps = DesiredCapabilities::chrome();
    for flag in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
    ] {
        caps.add_arg(flag).unwrap();
    }
    caps.add_arg(&format!("--user-data-dir={}", profile.display())).unwrap();
    caps.add_arg(&format!("--window-size={},{}", setup.size.0, setup.size.1)).unwrap();
    caps.add_arg(&format!("--lang={}", setup.language)).unwrap();
    let script = if setup.script { 1 } else { 2 };
    let prefs = serde_json::json!({
        "profile.managed_default_content_settings.javascript": script,
        "intl.accept_languages": setup.language,
    });
    caps.add_experimental_option("prefs", prefs).unwrap();
    if setup.logs {
        caps.set("goog:loggingPrefs", serde_json::json!({ "performance": "ALL", "browser": "ALL" })).unwrap();
    }
    caps
}

/// A folder for a profile that no browser had before: what one leaves behind, such as the languages of its pages, would count more
/// than the set-up of the next.
fn empty_profile() -> PathBuf {
    static OPENED: AtomicU32 = AtomicU32::new(0);
    let nth = OPENED.fetch_add(1, Ordering::Relaxed);
    let profile = std::env::temp_dir().join(format!("hearth-chromium-{}-{nth}", std::process::id()));
    // From a process that had this number long ago.
    let _ = std::fs::remove_dir_all(&profile);
    assert!(!profile.exists(), "{} cannot be removed", profile.display());
    profile
}

fn start() -> (Child, u16) {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    let mut child = Command::new(&program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} cannot be started ({error}): run tests/run, which installs it"));
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    for line in lines.by_ref().map_while(Result::ok) {
        if let Some((_, rest)) = line.split_once("successfully on port ") {
            let port = rest.trim_end_matches('.').parse().expect("a port");
            // It must not meet a closed pipe later.
            std::thread::spawn(move || lines.for_each(drop));
            return (child, port);
        }
    }
    let _ = child.wait();
    panic!("{program} ended without naming its port");
}
