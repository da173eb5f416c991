package import Gazetteer
package import Segmentation

/// Where a figure stands in its sentence, as the choice of its places needs it.
package struct FigureSpot: Sendable, Hashable {
  /// The tokens of the quote.
  package var quote: Range<Int>
  /// The tokens of the verb or noun that says what happened, where it is known.
  package var predicate: Range<Int>?
  /// What was counted.
  package var measure: Measure
  /// Whether its sentence tells of another event than the article's.
  package var isBackground: Bool

  /// A figure at `quote`.
  package init(quote: Range<Int>, predicate: Range<Int>? = nil, measure: Measure, isBackground: Bool = false) {
    self.quote = quote
    self.predicate = predicate
    self.measure = measure
    self.isBackground = isBackground
  }
}

/// Chooses which places of a sentence belong to which of its figures.
///
/// Each pair of figure and place costs what stands between them; a figure takes the cheapest place for each role.
/// "Five people died in Aleppo, three in Idlib and one in Hama" gives each its own, "killed 12 and wounded 30 in
/// Baidoa" both the same.
package struct PlaceChooser {
  /// A place chosen for a figure.
  package struct Choice: Sendable, Hashable {
    /// The index of the mention.
    package var mention: Int
    /// What the place is to the figure.
    package var role: Figure.Place.Role
  }

  /// No place that costs more belongs to a figure.
  private static let limit = 90

  private let tokens: [Token]
  private let mentions: [PlaceMention]
  private let spots: [FigureSpot]
  private let words: [LinkWord]

  /// A chooser for one sentence; `spots` are all its figures, also those whose places are not wanted.
  package init(tokens: [Token], mentions: [PlaceMention], spots: [FigureSpot], bytes: Span<UInt8>) {
    self.tokens = tokens
    self.mentions = mentions
    // Only counts of what an event did part a place from a figure; an age or a length beside it does not.
    var counts = spots.filter { ($0.measure.isImpact || $0.measure == .count) && $0.quote.upperBound <= tokens.count }
    if counts.count > 1 { counts.sort { $0.quote.lowerBound < $1.quote.lowerBound } }
    self.spots = counts
    words = mentions.isEmpty ? [] : LinkWord.words(tokens, bytes)
  }

  /// The places of the figure at `spot`, those that it is at first.
  ///
  /// - Complexity: O(*mentions* × *tokens*).
  package func choices(for spot: FigureSpot) -> [Choice] {
    guard spot.quote.upperBound <= tokens.count, !mentions.isEmpty else { return [] }
    var best = BestPlaces()
    for index in mentions.indices {
      guard let role = role(of: index, for: spot), let cost = cost(index, spot), cost <= Self.limit else { continue }
      if cost < best[role]?.cost ?? .max { best[role] = (index, cost) }
    }
    settle(&best, for: spot)
    var choices: [Choice] = []
    for role in [Figure.Place.Role.at, .to, .from] {
      guard let found = best[role] else { continue }
      for mention in siblings(of: mostSpecific(found.mention)) { choices.append(Choice(mention: mention, role: role)) }
    }
    return choices
  }

  /// Of places in different roles, keeps those that belong together.
  private func settle(_ best: inout BestPlaces, for spot: FigureSpot) {
    guard let here = best[.at] else { return }
    guard spot.measure.isMovement else {
      // "recovered from the sea off X": where they were taken from, unless the event's place is nearer.
      if let from = best[.from], from.cost < here.cost { best[.at] = nil } else { best[.from] = nil }
      best[.to] = nil
      return
    }
    guard let way = [best[.from], best[.to]].compactMap({ $0?.cost }).min() else { return }
    // Who moved is told by where from and where to; "the camp at Adre took in 900 from Darfur" has both.
    let isBefore =
      mentions[here.mention].phraseEnd <= spot.quote.lowerBound && receives(mentions[here.mention])
    if here.cost <= way, !isBefore {
      best[.from] = nil
      best[.to] = nil
    } else if here.cost > way, !(isBefore && here.cost <= 25) {
      best[.at] = nil
    }
  }

  /// The cheapest place in each role.
  private struct BestPlaces {
    private var at: (mention: Int, cost: Int)?
    private var from: (mention: Int, cost: Int)?
    private var to: (mention: Int, cost: Int)?

    subscript(role: Figure.Place.Role) -> (mention: Int, cost: Int)? {
      get {
        switch role {
        case .at: at
        case .from: from
        case .to: to
        }
      }
      set {
        switch role {
        case .at: at = newValue
        case .from: from = newValue
        case .to: to = newValue
        }
      }
    }
  }

  // MARK: Roles

  /// What the mention would be to the figure, or `nil` where it cannot be its place.
  private func role(of index: Int, for spot: FigureSpot) -> Figure.Place.Role? {
    let mention = mentions[index]
    guard mention.use != .attribute else { return nil }
    // "arrested ten for plotting attacks in Paris"
    if spot.measure == .detained, mention.phraseStart >= spot.quote.upperBound,
      words[spot.quote.upperBound..<min(mention.phraseStart, words.count)].contains(.purpose)
    {
      return nil
    }
    // Inside the quote: "Akhaltsikhe's 17,900 residents", "New South Wales roads".
    let moves = spot.measure.isMovement
    switch mention.relation {
    case .speaker:
      // "Police in Kitwe denied holding 30", "nurses at the Tera hospital said they had admitted 23": who tells it
      // did it there.
      let acted = spot.measure == .detained || spot.measure == .injured && mention.use == .facility
      return acted && mention.phraseEnd <= spot.quote.lowerBound ? .at : nil
    case .event: return .at
    case .authority: return nil
    case .subject: return moves && receives(mention) ? .to : .at
    case .at:
      if moves { return path(before: mention) ?? .at }
      // "flown to hospital in Inverness": not where the dead are.
      guard isHospital(before: mention), mention.phraseStart >= spot.quote.upperBound else { return .at }
      return spot.measure == .injured && !isParted(mention, spot) ? .to : nil
    case .from:
      if moves { return .from }
      guard mention.isKnown || mention.use == .facility || mention.statedKind != nil || isRetrieved(before: mention)
      else { return nil }
      return spot.measure.isTakenAway ? .from : isRetrieved(before: mention) ? .at : nil
    case .to:
      // "towards the town" before the figure is another thing's way.
      if moves { return mention.phraseStart >= spot.quote.upperBound ? .to : .at }
      // "taken to a hospital in X", "marched to X"
      guard mention.isKnown, !isParted(mention, spot) else { return nil }
      // "taken to the Essex County jail": not where they were arrested.
      if spot.measure == .detained, mention.use == .facility { return nil }
      return spot.measure == .injured || spot.measure == .detained || spot.measure == .protesters ? .to : nil
    case .into:
      if moves { return mention.phraseStart >= spot.quote.upperBound ? .to : .at }
      return isParted(mention, spot) ? nil : .at
    case .toward: return moves ? .to : nil
    case .of:
      // "all 86 patients of the Gaya hospital"
      if mention.use == .facility { return moves ? .from : .at }
      // "12,000 residents of Tacloban"
      if mention.phraseStart == spot.quote.upperBound, mention.isKnown { return moves ? .from : .at }
      return isOwner(mention, spot) ? .at : nil
    case .none:
      if isOwner(mention, spot) || isBracketed(spot, after: mention) { return .at }
      // "several thousand Melbourne construction workers"
      return spot.measure == .protesters && mention.kind == .settlement && spot.quote.contains(mention.phraseStart)
        ? .at : nil
    }
  }

  /// "taken to hospital in X"
  private func isHospital(before mention: PlaceMention) -> Bool {
    LinkWord.isHospital(before: mention.phraseStart, in: words)
  }

  /// Whether people come to the subject: "Lampedusa took in 1,020".
  private func receives(_ mention: PlaceMention) -> Bool {
    words[min(mention.phraseEnd, words.count)..<min(mention.phraseEnd + 5, words.count)].contains(.receipt)
  }

  /// "Akhaltsikhe's 17,900 residents"
  private func isOwner(_ mention: PlaceMention, _ spot: FigureSpot) -> Bool {
    mention.isPossessive && mention.phraseEnd + 1 == spot.quote.lowerBound
  }

  /// "Tanzania (135,941 refugees)"
  private func isBracketed(_ spot: FigureSpot, after mention: PlaceMention) -> Bool {
    mention.phraseEnd + 1 == spot.quote.lowerBound && tokens[mention.phraseEnd].kind == .bracket
  }

  /// Whether another figure stands between the figure and the mention.
  private func isParted(_ mention: PlaceMention, _ spot: FigureSpot) -> Bool {
    spots.contains {
      $0.quote.lowerBound >= spot.quote.upperBound && $0.quote.upperBound <= mention.phraseStart
    }
  }

  /// Whether somebody or something was taken out: "pulled 16 bodies from the Padma".
  private func isRetrieved(before mention: PlaceMention) -> Bool {
    words[..<max(0, mention.phraseStart)].contains(.retrieval)
  }

  /// Whether a place that something is at is where a way begins or ends: "evacuated from two hotels in Rhodes",
  /// "fled the coast near Nampula", "flown to hospital in Inverness".
  private func path(before mention: PlaceMention) -> Figure.Place.Role? {
    var index = mention.phraseStart - 1
    var steps = 0
    while index >= 0, steps < 5 {
      switch words[index] {
      case .from: return .from
      case .to, .into: return .to
      case .flight: return .from
      case .arrival: return .to
      case .stop, .link, .contrast, .mark: return nil
      case .other, .retrieval, .them, .hospital, .receipt, .purpose: break
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  // MARK: Costs

  /// What it costs to tie the mention to the figure.
  private func cost(_ index: Int, _ spot: FigureSpot) -> Int? {
    let mention = mentions[index]
    let quote = spot.quote
    var cost = 0
    // "61,000 of them in Callao" is that part's own.
    if mention.phraseStart > 0, words[mention.phraseStart - 1] == .them,
      isParted(mention, spot) || mention.phraseEnd <= quote.lowerBound
    {
      return nil
    }
    switch mention.relation {
    // "Togo's deadliest raid", "the Syria conflict" say less of where than a town does.
    case .event: cost += mention.kind == .country ? 12 : 6
    case .speaker: cost += 20
    case .into where !spot.measure.isMovement: cost += 8
    case .to where mention.phraseEnd <= quote.lowerBound: cost += 15
    case .of where mention.use != .facility: cost += 14
    case .of, .none: cost += 4
    default: break
    }
    // Of a town and a country the town is meant, unless the country is much nearer; a part of the world least of all.
    if mention.kind == .country { cost += 3 }
    if mention.isInternational { cost += 20 }
    if mention.isBearing { cost += 4 }
    if mention.use == .facility { cost += 2 }
    if !mention.isKnown { cost += 2 }
    if mention.phraseStart >= quote.upperBound {
      cost += toll(quote.upperBound..<mention.phraseStart)
      for other in spots where other.quote.lowerBound >= quote.upperBound {
        if other.quote.upperBound <= mention.phraseStart { cost += 7 }
        // "in Braga 4,500 came and in Evora fewer than 1,000"
        if other.quote.lowerBound >= mention.phraseEnd, other.quote.lowerBound <= mention.phraseEnd + 1,
          opens(mention)
        {
          cost += 15
        }
      }
      return cost
    }
    if mention.phraseEnd <= quote.lowerBound {
      let between = mention.phraseEnd..<quote.lowerBound
      // A place that opens the sentence or the clause holds for all of it.
      let opens = opens(mention)
      let separators = between.reduce(0) { $0 + (words[$1].opens ? words[$1].toll : 0) }
      cost += opens ? 6 + separators : 8 + toll(between)
      for other in spots where other.quote.lowerBound >= mention.phraseEnd && other.quote.upperBound <= quote.lowerBound
      {
        cost += opens ? 2 : 5
      }
      return cost
    }
    // The name stands in the quote itself.
    return cost + 3
  }

  private func opens(_ mention: PlaceMention) -> Bool {
    mention.phraseStart == 0 || words[mention.phraseStart - 1].opens
  }

  private func toll(_ range: Range<Int>) -> Int {
    var toll = 0
    for index in range { toll += words[index].toll }
    return toll
  }

  // MARK: Chains

  /// Of a chain of places, each inside the next, the narrowest: "in the Gaza Strip near the city of Khan Yunis".
  private func mostSpecific(_ index: Int) -> Int {
    var best = index
    var next = index + 1
    while next < mentions.count, isChained(next) {
      // "the Red Sea port of Djibouti": what is named by the noun of kind is meant.
      let isHead = mentions[next].phraseStart <= mentions[best].tokens.lowerBound
      if mentions[next].use != .attribute, mentions[next].relation != .speaker, mentions[next].coordinatedWith == nil,
        isHead || PlaceChooser.breadth(mentions[next]) < PlaceChooser.breadth(mentions[best])
          || isUnknownSite(best) && mentions[next].kind == .settlement
      {
        best = next
      }
      next += 1
    }
    return best
  }

  /// Whether the mention is a building's name that the gazetteer does not hold: "Grace Church in Eruku" is Eruku.
  private func isUnknownSite(_ index: Int) -> Bool { mentions[index].use == .facility && !mentions[index].isKnown }

  /// Whether the mention goes on with the place before it: only small words stand between.
  private func isChained(_ index: Int) -> Bool {
    // "in Faryab province west of Jawzjan"
    if mentions[index].isBearing, mentions[index - 1].relation == .at || mentions[index - 1].relation == .into {
      return false
    }
    let gap = mentions[index - 1].phraseEnd
    guard mentions[index].relation == .at || mentions[index].relation == .of || mentions[index].use == .attribute
    else { return false }
    guard mentions[index].phraseStart > gap else { return mentions[index].coordinatedWith == nil }
    guard mentions[index].phraseStart - gap <= 3 else { return false }
    return (gap..<mentions[index].phraseStart).allSatisfy { words[$0] == .other || words[$0] == .mark }
      && !spots.contains { $0.quote.overlaps(gap..<mentions[index].phraseStart) }
  }

  /// How wide a place is: a settlement or unknown name 0, a division or region 1, a country 2.
  private static func breadth(_ mention: PlaceMention) -> Int {
    switch mention.kind {
    case .settlement: 0
    case .division, .region: 1
    case .country, .water, .demonym: 2
    }
  }

  /// The mention with those that it is coordinated with: "in Jerusalem and Haifa".
  private func siblings(of index: Int) -> [Int] {
    var found = [index]
    // A figure between two names parts them: "in Idlib and one in Hama" is not coordinated at all.
    for next in mentions.indices where next > index {
      guard let before = mentions[next].coordinatedWith, found.contains(before), mentions[next].use != .attribute else {
        continue
      }
      found.append(next)
    }
    var first = index
    while let before = mentions[first].coordinatedWith, !found.contains(before) {
      found.insert(before, at: 0)
      first = before
    }
    return found
  }
}

extension Measure {
  /// Whether people went from one place to another.
  var isMovement: Bool {
    switch self {
    case .displaced, .evacuated, .refugees, .returnees, .homeless: true
    default: false
    }
  }

  /// Whether people were taken from a place, so that *from* names where it happened.
  var isTakenAway: Bool { self == .rescued || self == .abducted }
}
