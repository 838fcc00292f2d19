//! The language of the pages, kept in a cookie.

use polis_pages::{Lang, translated::is_translated};
use polis_web::{Answer, Cookie, Cx, Failure, Path};

const YEAR: u32 = 365 * 24 * 3600;

pub(crate) async fn choose(Path(code): Path<String>, cx: Cx) -> Answer {
    let lang = Lang::from_code(&code).ok_or_else(Failure::unknown)?;
    let asked = cx.query("torna");
    let back = asked.as_deref().filter(|to| is_own_page(to)).unwrap_or("/");
    Ok(cx.next(back)?.set(Cookie::Lang, lang.code(), YEAR))
}

/// Whether it is a page of ours, and nothing but a path: `//host` and `/\host` are other sites.
fn is_own_page(to: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_".contains(&byte);
    to.starts_with('/') && !to.contains("//") && to.bytes().all(fits) && is_translated(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_of_language_leads_back_to_our_pages_only() {
        for ours in ["/", "/registrazione/dati", "/conferma/aB-_9"] {
            assert!(is_own_page(ours), "{ours}");
        }
        for other in ["", "//evil.example", "/\\evil.example", "https://evil.example", "/esci"] {
            assert!(!is_own_page(other), "{other}");
        }
        assert!(!is_own_page("/accesso\r\nSet-Cookie: a=b"));
    }
}
