//! People: finding an account, giving it a role and a department, suspending it.

mod actions;
pub mod pages;
mod queries;
mod views;
