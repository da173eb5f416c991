/// What an import did.
public struct ImportSummary: Sendable, Hashable {
  /// Articles that the archive did not have.
  public var added = 0
  /// Articles that it had with another content, or with figures found by another version.
  public var replaced = 0
  /// Articles that it had as they are.
  public var unchanged = 0
  /// Figures stored, of any confidence.
  public var figures = 0
  /// Reviews that fit no figure of their replaced article any more.
  public var lostReviews = 0

  /// Nothing done.
  public init() {}

  /// Articles seen.
  public var articles: Int { added + replaced + unchanged }

  /// Adds what another import did.
  public static func += (left: inout ImportSummary, right: ImportSummary) {
    left.added += right.added
    left.replaced += right.replaced
    left.unchanged += right.unchanged
    left.figures += right.figures
    left.lostReviews += right.lostReviews
  }
}
