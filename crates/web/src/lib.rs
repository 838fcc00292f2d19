//! Requests in, pages or JSON out: everything the functions share, and no rule.
//!
//! A function is a [`axum::Router`] handed to [`serve`]; a handler takes a [`Cx`] and perhaps a
//! [`Form`], asks the domain, commits, and answers with a [`Reply`] or a [`Failure`].

pub mod captcha;
mod causes;

mod address;
mod cookies;
mod count;
mod cx;
mod failure;
mod form;
mod format;
mod guard;
mod kept;
mod places;
mod reply;
mod serve;
mod session;
mod signed_in;
mod username;
mod visitor;

pub use axum::{
    Router,
    extract::Path,
    routing::{any, get, post},
};
pub use cookies::Cookie;
pub use cx::Cx;
pub use failure::Failure;
pub use form::{Form, LargeForm};
pub use format::Format;
pub use lambda_http::http::header;
pub use places::{DESK, SIGN_IN, onward, place_of, returning, safe_return, with_query};
pub use reply::Reply;
pub use serve::{Error, serve};
pub use session::{opened, opened_digitally};
pub use signed_in::{OnDuty, SignedIn, is_officer, is_session_of};
pub use visitor::Visitor;

/// What every handler answers.
pub type Answer = Result<Reply, Failure>;
