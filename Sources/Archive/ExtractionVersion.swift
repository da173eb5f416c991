/// What figures were found with: an article is read again when it was read with something else.
public struct ExtractionVersion: Sendable, Hashable {
  /// The version of Tally.
  public var version: String
  /// The digest of the file of further places; empty where there was none.
  public var gazetteer: String

  /// A version of Tally, with further places.
  public init(version: String, gazetteer: String = "") {
    self.version = version
    self.gazetteer = gazetteer
  }
}
