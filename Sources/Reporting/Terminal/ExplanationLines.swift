internal import Articles
internal import Figures
internal import Quantities

/// What an ``Explanation`` says, a line a field: its value, and why.
struct ExplanationLines {
  private let explanation: Explanation
  private var figure: Figure { explanation.figure }

  init(_ explanation: Explanation) {
    self.explanation = explanation
  }

  /// The fields in the order of the record.
  var lines: [(label: String, text: String)] {
    var lines = [("measure", measure), ("value", value)]
    if let persons = figure.persons {
      lines.append(
        (
          "persons",
          "\(Said.words(persons.interval, figure.bound)): households of \(NumberText.grouped(persons.householdSize))"
        ))
    }
    if let convention = explanation.convention {
      let coded = figure.coded.map { "\(Said.words($0)), as \(convention.rawValue) codes it" }
      lines.append(("coded", coded ?? "–, as \(convention.rawValue) has no rule for such counts or words"))
    }
    lines.append(("unit", unit))
    lines.append(("population", population))
    lines += places
    return lines + [
      ("period", period), ("source", source), ("assertion", assertion), ("background", background),
      ("relation", relation), ("region", figure.region.rawValue), ("totals", totals), ("confidence", confidence),
    ]
  }

  /// The frame and its row.
  var frame: [(label: String, text: String)] {
    guard let frame = explanation.frame else {
      return [("rule", "\(figure.rule): a quantity that no frame takes; its unit says what it measures")]
    }
    var lines = [("rule", "\(figure.rule): \(Self.meaning(of: frame.kind))"), ("words", quoted(frame.predicate))]
    if let table = frame.table {
      let name = frame.row.first { $0.name == "rule" }?.value ?? ""
      lines.append(("row", "\(name), of \(table)"))
      lines += frame.row.filter { $0.name != "rule" }.map { ($0.name, $0.value.replacing("|", with: ", ")) }
    } else {
      lines.append(("row", "none of its own"))
    }
    return lines
  }

  // MARK: Fields

  private var measure: String {
    guard let frame = explanation.frame else { return "\(figure.measure.rawValue), by the unit" }
    return "\(figure.measure.rawValue), by \(quoted(frame.predicate)) (rule \(figure.rule))"
  }

  private var value: String {
    let interval = figure.interval
    let limits = [("low", interval.low), ("best", interval.best), ("high", interval.high)].map { name, value in
      "\(name) \(value.map(NumberText.grouped) ?? "–")"
    }
    let said = figure.quantityText.map { ", said as “\($0)”" } ?? ", as no number is written"
    return limits.joined(separator: " · ") + " (\(figure.bound.rawValue))" + said
  }

  private var unit: String {
    let noun = figure.unitText.map { "“\($0)”" }
    if let stated = figure.stated {
      return "\(figure.unit), converted from \(stated.unit)" + (noun.map { " (\($0))" } ?? "")
    }
    return figure.unit + (noun.map { ", from \($0)" } ?? ", as the measure takes it; no noun stands with the number")
  }

  private var population: String {
    figure.population.map { "\($0), which is narrower than people" } ?? "–"
  }

  private var places: [(label: String, text: String)] {
    guard !figure.places.isEmpty else {
      return [("place", figure.measure.isImpact ? "none named that belongs to it" : "–")]
    }
    return figure.places.enumerated().map { index, place in
      var known = [place.country, place.admin1].compactMap { $0 }
      if let latitude = place.latitude, let longitude = place.longitude {
        known.append("\(coordinate(latitude, "N", "S")) \(coordinate(longitude, "E", "W"))")
      }
      if let id = place.geonamesID { known.append("GeoNames \(id)") }
      let what = known.isEmpty ? "not in the gazetteer" : known.joined(separator: ", ")
      let evidence = explanation.places.indices.contains(index) ? explanation.places[index] : nil
      return (
        index == 0 ? "place" : "",
        "\(place.role.rawValue) \(place.name) (\(what)), \(location(evidence, isInferred: place.inferred))"
      )
    }
  }

  private var period: String {
    guard let period = figure.period else { return "none named that belongs to it" }
    let days: String
    switch (period.start, period.end) {
    case (nil, nil): days = explanation.article.date == nil ? "no days, as the article has no date" : "no days"
    case (let start, let end) where start == end: days = start?.description ?? ""
    case (let start, let end): days = "\(start?.description ?? "open") to \(end?.description ?? "open")"
    }
    let published = explanation.article.date.map { ", the article being of \($0)" } ?? ""
    return "\(days), from “\(period.text)” \(location(explanation.period, isInferred: period.inferred))\(published)"
  }

  private var source: String {
    guard let source = figure.source else { return "none named for it" }
    let said = explanation.reporting.map { ", by \(quoted($0.words)) \(location($0, isInferred: false))" } ?? ""
    return source.name + (source.inferred ? ", inferred" : "") + said
  }

  private var assertion: String {
    let name = figure.assertion.rawValue
    if figure.assertion == .asserted { return "asserted: nothing doubts, denies or expects it" }
    return explanation.assertion.map { "\(name), by \(quoted($0.words))" } ?? "\(name), by its frame"
  }

  private var background: String {
    guard figure.isBackground else { return "no: of the article's own event" }
    return "yes, by " + (explanation.background.map { quoted($0.words) } ?? "its period")
  }

  private var relation: String {
    guard let relation = figure.relation, let other = explanation.related else { return "–" }
    let verb = relation.kind == .partOf ? "part of" : relation.kind.rawValue
    let stands = other.sentence == figure.sentence ? "the same sentence" : "another sentence"
    return "\(verb) figure \(relation.figure), “\(text(other.quote))” (\(other.measure.rawValue)) in \(stands)"
  }

  private var totals: String {
    guard let exclusion = explanation.exclusion else {
      return explanation.totals.map { total in
        let figures = total.figures.map(String.init).joined(separator: ", ")
        let method =
          total.method == .single
          ? "from this figure" : "\(total.method.rawValue) of figure\(total.figures.count == 1 ? "" : "s") \(figures)"
        return
          "\(total.measure.rawValue) \(Said.words(total.interval, total.bound)) \(Said.unit(total.unit)), \(method)"
      }.joined(separator: "; ")
    }
    switch exclusion {
    case .measure: return "none: \(figure.measure.rawValue) has no totals"
    case .assertion: return "none: what is \(figure.assertion.rawValue) does not count"
    case .background: return "none: another event or history does not count"
    case .related: return "none: teasers of other articles do not count"
    case .said(let number): return "none: figure \(number) stands for it"
    case .other:
      if let relation = figure.relation {
        return relation.kind == .partOf
          ? "none: it is counted in figure \(relation.figure)" : "none: figure \(relation.figure) says it"
      }
      return "none: other figures are the answer, and this one is their part, repeated or contradicted"
    }
  }

  private var confidence: String {
    let chance = NumberText.grouped(figure.confidence)
    switch explanation.confidence {
    case .row(let rule, let phrase):
      let said = phrase == "*" ? "any phrase" : Self.phrases[phrase] ?? phrase
      return "\(chance): how often figures of “\(rule)” rules in \(said) were right (Data/confidence.tsv)"
    case .context: return "\(chance): what the weights of the words around it give"
    case .singleOfMany: return "\(chance): one person where many are counted is most often a story, no count"
    case .unknown: return "\(chance), for a rule that Data/confidence.tsv does not hold"
    }
  }

  private static let phrases = [
    "noun": "a number with its noun", "bare": "a number without a noun", "indefinite": "a single “a …”",
    "definite": "a single “the …”", "name": "a single name",
  ]

  // MARK: Words

  /// What the first part of a rule's name says of how the number stands to the frame's word.
  private static func meaning(of kind: String) -> String {
    switch kind {
    case "verb": "the number is an argument of a verb"
    case "noun": "the number counts a noun that says what happened"
    case "act": "the number is what a noun of action is of"
    case "toll": "the number is said of a toll"
    case "state": "a word of state stands behind the number"
    case "modifier": "a participle or adjective stands before the counted noun"
    case "label": "a label stands before the number"
    case "among": "the number names some of a group"
    case "part": "a part of a number before it, whose frame it takes over"
    case "gap": "the verb is left out and taken over from a number before it"
    case "parenthesis": "the same count in another unit, in parentheses"
    case "context": "no frame takes the number; the words around it say what it counts"
    case "report": "there are no reports of what the noun counts"
    default: "a frame"
    }
  }

  private func location(_ evidence: Explanation.Evidence?, isInferred: Bool) -> String {
    guard let evidence, evidence.sentence != explanation.sentence else {
      return isInferred ? "inferred from elsewhere in the article" : "in this sentence"
    }
    let sentence = DisplayWidth.cut(DisplayWidth.line(text(evidence.sentenceRange)), to: 60)
    return "\(isInferred ? "inferred from" : "in") sentence \(evidence.sentence): “\(sentence)”"
  }

  private func coordinate(_ degrees: Double, _ positive: String, _ negative: String) -> String {
    NumberText.grouped(degrees.magnitude) + "°" + (degrees < 0 ? negative : positive)
  }

  private func text(_ range: TextRange) -> String { explanation.article.text.excerpt(range) }
  private func quoted(_ range: TextRange) -> String { "“\(text(range))”" }
}
