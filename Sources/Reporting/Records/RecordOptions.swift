/// What changes the fields of a record.
public struct RecordOptions: Sendable, Hashable {
  /// Whether a coding convention was asked for: records then hold `coded_low`, `coded_best`, `coded_high`.
  public var includesCoded: Bool
  /// Whether the articles come from an archive: records then end with `review` and `corrected_value`.
  public var includesReviews: Bool

  /// Options; without any, records have the fields that they always have.
  public init(includesCoded: Bool = false, includesReviews: Bool = false) {
    self.includesCoded = includesCoded
    self.includesReviews = includesReviews
  }
}
