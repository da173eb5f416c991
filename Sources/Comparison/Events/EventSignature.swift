import Articles
import Figures

/// What tells which event an article is about.
struct EventSignature {
  /// The main event's places, in the order of the figures.
  var places: [Figure.Place]
  /// Their names, in lower case.
  var placeNames: Set<String>
  /// The day of publication.
  var date: CalendarDate?
  /// What the article has totals of.
  var measures: Set<Measure>
  /// The hashes of the words of title and opening, ascending.
  var words: [UInt32]

  /// The signature of an article.
  init(_ digest: ArticleDigest) {
    places = digest.store.places
    placeNames = Set(places.map { $0.name.lowercased() })
    date = digest.article.date
    measures = Set(digest.totals.map(\.measure))
    words = digest.words
  }

  /// Whether two articles are clearly about different events, although they were chosen together.
  func isApart(from other: EventSignature) -> Bool {
    if daysBetween(other) > EventGrouping.farDays { return true }
    return !places.isEmpty && !other.places.isEmpty && placeNames.isDisjoint(with: other.placeNames)
      && places.allSatisfy { place in other.places.allSatisfy { place.isElsewhere(than: $0) } }
  }

  /// Whether two articles of a mixed collection are about one event, given its common words.
  func isAlike(_ other: EventSignature, commonWords: Set<UInt32>) -> Bool {
    guard daysBetween(other) <= EventGrouping.nearDays, !placeNames.isDisjoint(with: other.placeNames),
      !measures.isDisjoint(with: other.measures)
    else { return false }
    var shared = 0
    Words.forEachShared(words, other.words) { if !commonWords.contains($0) { shared += 1 } }
    return shared >= EventGrouping.sharedWords
  }

  /// How many words two openings have in common.
  func sharedWords(_ other: EventSignature) -> Int {
    var shared = 0
    Words.forEachShared(words, other.words) { _ in shared += 1 }
    return shared
  }

  /// The days between the articles, 0 where one has no date.
  private func daysBetween(_ other: EventSignature) -> Int {
    guard let date, let another = other.date else { return 0 }
    return abs(date.dayNumber - another.dayNumber)
  }

  /// The words that at least half of the openings have.
  static func commonWords(of signatures: [EventSignature]) -> Set<UInt32> {
    var counts: [UInt32: Int] = [:]
    for signature in signatures {
      for word in signature.words { counts[word, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value * 2 >= signatures.count }.keys)
  }
}
