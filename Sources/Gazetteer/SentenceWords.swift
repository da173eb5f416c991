internal import Segmentation

/// A sentence's tokens with the classes of its words, and the questions that the place finder asks of them.
struct SentenceWords {
  let tokens: [Token]
  let classes: [PlaceWords.Classes]
  let style: PlaceFinder.Style
  /// Folded names that other sentences have shown to be places.
  let alsoKnown: Set<[UInt8]>

  var count: Int { tokens.count }

  /// Whether the token is a word that begins with a capital.
  func isCapital(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .word && tokens[index].isCapitalised
  }

  /// The end of the run of capitalised words that begins at `start`: "Kaga-Bandoro", "Maganja da Costa", "St. Louis".
  func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < count {
      let token = tokens[end]
      switch token.kind {
      case .word:
        if token.flags.contains(.lineBefore), classes[end].contains(.function) { return end }
        if isCapital(end) {
          // "in Kabul Tuesday": the day is no part of the name; nor is a capitalised function word.
          if classes[end].contains(.calendar) || classes[end].contains(.function) { return end }
          end += 1
        } else if classes[end].contains(.particle), isCapital(end + 1), !classes[end].contains(.function) {
          end += 2
        } else {
          return end
        }
      case .dash:
        guard !token.hasSpaceBefore, end + 1 < count, !tokens[end + 1].hasSpaceBefore, tokens[end + 1].kind == .word
        else { return end }
        if isCapital(end + 1) {
          end += 2
        } else if end + 3 < count, tokens[end + 2].kind == .dash, isCapital(end + 3) {
          // "Port-au-Prince"
          end += 4
        } else if end + 2 < count, tokens[end + 1].count <= 2, isCapital(end + 2), tokens[end + 2].hasSpaceBefore {
          // "Nad-e Ali"
          end += 3
        } else {
          return end
        }
      case .punctuation:
        guard !token.hasSpaceBefore, token.count == 1, classes[end - 1].contains(.abbreviation), isCapital(end + 1)
        else { return end }
        end += 2
      default: return end
      }
    }
    return min(end, count)
  }

  /// Whether the tokens after the comma at `comma` until `end` say what the name before it is: ", a small Greek
  /// island", ", another island close to the Turkish coast"; nothing but small words and adjectives stands there.
  func describes(_ comma: Int, until end: Int) -> Bool {
    guard comma + 1 < end, end - comma <= 10, tokens[comma].kind == .punctuation,
      classes[comma + 1].contains(.determiner)
    else { return false }
    return (comma + 1..<end).allSatisfy {
      tokens[$0].kind == .word && classes[$0].isDisjoint(with: [.reporting, .where, .relative, .being])
    }
  }

  /// The number of words in a range of tokens.
  func words(_ start: Int, _ end: Int) -> Int {
    tokens[start..<end].reduce(0) { $0 + ($1.kind == .word ? 1 : 0) }
  }

  /// How far the word before `index` stands: 2 where the stop of an abbreviation stands between.
  func stepBack(_ index: Int) -> Int {
    index > 1 && tokens[index - 1].kind == .punctuation && !tokens[index - 1].hasSpaceBefore ? 2 : 1
  }

  /// Whether a word of the class stands right before `index`; of titles also one with a stop ("Mr. London").
  func follows(_ wanted: PlaceWords.Classes, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    if tokens[index - 1].kind == .word { return classes[index - 1].contains(wanted) && isCapital(index - 1) }
    guard wanted == .title, index > 1, stepBack(index) == 2, tokens[index - 2].count <= 5 else { return false }
    return classes[index - 2].contains(wanted) && isCapital(index - 2)
  }

  /// The word right after `end`, past a hyphen.
  func wordAfter(_ end: Int) -> Int? {
    let next = hyphenFollows(end) ? end + 1 : end
    return next < count && tokens[next].kind == .word ? next : nil
  }

  /// Whether a hyphen joins the next word: "Jenin-based".
  func hyphenFollows(_ end: Int) -> Bool {
    end + 1 < count && tokens[end].kind == .dash && !tokens[end].hasSpaceBefore && !tokens[end + 1].hasSpaceBefore
      && tokens[end + 1].kind == .word
  }

  /// Whether a hyphen joins a small word before: "cross-Channel".
  func isHyphenated(before index: Int) -> Bool {
    index > 1 && tokens[index - 1].kind == .dash && !tokens[index - 1].hasSpaceBefore && !tokens[index].hasSpaceBefore
      && !isCapital(index - 2)
  }

  /// The folded name in a range of tokens.
  func key(_ range: Range<Int>, _ bytes: Span<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    guard let first = range.first, let last = range.last, last < tokens.count,
      NameFolding.append(bytes, Int(tokens[first].start), Int(tokens[last].end), to: &key)
    else { return [] }
    return key
  }

  /// Whether a possessive ending follows.
  func isPossessive(_ end: Int) -> Bool { end < count && tokens[end].kind == .possessive }

  /// The kind that a small noun after a name gives it: "Herat province", "Petel village".
  func statedKind(after end: Int) -> Place.Kind? {
    guard end < count, tokens[end].kind == .word, !isCapital(end) || style != .mixed else { return nil }
    return SentenceWords.kind(of: classes[end])
  }

  /// The kind that a noun says a name has.
  static func kind(of classes: PlaceWords.Classes) -> Place.Kind? {
    guard classes.contains(.type) else { return nil }
    return classes.contains(.division) ? .division : .settlement
  }

  /// Whether the token is a colon with something behind it.
  func isColon(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    index + 1 < count && tokens[index].kind == .punctuation && bytes[Int(tokens[index].start)] == 0x3A
  }

  /// Whether the token is the ASCII word `word`, whatever its case.
  func isWord(_ index: Int, _ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard index >= 0, index < count, tokens[index].count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[Int(tokens[index].start) + offset] | 0x20 != word.utf8Start[offset] { return false }
    return true
  }
}
