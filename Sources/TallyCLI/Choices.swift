import ArgumentParser

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

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}
