import Articles
import Quantities
import Testing

@testable import Figures

struct NumberingTests {
  /// A figure of the given confidence that is a part of the figure numbered `whole`.
  static func figure(_ confidence: Double, partOf whole: Int? = nil) -> Figure {
    Figure(
      measure: .killed, interval: Interval(exactly: 1), bound: .exact, unit: "person",
      relation: whole.map { .init(.partOf, $0) }, sentence: TextRange(0, 1), quote: TextRange(0, 1),
      confidence: confidence, rule: "verb.kill")
  }

  @Test func numbersThoseGivenOutAndDropsWhatDangles() {
    let figures = [
      Self.figure(0.4), Self.figure(0.9), Self.figure(0.5, partOf: 2), Self.figure(0.9, partOf: 1),
      Self.figure(0.3, partOf: 2), Self.figure(0.9, partOf: 9),
    ]
    let given = Figure.numbered(figures, minimumConfidence: 0.5)
    #expect(given.map(\.number) == [1, 2, 3, 4])
    #expect(given.map(\.relation?.figure) == [nil, 1, nil, nil])
    #expect(Figure.numbered(figures, minimumConfidence: 0).map(\.relation?.figure) == [nil, nil, 2, 1, 2, nil])
  }
}
