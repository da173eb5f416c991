import Articles
import Quantities

/// One count of an article: a figure of one measure and unit with its other mentions, whatever revises it applied.
struct Count {
  /// What the best mention says.
  var interval: Interval
  /// How it says it.
  var bound: Bound
  /// The number of the mention that stands.
  var figures: [Int]
  /// The head noun of the population, singular and in lower case.
  var population: String?
  /// What it tells of the people.
  var populationClass: PopulationClass?
  /// The places that the sentence itself names, whatever their roles.
  var places: [Figure.Place]
  /// Who says so.
  var source: Figure.Source?
  /// The sentence of the mention that stands.
  var sentence: TextRange
  /// Where it stands.
  var position: Int
  /// Whether no mention stands in the body or a caption.
  var isHeadline: Bool
  /// Whether it is said to be beside an earlier count: "two more".
  var isAdditional: Bool
  /// Whether it is added in its sentence to other counts, or is of others than those before it.
  var isAdded: Bool
  /// Whether they are called others: "seven others".
  var isOthers: Bool
  /// The last word of the name where it is one person by his name alone.
  var name: String?
  /// Whether it replaces an earlier count.
  var isRevision: Bool
  /// Whether it counts whoever died, attackers too: "Fatalities coded as 7", "a toll of 12".
  var isOfAll: Bool

  /// Whether the text says that there were none.
  var isZero: Bool { interval.high == 0 }
  /// The one number that stands for the count when counts are compared.
  var value: Double { interval.value ?? 0 }
  /// Whether its verb is left out: "26 were killed on the first plane, *35* on the second".
  var isGapped: Bool
  /// Whether a pronoun tells of them, who may be some of those that a later count is of.
  var isAnaphor: Bool
  /// Whether it is a bare number, whose noun stands before: "140 pupils fell ill, 36 seriously".
  var isElliptic: Bool

  private init(_ figure: Figure, isHeadline: Bool, isRevision: Bool) {
    interval = figure.interval
    bound = figure.bound
    figures = [figure.number]
    // "protesters", which say what a rally counts, are some of the people whom a shot may hit.
    population = figure.populationHead ?? figure.classedHead
    populationClass = figure.populationClass
    places = figure.places.filter { !$0.inferred }
    source = figure.source
    isElliptic = figure.population == nil && figure.unitText == nil
    let isNamed = figure.population == nil && figure.interval.best == 1 && figure.region != .headline
    name = isNamed ? figure.unitText.flatMap { $0.first?.isUppercase == true ? $0 : nil } : nil
    sentence = figure.sentence
    position = figure.quote.start
    isAdditional = figure.isAdditional
    isOthers = figure.unitText.map(WordHash.of) == Marks.others
    isAdded = figure.isAdded || isOthers
    isGapped = figure.rule.hasPrefix("gap.")
    isAnaphor = figure.rule.hasPrefix(AnaphoraRule.kind)
    isOfAll = figure.rule.hasPrefix("toll.") && figure.population == nil
    self.isHeadline = isHeadline
    self.isRevision = isRevision
  }
}

extension Count {
  /// The counts of figures of one measure and unit, after their relations: mentions of one count joined, revised
  /// counts and parts left out.
  static func counts(of figures: [Figure]) -> [Count] {
    // "Many people" sets no limit: beside a number it counts nothing, and its parts stand for themselves.
    let limited = figures.filter { $0.interval != Interval(low: nil, best: nil, high: nil) }
    let figures = limited.isEmpty ? figures : limited
    var index: [Int: Int] = [:]
    for (position, figure) in figures.enumerated() where index[figure.number] == nil {
      index[figure.number] = position
    }
    func target(_ figure: Figure, _ kind: Figure.Relation.Kind) -> Int? {
      guard let relation = figure.relation, relation.kind == kind else { return nil }
      return index[relation.figure].flatMap { figure.credibly(kind, figures[$0]) ? $0 : nil }
    }

    // Mentions of one count: restatements, and the revisions of one and the same figure.
    var sets = DisjointSets(count: figures.count)
    var revision: [Int: Int] = [:]
    for (position, figure) in figures.enumerated() {
      if let other = target(figure, .restates) { sets.join(position, other) }
      if let old = target(figure, .revises), old != position {
        if let first = revision[old] { sets.join(position, first) } else { revision[old] = position }
      }
    }
    let revisers = Set(figures.indices.filter { new in target(figures[new], .revises).map { $0 != new } ?? false })
    var superseded = Set<Int>()
    for (old, new) in revision where sets.root(old) != sets.root(new) { superseded.insert(sets.root(old)) }

    var members: [Int: [Int]] = [:]
    var roots: [Int] = []
    var parts = Set<Int>()
    /// The wholes that a sentence elsewhere breaks down.
    var wholes: [TextRange: Int] = [:]
    for (position, figure) in figures.enumerated() {
      let root = sets.root(position)
      if members[root] == nil { roots.append(root) }
      members[root, default: []].append(position)
      if let whole = target(figure, .partOf), sets.root(whole) != root {
        parts.insert(root)
        if figures[whole].sentence != figure.sentence { wholes[figure.sentence] = whole }
      }
    }
    // "41 deaths were in Taplejung and 16 in Panchthar": where one is a part of the 57, so is the other.
    for (position, figure) in figures.enumerated() where figure.relation == nil && figure.region == .body {
      guard let whole = wholes[figure.sentence], whole < position, sets.root(whole) != sets.root(position),
        figure.credibly(.partOf, figures[whole])
      else { continue }
      parts.insert(sets.root(position))
    }
    let standing = roots.filter { !superseded.contains($0) && !parts.contains($0) }
    // Relations in a circle leave nothing; then none of them is believed.
    return (standing.isEmpty ? roots : standing).compactMap { root in
      let mentions = (members[root] ?? []).filter { revision[$0] == nil }
      return Count(mentions: mentions.map { figures[$0] }, areRevision: mentions.contains(where: revisers.contains))
    }
  }

  /// The count that several mentions state: the body's words before the headline's, and among them the narrowest of
  /// those that the first mention allows ("hundreds", then "about 500").
  private init?(mentions: [Figure], areRevision: Bool) {
    let body = mentions.filter { $0.region != .headline }
    guard var best = body.first ?? mentions.first else { return nil }
    for mention in body.isEmpty ? mentions : body
    where best.interval.admits(mention.interval)
      && (mention.interval.width < best.interval.width || mention.isAdditional && !best.isAdditional)
    {
      best = mention
    }
    self.init(best, isHeadline: body.isEmpty, isRevision: areRevision)
  }
}
