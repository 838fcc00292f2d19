//! Whom we trust: the identity providers of AgID's signed aggregate, or CIE's own metadata. Trust
//! is the set of registered signing keys; the root of it is a pinned key.

mod fault;
mod pins;
mod read;

use std::collections::BTreeMap;

pub use fault::RegistryFault;

use crate::{Certificate, Pin, tree::Tree};

/// Bytes of a registry, at most. AgID's has 140 thousand.
const MAX_REGISTRY: usize = 2 * 1024 * 1024;

/// An identity provider, as registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityProvider {
    /// Entity ID of the provider.
    pub entity_id: String,
    /// Name of the organization, in Italian when it has one; the entity ID when it has none.
    pub name: String,
    /// Where requests go by HTTP-Redirect.
    pub redirect: String,
    /// Where requests go by HTTP-POST.
    pub post: Option<String>,
    /// Where answers to its logout requests go by HTTP-Redirect; CIE's is offered and never used.
    pub logout: Option<String>,
    /// The keys that may sign its answers: several, while it changes them.
    pub certificates: Vec<Certificate>,
}

/// A set of identity providers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registry {
    providers: BTreeMap<String, IdentityProvider>,
}

impl Registry {
    /// Reads a registry signed as a whole by one of these keys; every endpoint must be https.
    pub fn signed(xml: &str, pins: &[Pin]) -> Result<Self, RegistryFault> {
        let tree = parse(xml)?;
        read::verify(&tree, pins)?;
        let registry = Self::of_providers(read::providers(&tree)?)?;
        let open = |provider: &&IdentityProvider| {
            let others = [&provider.post, &provider.logout].into_iter().flatten();
            std::iter::once(&provider.redirect)
                .chain(others)
                .any(|endpoint| !endpoint.starts_with("https://"))
        };
        let open = registry.iter().find(open).map(|provider| provider.entity_id.clone());
        match open {
            Some(entity_id) => Err(RegistryFault::Endpoint(entity_id)),
            None => Ok(registry),
        }
    }

    /// Reads metadata that no register vouches for: test and demo identity providers only.
    pub fn unsigned(xml: &str) -> Result<Self, RegistryFault> {
        Self::of_providers(read::providers(&parse(xml)?)?)
    }

    /// Those of a version that was read before and kept by the store: their signature was verified
    /// then.
    pub fn of_providers(list: Vec<IdentityProvider>) -> Result<Self, RegistryFault> {
        let mut providers = BTreeMap::new();
        for provider in list {
            let id = provider.entity_id.clone();
            if providers.insert(id.clone(), provider).is_some() {
                return Err(RegistryFault::Repeated(id));
            }
        }
        if providers.is_empty() { Err(RegistryFault::Empty) } else { Ok(Self { providers }) }
    }

    /// Whether this may take the place of a previous version: not if more than 30 % of the
    /// identity providers that were there are gone.
    pub fn may_replace(&self, previous: &Self) -> Result<(), RegistryFault> {
        let gone = previous.iter().filter(|old| self.get(&old.entity_id).is_none()).count();
        let of = previous.providers.len();
        if gone * 10 > of * 3 { Err(RegistryFault::Shrunk { gone, of }) } else { Ok(()) }
    }

    /// The identity provider of this entity ID.
    pub fn get(&self, entity_id: &str) -> Option<&IdentityProvider> {
        self.providers.get(entity_id)
    }

    /// All of them, by entity ID. Pages show them in random order.
    pub fn iter(&self) -> impl Iterator<Item = &IdentityProvider> {
        self.providers.values()
    }
}

fn parse(xml: &str) -> Result<Tree<'_>, RegistryFault> {
    if xml.len() > MAX_REGISTRY {
        return Err(RegistryFault::TooLarge);
    }
    Tree::parse(xml).map_err(RegistryFault::Xml)
}
