public import Articles
internal import Segmentation

extension FigureExtractor {
  /// Why the figure numbered `number` is as it is, or `nil` where `article` has none of that number.
  ///
  /// - Parameter options: Those under which the figure has its number.
  public func explanation(
    ofFigure number: Int, in article: Article, options: ExtractionOptions = ExtractionOptions()
  ) -> Explanation? {
    let drafts = drafts(in: article, options)
    let given = drafts.filter { $0.figure.confidence >= options.minimumConfidence }
    let figures = Figure.numbered(drafts.map(\.figure), minimumConfidence: options.minimumConfidence)
    guard number >= 1, number <= figures.count, given.count == figures.count else { return nil }
    let draft = given[number - 1]
    let figure = figures[number - 1]
    let totals = Total.totals(of: figures).filter { $0.figures.contains(number) }
    let phrase = draft.match.map { draft.parsed.chunks[$0.phrase] }
    var finder = EvidenceFinder(article, sentences: rules.splitter.sentences(of: article), draft)
    let source = finder.reporting(of: figure)
    return Explanation(
      article: article, figure: figure, figures: figures.count, sentence: draft.sentence + 1,
      chunks: draft.parsed.chunks.map { draft.explained($0, article.text) },
      frame: draft.match.map { FrameRows(parser.lexicon.frames, draft.parsed, article.text).frame(of: $0) },
      places: figure.places.map { finder.place($0) }, period: figure.period.flatMap { finder.period($0) },
      reporting: source, assertion: figure.assertion == .denied ? source : finder.assertion(figure.assertion),
      background: figure.isBackground ? finder.background() : nil,
      convention: options.convention,
      related: figure.relation.flatMap { relation in figures.first { $0.number == relation.figure } },
      totals: totals, exclusion: totals.isEmpty ? figure.exclusion(among: figures) : nil,
      confidence: draft.match?.reading != nil
        ? .context
        : rules.confidences.basis(
          rule: draft.match == nil ? "quantity" : figure.rule, measure: figure.measure, phrase: phrase))
  }
}

extension Figure {
  /// Why the figure is in no total.
  fileprivate func exclusion(among figures: [Figure]) -> Explanation.Exclusion {
    if !measure.isImpact { return .measure }
    if region == .related { return .related }
    if assertion != .asserted { return .assertion }
    if isBackground { return .background }
    if let relation, relation.kind != .revises { return .other }
    let later = figures.first { $0.relation?.figure == number && $0.relation?.kind != .partOf }
    return later.map { .said(by: $0.number) } ?? .other
  }
}

extension FigureDraft {
  /// A chunk of the sentence, in words.
  fileprivate func explained(_ chunk: Chunk, _ text: SourceText) -> Explanation.Chunk {
    var notes: [String] = []
    if let head = chunk.head, chunk.kind == .nounPhrase {
      let noun = text.string(in: parsed.tokens[head].range)
      notes.append("head \(noun)" + (chunk.nounClass == .unknown ? "" : ", \(chunk.nounClass)"))
    }
    if chunk.kind == .nounPhrase, chunk.quantity != nil { notes.append("number") }
    if chunk.isPartitive { notes.append("part of what was named") }
    if chunk.kind == .verbGroup {
      notes.append("\(chunk.form)")
      if chunk.isPassive { notes.append("passive") }
      if chunk.isCopula { notes.append("be") }
      if chunk.mood.contains(.negated) { notes.append("negated") }
      if chunk.mood.contains(.possible) { notes.append("possible") }
      if chunk.mood.contains(.future) { notes.append("future") }
      if chunk.verb > 0 { notes.append("has frames") }
    }
    var part: Explanation.Chunk.Part?
    if chunk.tokens.overlaps(tokens) {
      part = .counted
    } else if let match, chunk.tokens.overlaps(match.predicate) {
      part = .predicate
    }
    return Explanation.Chunk(kind: chunk.kind.name, words: parsed.range(chunk.tokens), notes: notes, part: part)
  }
}

extension Chunk.Kind {
  /// The kind in words.
  fileprivate var name: String {
    switch self {
    case .nounPhrase: "noun phrase"
    case .verbGroup: "verb group"
    default: "\(self)"
    }
  }
}
