//! Why a row or a whole file of schools is refused: sentences for the operator.

use serde::{Serialize, Serializer};

use super::Part;

/// Why a row is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowFault {
    /// Cells are missing or too many, as after a lost quote.
    #[error("the row has {found} cells and the header {expected}")]
    Cells {
        /// Cells of the row.
        found: usize,
        /// Columns of the header.
        expected: usize,
    },
    /// Not two letters and eight letters or digits.
    #[error("«{0}» has not the form of a school code")]
    Code(String),
    /// The code of the institute has another form.
    #[error("«{0}» has not the form of an institute's code")]
    Institute(String),
    /// Another row has the same code.
    #[error("the code {0} is in the file already")]
    Repeated(String),
    /// Another part of the register has the same code.
    #[error("the code {code} is among the schools «{}» already", .part.as_str())]
    Elsewhere {
        /// Code of the school.
        code: String,
        /// The part that has it.
        part: Part,
    },
    /// Neither a name nor a grade.
    #[error("the school has neither name nor grade")]
    Name,
    /// No province has this name.
    #[error("no province is called «{0}»")]
    Province(String),
    /// Not a letter and three digits, or no name beside it.
    #[error("«{0}» is no code of a municipality, or its name is missing")]
    Comune(String),
    /// A cell that no school fills.
    #[error("a cell has more than {max} characters")]
    Long {
        /// Characters that a cell may have at most.
        max: usize,
    },
}

impl Serialize for RowFault {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A row that is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusedRow {
    /// Line of the file that the row begins at; the header is line 1.
    pub line: u64,
    /// Why it is left out.
    pub reason: RowFault,
}

/// Why a whole file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// More bytes than any such file has.
    #[error("the file has more than {max} bytes")]
    TooLarge {
        /// Bytes that a file may have at most.
        max: usize,
    },
    /// The same column twice.
    #[error("the column {0} is there twice")]
    RepeatedColumn(String),
    /// The header is none of the Ministry's three.
    #[error("the header is none of the Ministry's forms: {missing} missing, {unknown} unknown")]
    Header {
        /// Columns of the nearest form that are not there.
        missing: String,
        /// Columns that are in no form.
        unknown: String,
    },
    /// A header and nothing below it.
    #[error("the file has no rows")]
    NoRows,
    /// More than two rows in a hundred are refused.
    #[error("{refused} of {rows} rows are refused")]
    TooManyRefused {
        /// Rows that are refused.
        refused: usize,
        /// Rows of the file.
        rows: usize,
    },
    /// More than a fifth of the part would go.
    #[error("the schools «{}» would be {after} instead of {before}", .part.as_str())]
    Shrinks {
        /// The part that the file replaces.
        part: Part,
        /// Schools in use.
        before: usize,
        /// Schools of the file.
        after: usize,
    },
}
