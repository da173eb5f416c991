/// The regular forms of English verbs.
enum Inflection {
  /// The forms of a verb, with irregular past and participle forms where given.
  ///
  /// ```swift
  /// Inflection.forms(of: "kidnap", past: ["kidnapped"], participle: ["kidnapped"])
  /// ```
  static func forms(of lemma: String, past: [String], participle: [String]) -> [(String, Lexeme.Forms)] {
    let bytes = Array(lemma.utf8)
    guard let last = bytes.last, bytes.count > 1 else { return [(lemma, .base)] }
    let before = bytes[bytes.count - 2]
    func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
    let consonantY = last == UInt8(ascii: "y") && !isVowel(before)
    let mute = last == UInt8(ascii: "e")
    let isHissing = last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
    let sibilant = "sxz".utf8.contains(last) || isHissing
    func cut(_ count: Int) -> String { String(decoding: bytes.dropLast(count), as: UTF8.self) }
    let twice = lemma + String(decoding: bytes.suffix(1), as: UTF8.self)
    // An irregular past with a doubled consonant ("kidnapped") shows how the -ing form doubles.
    let doubled =
      past.contains { $0.hasPrefix(twice) }
      || (bytes.count == 3 && !isVowel(last) && isVowel(before) && !"wxy".utf8.contains(last))
    let stem = doubled ? twice : lemma
    var forms: [(String, Lexeme.Forms)] = []
    forms.reserveCapacity(6)
    forms.append((lemma, .base))
    forms.append((consonantY ? cut(1) + "ies" : sibilant || lemma == "go" ? lemma + "es" : lemma + "s", .thirdPerson))
    let regular = consonantY ? cut(1) + "ied" : mute ? lemma + "d" : stem + "ed"
    for form in past.isEmpty ? [regular] : past { forms.append((form, .past)) }
    for form in participle.isEmpty ? [regular] : participle { forms.append((form, .participle)) }
    let endsInIE = mute && before == UInt8(ascii: "i")
    let ing = endsInIE ? cut(2) + "ying" : mute && before != UInt8(ascii: "e") ? cut(1) + "ing" : stem + "ing"
    forms.append((ing, .gerund))
    return forms
  }
}
