//! Webhooks: the body as Statuspage's readers know it, signed as Standard Webhooks has it.

use super::queries;
use super::wish::Token;
use super::{links, seal};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{IncidentId, SubscriberId, random_bytes};
use crate::incidents::snapshot::Snapshot;
use crate::incidents::statuspage::{SiteInfo, json as shape};
use crate::policy;
use crate::web::outgoing::{Answer, Refused};
use crate::words::Lang;
use chrono::{DateTime, Utc};
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::sync::{Semaphore, SemaphorePermit};

/// Tests of new addresses at once; each may hang as long as any webhook may.
const TESTS_MAX: usize = 32;
/// What is read of an answer: nothing in it matters but its status.
const ANSWER_BYTES_MAX: usize = 64 * 1024;
/// How a secret begins, so that it is recognised where it should not be.
const PREFIX: &str = "whsec_";

static TESTS: Semaphore = Semaphore::const_new(TESTS_MAX);

/// A new secret.
pub fn new_secret() -> String {
    format!("{PREFIX}{}", BASE64.encode(&random_bytes::<32>()))
}

/// A secret as it is kept.
pub fn seal(app: &App, id: SubscriberId, secret: &str) -> Result<String> {
    seal::seal(&app.secrets, &purpose(id), secret)
}

/// A secret out of what is kept; none when it does not open with this house's key.
pub fn unseal(app: &App, id: SubscriberId, sealed: &str) -> Option<String> {
    seal::open(&app.secrets, &purpose(id), sealed)
}

fn purpose(id: SubscriberId) -> String {
    format!("webhook {id}")
}

/// One message: the same id however often it is sent, so that its receiver knows it again.
#[derive(Clone, Debug)]
pub struct Message {
    pub url: String,
    pub id: String,
    pub secret: String,
    pub body: Vec<u8>,
}

/// Sends a message. Any answer is one; whether it is a good one is the caller's to say.
pub async fn send(app: &App, message: Message) -> Result<Answer, Refused> {
    let at = app.now().timestamp();
    let signature = signature(&message.secret, &message.id, at, &message.body).ok_or(Refused::Address)?;
    let headers = [
        ("content-type", "application/json".to_owned()),
        ("webhook-id", message.id),
        ("webhook-timestamp", at.to_string()),
        ("webhook-signature", signature),
    ];
    app.outgoing.post(&message.url, &headers, message.body, ANSWER_BYTES_MAX).await
}

/// `v1,` and HMAC-SHA256 over id, time and body.
fn signature(secret: &str, id: &str, at: i64, body: &[u8]) -> Option<String> {
    let key = BASE64.decode(secret.strip_prefix(PREFIX)?.as_bytes()).ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
    mac.update(format!("{id}.{at}.").as_bytes());
    mac.update(body);
    Some(format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes())))
}

/// The body about an incident or maintenance; none when it is not public.
pub fn body(
    app: &App,
    snapshot: &Snapshot,
    incident: IncidentId,
    to: SubscriberId,
    lang: Lang,
) -> Result<Option<Vec<u8>>> {
    let site = SiteInfo { lang, ..SiteInfo::of(&app.brand(), &app.config.base_url) };
    let Some(found) = snapshot.incidents.iter().find(|it| it.id == incident) else { return Ok(None) };
    let mut body = envelope(app, snapshot, to, app.now());
    body["incident"] = shape::incident(found, snapshot, &site);
    serde_json::to_vec(&body).map(Some).map_err(Error::internal)
}

fn envelope(app: &App, snapshot: &Snapshot, to: SubscriberId, now: DateTime<Utc>) -> Value {
    json!({
        "meta": {
            "unsubscribe": app.url(&links::end(app, to)),
            "documentation": app.url("/status/subscribe?by=webhook"),
            "generated_at": shape::time(now),
        },
        "page": {
            "id": shape::PAGE_ID,
            "status_indicator": snapshot.indicator().as_str(),
            "status_description": shape::description(snapshot),
        },
    })
}

/// A place among the tests that run.
pub fn place() -> Result<SemaphorePermit<'static>> {
    TESTS.try_acquire().map_err(|_| Error::Unavailable("too many new webhooks are being tried".into()))
}

/// Sends the message that a new address must answer, with the link that its owner confirms by. In the background: whoever asked is not told how
/// it went, or they could ask about addresses that are none of theirs.
pub fn test(app: &App, place: SemaphorePermit<'static>, token: Token, url: String) {
    let app = app.clone();
    tokio::spawn(async move {
        let id = token.subscriber;
        match tried(&app, &token, url).await {
            Ok(outcome) => tracing::info!(subscriber = id.0, outcome, "a new webhook was tried"),
            Err(error) => tracing::warn!(subscriber = id.0, %error, "a new webhook could not be tried"),
        }
        drop(place);
    });
}

async fn tried(app: &App, token: &Token, url: String) -> Result<&'static str> {
    let (now, zone) = (app.now(), app.brand().zone);
    let snapshot = crate::incidents::snapshot(&mut app.db.read().await?, now, zone).await?;
    let mut body = envelope(app, &snapshot, token.subscriber, now);
    body["confirm_url"] = app.url(&token.path(app)?).into();
    let message = Message {
        url,
        id: format!("test_{}_{}", token.subscriber, token.at.timestamp_micros()),
        secret: token.secret.clone().unwrap_or_default(),
        body: serde_json::to_vec(&body).map_err(Error::internal)?,
    };
    let id = token.subscriber;
    match send(app, message).await {
        Ok(answer) if (200..300).contains(&answer.status) => {
            let permit = policy::system("webhook.tested");
            app.db.write(permit, move |tx| Box::pin(async move { queries::tested(tx, id).await })).await?;
            Ok("answered")
        }
        Ok(_) => Ok("refused by its owner"),
        Err(refused) => Ok(refused.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::{new_secret, signature};

    #[test]
    fn a_message_is_signed_as_the_standard_s_own_example_is() {
        // From the reference libraries of Standard Webhooks.
        let signed = signature(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            br#"{"test": 2432232314}"#,
        );
        assert_eq!(signed.as_deref(), Some("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    #[test]
    fn a_secret_is_long_and_never_the_same() {
        assert!(new_secret().len() > 45 && new_secret() != new_secret());
        assert!(signature("no secret", "a", 0, b"").is_none());
    }
}
