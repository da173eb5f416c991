import Articles
import Figures

/// An article of an event while the event is compared: its digest with the figures as values.
struct ArticleReading {
  /// The article; ``Event/Article/copyOf`` is set where another article of the event has its words.
  let article: Event.Article
  /// The sentences of the figures.
  let store: FigureStore
  /// The figures.
  let figures: [Figure]
  /// The totals.
  let totals: [Total]
  /// The numbers of the figures that are added to a count before.
  private let increments: Set<Int>
  /// Where the first figure that counts stands.
  private let first: Int?

  /// The figures of a digest, of which `copyOf` is the original where there is one.
  init(_ digest: ArticleDigest, copyOf: String?) {
    var article = digest.article
    article.copyOf = copyOf
    self.article = article
    store = digest.store
    figures = digest.figures
    totals = digest.totals
    increments = store.increments
    first = figures.lazy.filter { $0.assertion == .asserted }.map(\.quote.start).min()
  }

  /// The article that tells the story first: the article itself, or the one that it is a copy of.
  var origin: String { article.copyOf ?? article.id }

  /// Whether figures are added to a count that the article does not give: "Five more bodies were found." Where a figure
  /// stands before, "one man was killed and two more were hurt" adds to that.
  func isNew(_ figures: [Figure]) -> Bool {
    !figures.isEmpty && figures.allSatisfy { increments.contains($0.number) }
      && figures.contains { $0.quote.start == first }
  }
}
