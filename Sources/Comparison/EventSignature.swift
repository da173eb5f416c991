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
  /// The words of title and opening, in lower case.
  var words: Set<String>

  /// The signature of an article.
  init(_ article: ExtractedArticle) {
    places = article.figures.filter {
      $0.measure.isImpact && !$0.isBackground && $0.region != .related
    }.flatMap(\.places)
    placeNames = Set(places.map { $0.name.lowercased() })
    date = article.article.date
    measures = Set(article.totals.map(\.measure))
    words = EventSignature.words(of: article.article.text.bytes.prefix(EventSignature.opening))
  }

  /// The bytes of an article that its words are taken from: a title and two or three sentences.
  static let opening = 600

  /// Whether two articles are clearly about different events, although they were chosen together.
  func isApart(from other: EventSignature) -> Bool {
    if daysBetween(other) > EventGrouping.farDays { return true }
    return !places.isEmpty && !other.places.isEmpty && placeNames.isDisjoint(with: other.placeNames)
      && places.allSatisfy { place in other.places.allSatisfy { place.isElsewhere(than: $0) } }
  }

  /// Whether two articles of a mixed collection are about one event, given its common words.
  func isAlike(_ other: EventSignature, commonWords: Set<String>) -> Bool {
    daysBetween(other) <= EventGrouping.nearDays && !placeNames.isDisjoint(with: other.placeNames)
      && !measures.isDisjoint(with: other.measures)
      && words.count(where: { other.words.contains($0) && !commonWords.contains($0) }) >= EventGrouping.sharedWords
  }

  /// The days between the articles, 0 where one has no date.
  private func daysBetween(_ other: EventSignature) -> Int {
    guard let date, let another = other.date else { return 0 }
    return abs(date.dayNumber - another.dayNumber)
  }

  /// The words of four letters and more; bytes outside ASCII count as letters.
  private static func words(of bytes: ArraySlice<UInt8>) -> Set<String> {
    let runs = bytes.split { byte in
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x80...: false
      default: true
      }
    }
    return Set(runs.filter { $0.count > 3 }.map { String(decoding: $0, as: UTF8.self).lowercased() })
  }

  /// The words that at least half of the openings have.
  static func commonWords(of signatures: [EventSignature]) -> Set<String> {
    var counts: [String: Int] = [:]
    for signature in signatures {
      for word in signature.words { counts[word, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value * 2 >= signatures.count }.keys)
  }
}
