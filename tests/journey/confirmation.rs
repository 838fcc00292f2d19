//! The link in the first mail, and the credentials in the second.

use jiff::SignedDuration;
use polis_domain::{PasswordRule, PersonalCodeRule};
use polis_tests::{Citizen, Client, chain};

use crate::minutes;

#[test]
fn r_reg_10_the_link_is_a_page_with_a_button_and_opening_it_confirms_nothing() {
    let mut citizen = Citizen::new();
    let mail = citizen.registers();
    assert!(
        mail.text.contains("posta indesiderata") && mail.text.contains("Se non hai chiesto tu")
    );
    assert!(!mail.everything().contains(&citizen.person.codice_fiscale));
    let link = mail.link("/conferma/");
    for _ in 0..3 {
        assert!(Client::default().read(&link).contains("<form method=\"post\""));
    }
    assert_eq!(chain::of(&citizen.person).count("email_confirmed"), 0);
}

#[test]
fn r_reg_11_the_button_confirms_once_and_says_what_comes_next() {
    let mut citizen = Citizen::new();
    let link = citizen.registers().link("/conferma/");
    for _ in 0..3 {
        assert_eq!(Client::default().press(&link).next(), "/accesso");
    }
    let page = Client::default().read(&link);
    assert!(page.contains("Continua") && page.contains("credenziali"));
    assert_eq!(chain::of(&citizen.person).count("email_confirmed"), 1);
}

#[test]
fn an_invented_link_is_dead() {
    let mut citizen = Citizen::new();
    let link = citizen.registers().link("/conferma/");
    let (start, end) = link.split_at(link.len() - 8);
    let other = format!("{start}{}", end.chars().rev().collect::<String>());
    for bad in ["/conferma/x", &other, &link[..link.len() - 1]] {
        Client::default().get(bad).is_problem(410, "link-non-valido");
        Client::default().press(bad).is_problem(410, "link-non-valido");
    }
    assert_eq!(chain::of(&citizen.person).count("email_confirmed"), 0);
}

#[test]
fn r_reg_11_a_link_is_dead_after_three_days_and_the_codice_fiscale_is_free_again() {
    let mut citizen = Citizen::new();
    let link = citizen.registers().link("/conferma/");
    citizen.client.wait(SignedDuration::from_hours(72) + minutes(1));
    citizen.client.press(&link).is_problem(410, "link-non-valido");
    let to = citizen.client.post("/registrazione", citizen.tax_code()).next();
    assert_eq!(to, "/registrazione/dati");
}

#[test]
fn r_reg_12_r_reg_14_r_reg_15_the_second_mail_brings_username_and_temporary_password() {
    let mut citizen = Citizen::new();
    citizen.registers();
    let mail = citizen.confirms_the_address();
    let (nome, cognome) = (&citizen.person.nome, &citizen.person.cognome);
    assert_eq!(citizen.username, format!("{nome}.{cognome}").to_lowercase());
    assert_eq!(citizen.password.len(), 10);
    assert_eq!(PasswordRule::check(&citizen.password), Ok(()));
    assert_eq!(PersonalCodeRule::check(&citizen.password), Ok(()), "letters and digits only");
    for advice in ["Copia e incolla", "provvisoria"] {
        assert!(mail.text.contains(advice), "{advice}");
    }
    assert!(!mail.everything().contains(&citizen.person.codice_fiscale));
}

#[test]
fn r_reg_13_a_namesake_gets_a_number() {
    let (mut first, mut second) = (Citizen::new(), Citizen::new());
    second.person = first.person.namesake();
    for citizen in [&mut first, &mut second] {
        citizen.registers();
        citizen.confirms_the_address();
    }
    assert_eq!(second.username, format!("{}2", first.username));
    second.chooses_a_password("Collaudo2026");
    assert_eq!(chain::of(&first.person).count("password_chosen"), 0);
}
