public import Figures
internal import Quantities

/// Compares the figures of several articles.
///
/// ```swift
/// for claim in Comparison.claims(of: articles) {
///   print(claim.measure, claim.reports.map(\.article), claim.verdict)
/// }
/// ```
public enum Comparison {
  /// The claims of articles, in the order of the events, the measures, the units and the populations.
  ///
  /// An article's report for a claim is its total of that measure and unit. Where several articles state the same
  /// narrower population ("31 children"), those figures make a claim of their own.
  ///
  /// - Complexity: O(*n* log *n*) in the number of figures, times ``Claim/comparedReports``.
  public static func claims(of articles: [ExtractedArticle], grouping: EventGrouping = .chosen) -> [Claim] {
    Event.events(of: articles, grouping: grouping).flatMap { event in
      claims(of: event.articles.map { articles[$0] }, event: event.name)
    }
  }

  private struct Question: Hashable {
    var measure: Measure
    var unit: String
    var population: String?
  }

  private static func claims(of articles: [ExtractedArticle], event: String) -> [Claim] {
    var answers: [Question: [Answer]] = [:]
    for article in articles {
      for total in article.totals {
        let question = Question(measure: total.measure, unit: total.unit)
        if let answer = Answer(article, total) { answers[question, default: []].append(answer) }
      }
    }
    var narrow: [Question: [Answer]] = [:]
    for article in articles {
      for (population, figures) in narrower(article.figures) {
        for total in Total.totals(of: figures) {
          let question = Question(measure: total.measure, unit: total.unit, population: population)
          if let answer = Answer(article, total) { narrow[question, default: []].append(answer) }
        }
      }
    }
    let orders = Dictionary(uniqueKeysWithValues: Measure.allCases.enumerated().map { ($1, $0) })
    func precedes(_ left: Question, _ right: Question) -> Bool {
      (orders[left.measure] ?? 0, left.unit, left.population ?? "")
        < (orders[right.measure] ?? 0, right.unit, right.population ?? "")
    }
    var claims: [Claim] = []
    for question in answers.keys.sorted(by: precedes) {
      guard let whole = answers[question] else { continue }
      let claim = Claim(
        event: event, measure: question.measure, unit: question.unit, population: nil, answers: whole)
      claims.append(claim)
      let parts = narrow.filter { entry in
        // One article's population compares with nothing, and one that all totals are of has been compared.
        entry.value.count > 1 && entry.key.measure == question.measure && entry.key.unit == question.unit
          && entry.value.map(\.report) != whole.map(\.report)
      }
      for part in parts.keys.sorted(by: precedes) {
        guard let reports = parts[part] else { continue }
        claims.append(
          Claim(
            event: event, measure: part.measure, unit: part.unit,
            population: Claim.commonest(reports.flatMap(\.figures).compactMap(\.population)), answers: reports))
      }
    }
    return claims
  }

  /// An article's figures by the head noun of their population; single persons are left out, because one article's
  /// "a man" is seldom another's.
  private static func narrower(_ figures: [Figure]) -> [String: [Figure]] {
    var groups: [String: [Figure]] = [:]
    for figure in figures where figure.interval.low != 1 || figure.interval.high != 1 {
      if let population = figure.populationHead { groups[population, default: []].append(figure) }
    }
    return groups
  }
}
