public import Figures

extension Figure {
  /// The value as a reader sees it: `more than 350,000`, `about 40`, `20–30`.
  public var valueInWords: String { Said.words(interval, bound) }
}
