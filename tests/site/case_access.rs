//! Who reaches a case: every address of the table that names one, as everybody. A new address is part of it by itself.

use crate::client::{Client, Page};
use crate::site::{PASSWORD, Site, site_test};
use crate::threads::{self, case_row};
use crate::uploads::picture;
use axum::http::Method;
use hearth::accounts::{self, NewAccount};
use hearth::cases::pass;
use hearth::ids::{AccountId, CaseId};
use hearth::policy::{self, Audience, Role};
use hearth::routes::TABLE;
use image::ImageFormat;

/// What staff see of a customer's own side of a case: the page as the customer sees it, and the copy that the customer gets.
const STAFF_SEE: [&str; 3] = ["/cases/{id}", "/cases/{id}/export", "/cases/{id}/export.json"];
/// What is there for other members, too, where the case stands around a public topic; of a private one they hear nothing.
const FOR_PUBLIC_CASES: [&str; 1] = ["/cases/{id}/follow"];

/// What needs the right to approve: for other staff it is not there.
const FOR_APPROVERS: [&str; 2] =
    ["/desk/cases/{id}/compensations/{compensation}", "/desk/cases/{id}/compensations/{compensation}/decision"];

/// What only whoever proposed something sends or takes back.
const FOR_PROPOSERS: [&str; 3] = [
    "/desk/cases/{id}/compensations/{compensation}/withdrawal",
    "/desk/cases/{id}/reviews/{review}/send",
    "/desk/cases/{id}/reviews/{review}/withdrawal",
];

/// Everybody who comes to a case that is not theirs, or is.
struct People {
    visitor: Client,
    author: Client,
    other: Client,
    elsewhere: Client,
    moderator: Client,
    /// Whoever proposed what is proposed.
    proposer: Client,
}

/// What the addresses name.
struct Things {
    case: CaseId,
    guests: CaseId,
    pass: String,
    upload: String,
}

async fn account(site: &Site, handle: &str, role: Option<Role>, department: Option<&str>, password: bool) -> AccountId {
    let hash = accounts::passwords::hash(&site.app, PASSWORD).await.expect("a hash");
    let new = NewAccount {
        handle: handle.into(),
        email: Some(format!("{handle}@hearth.test")),
        name: handle.into(),
        role,
        department: department.map(Into::into),
        password_hash: password.then_some(hash),
        confirmed_at: Some(site.now()),
        lang: None,
    };
    let write =
        site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { accounts::create(tx, new).await }));
    write.await.expect("an account")
}

/// A private case of ada's with everything on it that an address can name, and one of a guest with a file.
async fn things(site: &Site) -> Things {
    let board = threads::board(site, "help", Audience::Everyone).await;
    let ada = site.account("ada").await;
    let (case, _) = threads::case(site, board, ada, "It leaks", "On Monday.", true).await;
    let steffi = site.staff().await;
    let desk = format!("/desk/cases/{case}");
    let form = steffi.get(&format!("{desk}/publication")).await.expect(200);
    steffi.submit(&form, &format!("{desk}/publication"), &[]).await.expect(303);
    let gift = [("gift_kind", "voucher"), ("gift_amount", "5"), ("gift_currency", "EUR"), ("gift_reason", "Sorry")];
    let page = steffi.get(&desk).await.expect(200);
    steffi.submit(&page, &format!("{desk}/compensations"), &gift).await.expect(303);
    let page = steffi.get(&desk).await.expect(200);
    steffi.submit(&page, &format!("{desk}/answer"), &[("body", "A draft"), ("step", "review")]).await.expect(303);
    for (table, count) in [
        ("publications", site.count("select count(*) from case_publications").await),
        ("compensations", site.count("select count(*) from case_compensations").await),
        ("reviews", site.count("select count(*) from case_reviews").await),
    ] {
        assert_eq!(count, 1, "{table}");
    }
    let zoe = account(site, "zoe", None, None, false).await;
    let (guests, _) = threads::case(site, board, zoe, "It hums", "All night.", true).await;
    let path = pass::path(&site.app, &case_row(site, guests).await);
    let visitor = site.visitor();
    let once = visitor.get(&path).await.expect(200).form(&format!("{path}/replies")).value("once").map(str::to_owned);
    let (once, file) = (once.expect("a submit token"), picture(8, 8, ImageFormat::Png));
    let sent = [("once", once.as_str()), ("body", "A photo")];
    visitor.upload(&format!("{path}/replies"), &sent, ("file", "lid.png", "image/png", &file)).await.expect(303);
    let shown = visitor.get(&path).await.expect(200);
    let html = shown.html();
    let (_, rest) = html.split_once("/files/").expect("the page shows the file");
    let upload = rest.split(['"', '?']).next().expect("a key").to_owned();
    Things { case, guests, pass: path.rsplit('/').next().expect("a pass").to_owned(), upload }
}

/// The address with the things that it names, and with another pass than it should have where `forged`.
fn filled(path: &str, things: &Things, forged: bool) -> String {
    let by_pass = path.contains("{pass}");
    let case = if by_pass { things.guests } else { things.case };
    let parts = path.split('/').map(|part| match part {
        "{id}" => case.to_string(),
        "{pass}" if forged => things.pass.chars().rev().collect(),
        "{pass}" => things.pass.clone(),
        "{key}" => things.upload.clone(),
        "{publication}" | "{compensation}" | "{review}" | "{topic}" => "1".into(),
        part if part.contains('{') => panic!("tell this test what {part} of {path} is"),
        part => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

async fn ask(client: &Client, method: &Method, path: &str) -> Page {
    if *method == Method::GET { client.get(path).await } else { client.post(path, &[]).await }
}

/// Outside: nothing is said but the way to sign in, which every visitor gets whether the case exists or not.
fn is_outside(page: &Page, method: &Method) -> bool {
    let to_sign_in = page.location().is_some_and(|to| to.starts_with("/sign-in"));
    (page.status() == 303 && to_sign_in) || (page.status() == 403 && *method == Method::POST)
}

fn answers(page: &Page, method: &Method) -> bool {
    let led_on = page.status() == 303 && !is_outside(page, method);
    if *method == Method::GET {
        page.status() == 200 || led_on
    } else {
        !matches!(page.status(), 403 | 404 | 405 | 500..)
    }
}

site_test!(
    async fn whoever_may_reaches_a_case_and_for_everybody_else_it_does_not_exist(site: Site) {
        account(&site, "otto", Some(Role::Staff), Some("Legal"), true).await;
        let people = People {
            visitor: site.visitor(),
            author: site.joins("ada").await,
            other: site.joins("ben").await,
            elsewhere: site.signs_in("otto").await,
            moderator: site.moderator().await,
            proposer: site.staff().await,
        };
        let things = things(&site).await;
        let before = site.count("select count(*) from events").await;
        let routes: Vec<(Method, &str)> = TABLE
            .iter()
            .filter(|route| route.path.contains("/cases/{id}"))
            .map(|route| (route.method.parse().expect("a method"), route.path))
            .collect();
        assert!(routes.len() > 40, "the table names {} addresses of cases", routes.len());
        for (method, path) in &routes {
            refusals(&people, &things, method, path).await;
        }
        assert_eq!(site.count("select count(*) from events").await, before, "a refused request changed something");
        // Looking first, then doing.
        for wanted in [Method::GET, Method::POST] {
            for (method, path) in routes.iter().filter(|(method, _)| *method == wanted) {
                welcomes(&people, &things, method, path).await;
            }
        }
    }
);

async fn refusals(people: &People, things: &Things, method: &Method, path: &str) {
    let asked = filled(path, things, true);
    if path.contains("{pass}") {
        for who in [&people.visitor, &people.author, &people.other, &people.elsewhere, &people.moderator] {
            let page = ask(who, method, &asked).await;
            assert!(page.status() == 404, "{method} {asked} with another pass → {}", page.status());
        }
        return;
    }
    let page = ask(&people.visitor, method, &asked).await;
    assert!(is_outside(&page, method), "{method} {asked} as a visitor → {}", page.status());
    let mut outside = vec![("another member", &people.other)];
    if path.starts_with("/desk/") {
        outside.push(("the author", &people.author));
        if FOR_APPROVERS.contains(&path) || FOR_PROPOSERS.contains(&path) {
            outside.push(("staff", &people.elsewhere));
        }
    } else if !STAFF_SEE.contains(&path) {
        outside.extend([("staff", &people.elsewhere), ("a moderator", &people.moderator)]);
        if FOR_PUBLIC_CASES.contains(&path) {
            outside.truncate(1);
        }
    }
    for (name, who) in outside {
        let page = ask(who, method, &asked).await;
        // Staff see the case and what is proposed; they are told that this is not theirs to do.
        let told = name == "staff" && path.starts_with("/desk/") && page.status() == 403;
        assert!(page.status() == 404 || told, "{method} {asked} as {name} → {}", page.status());
    }
}

async fn welcomes(people: &People, things: &Things, method: &Method, path: &str) {
    let asked = filled(path, things, false);
    let mut inside = Vec::new();
    if path.contains("{pass}") {
        // A guest has no question to answer: what is asked of ada is not theirs.
        if path.contains("{publication}") {
            return;
        }
        inside.push(("the holder of the link", &people.visitor));
    } else if FOR_PROPOSERS.contains(&path) {
        inside.push(("whoever proposed it", &people.proposer));
    } else if path.starts_with("/desk/") {
        inside.push(("a moderator", &people.moderator));
        if !FOR_APPROVERS.contains(&path) {
            inside.push(("staff of another department", &people.elsewhere));
        }
    } else if FOR_PUBLIC_CASES.contains(&path) {
        return;
    } else {
        inside.push(("the author", &people.author));
        if STAFF_SEE.contains(&path) {
            inside.extend([("staff of another department", &people.elsewhere), ("a moderator", &people.moderator)]);
        }
    }
    for (name, who) in inside {
        let page = ask(who, method, &asked).await;
        assert!(answers(&page, method), "{method} {asked} as {name} → {}\n{}", page.status(), page.text());
    }
}
