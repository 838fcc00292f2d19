//! Where a register comes from: what the federation publishes, or a file that an operator dropped.

use std::time::Duration;

use polis_app::{App, background::Trouble};
use polis_cognito::{fetch, machine_roots};
use polis_domain::Federation;

/// Bytes of a register, at most; AgID's has 140 thousand.
const MAX: usize = 2 * 1024 * 1024;
/// How long fetching one may take: the function has a minute for two.
const PATIENCE: Duration = Duration::from_secs(20);
/// Where the files are dropped.
const ARRIVALS: &str = "federazione/in-arrivo/";

/// One of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// Published at this address.
    Published(String),
    /// Dropped into the bucket under this key.
    Dropped(String),
}

/// Where a federation publishes its register, unless fetching is switched off.
pub(crate) fn published(app: &App, federation: Federation) -> Option<Source> {
    let url = app.settings().extra(match federation {
        Federation::Spid => "SPID_REGISTRY_URL",
        Federation::Cie => "CIE_METADATA_URL",
    });
    url.ok().filter(|url| !url.is_empty()).map(Source::Published)
}

/// Whose register was dropped under that key.
pub(crate) fn federation_of(key: &str) -> Option<Federation> {
    let (folder, name) = key.strip_prefix(ARRIVALS)?.split_once('/')?;
    Federation::parse(folder).filter(|_| !name.is_empty())
}

/// What is there.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A register, perhaps.
    Bytes(Vec<u8>),
    /// Too much to be one.
    TooLarge,
    /// The file is gone.
    Gone,
}

/// The register as it is there.
pub(crate) async fn read(app: &App, source: &Source) -> Result<Found, Trouble> {
    match source {
        // The signature decides, not the connection.
        Source::Published(url) => {
            Ok(Found::Bytes(fetch(url, &machine_roots()?, MAX, PATIENCE).await?))
        }
        Source::Dropped(key) => match app.files().head(key).await? {
            Some(head) if head.size > MAX as u64 => Ok(Found::TooLarge),
            Some(_) => Ok(app.files().read(key).await?.map_or(Found::Gone, Found::Bytes)),
            None => Ok(Found::Gone),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_says_whose_register_it_is() {
        let of = |name: &str| federation_of(&format!("federazione/in-arrivo/{name}"));
        assert_eq!(of("spid/agid.xml"), Some(Federation::Spid));
        assert_eq!(of("cie/2026/cie.xml"), Some(Federation::Cie));
        for stray in ["agid.xml", "spid/", "altro/agid.xml", "SPID/agid.xml"] {
            assert_eq!(of(stray), None, "{stray}");
        }
        assert_eq!(federation_of("documenti/spid/agid.xml"), None);
    }
}
