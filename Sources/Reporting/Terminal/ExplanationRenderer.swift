internal import Articles
public import Figures
internal import Quantities

/// Writes an ``Explanation`` for a reader at a terminal: the sentence with the figure marked, a line a field with its
/// value and why, the frame, and the sentence as it was parsed.
public struct ExplanationRenderer: Sendable {
  private static let labels = 12
  private let width: Int

  /// A renderer for a terminal of `width` columns; lines of text are no longer than is easily read.
  public init(width: Int = 100) {
    self.width = min(max(width, 40), 110)
  }

  /// The explanation as text in UTF-8.
  public func render(_ explanation: Explanation) -> [UInt8] {
    var bytes: [UInt8] = []
    FigureTable.append(heading: explanation.article, width: width, to: &bytes)
    let figure = explanation.figure
    let value = [Said.words(figure.interval, figure.bound), Said.counted(figure)].filter { !$0.isEmpty }
    append(
      "Figure \(figure.number) of \(explanation.figures): \(words(figure.measure.rawValue)), "
        + value.joined(separator: " "), indent: 0, to: &bytes)
    bytes.append(0x0A)
    append(marked(explanation), indent: 2, to: &bytes)
    bytes.append(0x0A)
    for line in ExplanationLines(explanation).lines { append(line.label, line.text, to: &bytes) }
    bytes.append(0x0A)
    append("Frame", indent: 0, to: &bytes)
    for line in ExplanationLines(explanation).frame { append(line.label, line.text, to: &bytes) }
    bytes.append(0x0A)
    append("Sentence \(explanation.sentence) as parsed", indent: 0, to: &bytes)
    append(explanation.chunks, explanation.article.text, to: &bytes)
    return bytes
  }

  private func words(_ name: String) -> String { name.replacing("_", with: " ") }

  /// The sentence with its figure between brackets that no article writes.
  private func marked(_ explanation: Explanation) -> String {
    let text = explanation.article.text
    let sentence = explanation.figure.sentence
    let quote = explanation.figure.quote
    guard sentence.contains(quote) else { return text.excerpt(sentence) }
    return text.excerpt(TextRange(sentence.start, quote.start)) + "⟦" + text.excerpt(quote) + "⟧"
      + text.excerpt(TextRange(quote.end, sentence.end))
  }

  private func append(_ chunks: [Explanation.Chunk], _ text: SourceText, to bytes: inout [UInt8]) {
    var table = TextTable(columns: [
      .init(name: "", least: .max), .init(name: "words", least: 16), .init(name: "read as", least: 12),
      .init(name: "notes", least: 16, isOptional: true),
    ])
    for chunk in chunks {
      let mark = chunk.part == .counted ? "⟦⟧" : chunk.part == .predicate ? "→" : ""
      table.append([mark, text.excerpt(chunk.words), chunk.kind, chunk.notes.joined(separator: ", ")])
    }
    table.append(to: &bytes, width: width)
  }

  /// Appends a label and its text, which goes on beneath itself.
  private func append(_ label: String, _ text: String, to bytes: inout [UInt8]) {
    let lines = wrapped(text, to: width - Self.labels - 2)
    for (index, line) in lines.enumerated() {
      let name = index == 0 ? label : ""
      let padding = String(repeating: " ", count: max(1, Self.labels - name.count))
      bytes.append(contentsOf: "  \(name)\(padding)\(line)\n".utf8)
    }
  }

  private func append(_ text: String, indent: Int, to bytes: inout [UInt8]) {
    for line in wrapped(text, to: width - indent) {
      bytes.append(contentsOf: (String(repeating: " ", count: indent) + line + "\n").utf8)
    }
  }

  /// The text in lines of at most `width` columns, broken at spaces.
  private func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in DisplayWidth.line(text).split(separator: " ") {
      if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
