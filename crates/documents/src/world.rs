//! Typst's world, closed: embedded templates and fonts plus the data of one document. It has no
//! disk, no network and no clock.

use std::sync::LazyLock;

use serde_json::Value;
use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::{TEMPLATES, paper::Template};

/// The faces in pairs of weights, the text face first; then the face of codes, which has one weight.
const FONTS: [&[u8]; 5] = [
    include_bytes!("../fonts/TitilliumWeb-Regular.ttf"),
    include_bytes!("../fonts/TitilliumWeb-SemiBold.ttf"),
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/RobotoMono-Regular.ttf"),
];

/// What every document shares: parsed once per process.
struct Stock {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
}

static STOCK: LazyLock<Stock> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    // Row headers of tables (`pdf.header-cell`) are still behind this feature in Typst 0.15.
    let features = [Feature::A11yExtras].into_iter().collect();
    Stock {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        sources: TEMPLATES.map(source).into(),
    }
});

fn source(template: Template) -> Source {
    Source::new(id(template), template.text.to_owned())
}

fn id(template: Template) -> FileId {
    let path = VirtualPath::new(template.name).expect("the names of our templates are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Whether the faces together can print a character at any weight.
pub(crate) fn has_glyph(character: char) -> bool {
    let codepoint = u32::from(character);
    let covers = |font: &Font| font.info().coverage.contains(codepoint);
    STOCK.fonts.chunks(2).any(|face| face.iter().all(covers))
}

/// One document about to be printed.
pub(crate) struct Sheet {
    template: Template,
    data: Bytes,
    qr: Option<Bytes>,
}

impl Sheet {
    pub(crate) fn new(template: Template, data: &Value, qr: Option<String>) -> Self {
        Self {
            template,
            data: Bytes::from_string(data.to_string()),
            qr: qr.map(Bytes::from_string),
        }
    }
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &STOCK.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &STOCK.book
    }

    fn main(&self) -> FileId {
        id(self.template)
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        STOCK.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::NotSource)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match (id.vpath().get_without_slash(), &self.qr) {
            ("data.json", _) => Ok(self.data.clone()),
            ("request.svg", Some(qr)) => Ok(qr.clone()),
            (path, _) => Err(FileError::NotFound(path.into())),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        STOCK.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
