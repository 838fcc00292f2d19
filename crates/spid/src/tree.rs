//! The one XML parser, and reading from what it parsed. A document with a DOCTYPE, a comment or a
//! processing instruction is refused whole: each has split a value in somebody's validator.

use bergshamra::xml::uppsala::{Document, Element, NodeId, NodeKind, Parser};

/// Elements within elements, at most. The deepest real message has twelve.
const MAX_DEPTH: u32 = 32;
/// Tags, at most. AgID's registry of twelve providers has 1,064.
const MAX_TAGS: usize = 5_000;
/// Equal signs from one `<` to the next, at most: bounds the attributes of an element before the
/// parser, whose search for repeated attributes is quadratic, sees them.
const MAX_EQUAL_SIGNS: usize = 64;

/// Why a text is not a document we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum XmlFault {
    /// Not well-formed, or nested too deeply.
    #[error("not well-formed XML, or nested too deeply")]
    Malformed,
    /// It has a document type declaration.
    #[error("a DOCTYPE")]
    Doctype,
    /// It has a comment or a processing instruction.
    #[error("a comment or processing instruction")]
    CommentOrInstruction,
    /// Too many elements.
    #[error("too many elements")]
    TooManyElements,
    /// An element with too many attributes.
    #[error("an element with too many attributes")]
    TooManyAttributes,
    /// Two elements with the same ID, whatever the namespace or case of the attribute.
    #[error("the same ID twice")]
    DuplicateId,
}

/// A parsed document and the text it was parsed from.
pub(crate) struct Tree<'a> {
    pub(crate) document: Document<'a>,
    pub(crate) text: &'a str,
    pub(crate) root: NodeId,
    /// Every element, in document order.
    pub(crate) elements: Vec<NodeId>,
}

impl<'a> Tree<'a> {
    /// Parses, with the rules every document is under.
    pub(crate) fn parse(text: &'a str) -> Result<Self, XmlFault> {
        // The parser refuses a DOCTYPE too; found first so that the refusal says so.
        if text.contains("<!DOCTYPE") {
            return Err(XmlFault::Doctype);
        }
        if text.split('<').count() > MAX_TAGS {
            return Err(XmlFault::TooManyElements);
        }
        if text.split('<').any(|tag| tag.matches('=').count() > MAX_EQUAL_SIGNS) {
            return Err(XmlFault::TooManyAttributes);
        }
        let parser = Parser::new().with_forbid_dtd(true).with_max_depth(MAX_DEPTH);
        let document = parser.parse(text).map_err(|_| XmlFault::Malformed)?;
        let root = document.document_element().ok_or(XmlFault::Malformed)?;
        let mut elements = Vec::new();
        for node in document.descendants(document.root()) {
            match document.node_kind(node) {
                Some(NodeKind::Element(_)) => elements.push(node),
                Some(NodeKind::Text(_) | NodeKind::CData(_)) => {}
                _ => return Err(XmlFault::CommentOrInstruction),
            }
        }
        let tree = Self { document, text, root, elements };
        tree.ids_are_unique()?;
        Ok(tree)
    }

    /// XSW, variant "duplicate ID". Broader than the library's own check.
    fn ids_are_unique(&self) -> Result<(), XmlFault> {
        let mut seen = std::collections::HashSet::new();
        let ids = self.elements.iter().filter_map(|node| self.document.element(*node));
        let ids = ids.flat_map(|element| &element.attributes).filter(|attribute| {
            ["ID", "Id", "id", "AssertionID"].contains(&&*attribute.name.local_name)
        });
        for id in ids {
            if !seen.insert(&*id.value) {
                return Err(XmlFault::DuplicateId);
            }
        }
        Ok(())
    }

    fn element(&self, node: NodeId) -> Option<&Element<'a>> {
        self.document.element(node)
    }

    /// Whether the node is the element of this name.
    pub(crate) fn is(&self, node: NodeId, namespace: &str, name: &str) -> bool {
        self.element(node).is_some_and(|element| element.matches_name_ns(namespace, name))
    }

    /// Elements of this local name anywhere, in whatever namespace.
    pub(crate) fn named(&self, name: &str) -> impl Iterator<Item = NodeId> {
        self.elements.iter().copied().filter(move |node| {
            self.element(*node).is_some_and(|element| *element.name.local_name == *name)
        })
    }

    /// Child elements of this name.
    pub(crate) fn children(&self, node: NodeId, namespace: &str, name: &str) -> Vec<NodeId> {
        self.document.child_elements_by_name_ns(node, namespace, name)
    }

    /// The child element of this name, when there is exactly one.
    pub(crate) fn only(&self, node: NodeId, namespace: &str, name: &str) -> Option<NodeId> {
        match self.children(node, namespace, name)[..] {
            [child] => Some(child),
            _ => None,
        }
    }

    /// The attribute of this name in no namespace, as written.
    pub(crate) fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        let attributes = &self.element(node)?.attributes;
        let found = attributes.iter().find(|attribute| {
            attribute.name.namespace_uri.is_none() && *attribute.name.local_name == *name
        });
        found.map(|attribute| &*attribute.value)
    }

    /// The language of an element.
    pub(crate) fn lang(&self, node: NodeId) -> Option<&str> {
        self.element(node)?.get_attribute_ns("http://www.w3.org/XML/1998/namespace", "lang")
    }

    /// The attribute, unless it is missing or empty.
    pub(crate) fn filled(&self, node: NodeId, name: &str) -> Option<&str> {
        self.attribute(node, name).filter(|value| !value.is_empty())
    }

    /// The text of an element that holds nothing else, unless it is empty.
    pub(crate) fn text(&self, node: NodeId) -> Option<String> {
        let mut children = self.document.children(node).into_iter();
        if children.any(|child| self.element(child).is_some()) {
            return None;
        }
        let text = self.document.text_content_deep(node).trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    /// The text of the only child of this name.
    pub(crate) fn text_of(&self, node: NodeId, namespace: &str, name: &str) -> Option<String> {
        self.text(self.only(node, namespace, name)?)
    }
}

/// A value as the text of an element or attribute.
pub(crate) fn escape(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}
