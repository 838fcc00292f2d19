//! Every page, rendered from its samples, read as a browser and as an assistive technology would.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its page fails")]

use std::collections::BTreeSet;

use polis_pages::Lang;
use polis_pages::gallery::{Shot, gallery};
use scraper::{ElementRef, Html, Selector};

/// Addresses that forms may post to; `*` is one segment.
const POSTS: &[&str] = &[
    "/registrazione",
    "/registrazione/dati",
    "/registrazione/verifica",
    "/registrazione/nuovo-invio",
    "/registrazione/nuova",
    "/conferma/*",
    "/accesso",
    "/accesso/cambio-password",
    "/accesso/username-dimenticato",
    "/accesso/password-dimenticata",
    "/accesso/reimposta/*",
    "/assistenza",
    "/esci",
    "/abilitazione/richiesta",
    "/abilitazione/accetto",
    "/abilitazione/rifai",
    "/abilitazione/delegato",
    "/abilitazione/delegato/revoca",
    "/abilitazione/non-ho-delegato/*",
    "/cpt/conferma",
    "/cpt/ripetizione-invio",
    "/codice-personale",
    "/codice-personale/cambia",
    "/codice-personale/nuovo",
    "/codice-personale/prova",
    "/codice-personale/recupero",
    "/codice-personale/rigenera",
    "/spid/benvenuto",
    "/spid/benvenuto/fine",
    "/spid/benvenuto/nuovo-invio",
    "/cie/benvenuto",
    "/cie/benvenuto/fine",
    "/cie/benvenuto/nuovo-invio",
    "/sportello/pratica",
    "/sportello/conferma",
    "/sportello/cpt",
    "/sportello/rifiuto",
    "/sportello/riesame",
    "/allegati/*/elimina",
    "/istanze/*/importa",
    "/istanze/*/inoltra",
    "/istanze/*/luoghi/*/*",
    "/istanze/*/luoghi/*/*/*",
    "/istanze/*/sezioni/*",
    "/istanze/*/sezioni/*/*",
];

/// Sites of others that pages may lead to: the fixed links of the SPID and CIE buttons, and the provider that the
/// samples carry a request to.
const OUTSIDE: &[&str] = &[
    "https://www.spid.gov.it",
    "https://www.cartaidentita.interno.gov.it",
    "https://idp.example.org/sso",
];

fn is_outside(target: &str) -> bool {
    OUTSIDE.iter().any(|site| {
        target.strip_prefix(site).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

fn select(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

/// Complaints of `check` about every page in every language; none is expected.
fn read_all(check: impl Fn(&Shot, &Html) -> Vec<String>) {
    let mut complaints = Vec::new();
    for lang in Lang::ALL {
        for shot in gallery(lang).unwrap() {
            let html = Html::parse_document(&shot.html);
            let found = check(&shot, &html);
            complaints
                .extend(found.into_iter().map(|text| format!("{lang:?} {}: {text}", shot.name)));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

fn attribute<'a>(element: ElementRef<'a>, name: &str) -> &'a str {
    element.value().attr(name).unwrap_or_default()
}

#[test]
fn every_page_has_one_heading_a_title_and_a_language() {
    read_all(|_, html| {
        let mut complaints = Vec::new();
        if html.select(&select("h1")).count() != 1 {
            complaints.push("not exactly one h1".to_owned());
        }
        let title: String = html.select(&select("title")).flat_map(|title| title.text()).collect();
        if title.trim_start_matches(['–', ' ']).len() < 20 {
            complaints.push(format!("poor title {title:?}"));
        }
        if !html.select(&select("html")).any(|root| matches!(attribute(root, "lang"), "it" | "en"))
        {
            complaints.push("no language".to_owned());
        }
        complaints
    });
}

#[test]
fn no_mark_of_emphasis_is_left_for_the_reader() {
    read_all(|_, html| {
        let texts = html.root_element().text().filter(|text| text.contains('*'));
        texts.map(|text| format!("shows an asterisk: {}", text.trim())).collect()
    });
}

#[test]
fn every_field_has_a_label_and_every_id_is_unique() {
    read_all(|_, html| {
        let mut complaints = Vec::new();
        let mut ids = BTreeSet::new();
        for element in html.select(&select("[id]")) {
            let id = attribute(element, "id");
            if id.is_empty() || !ids.insert(id.to_owned()) {
                complaints.push(format!("id {id:?} is empty or repeated"));
            }
        }
        let labels: BTreeSet<_> =
            html.select(&select("label")).map(|label| attribute(label, "for")).collect();
        for field in html.select(&select("input, select, textarea")) {
            let hidden = attribute(field, "type") == "hidden";
            if !hidden && !labels.contains(attribute(field, "id")) {
                complaints.push(format!("{} has no label", field.html()));
            }
        }
        for element in html.select(&select("[aria-describedby], [aria-labelledby]")) {
            let lists =
                ["aria-describedby", "aria-labelledby"].map(|name| attribute(element, name));
            let named = lists.iter().flat_map(|list| list.split_whitespace());
            complaints.extend(
                named.filter(|id| !ids.contains(*id)).map(|id| format!("nothing has id {id:?}")),
            );
        }
        complaints
    });
}

#[test]
fn every_fault_is_reachable_from_the_summary() {
    read_all(|_, html| {
        html.select(&select("#errori a"))
            .map(|link| attribute(link, "href"))
            .filter(|target| {
                !target.starts_with('#')
                    || html.select(&select(&format!("[id='{}']", &target[1..]))).count() != 1
            })
            .map(|target| format!("the summary leads to {target:?}, which is not there"))
            .collect()
    });
}

#[test]
fn nothing_is_inline() {
    read_all(|_, html| {
        let mut complaints = Vec::new();
        if html.select(&select("[style], style, script:not([src])")).count() > 0 {
            complaints.push("inline style or script".to_owned());
        }
        for element in html.select(&select("*")) {
            let handlers = element.value().attrs().filter(|(name, _)| name.starts_with("on"));
            complaints.extend(handlers.map(|(name, _)| format!("inline handler {name}")));
            for name in ["src", "href", "action"] {
                let target = attribute(element, name);
                let known = is_outside(target) && name != "src";
                if (target.starts_with("http") && !known)
                    || target.starts_with("//")
                    || target.starts_with("/assets/unknown")
                {
                    complaints.push(format!("{name} leads to {target}"));
                }
            }
        }
        complaints
    });
}

#[test]
fn every_form_posts_where_a_function_listens() {
    read_all(|_, html| {
        let known = |path: &str| {
            POSTS.iter().any(|route| {
                let (route, path) = (route.split('/'), path.split('/'));
                route.clone().count() == path.clone().count()
                    && route.zip(path).all(|(expected, found)| expected == "*" || expected == found)
            })
        };
        html.select(&select("form[method=post]"))
            .filter(|form| attribute(*form, "enctype") != "multipart/form-data")
            .map(|form| attribute(form, "action"))
            .filter(|action| !known(action) && !is_outside(action))
            .map(|action| format!("posts to {action:?}"))
            .collect()
    });
}

#[test]
fn the_request_to_a_provider_is_in_the_first_form_even_for_a_signed_in_citizen() {
    read_all(|shot, html| {
        let forms = select("form");
        let first = html.select(&forms).next().map(|form| form.html());
        let carries = |form: &String| {
            form.contains("name=\"SAMLRequest\"") && form.contains("name=\"RelayState\"")
        };
        let expected = shot.name.starts_with("spid-PostRequest");
        let wrong = expected && !first.as_ref().is_some_and(carries);
        wrong.then(|| format!("the first form is {first:?}")).into_iter().collect()
    });
}

#[test]
fn no_sentence_is_missing() {
    read_all(|shot, html| {
        let text: String = html.root_element().text().collect();
        let missing =
            |text: &str| text.contains("[field-") || text.contains("Unknown localization");
        let bracketed = text.split('[').skip(1).filter_map(|rest| rest.split_once(']'));
        let mut complaints: Vec<_> = bracketed
            .filter(|(key, _)| key.contains('-') && !key.contains(' '))
            .map(|(key, _)| format!("no sentence {key}"))
            .collect();
        if missing(&shot.html) {
            complaints.push("a sentence is missing in an attribute".to_owned());
        }
        complaints
    });
}

#[test]
fn secrets_are_never_written_into_a_page() {
    read_all(|_, html| {
        html.select(&select("input[type=password][value]"))
            .map(|field| format!("{} has a value", attribute(field, "name")))
            .collect()
    });
}

/// A screen reader lists links without their sentences: «qui» alone names no place.
#[test]
fn every_link_names_its_place() {
    read_all(|_, html| {
        let links = select("a[href]");
        let texts = html.select(&links).map(|link| link.text().collect::<String>());
        let poor = texts.filter(|text| {
            matches!(text.trim().to_lowercase().as_str(), "" | "qui" | "here" | "clicca qui")
        });
        poor.map(|text| format!("the only words of a link are {text:?}")).collect()
    });
}

#[test]
fn a_page_found_by_searching_has_a_description() {
    read_all(|shot, html| {
        let expected =
            ["portal-HomePage", "portal-GuidePage", "portal-HelpPage", "school-SchoolSearch"]
                .iter()
                .any(|page| shot.name.starts_with(page));
        let found = html.select(&select("meta[name=description]")).next();
        let length = found.map_or(0, |found| attribute(found, "content").chars().count());
        let wrong = expected && !(40..=220).contains(&length);
        wrong.then(|| format!("a description of {length} characters")).into_iter().collect()
    });
}

/// What the citizen asks first comes first: the fingerprint serves a later check.
#[test]
fn the_fingerprint_is_the_last_thing_on_a_receipt() {
    read_all(|shot, html| {
        let expected = shot.name.starts_with("submission-Receipt");
        let headings: Vec<String> = html
            .select(&select("main h2"))
            .map(|heading| heading.text().collect::<String>().trim().to_owned())
            .collect();
        let right = headings.last().is_some_and(|last| last.contains("Impronta"));
        (expected && !right).then(|| format!("{headings:?}")).into_iter().collect()
    });
}
