public import Articles
public import Figures

/// An article as it goes into an archive: with all its figures, and ready to be stored.
///
/// Making one does all the work that needs no file, so that threads can share it.
public struct ArchiveEntry: Sendable {
  /// The article.
  public private(set) var article: Article
  /// All its figures, numbered from 1 (``Figures/FigureChooser/everything``).
  public let figures: [Figure]
  /// Its sentences.
  public let sentences: [TextRange]
  /// The digest of the article's content.
  public let contentHash: String
  /// Where each figure's quote stands, in code points.
  let offsets: [TextRange]

  /// The entry of `article`.
  ///
  /// - Parameter contentHash: A digest of ``Articles/Article/contentBytes``, by which a changed article is known.
  /// - Complexity: O(*n*) in the text.
  public init(article: Article, figures: [Figure], sentences: [TextRange], contentHash: String) {
    self.article = article
    self.figures = figures
    self.sentences = sentences
    self.contentHash = contentHash
    var offsets = CodePointOffsets(article.text)
    self.offsets = figures.map { figure in
      // The quote is counted by itself, so that overlapping quotes do not send the offsets back to the start.
      let start = offsets[figure.quote.start]
      let end = min(max(figure.quote.end, 0), article.text.count)
      let bytes = article.text.bytes[min(max(figure.quote.start, 0), end)..<end]
      return TextRange(start, start + bytes.count { ($0 & 0xC0) != 0x80 })
    }
  }
}

extension ArchiveEntry {
  /// Says of which article this one is a copy, which is known in the order of the inputs alone.
  public mutating func markCopy(of original: String) { article.copyOf = original }
}

extension Article {
  /// What the article says of itself, as bytes to make a digest of: text, regions and what is known of its publication;
  /// not its id, and not whether it is a copy, which depends on the articles beside it.
  ///
  /// - Complexity: O(*n*) in the text.
  public var contentBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 500)
    for field in [title, date?.description, publisher, url, language, regions.encoded] {
      // Lengths keep fields apart.
      bytes += "\(field?.utf8.count ?? -1);".utf8
      if let field { bytes += field.utf8 }
    }
    bytes += text.bytes
    return bytes
  }
}

extension [Region] {
  /// The regions as the archive writes them: `headline 0 41,body 43 900`, in bytes.
  var encoded: String {
    map { "\($0.kind.rawValue) \($0.range.start) \($0.range.end)" }.joined(separator: ",")
  }

  /// The regions of `encoded` in a text of `count` bytes; what cannot be one is left out.
  init(encoded: String, count: Int) {
    self = encoded.utf8.split(separator: UInt8(ascii: ",")).compactMap { part in
      let words = part.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      guard words.count == 3, let kind = Region.Kind(rawValue: words[0]), let start = Int(words[1]),
        let end = Int(words[2]), 0 <= start, start <= end, end <= count
      else { return nil }
      return Region(kind, TextRange(start, end))
    }
  }
}
