import Foundation
import TestSupport
import Testing

@testable import Figures

struct PeriodChoiceTests {
  /// A text with a figure in brackets and its period.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var period: String
    var testDescription: String { text }
  }

  static let cases: [Case] = Cases.rows("period_choices").map { Case(text: $0[0], period: $0[1]) }

  @Test(arguments: cases)
  func chooses(_ item: Case) {
    var marked = MarkedFigure(item.text)
    let found = marked.reading.period(forFigureAt: marked.tokens, in: marked.sentence)
    #expect(found.map { $0.inferred ? "(\($0.text))" : $0.text } ?? "-" == item.period)
  }
}
