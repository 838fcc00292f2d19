//! What the table knows of the federations: whom we trust, and how we sign.

use aws_sdk_dynamodb::types::{AttributeValue, TransactWriteItem};
use polis_domain::Federation;
use serde::{Deserialize, Serialize};

use crate::{
    StoreError, Table,
    item::{Item, guarded, n, s},
    transaction::Guard,
};

/// An identity provider, as its registry or a test gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// Entity ID of the provider.
    pub entity_id: String,
    /// Name shown to citizens.
    pub name: String,
    /// Where requests go by HTTP-Redirect.
    pub redirect: String,
    /// Where requests go by HTTP-POST.
    pub post: Option<String>,
    /// Where answers to a logout go by HTTP-Redirect.
    pub logout: Option<String>,
    /// The certificates that may sign: DER in base64.
    pub certificates: Vec<String>,
    /// Whether no signed register lists it: never trusted where citizens are.
    pub test: bool,
    /// Whether it is reached by its entity ID only: a tool, not one that people choose.
    #[serde(default)]
    pub unlisted: bool,
}

/// One of the two signing keys: one signs, the other takes over in a rotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SigningKey {
    /// `SpidKeyA` of the template.
    A,
    /// `SpidKeyB` of the template.
    B,
}

/// The organisation that offers the service, as the federations and the certificate name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administration {
    /// Full name, as in IPA.
    pub name: String,
    /// Name shown to citizens.
    pub display_name: String,
    /// Address of the web site.
    pub url: String,
    /// Name of the service.
    pub service_name: String,
    /// Its code in IPA.
    pub ipa_code: String,
    /// Codice catastale of the seat.
    pub municipality: String,
    /// E-mail address for contacts.
    pub email: String,
    /// Phone, `+39` and no spaces.
    pub phone: String,
}

/// How we sign, and what we publish of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signing {
    /// Changes so far, for the conditional write.
    pub version: u64,
    /// The key that signs.
    pub active: SigningKey,
    /// Certificate of each key that has one.
    pub certificates: Certificates,
    /// Signed metadata of each federation.
    pub metadata: Metadata,
    /// The organisation that offers the service.
    pub administration: Administration,
}

/// Certificates of the two keys: DER in base64.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificates {
    /// Of the key A.
    pub a: Option<String>,
    /// Of the key B.
    pub b: Option<String>,
}

/// The signed metadata, as XML.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// The metadata for SPID.
    pub spid: String,
    /// The metadata for CIE.
    pub cie: String,
}

impl SigningKey {
    /// The key that is not active.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

impl Certificates {
    /// The certificate of a key.
    pub fn of(&self, key: SigningKey) -> Option<&str> {
        match key {
            SigningKey::A => self.a.as_deref(),
            SigningKey::B => self.b.as_deref(),
        }
    }
}

impl Metadata {
    /// The metadata of a federation.
    pub fn of(&self, federation: Federation) -> &str {
        match federation {
            Federation::Spid => &self.spid,
            Federation::Cie => &self.cie,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Current {
    version: String,
}

impl Table {
    /// An identity provider of a federation.
    pub async fn provider(
        &self,
        federation: Federation,
        entity_id: &str,
    ) -> Result<Option<Provider>, StoreError> {
        self.get(&idp_pk(federation), &sk(entity_id)).await
    }

    /// All identity providers of a federation, by entity ID.
    pub async fn providers(&self, federation: Federation) -> Result<Vec<Provider>, StoreError> {
        self.collect(&idp_pk(federation), "ENTITY#").await
    }

    /// The version of the registry in use, if there is one.
    pub async fn registry_version(
        &self,
        federation: Federation,
    ) -> Result<Option<String>, StoreError> {
        let found: Option<Current> = self.get(&registry_pk(federation), "CURRENT").await?;
        Ok(found.map(|current| current.version))
    }

    /// Puts a version of the registry to use after the one it was compared with: a provider
    /// that is not in it is removed, but for the test ones.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if another version came into use meanwhile.
    pub async fn replace_providers(
        &self,
        federation: Federation,
        before: Option<&str>,
        version: &str,
        providers: &[Provider],
    ) -> Result<(), StoreError> {
        let pk = idp_pk(federation);
        let current = Current { version: version.to_owned() };
        let pointer = self.put(&registry_pk(federation), "CURRENT", &current)?;
        let mut items = vec![guarded(match before {
            None => pointer.condition_expression("attribute_not_exists(pk)"),
            Some(before) => pointer
                .condition_expression("version = :before")
                .expression_attribute_values(":before", s(before)),
        })?];
        for provider in providers {
            items.push(guarded(self.put(&pk, &sk(&provider.entity_id), provider)?)?);
        }
        let stays = |old: &Provider| providers.iter().any(|new| new.entity_id == old.entity_id);
        for old in self.providers(federation).await? {
            if !old.test && !stays(&old) {
                let gone = self.remove(&pk, &sk(&old.entity_id)).build()?;
                items.push(TransactWriteItem::builder().delete(gone).build());
            }
        }
        let guards = vec![Guard::AsRead; items.len()];
        let written = self.db.transact_write_items().set_transact_items(Some(items)).send().await;
        written.map_err(|error| StoreError::transaction(error, &guards))?;
        Ok(())
    }

    /// Adds an identity provider for tests and demonstrations, or changes it.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if a registered one has that entity ID.
    pub async fn add_test_provider(
        &self,
        federation: Federation,
        provider: &Provider,
    ) -> Result<(), StoreError> {
        let provider = Provider { test: true, ..provider.clone() };
        self.db
            .put_item()
            .table_name(&self.name)
            .set_item(Some(crate::item::item(
                &idp_pk(federation),
                &sk(&provider.entity_id),
                &provider,
            )?))
            .condition_expression("attribute_not_exists(pk) OR #test = :yes")
            .expression_attribute_names("#test", "test")
            .expression_attribute_values(":yes", AttributeValue::Bool(true))
            .send()
            .await
            .map_err(StoreError::conditional)?;
        Ok(())
    }

    /// How we sign; `None` until it was set up.
    pub async fn signing(&self) -> Result<Option<Signing>, StoreError> {
        self.get("FEDERATION", "SIGNING").await
    }

    /// Keeps how we sign from now on; `signing.version` is one more than the version read.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if it was changed meanwhile.
    pub async fn keep_signing(&self, signing: &Signing) -> Result<(), StoreError> {
        let before = signing.version.saturating_sub(1);
        let (condition, values) = match before {
            0 => ("attribute_not_exists(pk)", Item::new()),
            _ => ("version = :before", Item::from([(":before".to_owned(), n(before))])),
        };
        self.put_if("FEDERATION", "SIGNING", signing, Some(condition), values).await
    }
}

fn idp_pk(federation: Federation) -> String {
    format!("IDP#{}", federation.as_str())
}

fn sk(entity_id: &str) -> String {
    format!("ENTITY#{entity_id}")
}

fn registry_pk(federation: Federation) -> String {
    format!("REGISTRY#{}", federation.as_str())
}
