//! The design system: maud parts without domain. Plain data and words in, `Markup` out.
//!
//! The class names are listed at the top of `static/hearth.css`; the whole page is drawn by [`Frame`].

pub mod brand;
pub mod chart;
pub mod colour;
pub mod diff;
pub mod form;
mod frame;
pub mod icon;
pub mod markdown;
mod parts;
mod qr;
pub mod text;
pub mod time;

pub use brand::Brand;
pub use frame::{Banner, Frame, query_value, with_lang};
pub use icon::icon;
pub use parts::{
    Tone, avatar, badge, card, details, empty, initials, list, notice, pager, person, table, tabs, tabs_keyed,
    tabs_labelled,
};
pub use qr::qr;
pub use time::{day, time};
