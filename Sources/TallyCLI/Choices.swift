public import ArgumentParser

/// A value of an option that is one of a few words.
///
/// The parser asks each option for its words several times, and finds them by key paths, whose making takes longer than
/// all else that it does with the option; these are found without.
public protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension Choice {
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  public static var allValueDescriptions: [String: String] { [:] }
}

/// Values of an option, parted by commas: `killed,injured`.
struct Choices<Value: RawRepresentable<String> & CaseIterable & Sendable>: ExpressibleByArgument, Sendable {
  /// The values.
  var values: [Value]

  init?(argument: String) {
    values = argument.split(separator: ",").compactMap { word in
      Value(rawValue: word.filter { !$0.isWhitespace })
    }
    if values.isEmpty || values.count < argument.split(separator: ",").count { return nil }
  }

  static var allValueStrings: [String] { Value.allCases.map { $0.rawValue } }
}
