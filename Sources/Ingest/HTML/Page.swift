/// A web page as it was parsed: its elements and texts in the order of the page, and what its head says.
///
/// The tree is kept in one array in preorder: a subtree is a range of it, so that no walk needs recursion however
/// deeply a page nests.
struct Page {
  /// An element or a stretch of text.
  struct Node {
    var tag: HTMLTag
    var marks: PageMarks = []
    /// The index of the parent; -1 for the root.
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// Where the text of the subtree begins in ``Page/text``.
    var textStart: Int32
    /// Where it ends.
    var textEnd: Int32
  }

  /// Elements and texts in preorder.
  var nodes: [Node] = []
  /// The text of all text nodes, one after the other, with white space folded to single spaces outside of `pre`.
  var text: [UInt8] = []
  /// How many columns and rows the cells of tables fill that fill several, by their indices.
  var spans: [Int: (columns: Int, rows: Int)] = [:]
  /// What the head and the attributes of the page say.
  var head = PageHead()

  /// The indices of the subtree at `node`.
  func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }
}

/// The parts of a page that describe it.
struct PageHead {
  /// The `meta` elements in order: name, property or itemprop in small letters, and content.
  var metas: [(name: String, content: String)] = []
  /// The JSON of `script type="application/ld+json"`.
  var linkedData: [[UInt8]] = []
  /// The text of `title`.
  var title = ""
  /// The address that `link rel="canonical"` names.
  var canonical: String?
  /// The language that `html lang` names.
  var language: String?
  /// The `datetime` of the `time` elements in order, and whether it is said to be of publication.
  var times: [(text: String, isPublication: Bool)] = []
}
