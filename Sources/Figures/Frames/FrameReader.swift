internal import CTallyData
internal import Segmentation

/// Reads the tables of frames.
///
/// Nothing but a row's rule and a verb's own forms becomes a string: what rows repeat is read once, the rest is hashed
/// where it stands.
struct FrameReader {
  private(set) var verbs: [[VerbFrame]] = []
  private(set) var nouns: [[NounFrame]] = []
  private(set) var nounPhrases: [(phrase: Phrase, noun: Int)] = []
  private(set) var states: [StateFrame] = []
  private(set) var verbForms: [(lemma: String, past: [String], participle: [String])] = []
  private(set) var nounForms: [(singular: String, plural: String, noun: Int)] = []
  private var measures = FieldMemo<Measure?>()
  private var heads = FieldMemo<Heads>()
  private var roles = FieldMemo<VerbFrame.Role?>()
  private var kinds = FieldMemo<NounFrame.Kind?>()

  init() {
    readVerbs()
    readNouns()
    readStates()
  }

  private mutating func readStates() {
    let data = tally_state_frames()
    var fields: [UnsafeBufferPointer<UInt8>] = []
    for row in Table(embedded: data.bytes, count: data.count) {
      row.split(into: &fields)
      guard fields.count > 3, let measure = measures.value(of: fields[1], { Measure(rawValue: $0) }) else { continue }
      states.append(
        StateFrame(
          rule: Self.text(fields[0]), measure: measure, phrase: Phrase(fields[2]),
          heads: heads.value(of: fields[3]) { Heads($0) }))
    }
    // The longest phrase goes first: "in need of", before "in".
    states.sort { $0.phrase.hashes.count > $1.phrase.hashes.count }
  }

  private static func text(_ field: UnsafeBufferPointer<UInt8>) -> String { String(decoding: field, as: UTF8.self) }

  private mutating func readVerbs() {
    var index = WordTable<Int>(capacity: 512)
    let data = tally_verb_frames()
    var fields: [UnsafeBufferPointer<UInt8>] = []
    for row in Table(embedded: data.bytes, count: data.count) {
      row.split(into: &fields)
      guard fields.count > 7, let measure = measures.value(of: fields[1], { Measure(rawValue: $0) }),
        let role = roles.value(of: fields[4], { VerbFrame.Role(rawValue: $0) })
      else { continue }
      let end = fields[6].firstIndex(of: UInt8(ascii: "&")) ?? fields[6].count
      let complement = VerbFrame.complement(UnsafeBufferPointer(rebasing: fields[6][..<end]))
      let besides = UnsafeBufferPointer(rebasing: fields[6][end...].dropFirst())
      let frame = VerbFrame(
        rule: Self.text(fields[0]), measure: measure, role: role, heads: heads.value(of: fields[5]) { Heads($0) },
        complement: complement.words, complementPlace: complement.place,
        besides: WordHash.setWithPlurals(besides), excluded: WordHash.setWithPlurals(fields[7]))
      if let known = index[bytes: fields[2]] {
        verbs[known].append(frame)
        continue
      }
      index.set(fields[2], to: verbs.count)
      verbs.append([frame])
      verbForms.append(Self.forms(Self.text(fields[2]), fields[3]))
    }
    // A frame with a complement is the more particular one.
    for verb in verbs.indices where verbs[verb].count > 1 {
      verbs[verb] = verbs[verb].filter { !$0.complement.isEmpty } + verbs[verb].filter { $0.complement.isEmpty }
    }
  }

  /// A verb with the irregular forms that `field` gives, of which `-` has none: `slew slain`, `got got|gotten`.
  private static func forms(
    _ lemma: String, _ field: UnsafeBufferPointer<UInt8>
  ) -> (lemma: String, past: [String], participle: [String]) {
    guard field.count > 1 else { return (lemma, [], []) }
    let forms = field.split(separator: UInt8(ascii: " ")).map { forms in
      forms.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
    }
    return forms.count == 2 ? (lemma, forms[0], forms[1]) : (lemma, [], [])
  }

  private mutating func readNouns() {
    var index = WordTable<Int>(capacity: 512)
    let data = tally_noun_frames()
    var fields: [UnsafeBufferPointer<UInt8>] = []
    for row in Table(embedded: data.bytes, count: data.count) {
      row.split(into: &fields)
      guard fields.count > 6, let measure = measures.value(of: fields[1], { Measure(rawValue: $0) }),
        let kind = kinds.value(of: fields[4], { NounFrame.Kind(rawValue: $0) })
      else { continue }
      let needs = fields[6]
      let isAnywhere = needs.first == UInt8(ascii: "^")
      let frame = NounFrame(
        rule: Self.text(fields[0]), measure: measure, kind: kind, heads: heads.value(of: fields[5]) { Heads($0) },
        needs: WordHash.set(isAnywhere ? UnsafeBufferPointer(rebasing: needs.dropFirst()) : needs),
        needsAnywhere: isAnywhere,
        hasOtherLinks: !(needs.elementsEqual("-".utf8) || needs.elementsEqual("of".utf8)))
      if let known = index[bytes: fields[2]] {
        nouns[known].append(frame)
        continue
      }
      let singular = Self.text(fields[2])
      let plural = Self.plural(of: singular, fields[3])
      for form in [singular, plural] { index[form] = nouns.count }
      if singular.utf8.contains(UInt8(ascii: " ")) {
        for form in singular == plural ? [singular] : [singular, plural] {
          nounPhrases.append((Phrase(form), nouns.count))
          nounPhrases.append((Phrase(form.split(separator: " ").joined(separator: " - ")), nouns.count))
        }
      } else {
        nounForms.append((singular, plural, nouns.count))
      }
      nouns.append([frame])
    }
    nounPhrases.sort { $0.phrase.hashes.count > $1.phrase.hashes.count }
  }

  /// The plural of `singular` that a table's field gives: `=` for none of its own, `-` for one in -s.
  static func plural(of singular: String, _ field: UnsafeBufferPointer<UInt8>) -> String {
    guard field.count == 1 else { return text(field) }
    switch field[0] {
    case UInt8(ascii: "="): return singular
    case UInt8(ascii: "-"): return singular + "s"
    default: return text(field)
    }
  }
}
