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
    let sibilant = "sxz".utf8.contains(last) || lemma.hasSuffix("ch") || lemma.hasSuffix("sh")
    let cut = String(lemma.dropLast())
    // An irregular past with a doubled consonant ("kidnapped") shows how the -ing form doubles.
    let doubled =
      past.contains { $0.hasPrefix(lemma + String(lemma.suffix(1))) }
      || (bytes.count == 3 && !isVowel(last) && isVowel(before) && !"wxy".utf8.contains(last))
    let stem = doubled ? lemma + String(lemma.suffix(1)) : lemma
    var forms: [(String, Lexeme.Forms)] = [(lemma, .base)]
    forms.append((consonantY ? cut + "ies" : sibilant || lemma == "go" ? lemma + "es" : lemma + "s", .thirdPerson))
    let regular = consonantY ? cut + "ied" : mute ? lemma + "d" : stem + "ed"
    for form in past.isEmpty ? [regular] : past { forms.append((form, .past)) }
    for form in participle.isEmpty ? [regular] : participle { forms.append((form, .participle)) }
    let ing =
      lemma.hasSuffix("ie")
      ? String(lemma.dropLast(2)) + "ying" : mute && before != UInt8(ascii: "e") ? cut + "ing" : stem + "ing"
    forms.append((ing, .gerund))
    return forms
  }
}
