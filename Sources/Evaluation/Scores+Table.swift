internal import Figures
internal import Foundation

extension Scores {
  /// The scores as a text of aligned columns; sections without anything to show are left out.
  public var table: String {
    var parts = ["\(articles) articles"]
    parts += figureTables() + suiteTables()
    if calibration.error != nil { parts.append(calibrationTable()) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static let ratios = ["precision", "recall", "F1", "right", "misses", "alarms"]

  private func figureTables() -> [String] {
    var parts: [String] = []
    if figures.f1 != nil {
      var rows: [[String]] = [
        ["figures"] + Scores.cells(figures), ["  impact"] + Scores.cells(impact),
        ["  money"] + Scores.cells(measures["money"] ?? PrecisionRecall()),
        ["  other quantities"] + Scores.cells(quantities),
        ["value, any measure"] + Scores.cells(values), ["words only"] + Scores.cells(spans),
      ]
      if totals.f1 != nil { rows.append(["totals"] + Scores.cells(totals)) }
      parts.append(Scores.grid([["measure, value, unit"] + Scores.ratios] + rows))
      parts.append("wrong by a factor of ten or more: \(tenfold)")
      let names = Measure.allCases.map(\.rawValue)
      parts.append(
        Scores.grid(
          [["by measure"] + Scores.ratios]
            + names.compactMap { name in measures[name].map { [name] + Scores.cells($0) } }))
      parts.append(
        Scores.grid(
          [["field of right figures", "scored", "right", "share", "F1 of values", "precision", "recall"]]
            + Field.allCases.compactMap { field in
              fields[field.rawValue].map {
                [
                  field.rawValue, "\($0.scored)", "\($0.right)", Scores.percent($0.accuracy),
                  Scores.percent($0.values.f1), Scores.percent($0.values.precision), Scores.percent($0.values.recall),
                ]
              }
            }))
      parts.append(
        Scores.grid(
          [["totals by measure"] + Scores.ratios]
            + names.compactMap { name in totalMeasures[name].map { [name] + Scores.cells($0) } }))
    }
    return parts
  }

  private func suiteTables() -> [String] {
    var parts: [String] = []
    if suiteValues.f1 != nil {
      parts.append(
        Scores.grid([
          ["suite's numbers"] + Scores.ratios, ["value"] + Scores.cells(suiteValues),
          ["value, unit"] + Scores.cells(suiteUnits),
        ]))
    }
    if !mentions.isEmpty {
      parts.append(
        Scores.grid(
          [["mentions", "labelled", "found", "recall", "with value", "extracted"]]
            + mentions.filter { $0.value.labelled > 0 }.sorted { $0.key < $1.key }.map { name, score in
              [
                name, "\(score.labelled)", "\(score.found)", Scores.percent(score.recall), "\(score.withValue)",
                "\(score.extracted)",
              ]
            }))
    }
    if !events.isEmpty {
      parts.append(
        Scores.grid(
          [
            [
              "events", "count", "exact", "label or more", "exact of > 0", "0 but > 0", "mean difference",
              "mean distance",
            ]
          ]
            + events.sorted { $0.key < $1.key }.map { name, score in
              func share(_ part: Int, _ whole: Int) -> String {
                whole == 0 ? "-" : "\(Scores.percent(Double(part) / Double(whole))) (\(part)/\(whole))"
              }
              let count = Double(max(score.events, 1))
              return [
                name, "\(score.events)", share(score.exact, score.events), share(score.reached, score.events),
                share(score.someExact, score.some), share(score.zeroAboveZero, score.zero),
                Scores.decimal(score.difference / count, 2), Scores.decimal(score.distance / count, 2),
              ]
            }))
    }
    return parts
  }

  private func calibrationTable() -> String {
    let rows = calibration.bins.enumerated().filter { $0.element.figures > 0 }.map { index, bin in
      [
        "\(index * 10)-\(index * 10 + 10) %", "\(bin.figures)",
        Scores.percent(bin.confidence / Double(bin.figures)), Scores.percent(Double(bin.right) / Double(bin.figures)),
      ]
    }
    let error = calibration.error.map { Scores.decimal($0, 3) } ?? "-"
    return Scores.grid([["confidence", "figures", "mean", "right"]] + rows)
      + "\nexpected calibration error: \(error)"
  }

  private static func cells(_ score: PrecisionRecall) -> [String] {
    [
      percent(score.precision), percent(score.recall), percent(score.f1), "\(score.right)", "\(score.misses)",
      "\(score.alarms)",
    ]
  }

  private static func percent(_ share: Double?) -> String { share.map { decimal(100 * $0, 1) } ?? "-" }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  /// Rows of cells as aligned columns, the first to the left and the others to the right.
  private static func grid(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + padding : padding + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
