//! «Cerca una scuola»: words, province and kind in the address, so that a search can be kept as a link.

use polis_domain::{
    Fault,
    place::province,
    schools::{Query, TooShort},
};
use polis_pages::{
    FormView,
    school::{KINDS, SchoolResults, SchoolSearch},
};
use polis_store::StoreError;
use polis_web::{Answer, Cx, Form, header};

/// Schools on a page.
const LIMIT: usize = 25;
/// Characters of a search; the longest name has 152.
const MAX: usize = 200;
/// Fields of the form.
const FIELDS: [&str; 3] = ["cerca", "provincia", "tipo"];

/// The page is the same for all visitors: no session is read, and caches may keep it for five minutes.
pub(crate) async fn show(cx: Cx) -> Answer {
    let typed = FIELDS.map(|field| (field.to_owned(), cx.query(field).unwrap_or_default()));
    let mut form = Form::of(typed.into());
    if FIELDS.iter().all(|field| form.get(field).is_empty()) {
        return kept(cx.page(&page(&cx, form.view(), None)));
    }
    let province = form.parse("provincia", |typed| match typed {
        "" => Ok(None),
        typed => province(typed).map(|province| Some(province.letters)),
    });
    let kind = form.parse("tipo", kind);
    let words = form.parse("cerca", |typed| match typed.chars().count() {
        0..=MAX => Ok(typed.to_owned()),
        _ => Err(Fault::TooLong { max: MAX }),
    });
    let (Some(province), Some(kind), Some(words)) = (province, kind, words) else {
        return cx.page_with(422, &page(&cx, form.view(), None));
    };
    let register = cx.app.schools().await?.ok_or(StoreError::Lost("register of schools"))?;
    let after = cx.query("dopo");
    let (words, after) = (words.as_str(), after.as_deref());
    let query = Query { words, province, kind, after, limit: LIMIT, comune: None };
    match register.search(&query) {
        Ok(found) => {
            let results = SchoolResults::new(&found, |last| address(&query, last));
            kept(cx.page(&page(&cx, form.view(), Some(results))))
        }
        Err(TooShort { min }) => {
            form.fault("cerca", &Fault::TooShort { min });
            cx.page_with(422, &page(&cx, form.view(), None))
        }
    }
}

/// One of the kinds of the list, or none.
fn kind(typed: &str) -> Result<Option<&'static str>, Fault> {
    let known = KINDS.iter().find(|(letters, _)| letters.eq_ignore_ascii_case(typed));
    match known {
        Some((letters, _)) => Ok(Some(letters)),
        None if typed.is_empty() => Ok(None),
        None => Err(Fault::UnknownChoice),
    }
}

/// The address of the page after this code.
fn address(query: &Query<'_>, last: &str) -> String {
    let (province, kind) = (query.province.unwrap_or(""), query.kind.unwrap_or(""));
    let pairs = [("cerca", query.words), ("provincia", province), ("tipo", kind), ("dopo", last)];
    let given: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    format!("/scuole?{}", serde_urlencoded::to_string(given).unwrap_or_default())
}

fn page(cx: &Cx, form: FormView, results: Option<SchoolResults>) -> SchoolSearch {
    SchoolSearch { chrome: cx.chrome(), form, results }
}

fn kept(answer: Answer) -> Answer {
    answer.map(|reply| reply.header(header::CACHE_CONTROL, "public, max-age=300"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_the_next_page_keeps_the_search() {
        let query = Query { words: "d'annunzio è", province: Some("NA"), ..Query::default() };
        let next = address(&query, "NAPS00001B");
        assert_eq!(next, "/scuole?cerca=d%27annunzio+%C3%A8&provincia=NA&dopo=NAPS00001B");
    }

    #[test]
    fn a_kind_is_one_of_the_list() {
        assert_eq!(kind("ps"), Ok(Some("PS")));
        assert_eq!(kind(""), Ok(None));
        assert_eq!(kind("ZZ"), Err(Fault::UnknownChoice));
    }
}
