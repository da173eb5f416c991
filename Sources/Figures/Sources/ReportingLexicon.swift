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
  /// What a word is; some are several things: `reports`.
  struct Entry: Sendable {
    var word: ReportingWord?
    var verb: ReportingVerb?
    var frame: FrameWord?
  }

  /// `according`, `quoted`, `quoting`, `citing`: words with a frame of their own; `lives`, which storms claim;
  /// `count`, `tally`, which somebody keeps.
  enum FrameWord: String, Sendable { case according, quoted, quoting, lives, tally }

  let entries: WordTable<Entry>
  /// The words of which every attribution has one: verbs, words with a frame of their own, nouns that speak.
  private let signs: HashFilter

  /// Whether an attribution may stand among `tokens`; says so of a few sentences without one.
  func mayReport(_ tokens: [Token]) -> Bool {
    for token in tokens where signs.mayContain(token.hash) { return true }
    return false
  }

  /// The lexicon of `Data/en`.
  init() {
    var entries = WordTable<Entry>(capacity: 2048)
    func change(_ word: UnsafeBufferPointer<UInt8>, _ body: (inout Entry) -> Void) {
      entries.update(word, initial: { _ in Entry() }, body)
    }
    var kinds = FieldMemo<ReportingKind?>()
    var frames = FieldMemo<ReportingVerb.Frame?>()
    var fields: [UnsafeBufferPointer<UInt8>] = []
    let verbTable = tally_reporting_verbs()
    for row in Table(embedded: verbTable.bytes, count: verbTable.count) {
      row.split(into: &fields)
      guard fields.count > 5, let kind = kinds.value(of: fields[4], { ReportingKind(rawValue: $0) }),
        let frame = frames.value(of: fields[5], { ReportingVerb.Frame(rawValue: $0) })
      else { continue }
      let lemma = ReportingVerb.Lemma(rawValue: String(decoding: fields[0], as: UTF8.self)) ?? .other
      // A form that serves as several counts as the past: "put".
      for (form, column) in [(ReportingVerb.Form.gerund, 3), (.base, 0), (.present, 1), (.past, 2)]
      where !fields[column].elementsEqual("-".utf8) {
        change(fields[column]) { $0.verb = ReportingVerb(form: form, kind: kind, frame: frame, lemma: lemma) }
      }
    }
    var words = FieldMemo<(word: ReportingWord?, frame: FrameWord?)>()
    let wordTable = tally_reporting_words()
    for row in Table(embedded: wordTable.bytes, count: wordTable.count) {
      row.split(into: &fields)
      guard fields.count > 1 else { continue }
      let read = words.value(of: fields[1]) { (ReportingWord(rawValue: $0), FrameWord(rawValue: $0)) }
      change(fields[0]) { entry in
        if let word = read.word { entry.word = word }
        if let frame = read.frame { entry.frame = frame }
      }
    }
    self.entries = entries
    signs = HashFilter(
      entries.hashes.filter { $0.value.verb != nil || $0.value.frame != nil || $0.value.word == .head }.map(\.hash))
  }
}
