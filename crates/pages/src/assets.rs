//! Static files by hashed name. [`asset_url`] knows only names; [`lookup`] carries the bytes and is
//! called by `portal` alone, so that the linker leaves them out of every other function.

include!(concat!(env!("OUT_DIR"), "/names.rs"));

mod bytes {
    //! The files themselves, generated from `assets/dist`.
    include!(concat!(env!("OUT_DIR"), "/bytes.rs"));
}

/// A static file ready to be sent.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// The body, as it is sent.
    pub bytes: &'static [u8],
    /// `Content-Type`.
    pub content_type: &'static str,
    /// `Content-Encoding`, when the body is compressed.
    pub encoding: Option<&'static str>,
}

struct Stored {
    path: &'static str,
    content_type: &'static str,
    plain: &'static [u8],
    gzip: Option<&'static [u8]>,
    brotli: Option<&'static [u8]>,
}

/// The address of the asset called `name` in the sources, such as `app.css`; an unknown name has no address.
pub fn asset_url(name: &str) -> &'static str {
    NAMES.iter().find(|(source, _)| *source == name).map_or("/assets/unknown", |(_, url)| url)
}

/// The file at `/assets/{path}`, in the best encoding the client takes.
pub fn lookup(path: &str, accept_encoding: &str) -> Option<Asset> {
    let stored = bytes::FILES.iter().find(|stored| stored.path == path)?;
    let takes = |name: &str| {
        accept_encoding.split(',').any(|item| {
            let mut parts = item.split(';').map(str::trim);
            parts.next() == Some(name) && parts.next() != Some("q=0")
        })
    };
    let (bytes, encoding) = match (stored.brotli, stored.gzip) {
        (Some(bytes), _) if takes("br") => (bytes, Some("br")),
        (_, Some(bytes)) if takes("gzip") => (bytes, Some("gzip")),
        _ => (stored.plain, None),
    };
    Some(Asset { bytes, content_type: stored.content_type, encoding })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_by_its_hashed_name_in_the_best_encoding() {
        let path = asset_url("app.css").trim_start_matches("/assets/");
        assert_eq!(lookup(path, "gzip, br").and_then(|asset| asset.encoding), Some("br"));
        assert_eq!(lookup(path, "gzip, br;q=0").and_then(|asset| asset.encoding), Some("gzip"));
        assert_eq!(lookup(path, "").and_then(|asset| asset.encoding), None);
        assert!(lookup("app.css", "").is_none());
    }
}
