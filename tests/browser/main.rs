//! Journeys in a real Chromium, against the real server: without script, right to left, by keyboard, with axe.
//!
//! Needs `chromium` and `chromedriver` (Debian: chromium, chromium-driver); `tests/run` installs them. Screenshots are
//! written to `target/screenshots/`. Run one: `cargo test --test browser keyboard`.

mod axe;
mod chromium;
mod cocreation;
mod desk;
mod first_visit;
mod home;
mod incidents;
mod journeys;
mod keyboard;
mod listening;
mod moderation;
mod statuspage;
