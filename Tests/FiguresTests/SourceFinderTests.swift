import Articles
import Foundation
import Segmentation
import TestSupport
import Testing

@testable import Figures

struct SourceFinderTests {
  /// A text with a figure in brackets, its source and how that reports.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var source: String
    var kind: String
    var testDescription: String { text }
  }

  static let cases: [Case] = Cases.rows("sources").map { row in
    Case(text: row[0], source: row[1], kind: row.count > 2 ? row[2] : "")
  }

  @Test(arguments: cases)
  func finds(_ item: Case) throws {
    var marked = MarkedFigure(item.text)
    let found = marked.reading.source(forFigureAt: marked.tokens, in: marked.sentence)
    let name = found.map { $0.source.inferred ? "(\($0.source.name))" : $0.source.name } ?? "-"
    #expect(name == item.source)
    if let found { #expect(found.kind.rawValue == item.kind) }
  }
}
