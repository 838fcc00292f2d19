//! How messages travel: base64, deflate and percent-encoding, all bounded.

use std::io::Read;

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::read::DeflateDecoder;

use crate::Refusal;

/// Bytes of a message, encoded or not, at most. A real answer has about 12 KiB.
pub const MAX_MESSAGE: usize = 256 * 1024;

/// A message as the field of a form (HTTP-POST binding).
pub fn post_field(message: &str) -> String {
    STANDARD.encode(message)
}

/// The message of a posted form (HTTP-POST binding): base64, perhaps on several lines.
pub fn unpost(field: &str) -> Result<String, Refusal> {
    // Before anything is copied. Base64 lengthens by a third.
    if field.len() > MAX_MESSAGE / 3 * 4 {
        return Err(Refusal::TooLarge);
    }
    let text: String = field.split_ascii_whitespace().collect();
    let bytes = STANDARD.decode(text).map_err(|_| Refusal::NotBase64)?;
    String::from_utf8(bytes).map_err(|_| Refusal::NotUtf8)
}

/// The message of a query string (HTTP-Redirect binding), already percent-decoded. It stops
/// inflating at [`MAX_MESSAGE`] bytes.
pub fn inflate(parameter: &str) -> Result<String, Refusal> {
    let packed = unpack(parameter)?;
    let mut bytes = Vec::new();
    let limit = MAX_MESSAGE as u64 + 1;
    let inflated = DeflateDecoder::new(&packed[..]).take(limit).read_to_end(&mut bytes);
    inflated.map_err(|_| Refusal::NotDeflated)?;
    if bytes.len() > MAX_MESSAGE {
        return Err(Refusal::TooLarge);
    }
    String::from_utf8(bytes).map_err(|_| Refusal::NotUtf8)
}

fn unpack(parameter: &str) -> Result<Vec<u8>, Refusal> {
    if parameter.len() > MAX_MESSAGE {
        return Err(Refusal::TooLarge);
    }
    STANDARD.decode(parameter).map_err(|_| Refusal::NotBase64)
}

/// Everything but the unreserved characters of RFC 3986, in upper-case hexadecimal.
pub(crate) fn percent_encode(text: &str) -> String {
    use std::fmt::Write;
    let mut encoded = String::with_capacity(text.len() + text.len() / 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(byte.into());
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// Decodes the work of [`percent_encode`], or of any other encoder; `None` when it is not that, or not UTF-8.
pub(crate) fn percent_decode(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            u8::try_from(digit(bytes.next())? * 16 + digit(bytes.next())?).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(decoded).ok()
}
