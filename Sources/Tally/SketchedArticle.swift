internal import Articles
internal import Figures
internal import Ingest

/// An article beside the sketch by which copies of it are found.
struct SketchedArticle: Sendable {
  var extracted: ExtractedArticle
  var sketch: CopySketch?

  /// An article, sketched where `isSketched` and where its input does not say what it is a copy of.
  init(_ extracted: ExtractedArticle, isSketched: Bool = true) {
    self.extracted = extracted
    sketch = isSketched && extracted.article.copyOf == nil ? CopySketch(of: extracted.article) : nil
  }

  /// Says of what the article is a copy; whether it is one of an article that `index` knows. To be called in the order
  /// of the inputs.
  mutating func markCopy(_ index: inout CopyIndex) -> Bool {
    guard let sketch, let original = index.original(of: extracted.article.id, sketch) else { return false }
    extracted.article.copyOf = original
    return true
  }
}
