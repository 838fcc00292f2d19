//! Our metadata, signed when they were made.

use polis_web::{Answer, Cx, Reply, header};

use crate::{routes::federation, us};

pub(crate) async fn show(cx: Cx) -> Answer {
    let signing = us::signing(&cx).await?;
    let xml = signing.metadata.of(federation(&cx)).to_owned();
    let reply = Reply::bytes("application/samlmetadata+xml", xml);
    Ok(reply.header(header::CACHE_CONTROL, "public, max-age=300"))
}
