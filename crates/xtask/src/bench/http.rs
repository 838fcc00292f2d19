//! HTTP/1.1 as the stubs need it: requests with a length, answers at once, connections kept.

use std::{
    fmt::Write as _,
    io::{self, BufRead, BufReader, Read, Write},
    time::Instant,
};

/// One request, and when its head had arrived.
#[derive(Debug)]
pub(super) struct Request {
    /// Method and path.
    pub(super) line: String,
    /// Headers, names in lower case.
    headers: Vec<(String, String)>,
    /// The whole body.
    pub(super) body: Vec<u8>,
    /// When it arrived.
    pub(super) at: Instant,
}

impl Request {
    /// The value of a header, empty if there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }
}

/// A connection, plain or not.
#[derive(Debug)]
pub(super) struct Connection<S: Read> {
    stream: BufReader<S>,
    /// Whether the last request was a HEAD: its answer has no body.
    heads_only: bool,
}

impl<S: Read + Write> Connection<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream: BufReader::new(stream), heads_only: false }
    }

    /// The next request; none when the other side closed.
    pub(super) fn next(&mut self) -> io::Result<Option<Request>> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let at = clock();
        let mut headers = Vec::new();
        loop {
            let mut header = String::new();
            self.stream.read_line(&mut header)?;
            let Some((name, value)) = header.trim_end().split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let line = line.trim_end().trim_end_matches(" HTTP/1.1").to_owned();
        self.heads_only = line.starts_with("HEAD ");
        let mut request = Request { line, headers, body: Vec::new(), at };
        let length = request.header("content-length").parse().unwrap_or(0);
        request.body.resize(length, 0);
        self.stream.read_exact(&mut request.body)?;
        Ok(Some(request))
    }

    /// Answers the last request, in one write.
    pub(super) fn answer(
        &mut self,
        status: u16,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {status} -\r\ncontent-length: {}\r\n", body.len());
        let sent = if self.heads_only { &[] } else { body };
        for (name, value) in headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        head.push_str("\r\n");
        let stream = self.stream.get_mut();
        stream.write_all(&[head.as_bytes(), sent].concat())?;
        stream.flush()
    }
}

/// The machine's clock, that everything here is timed with.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
pub(super) fn clock() -> Instant {
    Instant::now()
}
