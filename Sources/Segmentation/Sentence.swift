public import Articles

/// One sentence of an article.
public struct Sentence: Sendable, Hashable {
  /// Where it stands, without white space around.
  public var range: TextRange
  /// The number of its paragraph, from 0.
  public var paragraph: Int
  /// The region it belongs to.
  public var region: Region.Kind

  /// A sentence at `range`.
  public init(range: TextRange, paragraph: Int, region: Region.Kind) {
    self.range = range
    self.paragraph = paragraph
    self.region = region
  }
}
