//! The records of every login, tried or done, for 24 months (DPCM 24 October 2014 art. 13 c. 2): a
//! bucket of their own whose objects no function may change or delete.

use std::collections::BTreeMap;

use aws_sdk_s3::{Client, primitives::ByteStream};
use polis_domain::{Federation, Sha256Hex};

use crate::StoreError;

/// The bucket of the records.
#[derive(Debug, Clone)]
pub struct Records {
    s3: Client,
    bucket: String,
}

/// One message, as it was sent or as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Where it is kept.
    pub key: String,
    /// What was noted of it.
    pub about: BTreeMap<String, String>,
    /// The message as it was received.
    pub xml: Vec<u8>,
}

impl Records {
    /// The bucket of that name.
    pub fn new(s3: Client, bucket: impl Into<String>) -> Self {
        Self { s3, bucket: bucket.into() }
    }

    /// Keeps a request we send.
    pub async fn keep_request(
        &self,
        federation: Federation,
        id: &str,
        xml: &str,
        about: &BTreeMap<&str, String>,
    ) -> Result<(), StoreError> {
        self.keep(&format!("{}/{id}/richiesta.xml", federation.as_str()), xml, about).await
    }

    /// Keeps an answer to a request of ours and how it ended. The same one that ends otherwise when
    /// it comes again has a key of its own: it hides nothing. That ends the same is another version.
    pub async fn keep_answer(
        &self,
        federation: Federation,
        id: &str,
        xml: &str,
        outcome: &str,
        about: &BTreeMap<&str, String>,
    ) -> Result<(), StoreError> {
        self.keep(&answer_key(federation, id, xml, outcome), xml, about).await
    }

    /// Keeps an answer that belongs to no request, received on that day (`2026-11-22`).
    pub async fn keep_unsolicited(
        &self,
        federation: Federation,
        day: &str,
        xml: &str,
        about: &BTreeMap<&str, String>,
    ) -> Result<(), StoreError> {
        let sha256 = Sha256Hex::of(xml.as_bytes());
        let key = format!("{}/senza-richiesta/{day}/{}.xml", federation.as_str(), sha256.as_str());
        self.keep(&key, xml, about).await
    }

    /// Everything kept of a request of ours, whichever federation it went to.
    pub async fn of_request(&self, id: &str) -> Result<Vec<Record>, StoreError> {
        let mut found = Vec::new();
        for federation in [Federation::Spid, Federation::Cie] {
            let prefix = format!("{}/{id}/", federation.as_str());
            let request = self.s3.list_objects_v2().bucket(&self.bucket).prefix(prefix);
            let mut pages = request.into_paginator().send();
            while let Some(page) = pages.next().await {
                for object in page.map_err(StoreError::of("S3"))?.contents() {
                    if let Some(key) = object.key() {
                        found.push(self.read(key).await?);
                    }
                }
            }
        }
        Ok(found)
    }

    async fn read(&self, key: &str) -> Result<Record, StoreError> {
        let object = self.s3.get_object().bucket(&self.bucket).key(key).send().await;
        let object = object.map_err(StoreError::of("S3"))?;
        let about = object.metadata.unwrap_or_default().into_iter().collect();
        let bytes = object.body.collect().await;
        let bytes = bytes.map_err(|error| StoreError::Unavailable("S3", error.into()))?;
        Ok(Record { key: key.to_owned(), about, xml: bytes.to_vec() })
    }

    async fn keep(
        &self,
        key: &str,
        xml: &str,
        about: &BTreeMap<&str, String>,
    ) -> Result<(), StoreError> {
        let about = about.iter().map(|(name, value)| ((*name).to_owned(), plain(value)));
        self.s3
            .put_object()
            .bucket(&self.bucket)
            .key(key)
            .content_type("application/xml")
            .set_metadata(Some(about.collect()))
            .body(ByteStream::from(xml.as_bytes().to_vec()))
            .send()
            .await
            .map_err(StoreError::of("S3"))?;
        Ok(())
    }
}

fn answer_key(federation: Federation, id: &str, xml: &str, outcome: &str) -> String {
    let sha256 = Sha256Hex::of(xml.as_bytes());
    format!("{}/{id}/risposta-{}-{outcome}.xml", federation.as_str(), &sha256.as_str()[..16])
}

/// Metadata travel as headers: printable ASCII, and not without end.
fn plain(value: &str) -> String {
    let printable = |letter: char| if letter.is_ascii_graphic() { letter } else { '?' };
    value.chars().take(200).map(printable).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_comes_again_and_is_refused_does_not_hide_how_it_ended_first() {
        let key = |outcome| answer_key(Federation::Spid, "_1", "<x/>", outcome);
        assert_eq!(key("valid"), "spid/_1/risposta-2a31f44da4bd7dec-valid.xml");
        assert_ne!(key("valid"), key("replayed"));
    }

    #[test]
    fn what_an_answer_says_of_itself_fits_a_header() {
        assert_eq!(plain("_a1\r\nx-amz-acl: è"), "_a1??x-amz-acl:??");
        assert_eq!(plain(&"a".repeat(500)).len(), 200);
    }
}
