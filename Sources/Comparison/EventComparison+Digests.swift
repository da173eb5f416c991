import Articles
import Figures

extension EventComparison {
  /// Compares the articles of the event called `name`.
  ///
  /// An article's report for a claim is its total of that measure and unit. Where several articles give numbers of one
  /// narrower population ("31 children"), of one country of an event in several, or of one place, and these are not
  /// their totals, those figures make a claim of their own.
  init(_ digests: [ArticleDigest], name: String) {
    let readings = zip(digests, Copies.originals(of: digests)).map { ArticleReading($0, copyOf: $1) }
    let answers = EventComparison.answers(of: readings)
    var claims: [Claim] = []
    var timelines: [Timeline] = []
    /// The reports of the wider claims of one measure and unit: the whole event's and its countries'.
    var wider: [Set<Claim.Report>] = []
    for question in answers.keys.sorted() {
      guard let all = answers[question] else { continue }
      let reports = Claim.cumulative(all)
      if question.isWhole {
        wider = []
      } else {
        // One article's part compares with nothing, and what a wider claim says need not be said again.
        guard reports.count > 1, !wider.contains(where: { $0.isSuperset(of: reports.lazy.map(\.report)) }) else {
          continue
        }
      }
      if question.isWhole || question.isOfCountry { wider.append(Set(reports.map(\.report))) }
      let claim = Claim(event: name, question: question, answers: reports)
      // "Mozambique" as a name in the text says no more than the claim of the country does.
      let repeats = claims.last { $0.measure == claim.measure && $0.unit == claim.unit && $0.place == claim.place }
      if !question.isWhole, !question.isOfCountry, claim.population == nil, let repeats, repeats.population == nil,
        repeats.place != nil
      {
        continue
      }
      claims.append(claim)
      timelines.append(Timeline(claim, reports: Claim.inOrder(all).map(\.report)))
    }
    let places = readings.lazy.flatMap(\.figures).flatMap(\.places)
    let days = digests.compactMap(\.article.date)
    event = Event(
      name: name, firstDay: days.min(), lastDay: days.max(),
      places: EventComparison.byFrequency(places.map(\.name)),
      countries: EventComparison.byFrequency(places.compactMap(\.country)), articles: readings.map(\.article),
      headlines: EventComparison.headlines(of: claims))
    self.claims = claims
    self.timelines = timelines
  }

  /// Each article's answers to each question.
  private static func answers(of readings: [ArticleReading]) -> [Question: [Answer]] {
    var answers: [Question: [Answer]] = [:]
    let countries = Question.countries(of: readings.lazy.flatMap(\.figures))
    for reading in readings {
      for total in reading.totals {
        let question = Question(measure: total.measure, unit: total.unit)
        if let answer = Answer(reading, total) { answers[question, default: []].append(answer) }
      }
      // What one article alone says of a part compares with nothing.
      guard readings.count > 1 else { continue }
      for (question, figures) in Question.narrower(reading.figures, countries: countries) {
        for total in Total.totals(of: figures) {
          if let answer = Answer(reading, total) { answers[question, default: []].append(answer) }
        }
      }
    }
    return answers
  }

  /// The first claim of each measure and unit: the whole event's.
  private static func headlines(of claims: [Claim]) -> [Event.Headline] {
    var headlines: [Event.Headline] = []
    for claim in claims where headlines.last?.measure != claim.measure || headlines.last?.unit != claim.unit {
      headlines.append(Event.Headline(claim))
    }
    return headlines
  }

  /// The values, each once, the most frequent first, and in the given order where they are equally frequent.
  private static func byFrequency(_ values: some Sequence<String>) -> [String] {
    var counts: [String: (count: Int, first: Int)] = [:]
    for (position, value) in values.enumerated() { counts[value, default: (0, position)].count += 1 }
    return counts.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }.map(\.key)
  }
}
