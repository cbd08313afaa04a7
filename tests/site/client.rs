//! A browser without a network: cookies, the headers a browser sends, and what came back.

use crate::html;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, Response, StatusCode, header};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

/// Where the tests' site says that it lives.
pub const BASE_URL: &str = "http://hearth.test";
const HOST: &str = "hearth.test";
/// Bigger than any page may be.
const BODY_BYTES_MAX: usize = 64 * 1024 * 1024;

static NEXT_ADDRESS: AtomicU32 = AtomicU32::new(1);

/// One person's browser. Cloning it shares the cookies.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    language: String,
    address: SocketAddr,
}

impl Client {
    /// A browser without cookies, at a network address of its own, asking for English.
    pub fn new(router: Router) -> Self {
        let number = NEXT_ADDRESS.fetch_add(1, Ordering::Relaxed);
        let [_, b, c, d] = number.to_be_bytes();
        Self {
            router,
            cookies: Arc::default(),
            language: "en".into(),
            address: SocketAddr::from(([10, b, c, d], 40_000)),
        }
    }

    /// The same browser preferring another language (`he`, `pl`).
    pub fn speaking(mut self, language: &str) -> Self {
        self.language = language.into();
        self
    }

    /// The same browser at another network address.
    pub fn at(mut self, address: [u8; 4]) -> Self {
        self.address = SocketAddr::from((address, 40_000));
        self
    }

    /// A click on a link, or an address typed in.
    pub async fn get(&self, path: &str) -> Page {
        self.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    /// A form sent from our own page.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encoded(fields)))
            .expect("a request");
        self.send(request).await
    }

    /// Sends the page's form whose action is or begins with `action`: its own fields (hidden ones too) with `fields` over them.
    ///
    /// # Panics
    /// When the page has no such form.
    pub async fn submit(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let form = page.form(action);
        let target = if form.action.is_empty() { page.path.clone() } else { form.action.clone() };
        let mut all: Vec<(&str, &str)> = form
            .fields
            .iter()
            .filter(|(name, _)| !fields.iter().any(|(given, _)| given == name))
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        all.extend_from_slice(fields);
        if form.method == "get" {
            let path = target.split('?').next().unwrap_or("/");
            return self.get(&format!("{path}?{}", encoded(&all))).await;
        }
        self.post(&target, &all).await
    }

    /// A form with a file, as a browser sends it.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &str, &[u8])) -> Page {
        const EDGE: &str = "----hearth-test-edge";
        let (field, name, media_type, content) = file;
        let mut body = Vec::new();
        for (field, value) in fields {
            body.extend_from_slice(
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").as_bytes(),
            );
        }
        body.extend_from_slice(
            format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: {media_type}\r\n\r\n"
            )
            .as_bytes(),
        );
        body.extend_from_slice(content);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
            .header(header::CONTENT_LENGTH, body.len())
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    /// Goes where the answer points, until it points nowhere.
    pub async fn follow(&self, mut page: Page) -> Page {
        for _ in 0..10 {
            let Some(location) = page.location() else { return page };
            page = self.get(&location).await;
        }
        panic!("a circle of redirects ending at {}", page.path);
    }

    /// A request as this browser would make it, to add headers to and give to [`Client::send`].
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let path = path.strip_prefix(BASE_URL).unwrap_or(path);
        let path = if path.is_empty() { "/" } else { path };
        let mut builder = Request::builder()
            .method(method.clone())
            .uri(path)
            .header(header::HOST, HOST)
            .header(header::ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8")
            .header(header::ACCEPT_LANGUAGE, &self.language)
            .header("sec-fetch-site", "same-origin")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document");
        if method != Method::GET {
            builder = builder.header(header::ORIGIN, BASE_URL);
        }
        let cookies = self.cookie_header();
        if cookies.is_empty() { builder } else { builder.header(header::COOKIE, cookies) }
    }

    /// Sends any request; keeps the cookies that come back.
    pub async fn send(&self, request: Request<Body>) -> Page {
        let path = request.uri().to_string();
        Page::read(path, self.raw(request).await).await
    }

    /// The answer before its body is read: for streams.
    pub async fn raw(&self, mut request: Request<Body>) -> Response<Body> {
        request.extensions_mut().insert(ConnectInfo(self.address));
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        self.keep_cookies(response.headers());
        response
    }

    /// The cookies held now: name to value.
    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.cookies.lock().expect("no panic while held").clone()
    }

    fn cookie_header(&self) -> String {
        let held = self.cookies.lock().expect("no panic while held");
        held.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        let mut held = self.cookies.lock().expect("no panic while held");
        for set in headers.get_all(header::SET_COOKIE) {
            let set = set.to_str().expect("a readable cookie");
            let mut parts = set.split(';').map(str::trim);
            let (name, value) = parts.next().and_then(|pair| pair.split_once('=')).expect("name=value");
            let gone = parts.any(|part| part.eq_ignore_ascii_case("max-age=0")) || value.is_empty();
            if gone {
                held.remove(name);
            } else {
                held.insert(name.into(), value.into());
            }
        }
    }
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Page {
    /// The path that was asked for.
    pub path: String,
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Page {
    async fn read(path: String, response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        // A stream does not end: its head is all there is to look at.
        let endless = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        let body = if endless { Body::empty() } else { body };
        let body = http_body_util::Limited::new(body, BODY_BYTES_MAX).collect().await;
        let body = body.expect("a body that can be read").to_bytes().to_vec();
        Self { path, status: parts.status, headers: parts.headers, body }
    }

    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// A header's value, or "".
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// Where a redirect points, as a path on this site.
    pub fn location(&self) -> Option<String> {
        let to = self.headers.get(header::LOCATION)?.to_str().ok()?;
        Some(to.strip_prefix(BASE_URL).unwrap_or(to).to_string())
    }

    pub fn bytes(&self) -> &[u8] {
        &self.body
    }

    /// The body as sent.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// What a person reads: the body without tags.
    pub fn text(&self) -> String {
        html::text(&self.html())
    }

    /// Whether a person reads `words` on it.
    pub fn contains(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The form whose action is `action`, or begins with it.
    ///
    /// # Panics
    /// When the page has none.
    pub fn form(&self, action: &str) -> html::Form {
        let forms = html::forms(&self.html());
        let found = forms.iter().find(|form| form.action == action);
        let found = found.or_else(|| forms.iter().find(|form| form.action.starts_with(action)));
        found.cloned().unwrap_or_else(|| {
            let actions: Vec<_> = forms.iter().map(|form| form.action.as_str()).collect();
            panic!("no form to {action} on {} ({}), only {actions:?}\n{}", self.path, self.status, self.text())
        })
    }

    /// Whether it has a form whose action begins with `action`.
    pub fn has_form(&self, action: &str) -> bool {
        html::forms(&self.html()).iter().any(|form| form.action.starts_with(action))
    }

    /// Every link, in order.
    pub fn links(&self) -> Vec<String> {
        let tags = html::tags(&self.html());
        tags.iter().filter(|tag| tag.name == "a" && tag.has("href")).map(|tag| tag.get("href").to_string()).collect()
    }

    /// The first link that begins with `prefix`.
    ///
    /// # Panics
    /// When there is none.
    pub fn link(&self, prefix: &str) -> String {
        let links = self.links();
        let found = links.iter().find(|link| link.starts_with(prefix)).cloned();
        found.unwrap_or_else(|| panic!("no link to {prefix} on {}, only {links:?}", self.path))
    }

    /// The tag of that name and `id`, or none.
    pub fn tag(&self, name: &str, id: &str) -> Option<html::Tag> {
        html::tags(&self.html()).into_iter().find(|tag| tag.name == name && tag.get("id") == id)
    }

    /// `data-page` of `<main>`: which function drew it.
    pub fn drawn_by(&self) -> String {
        let tags = html::tags(&self.html());
        tags.iter().find(|tag| tag.name == "main").map(|tag| tag.get("data-page").to_string()).unwrap_or_default()
    }

    /// Fails with the page's text unless it has this status.
    ///
    /// # Panics
    /// When the status differs.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(
            self.status(),
            status,
            "{} → {:?}\n{}",
            self.path,
            self.location(),
            self.text().chars().take(3000).collect::<String>()
        );
        self
    }
}

/// `application/x-www-form-urlencoded`, as a browser writes it.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    let one = |text: &str| {
        let mut out = String::new();
        for byte in text.replace("\r\n", "\n").replace('\n', "\r\n").bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => out.push(byte as char),
                b' ' => out.push('+'),
                _ => out.push_str(&format!("%{byte:02X}")),
            }
        }
        out
    };
    fields.iter().map(|(name, value)| format!("{}={}", one(name), one(value))).collect::<Vec<_>>().join("&")
}
