//! The home page: the brand's welcome, the boards, the latest official answers, the latest topics.

pub mod pages;
mod queries;
mod views;
