import Articles
import Figures
import Quantities

extension Claim {
  /// The claim that `answers` to `question`, of which there is at least one, make.
  init(event: String, question: Question, answers unordered: [Answer]) {
    let answers = Claim.inOrder(unordered)
    self.event = event
    measure = question.measure
    unit = question.unit
    reports = answers.map(\.report)
    articles = answers.count
    latest = reports.last.flatMap { $0.asOf == nil ? nil : $0 }
    asOf = latest?.asOf

    let intervals = reports.map(\.interval)
    let stated = intervals.flatMap { [$0.low, $0.best, $0.high].compactMap(\.self) }
    let bests = Set(intervals.compactMap(\.best))
    interval = Interval(low: stated.min(), best: bests.count == 1 ? bests.first : nil, high: stated.max())
    let values = answers.map(\.value).sorted()
    median = values.isEmpty ? nil : (values[(values.count - 1) / 2] + values[values.count / 2]) / 2

    var pairs: [Pair] = []
    for (index, later) in answers.enumerated() {
      for earlier in answers[max(0, index - Claim.comparedReports)..<index] {
        pairs.append(
          Pair(a: earlier.report.article, b: later.report.article, verdict: earlier.verdict(on: later, measure)))
      }
    }
    self.pairs = pairs
    verdict = pairs.map(\.verdict).max()
    independentSources = Claim.independentSources(of: answers)
    population =
      question.population == nil
      ? Claim.commonPopulation(of: answers)
      : Claim.commonest(answers.flatMap(\.figures).compactMap(\.population))
    place = Claim.commonPlace(of: answers, in: question.place)
  }

  /// The place that most answers name, of those that the question is about; of a country its own name, where one of
  /// the answers has it.
  private static func commonPlace(of answers: [Answer], in area: Question.Place?) -> String? {
    func commonest(where isIncluded: (Figure.Place) -> Bool) -> String? {
      Claim.commonest(
        answers.flatMap { answer in Set(answer.figures.flatMap(\.places).filter(isIncluded).map(\.name)).sorted() })
    }
    guard let area else { return commonest { _ in true } }
    return commonest { area.holds($0) && $0.admin1 == nil } ?? commonest(where: area.holds)
  }

  /// The answers in the order of their days: undated ones first, the given order where days are equal.
  static func inOrder(_ answers: [Answer]) -> [Answer] {
    answers.enumerated().sorted { left, right in
      let (ours, theirs) = (left.element.report, right.element.report)
      if ours.asOf != theirs.asOf { return precedes(ours.asOf, theirs.asOf) }
      if ours.date != theirs.date { return precedes(ours.date, theirs.date) }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The answers without those of what was added ("five more died") where another one says how many there are.
  static func cumulative(_ answers: [Answer]) -> [Answer] {
    let whole = answers.filter { !$0.report.isNew }
    return whole.isEmpty ? answers : whole
  }

  private static func precedes(_ left: CalendarDate?, _ right: CalendarDate?) -> Bool {
    guard let right else { return false }
    return left.map { $0 < right } ?? true
  }

  /// Sources are one where their names can be (``Figure/Source/isSame(as:)``); beyond ``comparedReports`` of them a
  /// name counts as another one without being compared.
  private static func independentSources(of answers: [Answer]) -> Int {
    var origins = Set<String>()
    var known: [Figure.Source] = []
    var count = 0
    for answer in answers where origins.insert(answer.origin).inserted {
      var sources = answer.sources
      if sources.isEmpty {
        sources = [Figure.Source(name: answer.report.publisher ?? answer.report.article)]
      }
      for source in sources where !known.contains(where: { $0.isSame(as: source) }) {
        count += 1
        if known.count < comparedReports { known.append(source) }
      }
    }
    return count
  }

  private static func commonPopulation(of answers: [Answer]) -> String? {
    guard let first = answers.first?.populations, first.count == 1,
      answers.allSatisfy({ $0.populations == first })
    else { return nil }
    return answers.last?.figures.first?.population
  }

  /// The most frequent value, the first of several; `nil` of none.
  static func commonest(_ values: [String]) -> String? {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let highest = counts.values.max()
    return values.first { counts[$0] == highest }
  }
}
