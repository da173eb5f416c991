internal import Articles
internal import Figures
internal import Quantities

/// Scores the fields of a figure that was found: one method a field.
struct FieldScorer {
  /// One field's score, and both answers as a listing writes them.
  struct Answer {
    var score: FieldScore
    var gold: String
    var predicted: String

    init(_ isRight: Bool, _ gold: String?, _ predicted: String?, unless usual: String? = nil) {
      score = FieldScore(
        isRight: isRight, gold: gold != nil && gold != usual, predicted: predicted != nil && predicted != usual)
      self.gold = gold ?? "-"
      self.predicted = predicted ?? "-"
    }

    init(_ score: FieldScore, _ gold: String, _ predicted: String) {
      self.score = score
      self.gold = gold
      self.predicted = predicted
    }
  }

  let gold: GoldFigure
  let figure: Figure
  let text: SourceText
  /// The label that an extracted figure with the given number is, in whole or by its words alone.
  let label: (Int) -> Int?

  /// The answers of every labelled field.
  func answers() -> [(Field, Answer)] {
    Field.allCases.filter(gold.fields.contains).compactMap { field in answer(field).map { (field, $0) } }
  }

  private func answer(_ field: Field) -> Answer? {
    let others = gold.alternatives
    switch field {
    case .bound:
      return exact(gold.bound, others?.bound, figure.bound.rawValue, unless: "exact")
    case .assertion:
      return exact(gold.assertion, others?.assertion, figure.assertion.rawValue, unless: "asserted")
    case .region:
      return exact(gold.region, others?.region, figure.region.rawValue, unless: "body")
    case .background:
      let accepted = [gold.isBackground] + (others?.background ?? [])
      return Answer(
        accepted.contains(figure.isBackground), "\(gold.isBackground)", "\(figure.isBackground)", unless: "false")
    case .unitText:
      return worded(gold.unitText, others?.unit_text, figure.unitText, by: textsAgree)
    case .quantityText:
      return worded(gold.quantityText, others?.quantity_text, figure.quantityText, by: textsAgree)
    case .population:
      return worded(gold.population, others?.population, figure.population, by: textsAgree)
    case .source:
      return worded(gold.source, others?.source, figure.source?.name, by: namesOverlap)
    case .quote:
      let quoted = text.string(in: figure.quote)
      return Answer(gold.spans.contains(figure.quote), gold.spans.first.map { text.string(in: $0) }, quoted)
    case .period: return period()
    case .periodDates: return periodDates()
    case .relation: return relation()
    case .place: return PlaceScorer(gold: gold, figure: figure).names()
    case .placeRole: return PlaceScorer(gold: gold, figure: figure).roles()
    case .placeCountry: return PlaceScorer(gold: gold, figure: figure).countries()
    }
  }

  /// A field of fixed names.
  private func exact(_ own: String?, _ others: [String]?, _ predicted: String, unless usual: String) -> Answer {
    Answer(own == predicted || (others ?? []).contains(predicted), own, predicted, unless: usual)
  }

  /// A field of words from the text, which may be empty.
  private func worded(
    _ own: String?, _ others: [String?]?, _ predicted: String?, by agrees: (String, String) -> Bool
  ) -> Answer {
    let accepted = [own] + (others ?? [])
    guard let predicted else {
      return Answer(accepted.contains(nil), own, nil)
    }
    return Answer(accepted.contains { $0.map { agrees($0, predicted) } ?? false }, own, predicted)
  }

  /// The words overlap, or both days are the labelled ones.
  private func period() -> Answer {
    let predicted = figure.period
    var answer = worded(gold.period?.text, gold.alternatives?.period, predicted?.text, by: namesOverlap)
    if answer.score.right == 0, let predicted, predicted.start != nil || predicted.end != nil, datesAgree(predicted) {
      answer = Answer(true, gold.period?.text, predicted.text)
    }
    return answer
  }

  /// The days, over figures that have a period on both sides.
  private func periodDates() -> Answer? {
    guard let own = gold.period, let predicted = figure.period else { return nil }
    func days(_ start: String?, _ end: String?, _ text: String) -> String {
      "\(start ?? "…") to \(end ?? "…") (\(text))"
    }
    return Answer(
      datesAgree(predicted), days(own.start, own.end, own.text),
      days(predicted.start?.description, predicted.end?.description, predicted.text))
  }

  private func datesAgree(_ predicted: Figure.Period) -> Bool {
    guard let own = gold.period else { return false }
    let starts = [own.start] + (gold.alternatives?.period_start ?? [])
    let ends = [own.end] + (gold.alternatives?.period_end ?? [])
    return starts.contains(predicted.start?.description) && ends.contains(predicted.end?.description)
  }

  /// The type, and the label of the figure that it points to; an alternative type may point anywhere, as its figure is
  /// not labelled.
  private func relation() -> Answer {
    let own = gold.relation
    let others = gold.alternatives?.relation ?? []
    let written = own.map { "\($0.type) \($0.figure)" }
    guard let predicted = figure.relation else {
      return Answer(own == nil || others.contains(nil), written, nil)
    }
    let type = predicted.kind.rawValue
    let target = label(predicted.figure)
    let figures = [own?.figure] + (gold.alternatives?.relation_figure ?? [])
    let isRight = (own?.type == type && target != nil && figures.contains(target)) || others.contains(type)
    return Answer(isRight, written, "\(type) \(target.map { "\($0)" } ?? "an unlabelled figure")")
  }
}
