internal import Articles
internal import Segmentation

extension PlaceFinder {
  /// Reads the unknown name `start..<end` where the sentence shows that it is a place.
  func unknownName(
    _ start: Int, _ end: Int, _ sentence: SentenceWords, _ bytes: Span<UInt8>, _ mentions: inout [PlaceMention]
  ) -> Int {
    let classes = sentence.classes
    // "Bank of England", "University of Tennessee": what follows belongs to the organisation.
    if classes[end - 1].contains(.organisation) || classes[end - 1].contains(.facility), end + 1 < sentence.count,
      classes[end].contains(.of), sentence.isCapital(end + 1)
    {
      let next = sentence.runEnd(from: end + 1)
      if let found = longestName(sentence, bytes, from: end + 1) {
        let attachment = Attachment(before: start, in: sentence, mentions)
        let use: PlaceMention.Use = classes[end - 1].contains(.facility) ? .facility : .attribute
        mentions.append(mention(found, end + 1..<found.end, use, attachment, sentence, nil))
        return max(found.end, next)
      }
      return next
    }
    guard end > start else { return end }
    // "in Eastern, Southern Afghanistan"
    if classes[start..<end].allSatisfy({ $0.contains(.direction) }) { return end }
    let attachment = Attachment(before: start, in: sentence, mentions)
    let first = classes[start]
    let length = sentence.words(start, end)
    let last = classes[end - 1]
    var use = PlaceMention.Use.place
    let statedAfter = sentence.statedKind(after: end)
    let inside = container(after: end, of: [], sentence, bytes)
    let isShown: Bool
    switch attachment.relation {
    case .at, .from, .to, .into:
      isShown = !attachment.isTarget && !attachment.isOn || attachment.statedKind != nil || last.contains(.geographic)
    case .of: isShown = attachment.statedKind != nil
    case .toward, .none, .event, .subject, .speaker, .authority: isShown = attachment.statedKind != nil
    }
    let isKnownHere = !sentence.alsoKnown.isEmpty && sentence.alsoKnown.contains(sentence.key(start..<end, bytes))
    if attachment.isObject || attachment.isIndefinite, statedAfter == nil, inside == nil, attachment.statedKind == nil,
      !(sentence.wordAfter(end).map { classes[$0].contains(.facility) } ?? false)
    {
      return end
    }
    guard isShown || statedAfter != nil || inside != nil || isKnownHere else { return end }
    // Not a person, an organisation, an acronym or a road.
    if inside == nil {
      if first.contains(.title) || first.contains(.given) { return end }
      if last.contains(.organisation) || first.contains(.organisation) && length > 1 { return end }
      if classes[start].contains(.people) || end == start + 1 && sentence.tokens[start].count < 2 { return end }
      if let next = sentence.wordAfter(end), classes[next].contains(.organisation), !classes[next].contains(.type) {
        return end
      }
      if let next = sentence.wordAfter(end), next + 1 < sentence.count, classes[next].isEmpty,
        classes[next + 1].contains(.organisation), !sentence.isCapital(next), !sentence.isCapital(next + 1)
      {
        return end
      }
      if sentence.tokens[start].flags.contains(.allCapitals), length == 1, sentence.tokens[start].count <= 6 {
        return end
      }
      if last.contains(.calendar) || first.contains(.type) && length == 1 { return end }
    } else if first.contains(.organisation) || first.contains(.title), length == 1 {
      return end
    }
    if last.contains(.road) { return end }
    var nameEnd = end
    for index in start..<end where classes[index].contains(.facility) { use = .facility }
    if let next = sentence.wordAfter(end), !sentence.isCapital(next), classes[next].contains(.facility) {
      use = .facility
      // "Kolonnade shopping centre": the small words belong to the name of the site.
      nameEnd = next
      while nameEnd < sentence.count, classes[nameEnd].contains(.facility) { nameEnd += 1 }
    }
    if sentence.isPossessive(end), end + 1 < sentence.count, classes[end + 1].contains(.facility) {
      // "St Peter's Church", "the Displaced Persons' camp"
      use = .facility
      nameEnd = end + 1
      while nameEnd < sentence.count, classes[nameEnd].contains(.facility) { nameEnd += 1 }
    }
    if sentence.hyphenFollows(end) { return end }
    mentions.append(
      PlaceMention(
        tokens: start..<nameEnd,
        name: TextRange(sentence.tokens[start].range.start, sentence.tokens[nameEnd - 1].range.end),
        phraseStart: attachment.start, phraseEnd: inside?.end ?? nameEnd, relation: attachment.relation, use: use,
        isPossessive: sentence.isPossessive(nameEnd), coordinatedWith: attachment.coordinatedWith,
        statedKind: attachment.statedKind ?? statedAfter,
        isFirm: attachment.isFirm || attachment.statedKind != nil || inside != nil, container: inside?.place,
        candidates: []))
    return max(nameEnd, inside?.end ?? 0)
  }
}
