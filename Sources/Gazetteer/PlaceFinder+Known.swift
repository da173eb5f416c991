internal import Articles
internal import Segmentation

extension PlaceFinder {
  /// A known name: where it ends and what it may mean.
  struct Found {
    var end: Int
    var candidates: [Candidate]
    var isCommonWord: Bool
    /// Whether every candidate asks for a comma before.
    var isShort: Bool { candidates.isEmpty }
    /// Whether the name means a place of its own without further proof.
    var isStrong: Bool {
      guard let first = candidates.first else { return false }
      return !isCommonWord && (first.kind != .settlement || first.population >= 100_000)
    }
  }

  /// The most words of a name, and the most bytes of a word.
  private static let longest = (words: 6, bytes: 40)

  /// The longest known name that begins at `start`.
  func longestName(
    _ sentence: SentenceWords, _ bytes: Span<UInt8>, from start: Int, afterComma: Bool = false
  ) -> Found? {
    // A word's letters, what stands for its possessive, and a space.
    let room = Self.longest.words * (Self.longest.bytes + 2)
    let best = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { room in
      var key = NameKey(room)
      return longestMatch(sentence, bytes, from: start, &key)
    }
    guard let best else { return nil }
    let tokens = sentence.tokens
    var (candidates, isCommonWord) = gazetteer.candidates(of: best.match)
    let last = tokens[best.end - 1]
    let inCapitals = last.flags.contains(.allCapitals)
    let hasStop = best.end - start == 1 && tokens[start].count > 2 && bytes[Int(tokens[start].start) + 1] == 0x2E
    candidates.removeAll { candidate in
      if candidate.needsComma { return !afterComma || last.count == 2 && !inCapitals && best.match.goesOn }
      guard candidate.needsCapitals else { return false }
      // In a text in capitals "us" and "US" look the same.
      if sentence.style == .upper, isCommonWord { return !hasStop }
      return !inCapitals
    }
    return candidates.isEmpty ? nil : Found(end: best.end, candidates: candidates, isCommonWord: isCommonWord)
  }

  /// Where the longest known name ends that begins at `start`, with what it leads to; `key` is its room.
  private func longestMatch(
    _ sentence: SentenceWords, _ bytes: Span<UInt8>, from start: Int, _ key: inout NameKey
  ) -> (end: Int, match: Gazetteer.Match)? {
    let tokens = sentence.tokens
    var best: (end: Int, match: Gazetteer.Match)?
    var index = start
    for count in 0..<Self.longest.words {
      guard index < tokens.count, tokens[index].kind == .word || tokens[index].kind == .digits else { break }
      if count > 0, sentence.style == .mixed, !sentence.isCapital(index),
        sentence.classes[index].isDisjoint(with: [.particle, .of, .function, .determiner])
      {
        break
      }
      if key.last.map({ $0 != 0x20 }) ?? false { key.append(0x20) }
      guard tokens[index].count <= Self.longest.bytes,
        NameFolding.append(bytes, Int(tokens[index].start), Int(tokens[index].end), to: &key)
      else { break }
      let match = gazetteer.match(key.bytes)
      if match.isName, count == 0 || sentence.style != .mixed || sentence.isCapital(index) { best = (index + 1, match) }
      var next = index + 1
      var goesOn = match.goesOn
      if next < tokens.count {
        switch tokens[next].kind {
        case .possessive:
          // "Cox's Bazar" is written coxs bazar.
          key.append(0x73)
          goesOn = gazetteer.match(key.bytes).goesOn
          next += 1
        case .dash where !tokens[next].hasSpaceBefore && next + 1 < tokens.count && !tokens[next + 1].hasSpaceBefore:
          next += 1
        case .punctuation
        where !tokens[next].hasSpaceBefore && sentence.classes[index].contains(.abbreviation)
          && bytes[Int(tokens[next].start)] == 0x2E:
          next += 1
        case .punctuation, .dash, .bracket, .quote, .symbol: goesOn = false
        case .word, .digits: break
        }
      }
      guard goesOn else { break }
      index = next
    }
    return best
  }

  /// The country or division after a comma that the name before it lies in: "Goshen, Indiana", "Kabul, Afghanistan".
  func container(
    after end: Int, of candidates: [Candidate], _ sentence: SentenceWords, _ bytes: Span<UInt8>
  ) -> (place: Candidate, end: Int)? {
    // "Bak district, Khost province"
    var end = end
    if end < sentence.count, sentence.statedKind(after: end) != nil { end += 1 }
    guard end + 1 < sentence.count, sentence.tokens[end].kind == .punctuation,
      bytes[Int(sentence.tokens[end].start)] == 0x2C, sentence.isCapital(end + 1),
      let found = longestName(sentence, bytes, from: end + 1, afterComma: true)
    else { return nil }
    // A list ("in Aleppo, Idlib and Hama") is no container.
    var after = found.end
    if after < sentence.count, sentence.tokens[after].kind == .punctuation { after += 1 }
    let goesOn = found.end < sentence.count && sentence.isWord(found.end, "and", bytes)
    for candidate in found.candidates {
      guard candidate.kind == .country || candidate.kind == .division || candidate.kind == .region else { continue }
      let isAbbreviation = candidate.needsComma
      if candidates.isEmpty {
        guard !goesOn, candidate.kind != .region else { continue }
      } else {
        let fits = candidates.contains { inner in
          inner.country == candidate.country && inner.kind != .demonym && !inner.isSame(as: candidate)
            && (candidate.kind != .division || inner.admin1 == candidate.admin1
              || inner.admin1 == .none && (isAbbreviation || !goesOn))
        }
        guard fits || isAbbreviation && candidate.country == unitedStates else { continue }
      }
      // The abbreviation's own stop and the comma that closes the phrase belong to it.
      var end = found.end
      if isAbbreviation, end < sentence.count, !sentence.tokens[end].hasSpaceBefore,
        bytes[Int(sentence.tokens[end].start)] == 0x2E
      {
        end += 1
      }
      if end < sentence.count, sentence.statedKind(after: end) != nil { end += 1 }
      return (candidate, end)
    }
    return nil
  }

  func mention(
    _ found: Found, _ range: Range<Int>, _ use: PlaceMention.Use, _ attachment: Attachment, _ sentence: SentenceWords,
    _ container: Candidate?
  ) -> PlaceMention {
    PlaceMention(
      tokens: range,
      name: TextRange(
        sentence.tokens[range.lowerBound].range.start, sentence.tokens[range.upperBound - 1].range.end),
      phraseStart: attachment.start, phraseEnd: range.upperBound, relation: attachment.relation, use: use,
      isPossessive: sentence.isPossessive(range.upperBound), coordinatedWith: attachment.coordinatedWith,
      statedKind: attachment.statedKind ?? sentence.statedKind(after: range.upperBound),
      isBearing: attachment.isBearing, container: container, candidates: found.candidates)
  }
}
