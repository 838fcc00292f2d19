//! The file that an operator dropped.

use std::io::Read;

use flate2::read::MultiGzDecoder;
use polis_app::{App, background::Trouble};
use polis_domain::schools::MAX_FILE;

/// Where the files are dropped.
const ARRIVALS: &str = "scuole/in-arrivo/";

/// Signs of a file's name that the name of its report keeps: a key of S3 has 1,024 bytes at most.
const LONGEST: usize = 100;

/// What is there.
#[derive(Debug)]
pub(crate) enum Found {
    /// A file of the Ministry, perhaps.
    File(Vec<u8>),
    /// A file that is not read, and why.
    Refused(&'static str),
    /// The file is gone.
    Gone,
}

/// The file under this key.
pub(crate) async fn find(app: &App, key: &str) -> Result<Found, Trouble> {
    if !is_expected(key) {
        return Ok(Found::Refused("the name ends neither in .csv nor in .csv.gz"));
    }
    match app.files().head(key).await? {
        Some(head) if head.size > MAX_FILE as u64 => Ok(Found::Refused("the file is too large")),
        Some(_) => Ok(app.files().read(key).await?.map_or(Found::Gone, Found::File)),
        None => Ok(Found::Gone),
    }
}

/// The name of the file under this key, in one piece; of a long name its end.
pub(crate) fn name(key: &str) -> String {
    let name = key.strip_prefix(ARRIVALS).unwrap_or(key);
    let rest = name.chars().count().saturating_sub(LONGEST);
    name.chars().skip(rest).map(|sign| if sign == '/' { '-' } else { sign }).collect()
}

fn is_expected(key: &str) -> bool {
    let name = key.strip_prefix(ARRIVALS).unwrap_or_default().to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    name.strip_suffix(".csv").is_some_and(|rest| !rest.is_empty())
}

/// The content of a file; one that ends in `.gz` is unpacked, up to one byte beyond the limit.
pub(crate) fn unpacked(key: &str, file: Vec<u8>) -> Result<Vec<u8>, &'static str> {
    if !key.to_ascii_lowercase().ends_with(".gz") {
        return Ok(file);
    }
    let mut content = Vec::new();
    let limit = MAX_FILE as u64 + 1;
    let read = MultiGzDecoder::new(file.as_slice()).take(limit).read_to_end(&mut content);
    read.map(|_| content).map_err(|_| "the file cannot be unpacked")
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder};

    use super::*;

    fn packed(content: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(content).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn the_name_says_what_it_is() {
        for name in ["a.csv", "a.CSV.gz", "2026/statali.csv"] {
            assert!(is_expected(&format!("{ARRIVALS}{name}")), "{name}");
        }
        for name in ["", ".csv", "a.xlsx", "a.gz", "csv"] {
            assert!(!is_expected(&format!("{ARRIVALS}{name}")), "{name}");
        }
        assert!(!is_expected("documenti/a.csv"));
    }

    #[test]
    fn a_report_is_named_after_the_file() {
        assert_eq!(name(&format!("{ARRIVALS}2026/statali.csv")), "2026-statali.csv");
        assert_eq!(
            name(&format!("{ARRIVALS}{}.csv", "è".repeat(480))),
            format!("{}.csv", "è".repeat(96))
        );
    }

    #[test]
    fn a_packed_file_is_unpacked_and_never_beyond_the_limit() {
        let file = packed(b"a,b\n");
        assert_eq!(unpacked("a.csv.gz", file.clone()).unwrap(), b"a,b\n");
        assert_eq!(unpacked("a.csv", file.clone()).unwrap(), file);
        assert!(unpacked("a.csv.gz", file[..file.len() - 4].to_vec()).is_err(), "cut off");
        assert!(unpacked("a.csv.gz", b"a,b\n".to_vec()).is_err());
        let bomb = packed(&vec![b'x'; MAX_FILE * 2]);
        assert_eq!(unpacked("a.csv.gz", bomb).unwrap().len(), MAX_FILE + 1);
    }
}
