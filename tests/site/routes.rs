//! What holds for every address: what a visitor gets, and what every answer carries.

use crate::client::Client;
use crate::site::site_test;
use axum::body::Body;
use axum::http::{Method, header};
use hearth::policy::Role;
use hearth::routes::{TABLE, Who};

/// Content-Security-Policy parts that every answer must have.
const POLICY: [&str; 8] = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "connect-src 'self'",
];

/// Every address of the table that `wanted` picks, with `value` in the place of its parameters.
fn addresses(value: &str, wanted: impl Fn(Who) -> bool) -> Vec<(Method, String)> {
    let mut found = Vec::new();
    for route in TABLE.iter().filter(|route| wanted(route.who)) {
        let path: Vec<&str> = route.path.split('/').map(|part| if part.contains('{') { value } else { part }).collect();
        found.push((route.method.parse().expect("a method"), path.join("/")));
    }
    assert!(!found.is_empty(), "the table of addresses is empty");
    found
}

const fn any(_: Who) -> bool {
    true
}

site_test!(
    async fn a_visitor_gets_no_fault_of_ours_anywhere(site: Site) {
        site.joins("ada").await;
        let visitor = site.visitor();
        for value in ["1", "0", "-1", "9223372036854775807", "9223372036854775808", "NaN", "%00", "%ff", "a%2Fb", "אבג"]
        {
            for (method, path) in addresses(&encode(value), any) {
                for query in ["", "?page=-1", "?page=9223372036854775808&after=%00&lang=%ff"] {
                    let page = ask(&visitor, method.clone(), &format!("{path}{query}")).await;
                    assert!(page.status() < 500, "{method} {path}{query} → {}\n{}", page.status(), page.text());
                    assert_headers(&page);
                }
            }
        }
    }
);

site_test!(
    async fn a_visitor_stays_outside_what_is_not_public(site: Site) {
        let visitor = site.visitor();
        for (method, path) in addresses("1", |who| who != Who::Public) {
            let page = ask(&visitor, method.clone(), &path).await;
            let to_sign_in = page.location().is_some_and(|to| to.starts_with("/sign-in"));
            // A form is answered with what was typed and a way to sign in.
            let offered = page.status() == 403 && method == Method::POST && page.html().contains("/sign-in");
            let outside = page.status() == 404 || offered || (page.status() == 303 && to_sign_in);
            assert!(outside, "{method} {path} → {} {:?}", page.status(), page.location());
        }
    }
);

site_test!(
    async fn every_role_stays_outside_what_the_roles_above_it_enter(site: Site) {
        let may_enter = |role: Role, who: Who| match who {
            Who::Public | Who::Member => true,
            Who::Desk => role.is_staff(),
            Who::Moderator => role.moderates(),
            Who::Producer => role.produces(),
            Who::Leader => role.leads(),
            Who::Admin => role == Role::Admin,
            // Whoever signs in is no server: the token alone enters.
            Who::Machine => false,
        };
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Admin) {
            let client = site.with_role(&format!("a-{}-1", role.as_str()), role).await;
            for (method, path) in addresses("1", |who| !may_enter(role, who)) {
                let page = ask(&client, method.clone(), &path).await;
                assert_eq!(page.status(), 404, "{role:?} {method} {path}");
            }
        }
    }
);

site_test!(
    async fn a_visitor_who_reads_gets_no_cookie(site: Site) {
        let visitor = site.visitor();
        for (method, path) in addresses("1", any) {
            if method == Method::GET {
                let page = visitor.get(&path).await;
                assert_eq!(page.header("set-cookie"), "", "GET {path} sets a cookie");
            }
        }
    }
);

site_test!(
    async fn a_form_from_another_site_is_refused_everywhere(site: Site) {
        let ada = site.joins("ada").await;
        for (method, path) in addresses("1", any) {
            if method != Method::POST {
                continue;
            }
            for (name, value) in [
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-site", "same-site"),
                ("origin", "https://elsewhere.test"),
            ] {
                let mut request = ada
                    .request(Method::POST, &path)
                    .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .body(Body::from("body=hello"))
                    .unwrap();
                if name == "origin" {
                    request.headers_mut().remove("sec-fetch-site");
                }
                request.headers_mut().insert(name, value.parse().unwrap());
                let page = ada.send(request).await;
                // A mail program ends a subscription in one click (RFC 8058), from wherever it is: the signed address is the proof.
                let one_click = path.starts_with("/status/subscriptions/") && path.ends_with("/end");
                let refused = if one_click { 404 } else { 403 };
                assert_eq!(page.status(), refused, "POST {path} with {name}: {value}");
                assert_headers(&page);
            }
        }
    }
);

site_test!(
    async fn a_form_in_another_clothing_is_refused(site: Site) {
        let ada = site.joins("ada").await;
        for (method, path) in addresses("1", any) {
            if method == Method::POST {
                let request = ada.request(Method::POST, &path).header(header::CONTENT_TYPE, "text/plain");
                let page = ada.send(request.body(Body::from("body=hello&email=a@b")).unwrap()).await;
                assert!((400..500).contains(&page.status()), "POST {path} as text/plain → {}", page.status());
            }
        }
    }
);

site_test!(
    async fn an_unknown_address_is_a_page_that_says_so_in_the_readers_language(site: Site) {
        for (language, direction) in [("en", "ltr"), ("he", "rtl"), ("pl", "ltr")] {
            let page = site.visitor().speaking(language).get("/there/is/nothing").await.expect(404);
            assert_headers(&page);
            let html = page.html();
            assert!(
                html.contains(&format!("lang=\"{language}\"")) && html.contains(&format!("dir=\"{direction}\"")),
                "{html}"
            );
        }
    }
);

site_test!(
    async fn a_body_that_is_too_large_is_refused_and_says_so(site: Site) {
        let visitor = site.visitor();
        let body = "x".repeat(3 * 1024 * 1024);
        let page = visitor.post("/sign-in", &[("email", &body)]).await;
        assert_eq!(page.status(), 413);
        assert_headers(&page);
    }
);

async fn ask(client: &Client, method: Method, path: &str) -> crate::client::Page {
    if method == Method::GET { client.get(path).await } else { client.post(path, &[]).await }
}

fn encode(value: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"%-".contains(byte);
    value.bytes().map(|byte| if plain(&byte) { (byte as char).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[track_caller]
fn assert_headers(page: &crate::client::Page) {
    let policy = page.header("content-security-policy");
    // What stands inside of other sites' pages says so, and nothing else does.
    let embedded = page.path.starts_with("/embed/") && page.status() == 200;
    assert_eq!(policy.contains("frame-ancestors *"), embedded, "{}: {policy}", page.path);
    for part in POLICY.into_iter().filter(|part| !(embedded && part.starts_with("frame-ancestors"))) {
        assert!(policy.contains(part), "{}: no {part} in {policy:?}", page.path);
    }
    assert!(!policy.contains("unsafe"), "{}: {policy}", page.path);
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", if embedded { "cross-origin" } else { "same-origin" }),
        ("cross-origin-embedder-policy", "require-corp"),
    ] {
        assert_eq!(page.header(name), value, "{name} of {}", page.path);
    }
    assert!(page.header("permissions-policy").contains("camera=()"), "{}", page.path);
}
