/// The marks and the few words that the grammar itself is made of, by their hashes.
enum Marks {
  static let comma = WordHash.of(",")
  static let semicolon = WordHash.of(";")
  static let colon = WordHash.of(":")
  static let openRound = WordHash.of("(")
  static let openSquare = WordHash.of("[")
  static let openCurly = WordHash.of("{")
  static let of = WordHash.of("of")
  static let others = WordHash.of("others")
  static let and = WordHash.of("and")
  static let by = WordHash.of("by")
  static let but = WordHash.of("but")
  static let as_ = WordHash.of("as")
  static let aged = WordHash.of("aged")
  static let being = WordHash.of("being")
  static let been = WordHash.of("been")
  static let having = WordHash.of("having")
}
