//! Hearth: the home a brand owns online.
//!
//! The map, from the ground up. Five tables tell what the building does: [`routes`] (which URL goes where),
//! [`policy`] (who may do what), [`work`] (what runs by itself), [`config`] (what can be set) and [`events`] (what can
//! happen). A module imports only from those above it in this list.

pub mod clock;
pub mod error;
pub mod ids;

pub mod config;
pub mod policy;

pub mod db;
pub mod events;

pub mod words;

pub mod ui;

pub mod web;

pub mod mail;

pub mod jobs;

pub mod app;

pub mod measures;

pub mod ledger;

pub mod accounts;

pub mod screening;

pub mod boards;

pub mod cases;

pub mod cocreation;

pub mod incidents;

pub mod listening;

pub mod moderation;

pub mod transfer;

pub mod admin;

pub mod command;
pub mod routes;
pub mod work;

pub use routes::build;
