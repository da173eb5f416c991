/// How two articles' answers to one question stand to each other.
///
/// Verdicts are ordered from the best to the worst, and a claim's verdict is the worst of its pairs: a revision is
/// news rather than doubt, numbers of different scope must not be compared at all, and a conflict is what a reader has
/// to look at first.
public enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Equal and exact.
  case agree
  /// Some number satisfies both: "at least 250" and 306.
  case compatible
  /// No number satisfies both, and the later one is higher.
  case revisedUp = "revised_up"
  /// No number satisfies both, and the later one is lower: by the same or an unnamed source, or of a state that ends,
  /// as that of the missing.
  case revisedDown = "revised_down"
  /// They speak of different populations, places or periods.
  case differentScope = "different_scope"
  /// No number satisfies both, and they are of the same or an unknown date, one denies the other, or another named source
  /// has a lower toll later or another estimate of a crowd.
  case conflict

  public static func < (left: Verdict, right: Verdict) -> Bool { left.severity < right.severity }

  private var severity: Int {
    switch self {
    case .agree: 0
    case .compatible: 1
    case .revisedUp: 2
    case .revisedDown: 3
    case .differentScope: 4
    case .conflict: 5
    }
  }
}
