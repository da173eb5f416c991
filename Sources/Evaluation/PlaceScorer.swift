internal import Figures

/// Scores the places of a figure that was found: names one to one, then role and country of the names that match.
struct PlaceScorer {
  private let gold: GoldFigure
  private let figure: Figure
  /// For each labelled place the extracted one.
  private let matches: [Int?]

  init(gold: GoldFigure, figure: Figure) {
    self.gold = gold
    self.figure = figure
    let others = (gold.alternatives?.place ?? []).compactMap(\.self)
    // The label's own name is preferred to one accepted beside it, and the same role to another.
    matches = largestMatching(
      order: Array(gold.places.indices),
      candidates: gold.places.map { place in
        func likeness(_ index: Int) -> Int {
          let predicted = figure.places[index]
          return (namesOverlap(place.name, predicted.name) ? 2 : 0) + (place.role == predicted.role.rawValue ? 1 : 0)
        }
        return figure.places.indices.filter { index in
          ([place.name] + others).contains { namesOverlap($0, figure.places[index].name) }
        }.sorted { likeness($0) > likeness($1) }
      }, count: figure.places.count)
  }

  /// Names. An extracted place that is accepted beside a label which another one matches counts neither way.
  func names() -> FieldScorer.Answer {
    let others = gold.alternatives?.place ?? []
    var score = FieldScore()
    score.scored = 1
    score.values.right = matches.count { $0 != nil }
    let isEmptyAccepted = others.contains(nil) && figure.places.isEmpty
    score.values.misses = isEmptyAccepted ? 0 : matches.count { $0 == nil }
    let taken = Set(matches.compactMap(\.self))
    for (index, place) in figure.places.enumerated() where !taken.contains(index) {
      let isAccepted = others.contains { $0.map { namesOverlap($0, place.name) } ?? false }
      score.values.alarms += isAccepted ? 0 : 1
    }
    score.right = score.values.misses + score.values.alarms == 0 ? 1 : 0
    return FieldScorer.Answer(score, written(gold.places.map(\.name)), written(figure.places.map(\.name)))
  }

  /// Roles, over the places whose names match.
  func roles() -> FieldScorer.Answer? {
    score(
      { $0.role }, { $0.role.rawValue },
      accepted: { [$0.role] + (gold.alternatives?.role ?? []) })
  }

  /// Countries, over the places whose names match.
  func countries() -> FieldScorer.Answer? {
    score({ $0.country }, { $0.country }, accepted: { [$0.country] + (gold.alternatives?.country ?? []) })
  }

  private func score(
    _ own: (GoldFigure.Place) -> String?, _ predicted: (Figure.Place) -> String?,
    accepted: (GoldFigure.Place) -> [String?]
  ) -> FieldScorer.Answer? {
    var score = FieldScore()
    var written: (gold: [String], predicted: [String]) = ([], [])
    for (place, index) in zip(gold.places, matches) {
      guard let index else { continue }
      let answer = predicted(figure.places[index])
      score += FieldScore(
        isRight: accepted(place).contains(answer), gold: own(place) != nil, predicted: answer != nil)
      written.gold.append("\(place.name) \(own(place) ?? "-")")
      written.predicted.append("\(figure.places[index].name) \(answer ?? "-")")
    }
    guard score.scored > 0 else { return nil }
    return FieldScorer.Answer(score, self.written(written.gold), self.written(written.predicted))
  }

  private func written(_ names: [String]) -> String { names.isEmpty ? "-" : names.joined(separator: "; ") }
}
