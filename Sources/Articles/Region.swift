/// A stretch of an article's text of one kind.
public struct Region: Hashable, Sendable {
  /// What a stretch of text is to the article.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The article's title.
    case headline
    /// The article's own paragraphs.
    case body
    /// The text beneath a picture.
    case caption
    /// Teasers of other articles, navigation, boilerplate.
    case related
  }

  /// What the stretch is.
  public var kind: Kind
  /// Where it stands.
  public var range: TextRange

  /// A stretch `range` of the given kind.
  public init(_ kind: Kind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}
