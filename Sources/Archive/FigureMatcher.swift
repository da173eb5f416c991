internal import Articles
internal import Figures
internal import Quantities

/// Finds the figure of a stored article that a table names.
struct FigureMatcher {
  private let stored: StoredArticle
  /// Where each figure's quote begins, in code points.
  private let starts: [Int]

  /// A matcher for the figures of `stored`.
  ///
  /// - Complexity: O(*n*) in the text.
  init(_ stored: StoredArticle) {
    self.stored = stored
    var offsets = CodePointOffsets(stored.article.text)
    starts = stored.figures.map { offsets[$0.quote.start] }
  }

  /// A figure, and what a review keeps of it.
  struct Match {
    let figure: Figure
    let evidence: ReviewEvidence
  }

  /// What kept a table's figure from being found.
  struct Mismatch: Error {
    let reason: String
  }

  /// The figure that `reference` names.
  ///
  /// Of several figures the table cannot tell apart the first is taken: they say the same in the same words.
  func figure(_ reference: FigureReference) -> Result<Match, Mismatch> {
    Result { () throws(Mismatch) in try found(reference) }
  }

  private func found(_ reference: FigureReference) throws(Mismatch) -> Match {
    var left = Array(stored.figures.indices)
    if let start = reference.start {
      left = left.filter { starts[$0] == start }
      if left.isEmpty { throw Mismatch(reason: "does not stand there: none begins at \(start)") }
    } else if reference.quote == nil, reference.sentence == nil {
      throw Mismatch(reason: "cannot be told without its start, quote or sentence")
    }
    let text = stored.article.text
    if let quote = reference.quote {
      let before = left
      left = left.filter { Self.isSame(text.excerpt(stored.figures[$0].quote), quote) }
      if left.isEmpty {
        let other = before.first.map { "reads “\(text.excerpt(stored.figures[$0].quote))”" } ?? "has other words"
        throw Mismatch(reason: reference.start == nil ? "with the words “\(quote)” is not there" : other)
      }
    }
    if let sentence = reference.sentence {
      left = left.filter { Self.isSame(text.excerpt(stored.figures[$0].sentence), sentence) }
      if left.isEmpty { throw Mismatch(reason: "stands in another sentence") }
    }
    if let measure = reference.measure {
      let other = left.first.map { stored.figures[$0].measure.rawValue } ?? ""
      left = left.filter { stored.figures[$0].measure.rawValue == measure }
      if left.isEmpty { throw Mismatch(reason: "counts \(other), not \(measure)") }
    }
    if let interval = reference.interval {
      left = left.filter { Self.isSame(stored.figures[$0].interval, interval) }
      if left.isEmpty { throw Mismatch(reason: "has another value") }
    }
    if reference.start == nil, Set(left.map { starts[$0] }).count > 1 {
      throw Mismatch(reason: "cannot be told from another one: the table has no column start")
    }
    guard let index = left.first else { throw Mismatch(reason: "is not there") }
    let figure = stored.figures[index]
    return Match(figure: figure, evidence: ReviewEvidence(figure, in: text, start: starts[index]))
  }

  /// Whether a table's text is the archive's, as far as a table can hold it: white space may have changed, control
  /// characters are lost, a long text is cut, and one that looks like a formula has an apostrophe in front.
  private static func isSame(_ own: String, _ other: String) -> Bool {
    let (own, other) = (plain(own), plain(other))
    if own == other || "'" + own == other { return true }
    return other.unicodeScalars.count > 1000 && other.hasSuffix("…") && own.hasPrefix(other.dropLast())
  }

  private static func plain(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.properties.isWhitespace ? " " : Character(scalar)
    }
    return String(kept).split(separator: " ").joined(separator: " ")
  }

  /// Whether two values are the same as far as a spreadsheet's 15 digits tell.
  private static func isSame(_ own: Interval, _ other: Interval) -> Bool {
    zip([own.low, own.best, own.high], [other.low, other.best, other.high]).allSatisfy { own, other in
      guard let own, let other else { return own == nil && other == nil }
      return own == other || (own - other).magnitude <= own.magnitude * 1e-12
    }
  }
}
