import Articles
import Quantities

/// What one sentence says of a measure: one count, or disjoint ones that it lists ("three soldiers and a nurse").
struct Statement {
  /// The counts, in order.
  var counts: [Count]

  /// What they entail together.
  var interval: Interval { counts.count == 1 ? counts[0].interval : .sum(counts.map(\.interval)) }
  /// The one number that stands for it when statements are compared.
  var value: Double { counts.reduce(0) { $0 + $1.value } }
  /// Who says so.
  var source: Figure.Source? { counts.first?.source }
  /// Where it begins.
  var position: Int { counts.first?.position ?? 0 }
  /// Whether it is said to be beside what was counted before.
  var isAdditional: Bool { counts.first?.isAdditional ?? false }
  /// Whether it speaks of one person.
  var isSingle: Bool { value == 1 }

  /// How many statements and counts are compared with each other at most: more than an article's totals are made of,
  /// and few enough that a text of figures alone stays linear.
  static let comparisons = 64

  /// The statements of counts, in the order of the text.
  static func statements(of counts: [Count]) -> [Statement] {
    var statements: [Statement] = []
    var lists: [[Count]] = []
    for count in counts.sorted(by: { $0.position < $1.position }) {
      // Attackers beside victims are a statement of their own: only one of the two may contradict another source.
      if let last = statements.last, let first = last.counts.first, first.sentence == count.sentence,
        first.source == count.source, (first.populationClass == .attacker) == (count.populationClass == .attacker)
      {
        statements[statements.count - 1].add(count)
        if lists[lists.count - 1].count <= comparisons { lists[lists.count - 1].append(count) }
      } else {
        statements.append(Statement(counts: [count]))
        lists.append([count])
      }
    }
    return zip(statements, lists).map { statement, list in
      wholeOfList(list).map { Statement(counts: [$0]) } ?? statement.withoutListedParts
    }
  }

  /// Adds a later count of the same sentence, unless it or one before it is a part of the other, or a repetition.
  private mutating func add(_ count: Count) {
    guard counts.count < Statement.comparisons else { return counts.append(count) }
    if counts.contains(where: { $0.covers(count) }) { return }
    counts.removeAll { count.covers($0) }
    counts.append(count)
  }

  /// The first count where bare numbers behind it add up to it: "ten people across the district: six in Nandi and four in
  /// Kisii".
  private static func wholeOfList(_ list: [Count]) -> Count? {
    guard list.count > 2, list.count <= comparisons, let whole = list.first,
      list.dropFirst().allSatisfy({ $0.isElliptic && !$0.isAdded || $0.isOthers }),
      list.dropFirst().reduce(0, { $0 + $1.value }) == whole.value
    else { return nil }
    return whole
  }

  /// The whole alone where its parts are listed with it and add up to it: "57 dead, 41 in Taplejung and 16 in Panchthar".
  private var withoutListedParts: Statement {
    guard counts.count > 2, let whole = counts.max(by: { $0.value < $1.value }), whole.value * 2 == value,
      whole.position == counts[0].position || whole.population == nil,
      // "two brothers, their mother and an uncle" are four.
      !(whole.isOfKin && counts.contains { $0.position != whole.position && $0.isOfKin })
    else {
      return self
    }
    return Statement(counts: [whole])
  }
}

extension Count {
  /// Whether `other`, of the same sentence, is a part or a repetition of this count: "64 people, 20 minors" and "a
  /// third worker, bringing the toll to 11", but not "three soldiers and a nurse" nor "five in Aleppo and three in Idlib".
  func covers(_ other: Count) -> Bool {
    guard value >= other.value, !isDisjointInPlace(from: other), !other.isAdded, !isAdditional, !other.isAdditional,
      !isAdded || other.isElliptic
    else {
      return false
    }
    if isOfOtherName(than: other) { return false }
    // "26 died on the plane, *35* on the ground"
    if isGapped, other.position < position, value > other.value { return false }
    guard let theirs = other.population else {
      // "Two were critical and two had minor injuries": two bare numbers are of different people.
      if value == other.value, isElliptic, other.isElliptic { return false }
      return population == nil || other.isElliptic && position < other.position && value > other.value
    }
    return population == nil ? value > other.value : population == theirs
  }

  /// Whether they are called by what kin they are.
  var isOfKin: Bool { population.map { WordSets.kin.contains(WordHash.of($0)) } ?? false }

  private static func isOfWomen(_ noun: String) -> Bool { WordSets.feminine.contains(WordHash.of(noun)) }
  private static func isOfMen(_ noun: String) -> Bool { WordSets.masculine.contains(WordHash.of(noun)) }

  /// Whether both are one person by a name, and the names differ: "Omar Paz, Ali Hassan", in
  /// one sentence; elsewhere a second name may be that of an attacker, or another name of the first.
  func isOfOtherName(than other: Count) -> Bool {
    guard let name, let another = other.name, sentence == other.sentence else { return false }
    return name != another
  }

  /// Whether both name populations, and not the same nor one that the other may be a part of; and whether one is of
  /// several attackers, whom no count of people but a toll includes without saying so.
  func isDisjointInPopulation(from other: Count) -> Bool {
    if isOfOtherName(than: other) { return true }
    guard let population, let another = other.population else {
      if isOfAll || other.isOfAll { return false }
      return (other.populationClass == .attacker && other.value > 1) || (populationClass == .attacker && value > 1)
    }
    if population == another { return false }
    if Self.isOfWomen(population) && Self.isOfMen(another) || Self.isOfMen(population) && Self.isOfWomen(another) {
      return true
    }
    if let ours = populationClass, let theirs = other.populationClass { return ours.isApart(from: theirs) }
    return populationClass != .family && other.populationClass != .family
  }

  /// Whether both name places of one role, and none that contains one of the other's.
  func isDisjointInPlace(from other: Count) -> Bool {
    [Figure.Place.Role.at, .to, .from].contains { role in
      let ours = places.filter { $0.role == role }
      let theirs = other.places.filter { $0.role == role }
      return !ours.isEmpty && !theirs.isEmpty
        && !ours.contains { place in
          theirs.contains {
            // "Shopian", "Shopian District"
            place.name == $0.name || place.contains($0) || $0.contains(place) || place.name.hasPrefix($0.name + " ")
              || $0.name.hasPrefix(place.name + " ")
          }
        }
    }
  }
}
