//! The register of schools, kept in memory for as long as it is the one in use.

use std::sync::{Arc, Mutex, PoisonError};

use polis_domain::schools::Register;
use polis_store::{SchoolsVersion, StoreError};

use crate::App;

/// The version that is in memory.
pub(crate) type Kept = Mutex<Option<(String, Arc<Register>)>>;

impl App {
    /// The register of schools in use; `None` until a first file was read. The table is asked which
    /// version is in use; the file is fetched only when another one is.
    pub async fn schools(&self) -> Result<Option<Arc<Register>>, StoreError> {
        match self.table().schools_version().await? {
            Some(current) => self.schools_of(&current).await.map(Some),
            None => Ok(None),
        }
    }

    /// The register of that version.
    pub async fn schools_of(&self, current: &SchoolsVersion) -> Result<Arc<Register>, StoreError> {
        let kept = || self.kept_schools().lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((version, register)) = kept().as_ref()
            && *version == current.version
        {
            return Ok(Arc::clone(register));
        }
        let register = self.files().schools(&current.version).await?;
        let register = Arc::new(register.ok_or(StoreError::Lost("register of schools"))?);
        *kept() = Some((current.version.clone(), Arc::clone(&register)));
        Ok(register)
    }
}
