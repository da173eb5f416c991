/// Which figures an extraction gives out, and how.
public struct ExtractionOptions: Sendable, Hashable {
  /// The sets of figures, from the narrowest to the widest.
  public enum Scope: Sendable, Hashable, Comparable {
    /// Impact measures and money.
    case impact
    /// Every quantity (`--all`).
    case all
    /// Every quantity and every other numeral (`--numerals`).
    case numerals
  }

  /// Which figures to give out.
  public var scope: Scope

  /// Options.
  public init(scope: Scope = .impact) {
    self.scope = scope
  }
}
