internal import CTallyData
internal import Segmentation

/// How a source reports what it says.
package enum ReportingKind: String, Sendable, Hashable {
  /// Says it is so.
  case said
  /// Gives it as its number.
  case counted
  /// Expects, warns, plans.
  case forecast
  /// Says it is not so.
  case denied
}

/// A form of a reporting verb (`Data/en/reporting_verbs.tsv`).
struct ReportingVerb: Sendable, Hashable {
  enum Form: Sendable { case base, present, past, gerund }
  enum Frame: String, Sendable { case clause, that, object, both }

  var form: Form
  var kind: ReportingKind
  var frame: Frame
  /// The base form is one of few that are told apart by name in the grammar.
  var lemma: Lemma

  enum Lemma: String, Sendable { case tell, speak, claim, other }
}

/// What a word is to the name of a source (`Data/en/reporting_words.tsv`).
enum ReportingWord: String, Sendable {
  case person, group, body, relative, `self`
  case determiner, be, auxiliary, negation, adverb, conjunction, that, and, preposition, head, statement, quantifier
}

/// The verbs and words of reporting.
struct ReportingLexicon: Sendable {
  let verbs: WordTable<ReportingVerb>
  let words: WordTable<ReportingWord>
  /// `according`, `quoted`, `quoting`, `citing`: words with a frame of their own; `lives`, which storms claim.
  let frames: WordTable<FrameWord>

  enum FrameWord: String, Sendable { case according, quoted, quoting, lives, tally }

  /// The lexicon of `Data/en`.
  init() {
    let verbTable = tally_reporting_verbs()
    var verbs = WordTable<ReportingVerb>(capacity: 512)
    for row in Table(embedded: verbTable.bytes, count: verbTable.count) {
      guard let kind = ReportingKind(rawValue: row[4]), let frame = ReportingVerb.Frame(rawValue: row[5]) else {
        continue
      }
      let lemma = ReportingVerb.Lemma(rawValue: row[0]) ?? .other
      // A form that serves as several counts as the past: "put", "set".
      for (index, form) in [ReportingVerb.Form.gerund, .base, .present, .past].enumerated() {
        let column = [3, 0, 1, 2][index]
        if row[column] == "-" { continue }
        verbs[row[column]] = ReportingVerb(form: form, kind: kind, frame: frame, lemma: lemma)
      }
    }
    let wordTable = tally_reporting_words()
    var words = WordTable<ReportingWord>(capacity: 1024)
    var frames = WordTable<FrameWord>(capacity: 16)
    for row in Table(embedded: wordTable.bytes, count: wordTable.count) {
      words[row[0]] = ReportingWord(rawValue: row[1])
      frames[row[0]] = FrameWord(rawValue: row[1])
    }
    self.verbs = verbs
    self.words = words
    self.frames = frames
  }
}
