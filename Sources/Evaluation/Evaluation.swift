internal import Articles
public import Figures
internal import Quantities

/// Measures extracted figures against labelled ones.
///
/// ```swift
/// let gold = try GoldFile(contentsOf: bytes)
/// let extracted = gold.items.map { extract($0.article, $0.scope) }
/// print(try Evaluation.score(gold.items, extracted: extracted).table)
/// ```
public struct Evaluation {
  private var scores = Scores()
  /// Whether a suite labels bare numbers; where none does, a counted noun is no false alarm.
  private let labelsBareNumbers: Bool

  private init(_ items: [GoldItem]) {
    labelsBareNumbers = items.contains { item in
      item.kind == .quantities && item.figures.contains { SuiteUnit.bareNumbers.contains($0.unit) }
    }
  }

  /// How `extracted` compares with the labels of `items`, item by item.
  ///
  /// - Throws: ``EvaluationError`` where the lists differ in length.
  public static func score(_ items: [GoldItem], extracted: [ExtractedArticle]) throws(EvaluationError) -> Scores {
    guard items.count == extracted.count else {
      throw EvaluationError(
        .unequalCounts, subject: "the extraction", underlying: "\(extracted.count) articles for \(items.count) items")
    }
    var evaluation = Evaluation(items)
    for (item, article) in zip(items, extracted) { evaluation.add(item, article) }
    return evaluation.scores
  }

  private mutating func add(_ item: GoldItem, _ extracted: ExtractedArticle) {
    scores.articles += 1
    switch item.kind {
    case .record:
      let optional = addFigures(item, extracted)
      addTotals(item, extracted, optional: optional)
    case .quantities: addQuantities(item, extracted)
    case .mentions: addMentions(item, extracted)
    case .event: addEvent(item, extracted)
    }
  }

  // MARK: - Full records

  /// Scores the figures; gives the numbers of those that an optional label covers.
  private mutating func addFigures(_ item: GoldItem, _ extracted: ExtractedArticle) -> Set<Int> {
    let text = extracted.article.text
    let gold = item.figures
    let predicted = extracted.figures.filter { figure in
      item.scope == .impact ? figure.measure.isImpact || figure.measure == .money : figure.measure != .numeral
    }
    let match = FigureMatch(gold: gold, predicted: predicted) { $0.accepts($1) }
    scores.values += FigureMatch.score(gold: gold, predicted: predicted) { $0.accepts(value: $1) }
    scores.spans += FigureMatch.score(gold: gold, predicted: predicted) { _, _ in true }

    var labels: [Int: Int] = [:]
    for (index, figure) in gold.enumerated() {
      guard let partner = match.matches[index] ?? match.nearby[index], let number = figure.number else { continue }
      labels[predicted[partner].number] = number
    }
    var taken = Set<Int>()
    var optional = Set<Int>()
    for (index, figure) in gold.enumerated() {
      if let partner = match.matches[index] {
        taken.insert(partner)
        if figure.isOptional {
          optional.insert(predicted[partner].number)
          continue
        }
        count(figure.measure) { $0.right += 1 }
        scores.calibration.add(confidence: predicted[partner].confidence, isRight: true)
        addFields(figure, predicted[partner], labels: labels, extracted)
        continue
      }
      if figure.isOptional { continue }
      count(figure.measure) { $0.misses += 1 }
      let nearby = match.nearby[index].map { predicted[$0] }
      if let partner = match.nearby[index] {
        taken.insert(partner)
        addAlarm(predicted[partner])
        if figure.interval.isTenfold(of: predicted[partner].interval) { scores.tenfold += 1 }
      }
      note(
        nearby == nil ? .miss : .wrong, item, gold: Wording.figure(figure, in: text),
        predicted: nearby.map { Wording.figure($0, in: text) },
        sentence: nearby.map { Wording.oneLine(text.string(in: $0.sentence)) }
          ?? figure.spans.first.map { Wording.sentence(around: $0, in: text) })
    }
    for (index, figure) in predicted.enumerated() where !taken.contains(index) {
      addAlarm(figure)
      note(
        .alarm, item, gold: nil, predicted: Wording.figure(figure, in: text),
        sentence: Wording.oneLine(text.string(in: figure.sentence)))
    }
    return optional
  }

  private mutating func addAlarm(_ figure: Figure) {
    count(figure.measure.rawValue) { $0.alarms += 1 }
    scores.calibration.add(confidence: figure.confidence, isRight: false)
  }

  private mutating func count(_ measure: String, _ change: (inout PrecisionRecall) -> Void) {
    change(&scores.figures)
    change(&scores.measures[measure, default: PrecisionRecall()])
  }

  private mutating func addFields(
    _ gold: GoldFigure, _ figure: Figure, labels: [Int: Int], _ extracted: ExtractedArticle
  ) {
    let text = extracted.article.text
    for (field, answer) in FieldScorer(gold: gold, figure: figure, text: text, label: { labels[$0] }).answers() {
      scores.fields[field.rawValue, default: FieldScore()] += answer.score
      if answer.score.right < answer.score.scored {
        scores.discrepancies.append(
          Discrepancy(
            kind: .field(field), article: extracted.article.id,
            gold: "\(answer.gold)   (figure \(Wording.figure(gold, in: text)))", predicted: answer.predicted,
            sentence: Wording.oneLine(text.string(in: figure.sentence))))
      }
    }
  }

  /// Scores the totals; one that rests on optional figures alone is no false alarm.
  private mutating func addTotals(_ item: GoldItem, _ extracted: ExtractedArticle, optional: Set<Int>) {
    struct Key: Hashable { var measure, unit: String }
    var answers: [Key: Total] = [:]
    for total in extracted.totals { answers[Key(measure: total.measure.rawValue, unit: total.unit)] = total }
    func written(_ measure: String, _ unit: String, _ interval: Interval) -> String {
      "\(measure) \(Wording.interval(interval)) \(unit)"
    }
    for gold in item.totals {
      let answer = answers.removeValue(forKey: Key(measure: gold.measure, unit: gold.unit))
      if gold.isOpen { continue }
      var score = PrecisionRecall()
      if let answer, gold.intervals.contains(where: { $0.agrees(with: answer.interval) }) {
        score.right = gold.isOptional ? 0 : 1
      } else {
        score.misses = gold.isOptional ? 0 : 1
        score.alarms = answer == nil ? 0 : 1
        if score.misses + score.alarms > 0 {
          note(
            .total, item, gold: gold.intervals.map { written(gold.measure, gold.unit, $0) }.joined(separator: " or "),
            predicted: answer.map { written(gold.measure, gold.unit, $0.interval) + " (\($0.method.rawValue))" },
            sentence: nil)
        }
      }
      scores.totals += score
      scores.totalMeasures[gold.measure, default: PrecisionRecall()] += score
    }
    for (key, total) in answers.sorted(by: { ($0.key.measure, $0.key.unit) < ($1.key.measure, $1.key.unit) }) {
      if !total.figures.isEmpty, optional.isSuperset(of: total.figures) { continue }
      let score = PrecisionRecall(alarms: 1)
      scores.totals += score
      scores.totalMeasures[key.measure, default: PrecisionRecall()] += score
      note(
        .total, item, gold: nil,
        predicted: written(key.measure, key.unit, total.interval) + " (\(total.method.rawValue))", sentence: nil)
    }
  }

  // MARK: - Borrowed sets

  private mutating func addQuantities(_ item: GoldItem, _ extracted: ExtractedArticle) {
    let text = extracted.article.text
    var gold = item.figures
    // A suite of phrases labels no span: the whole text is the number.
    for index in gold.indices where gold[index].spans.isEmpty { gold[index].spans = [text.range] }
    let predicted = extracted.figures
    let isAlarm = alarms(item)
    func agrees(_ label: GoldFigure, _ figure: Figure) -> Bool {
      SuiteUnit.bareNumbers.contains(label.unit)
        ? SuiteUnit.accepts(value: figure, label) : SuiteUnit.accepts(figure, label)
    }
    scores.suiteValues += FigureMatch.score(gold: gold, predicted: predicted, isAlarm: isAlarm) {
      SuiteUnit.accepts(value: $1, $0)
    }
    scores.suiteUnits += FigureMatch.score(gold: gold, predicted: predicted, isAlarm: isAlarm, agrees: agrees)
    let match = FigureMatch(gold: gold, predicted: predicted, agrees: agrees)
    var taken = Set(match.matches.compactMap(\.self))
    for (index, figure) in gold.enumerated() where match.matches[index] == nil {
      let nearby = match.nearby[index].map { predicted[$0] }
      if let partner = match.nearby[index] { taken.insert(partner) }
      note(
        nearby == nil ? .miss : .wrong, item, gold: Wording.figure(figure, in: text),
        predicted: nearby.map { Wording.figure($0, in: text) }, sentence: Wording.oneLine(text.string))
    }
    for (index, figure) in predicted.enumerated() where isAlarm(figure) && !taken.contains(index) {
      note(
        .alarm, item, gold: nil, predicted: Wording.figure(figure, in: text), sentence: Wording.oneLine(text.string))
    }
  }

  /// Which figures without a label are false alarms in an item of a suite: no numeral that states no quantity; and in
  /// suites of units no bare count, no money beside measurements and no measurement beside money, as their items label
  /// one kind at a time.
  private func alarms(_ item: GoldItem) -> (Figure) -> Bool {
    guard item.isExhaustive else { return { _ in false } }
    if labelsBareNumbers { return { $0.measure != .numeral } }
    let kinds = Set(item.figures.map { $0.measure == Measure.money.rawValue })
    return {
      $0.measure != .numeral && $0.measure != .count && !$0.measure.isImpact
        && (kinds.isEmpty || kinds.contains($0.measure == .money))
    }
  }

  private mutating func addMentions(_ item: GoldItem, _ extracted: ExtractedArticle) {
    let text = extracted.article.text
    for figure in extracted.figures where figure.measure.isImpact {
      scores.mentions[figure.measure.rawValue, default: MentionScore()].extracted += 1
    }
    for gold in item.figures {
      guard let span = gold.spans.first else { continue }
      let onSpan = extracted.figures.filter { $0.quote.overlaps(span) }
      let found = onSpan.filter { gold.accepts(measure: $0) }
      let isRight = found.contains { gold.accepts(value: $0) }
      var score = scores.mentions[gold.measure] ?? MentionScore()
      score.labelled += 1
      score.found += found.isEmpty ? 0 : 1
      score.withValue += isRight ? 1 : 0
      scores.mentions[gold.measure] = score
      if !isRight {
        note(
          onSpan.isEmpty ? .miss : .wrong, item, gold: Wording.figure(gold, in: text),
          predicted: (found.first ?? onSpan.first).map { Wording.figure($0, in: text) },
          sentence: Wording.sentence(around: span, in: text))
      }
    }
  }

  private mutating func addEvent(_ item: GoldItem, _ extracted: ExtractedArticle) {
    for label in item.totals where Measure(rawValue: label.measure)?.isImpact == true {
      guard let count = label.intervals.first?.representative else { continue }
      let total = extracted.totals.first { $0.measure.rawValue == label.measure && $0.unit == label.unit }
      let answer = total?.interval.representative ?? 0
      scores.events[label.measure, default: EventScore()].add(label: count, answer: answer)
      if answer != count {
        note(
          .total, item, gold: "\(label.measure) \(Wording.number(count))",
          predicted: total.map { "\(label.measure) \(Wording.interval($0.interval)) (\($0.method.rawValue))" } ?? "-",
          sentence: Wording.oneLine(extracted.article.text.string))
      }
    }
  }

  private mutating func note(
    _ kind: Discrepancy.Kind, _ item: GoldItem, gold: String?, predicted: String?, sentence: String?
  ) {
    scores.discrepancies.append(
      Discrepancy(kind: kind, article: item.article.id, gold: gold, predicted: predicted, sentence: sentence))
  }
}
