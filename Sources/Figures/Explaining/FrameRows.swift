internal import Articles
internal import CTallyData
internal import Segmentation

/// Finds the row of the frame tables that a match comes from.
struct FrameRows {
  /// A table of frames and what its columns are called.
  private struct Source {
    var table: Table
    var path: String
    var columns: [String]
  }

  private let frames: FrameTable
  private let parsed: ParsedSentence
  private let text: SourceText

  init(_ frames: FrameTable, _ parsed: ParsedSentence, _ text: SourceText) {
    self.frames = frames
    self.parsed = parsed
    self.text = text
  }

  /// The frame of a match, with its row where the rule's name leads to one.
  func frame(of match: FrameMatch) -> Explanation.Frame {
    let kind = String(match.rule.prefix { $0 != "." })
    let name = String(match.rule.dropFirst(kind.count + 1))
    var frame = Explanation.Frame(kind: kind, predicate: parsed.range(match.predicate), table: nil, row: [])
    if let reading = match.reading {
      frame.table = "Data/en/context_weights.tsv"
      frame.row = [.init(name: "rule", value: match.measure.rawValue)] + reading.reasons.map(Self.field)
      return frame
    }
    // The predicate's words name the row; of an ellipsis they may stand elsewhere in the sentence. A rule with a name of
    // its own ("rose to 41 *from 38*") goes by the words alone.
    for (tokens, isNamed) in [(match.predicate, true), (parsed.tokens.indices, true), (match.predicate, false)] {
      for source in Self.sources(for: kind) {
        let rows = source.table.filter { row in
          (isNamed ? row[0] == name || "number_" + row[0] == name : row[1] == match.measure.rawValue)
            && stands(row, in: tokens, isVerb: source.columns[2] == "verb")
        }
        guard let row = rows.first(where: { hasComplement($0) }) ?? rows.first(where: { $0[4] == kind }) ?? rows.first
        else { continue }
        frame.table = source.path
        frame.row = source.columns.enumerated().compactMap { index, column in
          row[index].isEmpty || row[index] == "-" ? nil : .init(name: column, value: row[index])
        }
        // The words around the number chose another measure than the row's.
        if match.sense != nil {
          frame.row.append(.init(name: "sense", value: "\(match.measure.rawValue) (Data/en/frame_senses.tsv)"))
        }
        return frame
      }
    }
    return frame
  }

  /// A thing around a number that speaks for what it is read as: where it stands, its letters and its weight.
  private static func field(_ reason: ContextModel.Reason) -> Explanation.Frame.Field {
    let weight = Int((reason.weight * 100).rounded())
    return .init(
      name: reason.place.name,
      value: "“\(String(decoding: reason.letters, as: UTF8.self))” (\(weight / 100).\(weight % 100 / 10))")
  }

  /// The tables, first that in which rules of `kind` have their rows.
  private static func sources(for kind: String) -> [Source] {
    let verbs = tally_verb_frames()
    let nouns = tally_noun_frames()
    let states = tally_state_frames()
    let all = [
      Source(
        table: Table(embedded: verbs.bytes, count: verbs.count), path: "Data/en/verb_frames.tsv",
        columns: ["rule", "measure", "verb", "forms", "role", "heads", "complement", "not with"]),
      Source(
        table: Table(embedded: nouns.bytes, count: nouns.count), path: "Data/en/noun_frames.tsv",
        columns: ["rule", "measure", "noun", "plural", "kind", "counted", "needs"]),
      Source(
        table: Table(embedded: states.bytes, count: states.count), path: "Data/en/state_frames.tsv",
        columns: ["rule", "measure", "phrase", "heads"]),
    ]
    switch kind {
    case "noun", "act", "toll", "among", "report", "place": return [all[1], all[2], all[0]]
    case "state", "modifier": return [all[2], all[0], all[1]]
    default: return all
    }
  }

  /// Whether the word of a row stands in `tokens`.
  private func stands(_ row: Table.Row, in tokens: Range<Int>, isVerb: Bool) -> Bool {
    if isVerb {
      return tokens.contains { index in
        let verb = Int(parsed.lexemes[index].verb)
        return verb > 0 && verb <= frames.verbForms.count && frames.verbForms[verb - 1].lemma == row[2]
      }
    }
    let plural = row[3] == "-" ? row[2] + "s" : row[3]
    return [row[2], plural].map { Phrase($0) }.contains { phrase in
      !phrase.hashes.isEmpty && tokens.contains { phrase.end(in: parsed.tokens, at: $0) != nil }
    }
  }

  /// Whether a word of the row's complement stands in the sentence.
  private func hasComplement(_ row: Table.Row) -> Bool {
    parsed.has(VerbFrame.complement(row.bytes(6)).words, in: parsed.tokens.indices)
  }
}
