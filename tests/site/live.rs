//! The desk while it is open: the stream, and colleagues at the same case.

use crate::site::site_test;
use crate::threads;
use axum::body::Body;
use axum::http::Method;
use hearth::policy::Audience;
use http_body_util::BodyExt as _;
use std::time::Duration;

site_test!(
    async fn the_stream_is_for_staff_and_only_of_cases_that_exist(site: Site) {
        let ada = site.joins("ada").await;
        ada.get("/desk/live").await.expect(404);
        ada.post("/desk/cases/1/presence", &[("writing", "yes")]).await.expect(404);
        let steffi = site.staff().await;
        steffi.get("/desk/live?case=999").await.expect(404);
        steffi.post("/desk/cases/999/presence", &[("writing", "yes")]).await.expect(404);
    }
);

site_test!(
    async fn a_new_case_reaches_an_open_desk(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        let steffi = site.staff().await;
        let request = steffi.request(Method::GET, "/desk/live").body(Body::empty()).expect("a request");
        let mut response = steffi.raw(request).await;
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        assert_eq!(response.headers()["cache-control"], "no-store");
        let mut next = async || {
            let frame = tokio::time::timeout(Duration::from_secs(20), response.body_mut().frame()).await;
            let data = frame.expect("in time").expect("a frame").expect("no fault").into_data().expect("data");
            String::from_utf8_lossy(&data).into_owned()
        };
        assert!(next().await.contains("retry"));
        threads::case(&site, board, site.account("ada").await, "It leaks", "a secret", true).await;
        let event = next().await;
        assert!(event.contains("event: desk") && !event.contains("secret"), "{event}");
    }
);

site_test!(
    async fn a_colleague_sees_that_somebody_writes_and_that_they_stopped(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        site.joins("ada").await;
        let (case, _) = threads::case(&site, board, site.account("ada").await, "It leaks", "x", false).await;
        let (steffi, mordechai) = (site.staff().await, site.moderator().await);
        let path = format!("/desk/cases/{case}/presence");
        assert!(!mordechai.get(&format!("/desk/cases/{case}")).await.contains("is writing"));
        steffi.post(&path, &[("writing", "yes")]).await.expect(204);
        let page = mordechai.get(&format!("/desk/cases/{case}")).await.expect(200);
        assert!(page.contains("steffi is writing an answer"), "{}", page.text());
        assert!(!steffi.get(&format!("/desk/cases/{case}")).await.contains("is writing"), "nobody sees themselves");
        steffi.post(&path, &[("writing", "no")]).await.expect(204);
        assert!(!mordechai.get(&format!("/desk/cases/{case}")).await.contains("is writing"));
        steffi.post(&path, &[("writing", "yes")]).await.expect(204);
        site.advance(chrono::TimeDelta::minutes(2));
        let page = mordechai.get(&format!("/desk/cases/{case}")).await;
        assert!(!page.contains("is writing") && page.contains("steffi looked at this case"), "{}", page.text());
    }
);
