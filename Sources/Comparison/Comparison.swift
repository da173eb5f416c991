import Articles
public import Figures
import Quantities

/// Compares the figures of several articles.
///
/// ```swift
/// for claim in Comparison.claims(of: articles) {
///   print(claim.measure, claim.reports.map(\.article), claim.verdict)
/// }
/// ```
public enum Comparison {
  /// The claims of articles, in the order of the events, the measures and the units; of one measure and unit first the
  /// whole event's, then those of populations, countries and places.
  ///
  /// An article's report for a claim is its total of that measure and unit. Where several articles give numbers of one
  /// narrower population ("31 children"), of one country of an event in several, or of one place, and these are not
  /// their totals, those figures make a claim of their own.
  ///
  /// - Complexity: O(*n* log *n*) in the number of figures, times ``Claim/comparedReports``.
  public static func claims(of articles: [ExtractedArticle], grouping: EventGrouping = .chosen) -> [Claim] {
    Event.events(of: articles, grouping: grouping).flatMap { event in
      claims(of: event.articles.map { articles[$0] }, event: event.name)
    }
  }

  private static func claims(of articles: [ExtractedArticle], event: String) -> [Claim] {
    var answers: [Question: [Answer]] = [:]
    let countries = Question.countries(of: articles)
    for article in articles {
      for total in article.totals {
        let question = Question(measure: total.measure, unit: total.unit)
        if let answer = Answer(article, total) { answers[question, default: []].append(answer) }
      }
      for (question, figures) in Question.narrower(article, countries: countries) {
        for total in Total.totals(of: figures) {
          if let answer = Answer(article, total) { answers[question, default: []].append(answer) }
        }
      }
    }
    var claims: [Claim] = []
    /// The reports of the wider claims of one measure and unit: the whole event's and its countries'.
    var wider: [Set<Claim.Report>] = []
    for question in answers.keys.sorted() {
      guard let reports = answers[question] else { continue }
      if question.isWhole {
        wider = []
      } else {
        // One article's part compares with nothing, and what a wider claim says need not be said again.
        guard reports.count > 1, !wider.contains(where: { $0.isSuperset(of: reports.lazy.map(\.report)) }) else {
          continue
        }
      }
      if question.isWhole || question.isOfCountry { wider.append(Set(reports.map(\.report))) }
      let claim = Claim(event: event, question: question, answers: reports)
      // "Mozambique" as a name in the text says no more than the claim of the country does.
      let repeats = claims.last(where: {
        $0.measure == claim.measure && $0.unit == claim.unit && $0.place == claim.place
      })
      if !question.isWhole, !question.isOfCountry, claim.population == nil, let repeats, repeats.population == nil,
        repeats.place != nil, repeats.event == claim.event
      {
        continue
      }
      claims.append(claim)
    }
    return claims
  }
}
