/// Gives of all figures of an article those that options ask for, with the fields that they ask for.
///
/// An archive holds every figure; what is read from it is chosen by the same options as in an extraction:
///
/// ```swift
/// let stored = extractor.figures(in: article, options: FigureChooser.everything)
/// let figures = FigureChooser(options: ExtractionOptions()).choose(from: stored)
/// ```
public struct FigureChooser: Sendable {
  /// The options under which all figures are found, for ``choose(from:)`` to choose from.
  public static let everything = ExtractionOptions(scope: .all, minimumConfidence: 0)

  /// Which figures are chosen.
  public let options: ExtractionOptions
  private let coding = CodingRule()

  /// A chooser of the figures that `options` ask for, up to those of ``everything``.
  public init(options: ExtractionOptions) {
    self.options = options
  }

  /// The chosen figures, numbered from 1, and the number that each had among all of them.
  ///
  /// - Parameter figures: All figures of an article, numbered from 1.
  public func choose(from figures: [Figure]) -> (figures: [Figure], numbers: [Int]) {
    let areGiven = figures.map { isGiven($0) }
    let numbers = figures.indices.filter { areGiven[$0] }.map { $0 + 1 }
    var chosen = Figure.numbered(figures) { areGiven[$0] }
    for index in chosen.indices { coding.fill(&chosen[index], options) }
    return (chosen, numbers)
  }

  private func isGiven(_ figure: Figure) -> Bool {
    guard figure.confidence >= options.minimumConfidence else { return false }
    return switch options.scope {
    case .impact: figure.measure.isImpact || figure.measure == .money
    case .all: figure.measure != .numeral
    case .numerals: true
    }
  }
}
