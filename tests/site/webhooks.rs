//! Webhooks to subscribers: asked, tried, confirmed, signed, sent once; and what becomes of those that answer badly.

use crate::client::Page;
use crate::site::{Site, site_test};
use crate::troubles::{self, incident, publish, update};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State as Extract;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use chrono::TimeDelta;
use data_encoding::BASE64;
use hearth::ids::{IncidentId, SubscriberId};
use hearth::incidents::subscribers::links;
use hearth::incidents::{NewUpdate, State, Texts};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::Value;
use sha2::Sha256;
use std::sync::{Arc, Mutex};
use std::time::Duration;

const FORM: &str = "/status/subscribe";

/// What came to a webhook: its headers, and its body as it was sent.
type Came = Arc<Mutex<Vec<(HeaderMap, Vec<u8>)>>>;

/// Somebody's webhook on this machine.
struct Hook {
    url: String,
    came: Came,
    /// What it answers.
    answer: Arc<Mutex<u16>>,
}

impl Hook {
    async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/hook?key=1", listener.local_addr().expect("an address"));
        let (came, answer) = (Came::default(), Arc::new(Mutex::new(200)));
        let router = Router::new().route("/hook", post(take)).with_state((Arc::clone(&came), Arc::clone(&answer)));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, came, answer }
    }

    fn answers(&self, status: u16) {
        *self.answer.lock().expect("held") = status;
    }

    fn count(&self) -> usize {
        self.came.lock().expect("held").len()
    }

    fn last(&self) -> (HeaderMap, Vec<u8>) {
        self.came.lock().expect("held").last().cloned().expect("something came")
    }

    /// Waits for the message that is sent in the background.
    async fn waits_for(&self, count: usize) {
        for _ in 0..400 {
            if self.count() >= count {
                return;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("only {} of {count} messages came", self.count());
    }
}

async fn take(Extract((came, answer)): Extract<(Came, Arc<Mutex<u16>>)>, headers: HeaderMap, body: Bytes) -> Response {
    came.lock().expect("held").push((headers, body.to_vec()));
    let status = StatusCode::from_u16(*answer.lock().expect("held")).expect("a status");
    if status.is_redirection() {
        return (status, [(header::LOCATION, "http://127.0.0.1:1/inside")]).into_response();
    }
    status.into_response()
}

fn header_of(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// Whether a message is signed with that secret, as its receiver checks it.
fn is_signed((headers, body): &(HeaderMap, Vec<u8>), secret: &str) -> bool {
    let key = BASE64.decode(secret.strip_prefix("whsec_").expect("a secret").as_bytes()).expect("base64");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key");
    let (id, at) = (header_of(headers, "webhook-id"), header_of(headers, "webhook-timestamp"));
    mac.update(format!("{id}.{at}.").as_bytes());
    mac.update(body);
    header_of(headers, "webhook-signature") == format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()))
}

fn secret_of(page: &Page) -> String {
    let html = page.html();
    let at = html.find("whsec_").expect("a secret");
    html[at..].split('<').next().unwrap_or_default().to_owned()
}

/// Asks for a webhook; the secret that is shown.
async fn asks(site: &Site, hook: &Hook, lang: &str) -> String {
    let fields = [("by", "webhook"), ("url", hook.url.as_str()), ("lang", lang), ("scope", "everything")];
    secret_of(&site.visitor().post(FORM, &fields).await.expect(200))
}

fn confirm_link(message: &(HeaderMap, Vec<u8>)) -> String {
    let body: Value = serde_json::from_slice(&message.1).expect("JSON");
    body["confirm_url"].as_str().expect("a link").to_owned()
}

/// Asks and confirms; the secret.
async fn subscribes(site: &Site, hook: &Hook, lang: &str) -> String {
    let before = hook.count();
    let secret = asks(site, hook, lang).await;
    hook.waits_for(before + 1).await;
    let link = confirm_link(&hook.last());
    confirmed(site, &link, 303).await;
    secret
}

/// Presses the button; waits until the answer of the webhook is written down.
async fn confirmed(site: &Site, link: &str, status: u16) {
    for _ in 0..200 {
        let page = site.visitor().post(link, &[]).await;
        if page.status() == status {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    site.visitor().post(link, &[]).await.expect(status);
}

async fn more(site: &Site, id: IncidentId, state: State) {
    let said = Texts::new("We found it.", "מצאנו.", "Mamy to.");
    publish(site, NewUpdate { notify: true, ..update(id, state, said) }).await;
    site.drain_jobs().await;
}

async fn going_wrong(site: &Site) -> IncidentId {
    let title = Texts::new("Payments fail", "התשלומים נכשלים", "Płatności nie działają");
    let id = troubles::create(site, incident(site, title)).await;
    more(site, id, State::Investigating).await;
    id
}

site_test!(
    async fn a_webhook_must_answer_well_before_it_is_confirmed(site: Site) {
        let hook = Hook::open().await;
        hook.answers(500);
        asks(&site, &hook, "en").await;
        hook.waits_for(1).await;
        let link = confirm_link(&hook.last());
        tokio::time::sleep(Duration::from_millis(300)).await;
        let page = site.visitor().get(&link).await.expect(409);
        assert!(page.contains("has not answered yet"), "{}", page.text());
        site.visitor().post(&link, &[]).await.expect(409);
        going_wrong(&site).await;
        assert_eq!((hook.count(), site.count("select count(*) from deliveries").await), (1, 0));
        hook.answers(200);
        let secret = subscribes(&site, &hook, "en").await;
        assert!(is_signed(&hook.last(), &secret));
    }
);

site_test!(
    async fn a_stranger_cannot_change_somebody_s_webhook_nor_learn_of_it(site: Site) {
        let hook = Hook::open().await;
        let secret = subscribes(&site, &hook, "en").await;
        let fields = [("by", "webhook"), ("url", hook.url.as_str()), ("lang", "pl"), ("scope", "everything")];
        let page = site.visitor().post(FORM, &fields).await.expect(200);
        let other = Hook::open().await;
        let fields = [("by", "webhook"), ("url", other.url.as_str()), ("lang", "pl"), ("scope", "everything")];
        let first = site.visitor().post(FORM, &fields).await.expect(200);
        let without = |page: &Page| page.text().replace(&secret_of(page), "");
        assert_eq!(without(&page), without(&first), "known or not, it is the same page");
        hook.waits_for(2).await;
        let strangers = hook.last();
        assert!(!is_signed(&strangers, &secret), "its owner sees that somebody else asked");
        going_wrong(&site).await;
        assert!(is_signed(&hook.last(), &secret), "nothing has changed");
        let at_rest: (String,) = site
            .app
            .db
            .read()
            .await
            .expect("a connection")
            .one("select secret from subscribers where secret is not null", ())
            .await
            .expect("one");
        assert!(!at_rest.0.contains("whsec_") && !at_rest.0.contains(&secret[6..20]), "sealed at rest");
    }
);

site_test!(
    async fn a_webhook_is_told_in_the_shape_that_readers_know(site: Site) {
        let hook = Hook::open().await;
        let secret = subscribes(&site, &hook, "he").await;
        let id = going_wrong(&site).await;
        assert_eq!(hook.count(), 2);
        let message = hook.last();
        assert!(is_signed(&message, &secret));
        assert!(header_of(&message.0, "content-type").starts_with("application/json"));
        let body: Value = serde_json::from_slice(&message.1).expect("JSON");
        let keys = |value: &Value| {
            let mut keys: Vec<String> = value.as_object().expect("an object").keys().cloned().collect();
            keys.sort();
            keys
        };
        assert_eq!(keys(&body), ["incident", "meta", "page"]);
        assert_eq!(keys(&body["meta"]), ["documentation", "generated_at", "unsubscribe"]);
        assert_eq!(keys(&body["page"]), ["id", "status_description", "status_indicator"]);
        assert_eq!(
            (body["incident"]["id"].as_str(), body["incident"]["name"].as_str()),
            (Some(id.to_string().as_str()), Some("התשלומים נכשלים"))
        );
        assert_eq!(body["page"]["status_indicator"], "major");
        assert_eq!(body["incident"]["incident_updates"][0]["body"], "מצאנו.");
        let end = body["meta"]["unsubscribe"].as_str().expect("a link").to_owned();
        more(&site, id, State::Identified).await;
        assert_eq!(hook.count(), 3);
        site.visitor().post(&end, &[]).await.expect(303);
        more(&site, id, State::Monitoring).await;
        assert_eq!(hook.count(), 3, "ended");
    }
);

site_test!(
    async fn a_redirect_is_a_failure_and_is_tried_again_later_under_the_same_name(site: Site) {
        let hook = Hook::open().await;
        subscribes(&site, &hook, "en").await;
        hook.answers(302);
        going_wrong(&site).await;
        assert_eq!(hook.count(), 2, "not at once again");
        let first = header_of(&hook.last().0, "webhook-id");
        site.advance(TimeDelta::seconds(40));
        site.drain_jobs().await;
        assert_eq!((hook.count(), header_of(&hook.last().0, "webhook-id")), (3, first.clone()));
        hook.answers(204);
        site.advance(TimeDelta::minutes(2));
        site.drain_jobs().await;
        assert_eq!((hook.count(), header_of(&hook.last().0, "webhook-id")), (4, first));
        site.advance(TimeDelta::days(1));
        site.drain_jobs().await;
        assert_eq!((hook.count(), site.count("select count(*) from deliveries where state = 'sent'").await), (4, 1));
    }
);

site_test!(
    async fn a_webhook_that_fails_five_times_in_a_row_is_paused_until_its_owner_says_go_on(site: Site) {
        let hook = Hook::open().await;
        subscribes(&site, &hook, "en").await;
        hook.answers(503);
        let id = going_wrong(&site).await;
        for state in [State::Identified, State::Monitoring, State::Identified, State::Monitoring] {
            more(&site, id, state).await;
        }
        for _ in 0..6 {
            site.advance(TimeDelta::hours(3));
            site.drain_jobs().await;
        }
        assert_eq!(site.count("select count(*) from deliveries where state = 'failed'").await, 5);
        assert_eq!(hook.count(), 1 + 5 * 6, "six tries each");
        assert_eq!(site.count("select count(*) from subscribers where paused_why = 'failing'").await, 1);
        let before = hook.count();
        more(&site, id, State::Identified).await;
        assert_eq!(hook.count(), before, "paused");
        let own = links::manage(&site.app, SubscriberId(1));
        let page = site.visitor().get(&own).await.expect(200);
        assert!(page.contains("Five messages in a row"), "{}", page.text());
        hook.answers(200);
        site.visitor().submit(&page, &format!("{own}/resumption"), &[]).await.expect(303);
        more(&site, id, State::Monitoring).await;
        assert_eq!(hook.count(), before + 1);
        hook.answers(410);
        more(&site, id, State::Identified).await;
        assert_eq!(site.count("select count(*) from subscribers where paused_why = 'dead'").await, 1, "gone is gone");
    }
);
