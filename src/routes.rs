//! Which URL goes where. Each feature lists its own addresses first in its `pages.rs`; this is the order of the house.

use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::incidents::subscribers;
use crate::{accounts, admin, boards, cases, cocreation, moderation, web};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

const fn at(method: &'static str, path: &'static str, who: Who, feature: &'static str) -> Route {
    Route { method, path, who, feature }
}

/// Every address of the house. `tests/tidy.rs` holds it against the features' own lists and their handlers' extractors.
pub const TABLE: &[Route] = &[
    at("GET", "/", Public, "boards"),
    at("GET", "/admin/boards", Admin, "boards"),
    at("POST", "/admin/boards", Admin, "boards"),
    at("GET", "/admin/boards/new", Admin, "boards"),
    at("GET", "/admin/boards/{id}", Admin, "boards"),
    at("POST", "/admin/boards/{id}", Admin, "boards"),
    at("POST", "/admin/boards/{id}/archive", Admin, "boards"),
    at("POST", "/admin/boards/{id}/place", Admin, "boards"),
    at("GET", "/b/{board}", Public, "boards"),
    at("GET", "/b/{board}/feed.atom", Public, "boards"),
    at("GET", "/drafts", Member, "boards"),
    at("POST", "/drafts/{slot}", Member, "boards"),
    at("POST", "/drafts/{slot}/discard", Member, "boards"),
    at("GET", "/feed.atom", Public, "boards"),
    at("GET", "/p/{id}", Public, "boards"),
    at("GET", "/p/{id}/edit", Member, "boards"),
    at("GET", "/p/{id}/history", Public, "boards"),
    at("POST", "/p/{id}/official", Desk, "boards"),
    at("GET", "/p/{id}/removal", Member, "boards"),
    at("POST", "/p/{id}/removal", Member, "boards"),
    at("POST", "/p/{id}/restoration", Member, "boards"),
    at("POST", "/p/{id}/text", Member, "boards"),
    at("GET", "/robots.txt", Public, "boards"),
    at("GET", "/sitemap.xml", Public, "boards"),
    at("GET", "/sitemaps/{file}", Public, "boards"),
    at("GET", "/t/{id}", Public, "boards"),
    at("GET", "/t/{id}/arrange", Moderator, "boards"),
    at("POST", "/t/{id}/board", Moderator, "boards"),
    at("GET", "/t/{id}/feed.atom", Public, "boards"),
    at("POST", "/t/{id}/merge", Moderator, "boards"),
    at("POST", "/t/{id}/pin", Moderator, "boards"),
    at("GET", "/t/{id}/removal", Member, "boards"),
    at("POST", "/t/{id}/removal", Member, "boards"),
    at("POST", "/t/{id}/replies", Public, "boards"),
    at("POST", "/t/{id}/restoration", Member, "boards"),
    at("POST", "/t/{id}/solution", Member, "boards"),
    at("GET", "/t/{id}/split", Moderator, "boards"),
    at("POST", "/t/{id}/split", Moderator, "boards"),
    at("POST", "/t/{id}/title", Moderator, "boards"),
    at("GET", "/t/{id}/{slug}", Public, "boards"),
    at("GET", "/uploads", Member, "boards"),
    at("POST", "/uploads", Member, "boards"),
    at("GET", "/uploads/{key}", Public, "boards"),
    at("GET", "/admin/desk", Admin, "cases"),
    at("GET", "/admin/desk/categories", Admin, "cases"),
    at("POST", "/admin/desk/categories", Admin, "cases"),
    at("GET", "/admin/desk/categories/new", Admin, "cases"),
    at("GET", "/admin/desk/categories/{id}", Admin, "cases"),
    at("POST", "/admin/desk/categories/{id}", Admin, "cases"),
    at("POST", "/admin/desk/categories/{id}/archive", Admin, "cases"),
    at("POST", "/admin/desk/categories/{id}/place", Admin, "cases"),
    at("GET", "/admin/desk/departments", Admin, "cases"),
    at("POST", "/admin/desk/departments", Admin, "cases"),
    at("GET", "/admin/desk/departments/new", Admin, "cases"),
    at("GET", "/admin/desk/departments/{id}", Admin, "cases"),
    at("POST", "/admin/desk/departments/{id}", Admin, "cases"),
    at("POST", "/admin/desk/departments/{id}/archive", Admin, "cases"),
    at("GET", "/admin/desk/fields", Admin, "cases"),
    at("POST", "/admin/desk/fields", Admin, "cases"),
    at("GET", "/admin/desk/fields/new", Admin, "cases"),
    at("GET", "/admin/desk/fields/{id}", Admin, "cases"),
    at("POST", "/admin/desk/fields/{id}", Admin, "cases"),
    at("POST", "/admin/desk/fields/{id}/archive", Admin, "cases"),
    at("POST", "/admin/desk/fields/{id}/place", Admin, "cases"),
    at("GET", "/admin/desk/replies", Admin, "cases"),
    at("POST", "/admin/desk/replies", Admin, "cases"),
    at("GET", "/admin/desk/replies/new", Admin, "cases"),
    at("GET", "/admin/desk/replies/{id}", Admin, "cases"),
    at("POST", "/admin/desk/replies/{id}", Admin, "cases"),
    at("POST", "/admin/desk/replies/{id}/archive", Admin, "cases"),
    at("GET", "/admin/desk/rules", Admin, "cases"),
    at("POST", "/admin/desk/rules", Admin, "cases"),
    at("GET", "/admin/desk/rules/new", Admin, "cases"),
    at("GET", "/admin/desk/rules/{id}", Admin, "cases"),
    at("POST", "/admin/desk/rules/{id}", Admin, "cases"),
    at("POST", "/admin/desk/rules/{id}/place", Admin, "cases"),
    at("POST", "/admin/desk/rules/{id}/removal", Admin, "cases"),
    at("GET", "/admin/desk/targets", Admin, "cases"),
    at("POST", "/admin/desk/targets", Admin, "cases"),
    at("GET", "/admin/desk/targets/new", Admin, "cases"),
    at("GET", "/admin/desk/targets/{id}", Admin, "cases"),
    at("POST", "/admin/desk/targets/{id}", Admin, "cases"),
    at("POST", "/admin/desk/targets/{id}/removal", Admin, "cases"),
    at("POST", "/admin/desk/duties/{id}", Admin, "cases"),
    at("POST", "/admin/desk/holidays", Admin, "cases"),
    at("POST", "/admin/desk/holidays/{day}/removal", Admin, "cases"),
    at("GET", "/admin/desk/hours", Admin, "cases"),
    at("POST", "/admin/desk/hours", Admin, "cases"),
    at("GET", "/cases", Member, "cases"),
    at("GET", "/cases/{id}", Member, "cases"),
    at("POST", "/cases/{id}/aside", Member, "cases"),
    at("GET", "/cases/{id}/export", Member, "cases"),
    at("GET", "/cases/{id}/export.json", Member, "cases"),
    at("GET", "/cases/{id}/follow", Member, "cases"),
    at("POST", "/cases/{id}/follow", Member, "cases"),
    at("GET", "/cases/{id}/pass/{pass}", Public, "cases"),
    at("POST", "/cases/{id}/pass/{pass}/aside", Public, "cases"),
    at("GET", "/cases/{id}/pass/{pass}/files/{key}", Public, "cases"),
    at("GET", "/cases/{id}/pass/{pass}/publication/{publication}", Public, "cases"),
    at("POST", "/cases/{id}/pass/{pass}/publication/{publication}", Public, "cases"),
    at("GET", "/cases/{id}/pass/{pass}/rating", Public, "cases"),
    at("POST", "/cases/{id}/pass/{pass}/rating", Public, "cases"),
    at("POST", "/cases/{id}/pass/{pass}/replies", Public, "cases"),
    at("POST", "/cases/{id}/pass/{pass}/state", Public, "cases"),
    at("GET", "/cases/{id}/publication/{publication}", Member, "cases"),
    at("POST", "/cases/{id}/publication/{publication}", Member, "cases"),
    at("POST", "/cases/{id}/rating", Member, "cases"),
    at("POST", "/cases/{id}/replies", Member, "cases"),
    at("POST", "/cases/{id}/state", Member, "cases"),
    at("GET", "/desk", Desk, "cases"),
    at("POST", "/desk/batches", Desk, "cases"),
    at("POST", "/desk/batches/{id}/undo", Desk, "cases"),
    at("GET", "/desk/cases", Desk, "cases"),
    at("GET", "/desk/cases/{id}", Desk, "cases"),
    at("POST", "/desk/cases/{id}/answer", Desk, "cases"),
    at("POST", "/desk/cases/{id}/aside", Desk, "cases"),
    at("POST", "/desk/cases/{id}/assignee", Desk, "cases"),
    at("GET", "/desk/cases/{id}/audit", Desk, "cases"),
    at("POST", "/desk/cases/{id}/compensations", Desk, "cases"),
    at("GET", "/desk/cases/{id}/compensations/{compensation}", Desk, "cases"),
    at("POST", "/desk/cases/{id}/compensations/{compensation}/decision", Desk, "cases"),
    at("POST", "/desk/cases/{id}/compensations/{compensation}/withdrawal", Desk, "cases"),
    at("POST", "/desk/cases/{id}/contacts", Desk, "cases"),
    at("GET", "/desk/cases/{id}/export", Desk, "cases"),
    at("GET", "/desk/cases/{id}/export.json", Desk, "cases"),
    at("POST", "/desk/cases/{id}/follow", Desk, "cases"),
    at("POST", "/desk/cases/{id}/handover", Desk, "cases"),
    at("POST", "/desk/cases/{id}/ideas", Desk, "cases"),
    at("POST", "/desk/cases/{id}/ideas/{topic}/removal", Desk, "cases"),
    at("POST", "/desk/cases/{id}/incident", Desk, "cases"),
    at("POST", "/desk/cases/{id}/main", Desk, "cases"),
    at("GET", "/desk/cases/{id}/merge", Desk, "cases"),
    at("POST", "/desk/cases/{id}/merge", Desk, "cases"),
    at("POST", "/desk/cases/{id}/notes", Desk, "cases"),
    at("POST", "/desk/cases/{id}/presence", Desk, "cases"),
    at("POST", "/desk/cases/{id}/properties", Desk, "cases"),
    at("GET", "/desk/cases/{id}/publication", Desk, "cases"),
    at("POST", "/desk/cases/{id}/publication", Desk, "cases"),
    at("POST", "/desk/cases/{id}/publication/withdrawal", Desk, "cases"),
    at("POST", "/desk/cases/{id}/reviews/{review}/decision", Desk, "cases"),
    at("POST", "/desk/cases/{id}/reviews/{review}/send", Desk, "cases"),
    at("POST", "/desk/cases/{id}/reviews/{review}/withdrawal", Desk, "cases"),
    at("GET", "/desk/cases/{id}/split", Desk, "cases"),
    at("POST", "/desk/cases/{id}/split", Desk, "cases"),
    at("POST", "/desk/cases/{id}/state", Desk, "cases"),
    at("POST", "/desk/cases/{id}/unfollow", Desk, "cases"),
    at("POST", "/desk/views", Desk, "cases"),
    at("GET", "/desk/views/{id}", Desk, "cases"),
    at("POST", "/desk/views/{id}/removal", Desk, "cases"),
    at("GET", "/desk/compensations", Desk, "cases"),
    at("POST", "/desk/duty", Desk, "cases"),
    at("GET", "/desk/live", Desk, "cases"),
    at("GET", "/admin/screening", Moderator, "screening"),
    at("POST", "/admin/screening", Moderator, "screening"),
    at("POST", "/admin/screening/mail", Moderator, "screening"),
    at("POST", "/admin/screening/mail/removal", Moderator, "screening"),
    at("POST", "/admin/screening/sites", Moderator, "screening"),
    at("GET", "/desk/words", Moderator, "screening"),
    at("POST", "/desk/words", Moderator, "screening"),
    at("GET", "/desk/words/import", Moderator, "screening"),
    at("POST", "/desk/words/import", Moderator, "screening"),
    at("GET", "/desk/words/new", Moderator, "screening"),
    at("GET", "/desk/words/test", Moderator, "screening"),
    at("GET", "/desk/words/{id}", Moderator, "screening"),
    at("POST", "/desk/words/{id}", Moderator, "screening"),
    at("POST", "/desk/words/{id}/archive", Moderator, "screening"),
    at("POST", "/mail/inbound", Machine, "cases"),
    at("GET", "/new", Public, "cases"),
    at("POST", "/new", Public, "cases"),
    at("GET", "/new/mail/{link}", Public, "cases"),
    at("POST", "/new/mail/{link}", Public, "cases"),
    at("GET", "/new/pending", Public, "cases"),
    at("POST", "/new/pending/publication", Public, "cases"),
    at("POST", "/new/pending/{id}/board", Public, "cases"),
    at("POST", "/new/pending/{id}/deletion", Public, "cases"),
    at("POST", "/new/pending/{id}/letter", Public, "cases"),
    at("GET", "/account", Member, "accounts"),
    at("POST", "/account", Member, "accounts"),
    at("POST", "/account/confirmation", Member, "accounts"),
    at("GET", "/account/email", Member, "accounts"),
    at("POST", "/account/email", Member, "accounts"),
    at("GET", "/account/email/{secret}", Public, "accounts"),
    at("POST", "/account/email/{secret}", Public, "accounts"),
    at("GET", "/account/password", Member, "accounts"),
    at("POST", "/account/password", Member, "accounts"),
    at("GET", "/account/sessions", Member, "accounts"),
    at("POST", "/account/sessions/others/end", Member, "accounts"),
    at("POST", "/account/sessions/{session}/end", Member, "accounts"),
    at("GET", "/confirm/{secret}", Public, "accounts"),
    at("POST", "/confirm/{secret}", Public, "accounts"),
    at("GET", "/join", Public, "accounts"),
    at("POST", "/join", Public, "accounts"),
    at("GET", "/password", Public, "accounts"),
    at("POST", "/password", Public, "accounts"),
    at("GET", "/password/{secret}", Public, "accounts"),
    at("POST", "/password/{secret}", Public, "accounts"),
    at("GET", "/sign-in", Public, "accounts"),
    at("POST", "/sign-in", Public, "accounts"),
    at("GET", "/sign-in/link", Public, "accounts"),
    at("POST", "/sign-in/link", Public, "accounts"),
    at("GET", "/sign-in/link/{secret}", Public, "accounts"),
    at("POST", "/sign-in/link/{secret}", Public, "accounts"),
    at("GET", "/sign-out", Public, "accounts"),
    at("POST", "/sign-out", Public, "accounts"),
    at("GET", "/u/{handle}", Public, "accounts"),
    at("GET", "/account/moderation", Member, "moderation"),
    at("GET", "/account/moderation/{id}", Member, "moderation"),
    at("GET", "/account/moderation/{id}/appeal", Member, "moderation"),
    at("POST", "/account/moderation/{id}/appeal", Member, "moderation"),
    at("GET", "/account/reports/{id}/appeal", Member, "moderation"),
    at("POST", "/account/reports/{id}/appeal", Member, "moderation"),
    at("GET", "/reports/{id}/{token}/appeal", Public, "moderation"),
    at("POST", "/reports/{id}/{token}/appeal", Public, "moderation"),
    at("GET", "/desk/appeals/{id}/decision", Moderator, "moderation"),
    at("POST", "/desk/appeals/{id}/decision", Moderator, "moderation"),
    at("GET", "/account/moderation/{id}/statement.json", Member, "moderation"),
    at("GET", "/admin/evidence/{id}", Admin, "moderation"),
    at("POST", "/admin/evidence/{id}", Admin, "moderation"),
    at("GET", "/desk/decide/{subject}/{id}", Moderator, "moderation"),
    at("POST", "/desk/decide/{subject}/{id}", Moderator, "moderation"),
    at("GET", "/desk/decisions", Moderator, "moderation"),
    at("GET", "/desk/decisions/export.json", Moderator, "moderation"),
    at("GET", "/desk/decisions/{id}", Moderator, "moderation"),
    at("POST", "/desk/decisions/{id}/reversal", Moderator, "moderation"),
    at("GET", "/account/reports", Member, "moderation"),
    at("GET", "/admin/reasons", Admin, "moderation"),
    at("POST", "/admin/reasons", Admin, "moderation"),
    at("GET", "/admin/reasons/new", Admin, "moderation"),
    at("GET", "/admin/reasons/{id}", Admin, "moderation"),
    at("POST", "/admin/reasons/{id}", Admin, "moderation"),
    at("POST", "/admin/reasons/{id}/archive", Admin, "moderation"),
    at("POST", "/admin/reasons/{id}/place", Admin, "moderation"),
    at("GET", "/report/{subject}/{id}", Public, "moderation"),
    at("POST", "/report/{subject}/{id}", Public, "moderation"),
    at("GET", "/reports", Public, "moderation"),
    at("GET", "/reports/confirm/{link}", Public, "moderation"),
    at("POST", "/reports/confirm/{link}", Public, "moderation"),
    at("GET", "/reports/sent", Public, "moderation"),
    at("GET", "/reports/{id}/{token}", Public, "moderation"),
    at("GET", "/admin/rules", Admin, "moderation"),
    at("POST", "/admin/rules/draft", Admin, "moderation"),
    at("POST", "/admin/rules/draft/removal", Admin, "moderation"),
    at("GET", "/admin/rules/draft/rule", Admin, "moderation"),
    at("POST", "/admin/rules/draft/rule", Admin, "moderation"),
    at("GET", "/admin/rules/draft/rules/{code}", Admin, "moderation"),
    at("POST", "/admin/rules/draft/rules/{code}", Admin, "moderation"),
    at("POST", "/admin/rules/draft/rules/{code}/place", Admin, "moderation"),
    at("POST", "/admin/rules/draft/rules/{code}/removal", Admin, "moderation"),
    at("POST", "/admin/rules/draft/summary", Admin, "moderation"),
    at("GET", "/admin/rules/preview", Admin, "moderation"),
    at("POST", "/admin/rules/publication", Admin, "moderation"),
    at("GET", "/rules", Public, "moderation"),
    at("GET", "/rules/{version}", Public, "moderation"),
    at("GET", "/transparency", Public, "moderation"),
    at("GET", "/transparency/ledger.jsonl", Public, "moderation"),
    at("GET", "/transparency/reports/{period}", Public, "moderation"),
    at("GET", "/transparency/{number}", Public, "moderation"),
    at("GET", "/admin", Admin, "admin"),
    at("GET", "/admin/next-steps", Admin, "admin"),
    at("GET", "/admin/people", Admin, "admin"),
    at("GET", "/admin/people/{id}", Admin, "admin"),
    at("POST", "/admin/people/{id}", Admin, "admin"),
    at("GET", "/admin/settings", Admin, "admin"),
    at("POST", "/admin/settings", Admin, "admin"),
    at("GET", "/brand/{file}", Public, "admin"),
    at("GET", "/setup/{secret}", Public, "admin"),
    at("POST", "/setup/{secret}", Public, "admin"),
    at("GET", "/account/moderating", Moderator, "moderation"),
    at("POST", "/account/moderating", Moderator, "moderation"),
    at("GET", "/desk/queue", Moderator, "moderation"),
    at("GET", "/desk/queue/live", Moderator, "moderation"),
    at("POST", "/desk/queue/next", Moderator, "moderation"),
    at("GET", "/desk/queue/waves", Moderator, "moderation"),
    at("POST", "/desk/queue/waves", Moderator, "moderation"),
    at("GET", "/desk/queue/waves/preview", Moderator, "moderation"),
    at("GET", "/desk/queue/waves/{id}", Moderator, "moderation"),
    at("POST", "/desk/queue/waves/{id}/undo", Moderator, "moderation"),
    at("GET", "/desk/queue/{id}", Moderator, "moderation"),
    at("POST", "/desk/queue/{id}/claim", Moderator, "moderation"),
    at("POST", "/desk/queue/{id}/decision", Moderator, "moderation"),
    at("POST", "/desk/queue/{id}/hand-over", Moderator, "moderation"),
    at("POST", "/desk/queue/{id}/renewal", Moderator, "moderation"),
    at("GET", "/admin/components", Leader, "incidents"),
    at("POST", "/admin/components", Leader, "incidents"),
    at("POST", "/admin/components/groups", Leader, "incidents"),
    at("GET", "/admin/components/groups/new", Leader, "incidents"),
    at("GET", "/admin/components/groups/{id}", Leader, "incidents"),
    at("POST", "/admin/components/groups/{id}", Leader, "incidents"),
    at("POST", "/admin/components/groups/{id}/archive", Leader, "incidents"),
    at("POST", "/admin/components/groups/{id}/place", Leader, "incidents"),
    at("GET", "/admin/components/new", Leader, "incidents"),
    at("GET", "/admin/components/{id}", Leader, "incidents"),
    at("POST", "/admin/components/{id}", Leader, "incidents"),
    at("POST", "/admin/components/{id}/archive", Leader, "incidents"),
    at("POST", "/admin/components/{id}/place", Leader, "incidents"),
    at("POST", "/admin/components/{id}/state", Leader, "incidents"),
    at("GET", "/desk/incidents", Desk, "incidents"),
    at("GET", "/desk/incidents/actions", Desk, "incidents"),
    at("POST", "/desk/incidents/actions/{id}", Desk, "incidents"),
    at("POST", "/desk/incidents/backdated", Leader, "incidents"),
    at("GET", "/desk/incidents/backdated/new", Leader, "incidents"),
    at("GET", "/desk/incidents/belts", Desk, "incidents"),
    at("POST", "/desk/incidents/belts/parts", Desk, "incidents"),
    at("POST", "/desk/incidents/belts/people/{id}", Desk, "incidents"),
    at("GET", "/desk/incidents/board", Desk, "incidents"),
    at("POST", "/desk/incidents/board", Desk, "incidents"),
    at("GET", "/desk/incidents/cadence", Desk, "incidents"),
    at("POST", "/desk/incidents/cadence", Desk, "incidents"),
    at("POST", "/desk/incidents/cadence/reminders", Desk, "incidents"),
    at("GET", "/desk/incidents/consultations/{id}", Desk, "incidents"),
    at("POST", "/desk/incidents/consultations/{id}/closing", Desk, "incidents"),
    at("POST", "/desk/incidents/consultations/{id}/opening", Desk, "incidents"),
    at("POST", "/desk/incidents/consultations/{id}/outcome", Desk, "incidents"),
    at("GET", "/desk/incidents/consultations/{id}/text", Desk, "incidents"),
    at("POST", "/desk/incidents/consultations/{id}/text", Desk, "incidents"),
    at("GET", "/desk/incidents/duties", Desk, "incidents"),
    at("POST", "/desk/incidents/duties/{id}/acknowledgement", Desk, "incidents"),
    at("GET", "/desk/incidents/live", Desk, "incidents"),
    at("GET", "/desk/incidents/maintenance", Desk, "incidents"),
    at("POST", "/desk/incidents/maintenance", Leader, "incidents"),
    at("GET", "/desk/incidents/maintenance/new", Leader, "incidents"),
    at("GET", "/desk/incidents/maintenance/{id}", Desk, "incidents"),
    at("GET", "/desk/incidents/maintenance/{id}/cancellation", Leader, "incidents"),
    at("POST", "/desk/incidents/maintenance/{id}/cancellation", Leader, "incidents"),
    at("GET", "/desk/incidents/maintenance/{id}/plan", Leader, "incidents"),
    at("POST", "/desk/incidents/maintenance/{id}/plan", Leader, "incidents"),
    at("POST", "/desk/incidents/maintenance/{id}/updates", Leader, "incidents"),
    at("GET", "/desk/incidents/new", Desk, "incidents"),
    at("POST", "/desk/incidents/new", Desk, "incidents"),
    at("GET", "/desk/incidents/playbooks", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks", Desk, "incidents"),
    at("GET", "/desk/incidents/playbooks/new", Desk, "incidents"),
    at("GET", "/desk/incidents/playbooks/{id}", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/archive", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/members", Desk, "incidents"),
    at("GET", "/desk/incidents/playbooks/{id}/members/new", Desk, "incidents"),
    at("GET", "/desk/incidents/playbooks/{id}/members/{member}", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/members/{member}", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/members/{member}/place", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/members/{member}/removal", Desk, "incidents"),
    at("GET", "/desk/incidents/playbooks/{id}/settings", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/settings", Desk, "incidents"),
    at("GET", "/desk/incidents/playbooks/{id}/statement", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/statement", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/statement/approval", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/statement/withdrawal", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/tasks", Desk, "incidents"),
    at("GET", "/desk/incidents/playbooks/{id}/tasks/new", Desk, "incidents"),
    at("GET", "/desk/incidents/playbooks/{id}/tasks/{task}", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/tasks/{task}", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/tasks/{task}/place", Desk, "incidents"),
    at("POST", "/desk/incidents/playbooks/{id}/tasks/{task}/removal", Desk, "incidents"),
    at("POST", "/desk/incidents/proposals/{id}", Desk, "incidents"),
    at("GET", "/desk/incidents/rota", Desk, "incidents"),
    at("POST", "/desk/incidents/rota", Desk, "incidents"),
    at("POST", "/desk/incidents/rota/{id}/removal", Desk, "incidents"),
    at("GET", "/desk/incidents/subscribers", Desk, "incidents"),
    at("GET", "/desk/incidents/teams", Desk, "incidents"),
    at("POST", "/desk/incidents/teams", Desk, "incidents"),
    at("GET", "/desk/incidents/teams/new", Desk, "incidents"),
    at("GET", "/desk/incidents/teams/{id}", Desk, "incidents"),
    at("POST", "/desk/incidents/teams/{id}/archive", Desk, "incidents"),
    at("POST", "/desk/incidents/teams/{id}/key", Desk, "incidents"),
    at("GET", "/desk/incidents/teams/{id}/settings", Desk, "incidents"),
    at("POST", "/desk/incidents/teams/{id}/settings", Desk, "incidents"),
    at("GET", "/desk/incidents/updates/{id}/correction", Leader, "incidents"),
    at("POST", "/desk/incidents/updates/{id}/correction", Leader, "incidents"),
    at("GET", "/desk/incidents/{id}", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/briefs", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/consultations", Desk, "incidents"),
    at("GET", "/desk/incidents/{id}/consultations/new", Desk, "incidents"),
    at("GET", "/desk/incidents/{id}/live", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/notes", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/parts", Desk, "incidents"),
    at("GET", "/desk/incidents/{id}/phone", Desk, "incidents"),
    at("GET", "/desk/incidents/{id}/plain.txt", Desk, "incidents"),
    at("GET", "/desk/incidents/{id}/review", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/review", Desk, "incidents"),
    at("GET", "/desk/incidents/{id}/review.json", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/review/actions", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/severity", Desk, "incidents"),
    at("GET", "/desk/incidents/{id}/sheet", Desk, "incidents"),
    at("GET", "/desk/incidents/{id}/statement", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/statement", Desk, "incidents"),
    at("GET", "/desk/incidents/{id}/statement/{version}", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/statement/{version}/approval", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/statement/{version}/publication", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/statement/{version}/removal", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/statement/{version}/return", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/statement/{version}/submission", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/tasks", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/tasks/{task}", Desk, "incidents"),
    at("POST", "/desk/incidents/{id}/topics", Desk, "incidents"),
    at("GET", "/status", Public, "incidents"),
    at("GET", "/status/consultations/{id}", Public, "incidents"),
    at("POST", "/status/consultations/{id}/answer", Member, "incidents"),
    at("POST", "/status/consultations/{id}/proposals", Member, "incidents"),
    at("GET", "/status/history", Public, "incidents"),
    at("GET", "/status/history/{month}", Public, "incidents"),
    at("GET", "/status/incidents/{id}", Public, "incidents"),
    at("GET", "/status/incidents/{id}/affected", Public, "incidents"),
    at("POST", "/status/incidents/{id}/affected", Public, "incidents"),
    at("GET", "/status/live", Public, "incidents"),
    at("GET", "/status/subscribe", Public, "incidents"),
    at("POST", "/status/subscribe", Public, "incidents"),
    at("GET", "/status/subscribe/confirm/{token}", Public, "incidents"),
    at("POST", "/status/subscribe/confirm/{token}", Public, "incidents"),
    at("GET", "/status/subscribe/sent", Public, "incidents"),
    at("GET", "/status/subscriptions/{id}/{mac}", Public, "incidents"),
    at("POST", "/status/subscriptions/{id}/{mac}", Public, "incidents"),
    at("GET", "/status/subscriptions/{id}/{mac}/end", Public, "incidents"),
    at("POST", "/status/subscriptions/{id}/{mac}/end", Public, "incidents"),
    at("POST", "/status/subscriptions/{id}/{mac}/resumption", Public, "incidents"),
    at("GET", "/status/teams/{token}", Public, "incidents"),
    at("POST", "/status/teams/{token}", Public, "incidents"),
    at("GET", "/status/teams/{token}/{incident}/phone", Public, "incidents"),
    at("GET", "/status/teams/{token}/{incident}/sheet", Public, "incidents"),
    at("GET", "/status/uptime", Public, "incidents"),
];

/// Opens everything and builds the site: the same for the program and for the tests.
pub async fn build(config: Config, clock: Clock) -> Result<(App, Router)> {
    build_with(config, clock, Router::new()).await
}

/// Like `build`, with more addresses inside the same layers; for benchmarks, which need a control.
pub async fn build_with(config: Config, clock: Clock, more: Router) -> Result<(App, Router)> {
    let app = App::open(config, clock).await?;
    load_brand(&app).await?;
    crate::incidents::site::open(&app).await?;
    let router = router(&app, more);
    Ok((app, router))
}

/// Reads the brand from the settings and puts it in place.
pub async fn load_brand(app: &App) -> Result<()> {
    let brand = admin::load_brand(&mut app.db.read().await?).await?;
    app.set_brand(brand);
    Ok(())
}

/// Who may enter an address. What a person may see or do there is decided in SQL and in `policy.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anyone; no account needed.
    Public,
    /// Anyone signed in.
    Member,
    /// Whoever speaks for the brand.
    Desk,
    /// Whoever may limit what others wrote.
    Moderator,
    /// Whoever says what becomes of ideas.
    Producer,
    /// Whoever leads in a crisis.
    Leader,
    /// Whoever runs the home.
    Admin,
    /// Another server that knows a token; nobody who signs in.
    Machine,
}

use Who::{Admin, Desk, Leader, Machine, Member, Moderator, Producer, Public};

/// One address.
pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
    pub who: Who,
    /// The folder that answers.
    pub feature: &'static str,
}

/// The URL table as text, one line for each address.
pub fn table() -> String {
    TABLE
        .iter()
        .map(|route| {
            format!("{:<5} {:<40} {:<10} {}\n", route.method, route.path, format!("{:?}", route.who), route.feature)
        })
        .collect()
}

fn router(app: &App, more: Router) -> Router {
    let (shared, limits, kept) = (Arc::clone(&app.web), Arc::clone(&app.limits), app.pages.clone());
    // A mail program that ends a subscription with one request (RFC 8058) is no page of ours; the signed link is the proof there.
    let csrf = CsrfLayer::new()
        .with_insecure_bypass(|_, uri| subscribers::links::is_end(uri.path()))
        .with_rejection_response(|_| web::cross_site());
    let request_max = Duration::from_secs(app.config.request_s_max);
    let pages = Router::new()
        .merge(boards::routes())
        .merge(boards::uploads::routes())
        .merge(boards::feeds::routes())
        .merge(cases::routes())
        .merge(cocreation::routes())
        .merge(accounts::routes())
        .merge(crate::screening::routes())
        .merge(crate::screening::words::routes())
        .merge(crate::incidents::routes())
        .merge(moderation::routes())
        .merge(admin::routes())
        .merge(more.with_state(()))
        .fallback(nothing_here);
    // From the inside out: the last layer is the first that a request meets.
    accounts::sessions::around(pages, app)
        .layer(middleware::from_fn(web::origin_check))
        .layer(csrf)
        .layer(DefaultBodyLimit::max(app.config.request_bytes_max))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, request_max))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| panicked()))
        .merge(operations())
        .merge(crate::incidents::site::live_routes())
        .merge(web::assets::routes())
        .layer(middleware::from_fn(move |request, next| {
            web::outer(Arc::clone(&shared), Arc::clone(&limits), kept.clone(), request, next)
        }))
        .with_state(app.clone())
}

async fn nothing_here() -> crate::error::Error {
    crate::error::Error::NotFound
}

fn panicked() -> axum::http::Response<axum::body::Body> {
    crate::error::Error::Internal("a handler panicked".into()).into_response()
}

/// For those who run the site; outside sessions and limits.
fn operations() -> Router<App> {
    Router::new().route("/healthz", get(async || "ok\n")).route("/readyz", get(ready)).route("/metrics", get(metrics))
}

/// Ready when the database answers.
async fn ready(State(app): State<App>) -> Response {
    let answered = async { crate::jobs::queries::counts(&mut app.db.read().await?).await }.await;
    match answered {
        Ok(_) => "ready\n".into_response(),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            [(header::CONTENT_TYPE, "text/plain"), (header::RETRY_AFTER, "5")],
            "the database does not answer\n",
        )
            .into_response(),
    }
}

/// Prometheus' text, for whoever knows the token. Without a token this address does not exist.
async fn metrics(State(app): State<App>, headers: HeaderMap) -> Response {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let known = app.config.metrics_token.as_deref().zip(given).is_some_and(|(token, given)| {
        // Compared by their hashes, so that the time taken tells nothing.
        crate::ids::sha256_hex(token) == crate::ids::sha256_hex(given)
    });
    if known { metrics_text(&app).await } else { crate::error::Error::NotFound.into_response() }
}

/// The measures as Prometheus reads them.
async fn metrics_text(app: &App) -> Response {
    let Some(measures) = crate::measures::text(app).await else { return crate::error::Error::NotFound.into_response() };
    ([(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; version=0.0.4"))], measures).into_response()
}

/// `/metrics` alone, for an address of its own (`HEARTH_METRICS_ADDR`).
pub fn metrics_router(app: &App) -> Router {
    Router::new()
        .route("/metrics", get(async |State(app): State<App>| metrics_text(&app).await))
        .with_state(app.clone())
}
