import Articles
import Quantities

/// What totals of killed, injured and casualties make of persons who are told of with several outcomes.
enum Outcomes {
  /// The figures without those of people whom another measure counts for good: "A man was shot. He died" leaves one
  /// dead; "Officers found three people with gunshot wounds", of whom the lead says that one died and two were hurt,
  /// leaves two injured.
  static func counted(_ figures: [Figure]) -> [Figure] {
    var measures: [Int: Measure] = [:]
    for figure in figures { measures[figure.number] = figure.measure }
    var left = Set<Int>()
    for figure in figures {
      guard let relation = figure.relation, relation.kind == .restates, let measure = measures[relation.figure] else {
        continue
      }
      if measure != figure.measure || left.contains(relation.figure) { left.insert(figure.number) }
    }
    left.formUnion(wholesOfDead(figures, measures, left))
    left.formUnion(wholesToldApart(figures))
    let found = found(figures)
    return withoutThoseWhoDied(figures).filter { figure in
      if left.contains(figure.number) { return false }
      guard figure.measure == .injured, let value = figure.interval.best, value > 1 else { return true }
      return !(found.values.contains(value) && !found.sentences.contains(figure.sentence))
    }
  }

  /// The injured whom the sentence tells apart into dead and wounded without naming them again: "shot and injured two
  /// men, killing one and wounding the second".
  private static func wholesToldApart(_ figures: [Figure]) -> Set<Int> {
    var wholes = Set<Int>()
    for index in figures.indices.dropFirst(2) {
      let (whole, first, second) = (figures[index - 2], figures[index - 1], figures[index])
      guard whole.measure == .injured, whole.sentence == first.sentence, first.sentence == second.sentence,
        Set([first.measure, second.measure]) == [.killed, .injured], first.population == nil, second.population == nil,
        let all = whole.interval.best, let one = first.interval.best, let other = second.interval.best,
        all == one + other
      else { continue }
      wholes.insert(whole.number)
    }
    return wholes
  }

  /// The injured less those of them who died: "Five were wounded. One of them died later" leaves four.
  private static func withoutThoseWhoDied(_ figures: [Figure]) -> [Figure] {
    var restated: [Int: Int] = [:]
    for figure in figures where figure.measure == .injured {
      if let relation = figure.relation, relation.kind == .restates { restated[figure.number] = relation.figure }
    }
    var died: [Int: Double] = [:]
    for figure in figures where figure.measure == .killed {
      guard let relation = figure.relation, relation.kind == .partOf, let dead = figure.interval.best else { continue }
      died[relation.figure, default: 0] += dead
      // "A blast wounded four pupils. One of *the four injured* died": the first mention is the one that stands.
      if let whole = restated[relation.figure] { died[whole, default: 0] += dead }
    }
    guard !died.isEmpty else { return figures }
    return figures.map { figure in
      guard figure.measure == .injured, let dead = died[figure.number], figure.interval.best.map({ $0 > dead }) ?? true
      else { return figure }
      var figure = figure
      figure.interval = figure.interval.less(dead)
      return figure
    }
  }

  /// The injured whom the dead are a part of, where the text tells of the others too: "Two people were stabbed, one
  /// fatally. A girl was treated for a wound" leaves one dead and one injured.
  private static func wholesOfDead(_ figures: [Figure], _ measures: [Int: Measure], _ left: Set<Int>) -> Set<Int> {
    var wholes = Set<Int>()
    for figure in figures where figure.measure == .killed {
      guard let relation = figure.relation, relation.kind == .partOf, measures[relation.figure] == .injured else {
        continue
      }
      wholes.insert(relation.figure)
    }
    guard !wholes.isEmpty else { return wholes }
    let sentences = figures.filter { wholes.contains($0.number) }.map(\.sentence)
    // "four, including two soldiers" tells of no others.
    func sum(of measure: Measure) -> Double {
      figures.filter { figure in
        figure.measure == measure && !wholes.contains(figure.number) && !left.contains(figure.number)
          && (measure == .killed || !sentences.contains(figure.sentence))
          && figure.relation.map { $0.kind == .partOf && wholes.contains($0.figure) } ?? false
      }.reduce(0) { $0 + ($1.interval.value ?? 0) }
    }
    let others = sum(of: .injured)
    let all = figures.filter { wholes.contains($0.number) }.reduce(0) { $0 + ($1.interval.value ?? 0) }
    // "51 wounded … 29 of them were flown out … three died" tells of only some of the others.
    return others > 0 && others + sum(of: .killed) >= all ? wholes : []
  }

  /// The sums of dead and injured that one sentence tells apart ("one person died and two others were hurt"), and the
  /// sentences that do.
  private static func found(_ figures: [Figure]) -> (values: Set<Double>, sentences: Set<TextRange>) {
    var values = Set<Double>()
    var sentences = Set<TextRange>()
    var last: Figure?
    for figure in figures where figure.measure == .killed || figure.measure == .injured {
      defer { last = figure }
      guard let last, last.sentence == figure.sentence, last.measure != figure.measure,
        figure.relation?.kind != .partOf, last.relation?.kind != .partOf, let one = last.interval.best,
        let other = figure.interval.best, one > 0, other > 0
      else { continue }
      values.insert(one + other)
      sentences.insert(figure.sentence)
    }
    return (values, sentences)
  }

  /// The totals without casualties that those of killed and injured account for: single people whom the text tells of
  /// one by one ("a man was shot in the arm" of six injured), not a number that it gives.
  static func withoutExplainedCasualties(_ totals: [Total]) -> [Total] {
    let outcomes = totals.filter { ($0.measure == .killed || $0.measure == .injured) && $0.unit == "person" }
    let sum = outcomes.reduce(0) { $0 + ($1.interval.value ?? 0) }
    return totals.filter { total in
      guard total.measure == .casualties, let value = total.interval.best, value > 0, sum > 0 else { return true }
      return value >= sum && value > 1 || (total.method != .sum && value > 1)
    }
  }
}
