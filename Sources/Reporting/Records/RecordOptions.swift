/// What changes the fields of a record.
public struct RecordOptions: Sendable, Hashable {
  /// Whether a coding convention was asked for: records then hold `coded_low`, `coded_best`, `coded_high`.
  public var includesCoded: Bool

  /// Options; without any, records have the fields that they always have.
  public init(includesCoded: Bool = false) {
    self.includesCoded = includesCoded
  }
}
