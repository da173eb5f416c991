import Foundation

/// The measurements as a table; the first row is what the others are compared with.
struct ResultTable {
  /// The bytes of text that each program read.
  let bytes: Int
  /// The articles that they make.
  let articles: Int
  /// The different sentences in them.
  let sentences: Int
  /// The programs and their runs.
  let rows: [(name: String, runs: [Measurement])]

  /// The table.
  var text: String {
    let megabytes = Double(bytes) / 1e6
    var lines = [
      String(format: "%.1f MB of text, %d articles of %d different sentences", megabytes, articles, sentences), "",
      "program                     best s  median s     MB/s  articles/s  × wc -w",
    ]
    let floor = rows.first.map { best($0.runs) } ?? 1
    for row in rows {
      let best = best(row.runs)
      let name = row.name.padding(toLength: 25, withPad: " ", startingAt: 0)
      let times = String(format: "%9.4f %9.4f", best, median(row.runs))
      if row.name.hasSuffix("--version") {
        lines.append("\(name)\(times)")
      } else {
        lines.append(
          "\(name)\(times)"
            + String(
              format: " %8.1f %11.0f %8.2f", megabytes / best, Double(articles) / best, best / floor))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func best(_ runs: [Measurement]) -> Double { runs.map(\.seconds).min() ?? 0 }

  private func median(_ runs: [Measurement]) -> Double {
    let sorted = runs.map(\.seconds).sorted()
    return sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
