//! Where things are: the page of each step, and which addresses a browser may be sent back to.

use polis_domain::account::Position;

/// Address of the sign-in page.
pub const SIGN_IN: &str = "/accesso";
/// Address of the desk.
pub const DESK: &str = "/sportello";

/// The page of each position.
pub fn place_of(position: Position) -> &'static str {
    match position {
        Position::ConfirmEmail => "/registrazione/conclusa",
        Position::ChangePassword => "/accesso",
        Position::EnterData | Position::Lapsed => "/abilitazione/richiesta",
        Position::Accept => "/abilitazione/adesione",
        Position::ConfirmCpt => "/cpt/conferma",
        Position::GoToSchool => "/abilitazione",
        Position::ChooseCode | Position::ChooseCodeByLogin => "/codice-personale",
        Position::Enabled => "/istanze",
    }
}

/// Areas a sign-in may lead back to.
const AREAS: [&str; 7] =
    ["abilitazione", "cpt", "codice-personale", "sportello", "allegati", "istanze", "archivio"];

/// The address, if it is one of ours a person may be sent back to after signing in.
pub fn safe_return(to: &str) -> Option<&str> {
    let path = to.strip_prefix('/')?;
    let area = path.split(['/', '?']).next()?;
    let plain = to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (plain && AREAS.contains(&area)).then_some(to)
}

/// Where to redirect after the sign-in: to the page that was asked for, unless it belongs to the other
/// kind of user. A link to the desk is of no use to a citizen, nor the other way round.
pub fn onward<'a>(back: Option<&'a str>, place: &'a str) -> &'a str {
    let is_desk = |to: &str| to.starts_with(DESK);
    back.filter(|to| is_desk(to) == is_desk(place)).unwrap_or(place)
}

/// An address of ours that leads back there after the sign-in, if that is a page to be led back to. The
/// address may have a query of its own.
pub fn returning(address: &str, back: Option<&str>) -> String {
    let back = back.and_then(safe_return);
    let query = back.and_then(|back| serde_urlencoded::to_string([("ritorno", back)]).ok());
    query.map_or_else(|| address.to_owned(), |query| asking(address, &query))
}

/// The address with one more parameter.
fn asking(address: &str, query: &str) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{query}")
}

/// The address of a page with these parameters.
pub fn with_query(path: &str, parameters: &[(&str, &str)]) -> String {
    let query = serde_urlencoded::to_string(parameters).unwrap_or_default();
    asking(path, &query)
}

/// Parameter of an address to which a browser was sent from a step that is not its own, and its value.
pub(crate) const NOTICE: (&str, &str) = ("avviso", "passaggio");

/// The address, so that its page says why the browser is there.
pub(crate) fn noticing(to: &str) -> String {
    let (page, part) = to.split_once('#').map_or((to, None), |(page, part)| (page, Some(part)));
    let part = part.map(|part| format!("#{part}")).unwrap_or_default();
    asking(page, &format!("{}={}{part}", NOTICE.0, NOTICE.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_why_the_browser_is_there() {
        assert_eq!(noticing("/istanze"), "/istanze?avviso=passaggio");
        assert_eq!(noticing("/a?b=c#d"), "/a?b=c&avviso=passaggio#d");
    }

    #[test]
    fn the_way_back_is_part_of_the_address() {
        let to = |address, back| returning(address, Some(back));
        assert_eq!(to("/accesso", "/istanze/a?b=c"), "/accesso?ritorno=%2Fistanze%2Fa%3Fb%3Dc");
        let again = to("/spid/accesso?livello=2", "/istanze");
        assert_eq!(again, "/spid/accesso?livello=2&ritorno=%2Fistanze");
        assert_eq!(to("/accesso", "//evil.example"), "/accesso");
        assert_eq!(returning("/accesso", None), "/accesso");
    }

    #[test]
    fn the_way_back_is_for_whom_it_is_of_use() {
        assert_eq!(onward(Some("/istanze/mobilita"), "/istanze"), "/istanze/mobilita");
        assert_eq!(onward(Some("/sportello/ricerca"), DESK), "/sportello/ricerca");
        assert_eq!(onward(Some("/sportello"), "/cpt/conferma"), "/cpt/conferma");
        assert_eq!(onward(Some("/istanze"), DESK), DESK);
        assert_eq!(onward(None, "/istanze"), "/istanze");
    }

    #[test]
    fn no_user_is_sent_to_another_site() {
        assert_eq!(safe_return("/istanze/mobilita"), Some("/istanze/mobilita"));
        for bad in ["//evil.example", "https://evil.example", "/\\evil", "/esci", "istanze", ""] {
            assert_eq!(safe_return(bad), None, "{bad}");
        }
    }
}
