//! Files in the one private bucket: documents we render, attachments people bring.

use std::time::Duration;

use aws_credential_types::Credentials;
use aws_sdk_s3::{
    Client,
    error::SdkError,
    operation::{get_object::GetObjectError, head_object::HeadObjectError},
    presigning::PresigningConfig,
    primitives::ByteStream,
};
use polis_domain::Sha256Hex;

use crate::StoreError;

/// How long a download link works.
const LINK: Duration = Duration::from_mins(2);

/// The bucket of PDFs and attachments.
#[derive(Debug, Clone)]
pub struct Files {
    pub(crate) s3: Client,
    pub(crate) credentials: Credentials,
    pub(crate) region: String,
    pub(crate) bucket: String,
    pub(crate) url: String,
}

/// What is known of a stored file without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Size of the object in bytes.
    pub size: u64,
    /// Metadata `tipo`, the document type chosen in the upload form.
    pub kind: Option<String>,
}

impl Files {
    /// The bucket of that name, which browsers reach at `url`.
    pub fn new(
        s3: Client,
        credentials: Credentials,
        region: impl Into<String>,
        bucket: impl Into<String>,
        url: impl Into<String>,
    ) -> Self {
        let (region, bucket, url) = (region.into(), bucket.into(), url.into());
        Self { s3, credentials, region, bucket, url }
    }

    /// Size and kind of a file, or `None` if it is not there.
    pub async fn head(&self, key: &str) -> Result<Option<Head>, StoreError> {
        let found = self.s3.head_object().bucket(&self.bucket).key(key).send().await;
        match found {
            Ok(head) => {
                let size = u64::try_from(head.content_length().unwrap_or(0)).unwrap_or(0);
                let kind = head.metadata().and_then(|meta| meta.get("tipo")).cloned();
                Ok(Some(Head { size, kind }))
            }
            Err(error) if error.as_service_error().is_some_and(HeadObjectError::is_not_found) => {
                Ok(None)
            }
            Err(error) if hidden(&error) => Ok(None),
            Err(error) => Err(StoreError::of("S3")(error)),
        }
    }

    /// The whole content, or `None` if it is not there.
    pub async fn read(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let found = self.s3.get_object().bucket(&self.bucket).key(key).send().await;
        let object = match found {
            Ok(object) => object,
            Err(error) if error.as_service_error().is_some_and(GetObjectError::is_no_such_key) => {
                return Ok(None);
            }
            Err(error) if hidden(&error) => return Ok(None),
            Err(error) => return Err(StoreError::of("S3")(error)),
        };
        let bytes = object.body.collect().await;
        let bytes = bytes.map_err(|error| StoreError::Unavailable("S3", error.into()))?;
        Ok(Some(bytes.to_vec()))
    }

    /// Stores a file; the same key again overwrites it.
    pub async fn write(
        &self,
        key: &str,
        bytes: Vec<u8>,
        content_type: &str,
    ) -> Result<Sha256Hex, StoreError> {
        let sha256 = Sha256Hex::of(&bytes);
        self.s3
            .put_object()
            .bucket(&self.bucket)
            .key(key)
            .content_type(content_type)
            .body(ByteStream::from(bytes))
            .send()
            .await
            .map_err(StoreError::of("S3"))?;
        Ok(sha256)
    }

    /// Deletes a file; deleting what is gone is no error.
    pub async fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.s3
            .delete_object()
            .bucket(&self.bucket)
            .key(key)
            .send()
            .await
            .map_err(StoreError::of("S3"))?;
        Ok(())
    }

    /// A link that downloads the file under that name for two minutes.
    pub async fn link(&self, key: &str, name: &str) -> Result<String, StoreError> {
        let expires = PresigningConfig::expires_in(LINK)
            .map_err(|error| StoreError::Unavailable("S3", error.into()))?;
        let signed = self
            .s3
            .get_object()
            .bucket(&self.bucket)
            .key(key)
            .response_content_disposition(format!("attachment; filename=\"{name}\""))
            .presigned(expires)
            .await
            .map_err(StoreError::of("S3"))?;
        Ok(signed.uri().to_owned())
    }
}

/// S3 answers 403 for a missing key to those who may not list the bucket, as no function may.
fn hidden<E>(error: &SdkError<E>) -> bool {
    error.raw_response().is_some_and(|response| response.status().as_u16() == 403)
}
