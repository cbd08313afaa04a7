//! The site over HTTP, in a role: journeys and refusals, each on SQLite and on PostgreSQL.
//!
//! ```ignore
//! use crate::site::{Site, site_test};
//!
//! site_test!(async fn a_member_cannot_rename_a_board(site: Site) {
//!     let ada = site.joins("ada").await;                       // confirmed member, signed in
//!     let page = ada.post("/admin/boards/1", &[("name", "Mine")]).await.expect(404);
//! });
//! ```
//! The macro makes `a_member_cannot_rename_a_board::{sqlite, postgres}`. Each has a database, a data folder and a
//! clock of its own; the clock stands still until `site.advance(TimeDelta::hours(1))`. Nothing listens on a port and no
//! worker runs: `site.drain_jobs().await` does what is due, `site.outbox()` reads the letters.
//!
//! - people: `site.visitor()`, `site.joins("ada")`, `site.with_role("eve", Role::Producer)`, `site.staff()`, `site.moderator()`,
//!   `site.admin()` → [`client::Client`]; `client.speaking("he")`; `site.account("ada").await` → its id
//! - browsing: `client.get(path)`, `client.post(path, &[("body", "…")])`, `client.submit(&page, "/t/1/replies", &[("body", "…")])`
//!   (sends the page's own form with its hidden fields), `client.upload(path, fields, (field, name, type, bytes))`, `client.follow(page)`
//! - pages: `.expect(200)`, `.status()`, `.text()`, `.contains("…")`, `.html()`, `.location()`, `.header("etag")`, `.form(action)`,
//!   `.link("/t/")`, `.tag("main", "main")`, `.drawn_by()` = `data-page`
//! - under the floor: `site.app` (db, config, clock …), `site.count("select count(*) from posts")` for one number
//!
//! PostgreSQL: `HEARTH_TEST_POSTGRES`, a server URL with the right to create databases; `tests/run` starts one.
//! Run one: `cargo test --test site a_member_cannot`.

mod client;
mod hostile;
mod html;
mod mails;
mod moderation_journey;
mod odd_feeds;
mod site;
mod template;
mod threads;
mod troubles;

mod accounts;
mod admin;
mod affected;
mod airlines;
mod alerts;
mod amendments;
mod answering;
mod appeals;
mod arrange;
mod boards;
mod case_access;
mod case_hostile;
mod case_journey;
mod cases;
mod challenge_journey;
mod challenges;
mod clock;
mod closing;
mod consultations;
mod crisis_team;
mod database;
mod decisions;
mod desk;
mod desk_setup;
mod failures;
mod fanout;
mod fates;
mod feeds;
mod hearing;
mod hearing_killed;
mod holds;
mod house_rules;
mod ideas;
mod import_ideas;
mod incident_journey;
mod incidents;
mod intake;
mod ledger;
mod listening;
mod listening_room;
mod live;
mod mailbox;
mod maintenance;
mod news;
mod opinions;
mod pending;
mod policy;
mod polls;
mod producing;
mod queue;
mod relations;
mod reports;
mod reviews;
mod roadmap;
mod room;
mod rooms;
mod routes;
mod screening;
mod sharing;
mod sources;
mod statements;
mod status_site;
mod statuspage;
mod subscribers;
mod surveys;
mod transfer;
mod transparency;
mod uploads;
mod video;
mod votes;
mod votes_kept;
mod watched;
mod watches;
mod wave;
mod webhooks;
mod work;
