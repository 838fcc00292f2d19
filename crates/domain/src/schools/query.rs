//! The search: every word begins a word of the school.

use std::collections::BinaryHeap;

use memchr::{memchr, memmem, memrchr};

use super::{
    Part, Register, School,
    line::MARK,
    register::code_of,
    words::{joined, words},
};

/// Letters and digits that a search needs.
const MIN: usize = 3;

/// What to look for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Query<'a> {
    /// Words of name, municipality, province or grade, or a code; whole or the beginning of each.
    pub words: &'a str,
    /// Letters of the province.
    pub province: Option<&'a str>,
    /// Belfiore code of the municipality.
    pub comune: Option<&'a str>,
    /// Letters 3 and 4 of the code.
    pub kind: Option<&'a str>,
    /// The last code of the page before.
    pub after: Option<&'a str>,
    /// Schools on a page.
    pub limit: usize,
}

/// One page of the schools that were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// The schools: the one with the very code, then institutes, then by name.
    pub schools: Vec<School<'a>>,
    /// How many there are on all pages.
    pub total: usize,
    /// Whether there is a page after this one.
    pub more: bool,
}

/// Too few letters and digits to search with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a search needs {min} letters or digits")]
pub struct TooShort {
    /// Letters and digits that are needed.
    pub min: usize,
}

/// The order of a school among those found.
type Rank<'a> = (bool, bool, &'a str, &'a str);

impl Register {
    /// Looks for schools.
    ///
    /// # Errors
    /// [`TooShort`] with less than three letters and digits.
    pub fn search(&self, query: &Query<'_>) -> Result<Found<'_>, TooShort> {
        let words = words(query.words);
        if words.iter().map(String::len).sum::<usize>() < MIN {
            return Err(TooShort { min: MIN });
        }
        let found = self.matching(query, &words);
        let joined = joined(query.words);
        // Where the register has «DANNUNZIO», a person types «D'Annunzio».
        Ok(if found.total == 0 && joined != words { self.matching(query, &joined) } else { found })
    }

    fn matching(&self, query: &Query<'_>, words: &[String]) -> Found<'_> {
        let mut words: Vec<String> = words.iter().map(|word| format!("{MARK}{word}")).collect();
        // The longest word is in the fewest lines; it alone is looked for in the whole text.
        words.sort_unstable_by(|one, other| (other.len(), other).cmp(&(one.len(), one)));
        words.dedup();
        let others: Vec<_> = words.iter().skip(1).map(memmem::Finder::new).collect();
        let longest = words.first().map_or("", String::as_str);
        let rank = |line| rank(line, longest);
        let after = query.after.and_then(|code| self.line_of(code)).map(rank);
        let mut page = Page { ranks: BinaryHeap::new(), limit: query.limit, total: 0, more: false };
        for line in self.lines_with(longest) {
            let text = line.as_bytes();
            let has = |word: &memmem::Finder<'_>| word.find(text).is_some();
            if others.iter().all(has) && query.admits(line) {
                page.add(rank(line), after);
            }
        }
        let schools = page.ranks.into_sorted_vec().into_iter();
        let schools = schools.filter_map(|(_, _, _, line)| School::of(line)).collect();
        Found { schools, total: page.total, more: page.more }
    }

    /// The lines that hold a marked word, each once.
    fn lines_with<'a>(&'a self, word: &str) -> impl Iterator<Item = &'a str> {
        let body = self.body();
        let bytes = body.as_bytes();
        let finder = memmem::Finder::new(word).into_owned();
        let mut at = 0;
        std::iter::from_fn(move || {
            let hit = at + finder.find(bytes.get(at..)?)?;
            let start = memrchr(b'\n', &bytes[..hit]).map_or(0, |end| end + 1);
            let end = memchr(b'\n', &bytes[hit..]).map_or(bytes.len(), |end| hit + end);
            at = end;
            body.get(start..end)
        })
    }
}

impl Query<'_> {
    /// Whether a school is of the province, municipality and kind that were asked for.
    fn admits(&self, line: &str) -> bool {
        let is = |wanted: Option<&str>, found: Option<&str>| {
            wanted.is_none_or(|wanted| found == Some(wanted))
        };
        if !is(self.kind, line.get(2..4)) {
            return false;
        }
        let mut cells = line.split('\t').skip(4);
        let (comune, province) = match (self.comune, self.province) {
            (None, None) => return true,
            _ => (cells.next(), cells.next()),
        };
        is(self.comune, comune) && is(self.province, province)
    }
}

/// The first schools of a page, while they are being found.
struct Page<'a> {
    /// The last of them is on top.
    ranks: BinaryHeap<Rank<'a>>,
    limit: usize,
    total: usize,
    more: bool,
}

impl<'a> Page<'a> {
    fn add(&mut self, rank: Rank<'a>, after: Option<Rank<'_>>) {
        self.total += 1;
        if after.is_some_and(|after| rank <= after) {
            return;
        }
        if self.ranks.len() < self.limit {
            self.ranks.push(rank);
            return;
        }
        self.more = true;
        if let Some(mut last) = self.ranks.peek_mut().filter(|last| rank < **last) {
            *last = rank;
        }
    }
}

/// The very code first, then institutes, then by name; the line itself tells equal names apart.
fn rank<'a>(line: &'a str, longest: &str) -> Rank<'a> {
    let code = code_of(line);
    let institute = line.get(11..21) == Some(code)
        && line.rsplit('\t').nth(1).and_then(Part::parse).is_some_and(Part::has_institutes);
    // The search text begins with code and name: quotes and accents do not count.
    let name =
        memrchr(b'\t', line.as_bytes()).and_then(|at| line.get(at + 13..)).unwrap_or_default();
    (longest.strip_prefix(MARK) != Some(code), !institute, name, line)
}
