internal import Gazetteer
internal import Quantities

/// A figure in the making, with the sentence and the frame it comes from.
///
/// An object, which the rules of the whole article hand about; its figure is filled in place.
final class FigureDraft {
  /// The figure; one rule after the other changes it, so nobody has to check that none does meanwhile.
  @exclusivity(unchecked) var figure: Figure
  /// What the population's noun tells of its people.
  private(set) lazy var populationClass: PopulationClass? = figure.populationClass
  /// Whether it is added to others of its sentence (``Figure/isAdded``).
  private(set) lazy var isAdded = Figure.isAdded(figure.rule)
  /// The words of the source's name, which stays once the fields are filled.
  private lazy var sourceWords = figure.source.map { SourceWords(of: $0.name) }
  let parsed: ParsedSentence
  /// The index of its sentence in the article.
  let sentence: Int
  /// The tokens of its quote.
  let tokens: Range<Int>
  /// The name of a currency that several countries share, where the text does not say whose is meant.
  let currencyName: String?
  /// The frame's match; `nil` for a quantity without one.
  let match: FrameMatch?

  init(
    figure: Figure, parsed: ParsedSentence, sentence: Int, tokens: Range<Int>, currencyName: String? = nil,
    match: FrameMatch?
  ) {
    self.figure = figure
    self.parsed = parsed
    self.sentence = sentence
    self.tokens = tokens
    self.currencyName = currencyName
    self.match = match
  }

  /// Whether the sources of both can be one (``Figure/Source/isSame(as:)``); `nil` where one has none.
  func hasSource(of other: FigureDraft) -> Bool? {
    guard let ours = figure.source, let theirs = other.figure.source else { return nil }
    if ours.name == theirs.name { return true }
    guard let ours = sourceWords, let theirs = other.sourceWords else { return nil }
    return ours.areSame(as: theirs)
  }
}
