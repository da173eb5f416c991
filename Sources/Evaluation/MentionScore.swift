/// How many labelled mentions of a measure were found, in sets whose labels are not exhaustive.
public struct MentionScore: Sendable, Hashable, Encodable {
  /// The labelled mentions.
  public var labelled = 0
  /// Those that a figure of the measure overlaps.
  public var found = 0
  /// Those whose figure has the labelled value.
  public var withValue = 0
  /// All extracted figures of the measure.
  public var extracted = 0

  /// The share of the mentions that were found.
  public var recall: Double? { labelled == 0 ? nil : Double(found) / Double(labelled) }
}
