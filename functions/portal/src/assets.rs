//! Static files: their names carry their hash, so they never change.

use polis_pages::{asset_url, assets::lookup};
use polis_web::{Answer, Cx, Failure, Path, Reply, header};

pub(crate) async fn file(Path(path): Path<String>, cx: Cx) -> Answer {
    let accepted = cx.headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let asset = lookup(&path, accepted.unwrap_or("")).ok_or_else(Failure::unknown)?;
    let reply = Reply::bytes(asset.content_type, asset.bytes)
        .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(header::VARY, "Accept-Encoding");
    Ok(match asset.encoding {
        Some(encoding) => reply.header(header::CONTENT_ENCODING, encoding),
        None => reply,
    })
}

/// Where browsers look for an icon that the page did not name.
pub(crate) async fn icon(cx: Cx) -> Answer {
    cx.next(asset_url("icon.svg"))
}
