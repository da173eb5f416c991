/// Which number comes first in a date of numbers alone: 04/09/2018.
public enum DayOrder: String, Sendable, Hashable, CaseIterable {
  /// 4 September: all of the world but a few countries.
  case dayFirst = "day-first"
  /// April 9: the United States and the Philippines.
  case monthFirst = "month-first"

  /// The order in texts of a BCP 47 language tag (`en-GB`, `fr`); `nil` where it differs among those who write so.
  public init?(language tag: some StringProtocol) {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
    guard let language = parts.first else { return nil }
    if parts.dropFirst().contains(where: { $0 == "us" || $0 == "ph" }) {
      self = .monthFirst
      return
    }
    // Canada writes both; a tag without a country tells nothing of English and Tagalog.
    if parts.dropFirst().contains("ca") { return nil }
    let hasCountry = parts.dropFirst().contains { $0.utf8.count == 2 }
    if language == "en" || language == "fil" || language == "tl", !hasCountry { return nil }
    self = .dayFirst
  }
}
