/// What stands in a column of a scheme: a field, a constant, or a sum.
///
/// - `killed`: the field of that name.
/// - `place.precision:geo`: the field's value in the scheme's code list `geo`.
/// - `figure.statement(term)`: a field that takes words of the list `term` itself.
/// - `"primary"`: the text itself.
/// - `affected else displaced`: the first that has a value.
/// - `killed + missing`: the sum of those that have a value; nothing where none has.
struct ProfileExpression: Sendable, Hashable {
  /// A field or a constant.
  enum Term: Sendable, Hashable {
    /// A text.
    case constant(String)
    /// A field, its value taken from a code list where one is named.
    case field(String, codes: String?)
    /// A field that uses a code list.
    case composed(String, codes: String)
  }

  /// The summands, each with what stands in for it.
  let sums: [[Term]]

  /// The expression that `text` writes.
  init(_ text: String) {
    sums = text.split(separator: " + ").map { sum in
      sum.split(separator: " else ").map { Self.term(String($0)) }
    }
  }

  private static func term(_ text: String) -> Term {
    if text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 1 {
      return .constant(String(text.dropFirst().dropLast()))
    }
    if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      return .composed(String(text[..<open]), codes: String(text[text.index(after: open)...].dropLast()))
    }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    return .field(parts.first ?? "", codes: parts.count > 1 ? parts[1] : nil)
  }

  /// What stands in the column of the row that `record` is.
  func cell(of record: some ProfileRecord, in table: ProfileTable) -> Cell {
    let cells = sums.map { terms -> Cell in
      for term in terms {
        let cell = Self.cell(term, record, table)
        if cell != .blank { return cell }
      }
      return .blank
    }
    if cells.count == 1 { return cells[0] }
    let numbers = cells.compactMap { cell -> Double? in
      if case .number(let value) = cell { value } else { nil }
    }
    return numbers.isEmpty ? .blank : .number(numbers.reduce(0, +))
  }

  private static func cell(_ term: Term, _ record: some ProfileRecord, _ table: ProfileTable) -> Cell {
    switch term {
    case .constant(let text): return .text(text)
    case .composed(let name, let list):
      return record.cell(name) { table.code($0, in: list) } ?? .blank
    case .field(let name, nil): return record.cell(name) { _ in nil } ?? .blank
    case .field(let name, let list?):
      guard case .text(let value)? = record.cell(name, codes: { _ in nil }), let code = table.code(value, in: list)
      else { return .blank }
      return Int(code).map { .number($0) } ?? .text(code)
    }
  }
}

/// What a row of a scheme is made from.
protocol ProfileRecord {
  /// The value of the field called `name`, blank where nothing is stated; `nil` where there is no such field.
  ///
  /// `codes` gives the scheme's word for one of Tally's, for fields that are composed of such words.
  func cell(_ name: String, codes: (String) -> String?) -> Cell?
}
