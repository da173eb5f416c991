import Articles
import Figures
import Foundation
import Quantities

/// The rows of a table under `Cases`: cells between tabs, lines with `#` left out.
func caseRows(_ name: String) -> [[String]] {
  guard let file = Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Cases"),
    let text = try? String(contentsOf: file, encoding: .utf8)
  else { return [] }
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}

/// A figure in the columns of `Cases/measures.tsv`: what the text entails and the words that say it.
struct StatedFigure: Equatable, CustomStringConvertible {
  var measure: String
  var interval: Interval
  var bound: String
  var unit: String
  var quote: String

  /// The figure of a row; the sentence stands in its first column.
  init?(row: [String]) {
    guard row.count == 8 else { return nil }
    measure = row[1]
    interval = Interval(low: Double(row[2]), best: Double(row[3]), high: Double(row[4]))
    bound = row[5]
    unit = row[6]
    quote = row[7]
  }

  init(_ figure: Figure, in article: Article) {
    measure = figure.measure.rawValue
    interval = figure.interval
    bound = figure.bound.rawValue
    unit = figure.unit
    quote = article.text.string(in: figure.quote)
  }

  var description: String {
    let limits = [interval.low, interval.best, interval.high].map { $0.map { "\($0)" } ?? "-" }
    return "\(measure) \(limits.joined(separator: "/")) \(bound) \(unit) [\(quote)]"
  }

  /// Equal but for rounding of converted units: within 0.1 %.
  static func == (first: StatedFigure, second: StatedFigure) -> Bool {
    func agree(_ first: Double?, _ second: Double?) -> Bool {
      guard let first, let second else { return first == nil && second == nil }
      return abs(first - second) <= 0.001 * max(abs(first), abs(second))
    }
    return first.measure == second.measure && first.bound == second.bound && first.unit == second.unit
      && first.quote == second.quote && agree(first.interval.low, second.interval.low)
      && agree(first.interval.best, second.interval.best) && agree(first.interval.high, second.interval.high)
  }
}

/// A sentence and the figures that it states.
struct SentenceCase: Sendable, CustomStringConvertible {
  var sentence: String
  var rows: [[String]]

  var figures: [StatedFigure] { rows.compactMap(StatedFigure.init(row:)) }
  var description: String { sentence }

  /// The cases of a table; a row without a sentence belongs to the one above.
  static func load(_ name: String) -> [SentenceCase] {
    caseRows(name).reduce(into: []) { cases, row in
      if let sentence = row.first, !sentence.isEmpty {
        cases.append(SentenceCase(sentence: sentence, rows: [row]))
      } else if !cases.isEmpty {
        cases[cases.count - 1].rows.append(row)
      }
    }
  }
}
