/// A place that a name may mean, and how the name must be written for it.
///
/// Holds what choosing among places needs and no more, in plain numbers: most candidates are looked at and dropped.
/// ``Gazetteer/place(of:)`` reads the rest of the row.
struct Candidate: Sendable {
  var kind: Place.Kind
  /// `nil` for a region of several countries.
  var country: CountryCode?
  /// The division that it lies in or is; ``NameHash/none`` where that is not known.
  var admin1: NameHash
  var population: Int
  /// Not the place's main name.
  var isAlternate = false
  /// Read only where written in capitals.
  var needsCapitals = false
  /// Read only after a comma: `Calif.`
  var needsComma = false
  /// Where the row stands in its table.
  var row: Int
  /// Whether the table is the user's.
  var isFurther = false

  /// Whether both are one place.
  func isSame(as other: Candidate) -> Bool { row == other.row && isFurther == other.isFurther }
}

extension Collection<Candidate> {
  /// The country that all candidates lie in which have one; `nil` where they differ or none has one.
  var onlyCountry: CountryCode? {
    var found: CountryCode?
    for candidate in self {
      guard let country = candidate.country else { continue }
      if let found, found != country { return nil }
      found = country
    }
    return found
  }
}

/// The hash of a name (FNV-1a, 64 bits), by which two divisions are told to be the same.
struct NameHash: Sendable, Hashable {
  let value: UInt64

  /// The hash of the name's bytes.
  init(_ name: some Sequence<UInt8>) {
    value = name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// No name.
  static let none = NameHash([])
}
