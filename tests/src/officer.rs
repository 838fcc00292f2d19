//! An officer at the desk of a school, with a browser.

use polis_app::background::now;
use polis_domain::desk::{self, Profile, Role};
use polis_domain::{Actor, CodiceFiscale};
use serde_json::{Value, json};

use crate::{Answer, Citizen, Client, Person, ask, person::word};

/// The school of the officers in these tests.
pub const SCHOOL: &str = "RMIC800000";

/// A signed-in officer with a browser.
#[derive(Debug)]
pub struct Officer {
    /// The officer's own browser.
    pub client: Client,
    /// The officer's username.
    pub username: String,
}

impl Officer {
    /// A new officer of this role, signed in.
    pub fn new(role: Role) -> Self {
        Self::who(role, &Person::new().codice_fiscale)
    }

    /// A new officer with this codice fiscale.
    pub fn who(role: Role, codice_fiscale: &str) -> Self {
        let username = format!("{}.sportello", word(5).to_lowercase());
        let password = "Sportello2026";
        let profile = Profile {
            name: "Anna Collaudo".to_owned(),
            codice_fiscale: CodiceFiscale::parse(codice_fiscale).unwrap(),
            role,
            sites: vec![SCHOOL.to_owned()],
        };
        let enrolled = desk::Officer::enrol(&username, None, profile, &Actor::System, now());
        ask(async |app| {
            app.user_pool().enrol_officer(&username, role.group(), password).await.unwrap();
            app.table().commit_officer(&enrolled).await.unwrap();
        });
        let mut client = Client::default();
        let typed = json!({"username": username, "password": password});
        assert_eq!(client.post("/accesso", typed).next(), "/sportello");
        Self { client, username }
    }

    /// Looks for the request of a citizen.
    pub fn finds(&mut self, citizen: &Citizen) -> Answer {
        self.client.post("/sportello/pratica", searched(citizen))
    }

    /// Recognises a citizen: the whole checklist, «Conferma».
    pub fn recognises(&mut self, citizen: &Citizen) -> Answer {
        let found = self.finds(citizen).ok();
        let form = checklist(citizen, &found["modulo_version"]);
        self.client.post("/sportello/conferma", form)
    }
}

/// The two fields of the search.
pub fn searched(citizen: &Citizen) -> Value {
    json!({
        "codice_fiscale": citizen.person.codice_fiscale,
        "numero_richiesta": citizen.request,
    })
}

/// The form with the whole checklist of D.4 ticked.
pub fn checklist(citizen: &Citizen, modulo_version: &Value) -> Value {
    let mut form = searched(citizen);
    for seen in desk::BOXES {
        form[seen] = "si".into();
    }
    form["validita"] = "documento_valido".into();
    form["sede"] = SCHOOL.into();
    form["modulo_version"] = modulo_version.clone();
    form
}
