internal import Articles
internal import CTallyData
internal import Segmentation

/// Finds the words from which a figure's fields were read.
///
/// What is `inferred` was taken from another sentence: the nearest one before that has the words, else the nearest
/// one behind, which is the order in which fields are inferred.
struct EvidenceFinder {
  private let article: Article
  private let sentences: [Sentence]
  private let draft: FigureDraft
  private var reading: ArticleReading

  init(_ article: Article, sentences: [Sentence], _ draft: FigureDraft) {
    self.article = article
    self.sentences = sentences
    self.draft = draft
    reading = ArticleReading(
      article: article, sentences: sentences, periods: PeriodFinder(), sources: SourceFinder())
  }

  /// The sentences in which a field may have been found, in the order in which they are asked.
  private func sentences(isInferred: Bool) -> [Int] {
    let own = draft.sentence
    guard isInferred else { return [own] }
    return (0..<own).reversed() + Array(own + 1..<max(own + 1, sentences.count))
  }

  private func evidence(_ words: TextRange, in sentence: Int) -> Explanation.Evidence {
    Explanation.Evidence(words: words, sentence: sentence + 1, sentenceRange: sentences[sentence].range)
  }

  private func evidence(_ tokens: Range<Int>, of all: [Token], in sentence: Int) -> Explanation.Evidence? {
    guard let first = tokens.first, let last = tokens.last, last < all.count else { return nil }
    return evidence(TextRange(Int(all[first].start), Int(all[last].end)), in: sentence)
  }

  /// Where a period's words stand.
  mutating func period(_ period: Figure.Period) -> Explanation.Evidence? {
    for sentence in sentences(isInferred: period.inferred) {
      let read = reading.reading(sentence)
      for mention in read.periods where reading.text(mention.tokens, in: sentence) == period.text {
        return evidence(mention.tokens, of: read.tokens, in: sentence)
      }
    }
    return nil
  }

  /// The word that reports what the figure's source says.
  ///
  /// Of a pronoun ("he said") it is the word beside the pronoun, in the figure's own sentence.
  mutating func reporting(of figure: Figure) -> Explanation.Evidence? {
    guard let source = figure.source else { return nil }
    let own = reading.reading(draft.sentence)
    let covering = own.attributions.last {
      $0.scope.contains(draft.tokens.lowerBound) && ($0.subject != .name) == source.inferred
        && (source.inferred || reading.text($0.source, in: draft.sentence) == source.name)
    }
    if let covering { return evidence(words(of: covering), of: own.tokens, in: draft.sentence) }
    for sentence in sentences(isInferred: source.inferred) {
      let read = reading.reading(sentence)
      for attribution in read.attributions where reading.text(attribution.source, in: sentence) == source.name {
        return evidence(words(of: attribution), of: read.tokens, in: sentence)
      }
    }
    return nil
  }

  /// The source and its verb, where no more than a few words part them.
  private func words(of attribution: Attribution) -> Range<Int> {
    let first = min(attribution.source.lowerBound, attribution.verb)
    let end = max(attribution.source.upperBound, attribution.verb + 1)
    let gap = max(attribution.verb - attribution.source.upperBound, attribution.source.lowerBound - attribution.verb)
    return gap <= 4 ? first..<end : attribution.verb..<attribution.verb + 1
  }

  /// Where a place's name stands.
  func place(_ place: Figure.Place) -> Explanation.Evidence? {
    let name = Array(place.name.utf8)
    guard let first = name.first else { return nil }
    let bytes = article.text.bytes
    for sentence in sentences(isInferred: place.inferred) {
      let range = sentences[sentence].range
      var start = range.start
      while start + name.count <= range.end {
        if bytes[start] == first, bytes[start..<start + name.count].elementsEqual(name) {
          return evidence(TextRange(start, start + name.count), in: sentence)
        }
        start += 1
      }
    }
    return nil
  }

  /// The word that makes the figure possible or a forecast: one of the table's before the predicate's end, nearest to
  /// it, else the auxiliaries of its verb.
  func assertion(_ assertion: Figure.Assertion) -> Explanation.Evidence? {
    guard assertion == .possible || assertion == .forecast, let match = draft.match else { return nil }
    let parsed = draft.parsed
    let data = tally_assertion_words()
    let words = Table(embedded: data.bytes, count: data.count).filter { $0[1] == assertion.rawValue }.map(\.[0])
    let hashes = Set(words.map { WordHash.of($0) })
    let end = min(
      max(match.predicate.upperBound, match.verb.map { parsed.chunks[$0].tokens.upperBound } ?? 0), parsed.tokens.count)
    let first = max(0, match.predicate.lowerBound - 12)
    if let word = (first..<max(first, end)).last(where: { hashes.contains(parsed.tokens[$0].hash) }) {
      return evidence(word..<word + 1, of: parsed.tokens, in: draft.sentence)
    }
    if let verb = match.verb, !match.mood.isEmpty {
      return evidence(parsed.chunks[verb].tokens, of: parsed.tokens, in: draft.sentence)
    }
    let condition = parsed.chunks[..<match.phrase].last { $0.kind == .conditional }
    return condition.flatMap { evidence($0.tokens, of: parsed.tokens, in: draft.sentence) }
  }

  /// Words of the sentence that tell of another event.
  func background() -> Explanation.Evidence? {
    let data = tally_background_words()
    let tokens = draft.parsed.tokens
    for phrase in Table(embedded: data.bytes, count: data.count).map({ Phrase($0[0]) }) where !phrase.hashes.isEmpty {
      for index in tokens.indices {
        if let end = phrase.end(in: tokens, at: index) {
          return evidence(index..<end, of: tokens, in: draft.sentence)
        }
      }
    }
    return nil
  }
}
