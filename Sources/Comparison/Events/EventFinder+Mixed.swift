import Articles

extension EventFinder {
  /// The earlier articles that are looked at for each of an article's telling words: the latest that have it.
  private static let lookedBack = 12
  /// The earlier articles that an article is compared with at most: those with most telling words in common.
  private static let candidates = 24

  /// The groups of ``EventGrouping/mixed``: day by day, each article joins the event of the earlier article that is
  /// most like it, or begins one.
  ///
  /// - Complexity: O(*n*) in the number of articles, after the sorting by day: what an article is compared with is
  ///   looked up by its telling words, and bounded.
  static func mixed(_ signatures: [EventSignature]) -> [[Int]] {
    let weights = WordWeights(signatures.map(\.words))
    /// The articles so far with a word, in their order.
    var holders = [[Int32]](repeating: [], count: weights.count)
    var shared = [Int32](repeating: 0, count: signatures.count)
    var event = [Int](repeating: 0, count: signatures.count)
    var members: [[Int]] = []
    let order = signatures.indices.sorted { left, right in
      (signatures[left].date?.dayNumber ?? .min, left) < (signatures[right].date?.dayNumber ?? .min, right)
    }
    for index in order {
      var seen: [Int] = []
      for word in weights.telling[index] {
        for other in holders[Int(word)].suffix(lookedBack) {
          if shared[Int(other)] == 0 { seen.append(Int(other)) }
          shared[Int(other)] += 1
        }
        holders[Int(word)].append(Int32(truncatingIfNeeded: index))
      }
      if seen.count > candidates {
        seen.sort { (shared[$0], $0) > (shared[$1], $1) }
      }
      var best: (article: Int, likeness: Double)?
      for other in seen.prefix(candidates) {
        guard let likeness = likeness(index, other, signatures, weights) else { continue }
        if best.map({ likeness > $0.likeness }) ?? true { best = (other, likeness) }
      }
      for other in seen { shared[other] = 0 }
      if let best {
        event[index] = event[best.article]
        members[event[index]].append(index)
      } else {
        event[index] = members.count
        members.append([index])
      }
    }
    return members.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// How alike two articles are; `nil` where they are about different events.
  private static func likeness(
    _ left: Int, _ right: Int, _ signatures: [EventSignature], _ weights: WordWeights
  ) -> Double? {
    let (ours, theirs) = (signatures[left], signatures[right])
    let days = ours.days(to: theirs)
    guard days <= EventGrouping.nearDays else { return nil }
    let likeness = weights.likeness(left, right)
    guard likeness >= EventGrouping.leastLikeness + EventGrouping.likenessADay * Double(days) else { return nil }
    if ours.sharesPlace(theirs), !ours.subjects.isDisjoint(with: theirs.subjects) { return likeness }
    // By their words alone only where nothing speaks against it.
    return likeness >= EventGrouping.wordsAlone && !ours.isElsewhere(than: theirs) ? likeness : nil
  }
}
