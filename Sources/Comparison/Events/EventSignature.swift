import Articles
import Figures

/// What tells which event an article is about.
struct EventSignature {
  /// The main event's places, each once, in the order of the figures.
  var places: [Figure.Place]
  /// The hashes of their names, ascending.
  var placeNames: [UInt32]
  /// The day of publication.
  var date: CalendarDate?
  /// What the article has totals of.
  var subjects: Set<Subject>
  /// The hashes of the words of title and opening without those of the places' names, ascending.
  var words: [UInt32]

  /// What a measure is about: articles of one event may count its dead or its injured.
  enum Subject: Hashable {
    case harm, homes
    case other(Measure)

    init(_ measure: Measure) {
      switch measure {
      case .killed, .injured, .casualties, .missing, .rescued: self = .harm
      case .displaced, .evacuated, .refugees, .returnees, .homeless, .affected, .inNeed, .housesDestroyed,
        .housesDamaged:
        self = .homes
      default: self = .other(measure)
      }
    }
  }

  /// The signature of an article.
  init(_ digest: ArticleDigest) {
    places = digest.store.distinctPlaces
    placeNames = Words.sortedOnce(places.map { Words.hash(of: $0.name) })
    date = digest.article.date
    subjects = Set(digest.totals.map { Subject($0.measure) })
    var names = Set<UInt32>()
    for place in places { Words.forEach(in: Array(place.name.utf8)[...]) { hash, _, _ in names.insert(hash) } }
    words = names.isEmpty ? digest.words : digest.words.filter { !names.contains($0) }
  }

  /// Whether two articles are clearly about different events, although they were chosen together: published long after
  /// one another, or in words that are not alike about places that are known to lie apart or at some distance in time.
  func isApart(from other: EventSignature) -> Bool {
    if days(to: other) > EventGrouping.farDays { return true }
    guard !places.isEmpty, !other.places.isEmpty, !sharesPlace(other) else { return false }
    return (days(to: other) > EventGrouping.nearDays || isElsewhere(than: other))
      && likeness(other) < EventGrouping.likeWords
  }

  /// Whether all places of both are known to lie in different countries or first-level divisions.
  func isElsewhere(than other: EventSignature) -> Bool {
    !places.isEmpty && !other.places.isEmpty && !sharesPlace(other)
      && places.allSatisfy { place in other.places.allSatisfy { place.isElsewhere(than: $0) } }
  }

  /// Whether both name a place by the same name.
  func sharesPlace(_ other: EventSignature) -> Bool { Words.sharedCount(placeNames, other.placeNames) > 0 }

  /// The share of the words of both openings that stand in both (Jaccard's index), 0…1.
  func likeness(_ other: EventSignature) -> Double {
    let shared = Words.sharedCount(words, other.words)
    let all = words.count + other.words.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// The days between the articles, 0 where one has no date.
  func days(to other: EventSignature) -> Int {
    guard let date, let another = other.date else { return 0 }
    return abs(date.dayNumber - another.dayNumber)
  }
}
