internal import Articles
internal import Segmentation

/// Who says a figure, and how.
package struct FigureSource: Sendable, Hashable {
  /// The source as the record gives it.
  package var source: Figure.Source
  /// How it reports: `denied` and `forecast` decide the assertion.
  package var kind: ReportingKind
}

extension ArticleReading {
  /// The source of a figure whose words are `tokens` of the sentence at `index`.
  ///
  /// The attribution of the figure's own sentence that covers it; else the speaker of the quotation in which it
  /// stands, whom a neighbouring sentence names.
  ///
  /// - Complexity: Looks at no more than a few sentences around.
  package mutating func source(forFigureAt tokens: Range<Int>, in index: Int) -> FigureSource? {
    let reading = reading(index)
    if let attribution = covering(tokens.lowerBound, reading.attributions) {
      return resolved(attribution, in: index)
    }
    guard isQuoted(tokens.lowerBound, reading) else { return nil }
    return speaker(around: index)
  }

  /// The attribution that covers the token at `position`: the innermost one that leads it, else one that trails.
  private func covering(_ position: Int, _ attributions: [Attribution]) -> Attribution? {
    var best: Attribution?
    for attribution in attributions where attribution.scope.contains(position) {
      guard !attribution.source.contains(position) else { continue }
      guard let current = best else {
        best = attribution
        continue
      }
      switch (current.order, attribution.order) {
      case (.leading, .leading), (.trailing, .leading): best = attribution
      case (.leading, .trailing): break
      // The first that trails the figure stands nearest to it.
      case (.trailing, .trailing): if current.verb < position { best = attribution }
      }
    }
    return best
  }

  /// The source as written, or the antecedent of a pronoun.
  private mutating func resolved(_ attribution: Attribution, in index: Int) -> FigureSource? {
    if attribution.subject == .name {
      return FigureSource(source: .init(name: text(attribution.source, in: index)), kind: attribution.kind)
    }
    guard let name = antecedent(attribution, in: index) else { return nil }
    return FigureSource(source: .init(name: name, inferred: true), kind: attribution.kind)
  }

  /// The last source named before a pronoun, in its sentence or one of the few before.
  private mutating func antecedent(_ attribution: Attribution, in index: Int) -> String? {
    var sentence = index
    while sentence >= 0, sentence > index - 6 {
      guard sentences[sentence].region == sentences[index].region else { break }
      for candidate in reading(sentence).attributions.reversed()
      where candidate.subject == .name && (sentence < index || candidate.verb < attribution.verb) {
        let name = text(candidate.source, in: sentence)
        if agrees(name, attribution.subject) { return name }
      }
      if attribution.subject == .person, sentence < index, let name = openingName(of: sentence) { return name }
      sentence -= 1
    }
    return nil
  }

  /// The person's name with which a sentence begins: "Michael Arden has visited".
  private mutating func openingName(of sentence: Int) -> String? {
    let tokens = reading(sentence).tokens
    let source = article.text
    let bytes = source.bytes.span
    let count = tokens.prefix { $0.kind == .word && $0.isCapitalised }.count
    guard (2...5).contains(count), count < tokens.count, tokens[count].kind == .word,
      sourceFinder.lexicon.entries[tokens[0], in: bytes]?.word == nil
    else { return nil }
    return text(0..<count, in: sentence)
  }

  /// Whether a pronoun can stand for the name: *he* and *she* not for a plural.
  private func agrees(_ name: String, _ subject: Attribution.Subject) -> Bool {
    guard subject == .person else { return true }
    let head = name.split(separator: " ").prefix { !["of", "for", "in", "with", "at"].contains($0) }.last ?? ""
    let plural = head.hasSuffix("s") && head.first?.isUppercase != true
    return !plural && head.lowercased() != "police"
  }

  /// Whether the token at `position` stands inside a quotation.
  private func isQuoted(_ position: Int, _ reading: SentenceReading) -> Bool {
    guard position < min(reading.tokens.count, 1_000), let first = reading.tokens.first else { return false }
    let range = TextRange(Int(first.start), Int(reading.tokens[position].start))
    return Quotation.isOpen(article.text.bytes.span, range, reading.opensInQuotation)
  }

  /// The speaker of the quotation that the sentence at `index` is part of.
  private mutating func speaker(around index: Int) -> FigureSource? {
    // The rest of the quotation names its speaker behind it.
    var next = index
    while reading(next).endsInQuotation, next + 1 < sentences.count, next < index + 4,
      sentences[next + 1].paragraph == sentences[index].paragraph
    {
      next += 1
      if let attribution = reading(next).attributions.first { return inferred(attribution, in: next) }
    }
    var before = index
    while before > 0, before > index - 4, sentences[before - 1].region == sentences[index].region {
      before -= 1
      if let attribution = reading(before).attributions.last { return inferred(attribution, in: before) }
      // Only a quotation is gone back over.
      guard reading(before).opensInQuotation || reading(before).endsInQuotation else { break }
    }
    return nil
  }

  private mutating func inferred(_ attribution: Attribution, in index: Int) -> FigureSource? {
    guard var found = resolved(attribution, in: index) else { return nil }
    found.source.inferred = true
    return found
  }
}
