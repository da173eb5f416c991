import Foundation
import Quantities
import Testing

/// One sentence and the quantities in it, from `Cases/*.tsv`.
///
/// A row is the sentence and then one field a quantity: `kind bound low/best/high unit | words | number`. Numerals
/// that state no quantity are given as `kind | words`; every quantity of the sentence must be listed.
struct QuantityCase: CustomTestStringConvertible {
  var file: String
  var text: String
  var expected: [String]

  var testDescription: String { "\(file): \(text)" }

  static let all: [QuantityCase] = {
    let folder = Bundle.module.resourceURL?.appendingPathComponent("Cases")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder?.path ?? "")) ?? []
    return files.sorted().flatMap { name -> [QuantityCase] in
      guard let url = folder?.appendingPathComponent(name), let text = try? String(contentsOf: url, encoding: .utf8)
      else { return [] }
      return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return QuantityCase(file: name, text: fields[0], expected: Array(fields.dropFirst()).filter { !$0.isEmpty })
      }
    }
  }()
}

struct QuantityCaseTests {
  @Test func readsTheCases() { #expect(QuantityCase.all.count > 10) }

  @Test(arguments: QuantityCase.all)
  func reads(_ example: QuantityCase) {
    let quantities = read(example.text).map { quantity in
      if case .numeral = quantity.quantity.kind { return "\(quantity.kind) | \(quantity.text)" }
      return "\(quantity.kind) \(quantity.quantity.bound.rawValue) \(quantity.values) \(quantity.quantity.unit ?? "-")"
        + " | \(quantity.text) | \(quantity.number)"
    }
    #expect(quantities == example.expected)
  }
}
