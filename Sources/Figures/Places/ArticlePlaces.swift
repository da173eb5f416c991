package import Articles
package import Gazetteer
package import Segmentation

/// The places of an article's figures.
///
/// ```swift
/// var places = ArticlePlaces(article: article, sentences: sentences, finder: finder)
/// places.places(of: spots, in: 3)   // one list a spot
/// ```
///
/// A sentence is read when it is asked for, at most once. Ask in the order of the text: what was chosen for one
/// sentence is where the next one's figures may belong.
package struct ArticlePlaces {
  private final class Reading: Sendable {
    let tokens: [Token]
    let mentions: [PlaceMention]

    init(_ tokens: [Token], _ mentions: [PlaceMention]) {
      self.tokens = tokens
      self.mentions = mentions
    }
  }

  private let article: Article
  private let sentences: [Sentence]
  private let finder: PlaceFinder
  /// The tokens of each sentence, where they are known already.
  private let tokens: [[Token]]
  private var readings: [Reading?]
  private var context: PlaceContext
  private var dateline: PlaceMention?
  /// Folded names that the gazetteer does not hold and that a sentence has shown to be places.
  private var names: Set<[UInt8]> = []
  /// The places last chosen for a figure, its sentence, and whether the first is a whole country.
  private var last: (sentence: Int, places: [Figure.Place], isCountry: Bool)?

  /// The places last chosen for a figure of another event than the article's, and its sentence.
  private var lastOfOther: (sentence: Int, places: [Figure.Place])?

  /// How many sentences at the beginning tell of which countries the article speaks.
  private static let lead = 6

  /// The places of `article`, which has the given sentences.
  ///
  /// - Parameter tokens: The tokens of each sentence, where they are known already.
  package init(article: Article, sentences: [Sentence], tokens: [[Token]] = [], finder: PlaceFinder) {
    self.article = article
    self.sentences = sentences
    self.tokens = tokens
    self.finder = finder
    context = PlaceContext(gazetteer: finder.gazetteer)
    readings = Array(repeating: nil, count: sentences.count)
    let lead = sentences.indices.prefix(Self.lead)
    for index in lead { _ = read(index) }
    if !names.isEmpty {
      // Names that a later sentence shows to be places are places in the headline too.
      context = PlaceContext(gazetteer: finder.gazetteer)
      for index in lead {
        if let reading = readings[index], !mayName(index) {
          context.add(reading.mentions)
        } else {
          readings[index] = nil
          _ = read(index)
        }
      }
    }
    if let first = sentences.firstIndex(where: { $0.region == .body }), let reading = readings[safe: first] ?? nil {
      dateline = finder.dateline(of: reading.tokens, in: article.text.bytes.span)?.mention
      if let dateline { context.add([dateline]) }
    }
  }

  /// Whether one of ``names`` may stand in the sentence at `index`: a look at its folded text alone.
  private func mayName(_ index: Int) -> Bool {
    guard let text = NameFolding.fold(article.text.bytes.span, sentences[index].range) else { return true }
    return names.contains { Self.holds(text, $0) }
  }

  /// Whether `name` stands somewhere in `text`.
  private static func holds(_ text: [UInt8], _ name: [UInt8]) -> Bool {
    guard let first = name.first else { return true }
    var start = 0
    while start + name.count <= text.count {
      if text[start] == first {
        var length = 1
        while length < name.count, text[start + length] == name[length] { length += 1 }
        if length == name.count { return true }
      }
      start += 1
    }
    return false
  }

  /// The mentions of the sentence at `index`.
  private mutating func read(_ index: Int) -> Reading {
    if let done = readings[index] { return done }
    var tokens: [Token] = []
    if index < self.tokens.count {
      tokens = self.tokens[index]
    } else {
      Tokenizer.tokenize(article.text.bytes.span, sentences[index].range, into: &tokens)
    }
    let mentions = finder.mentions(in: tokens, of: article.text.bytes.span, alsoKnown: names)
    context.add(mentions)
    for mention in mentions where mention.isFirm && !mention.isKnown && mention.use == .place {
      names.insert(finder.key(of: mention, in: tokens, of: article.text.bytes.span))
    }
    let reading = Reading(tokens, mentions)
    readings[index] = reading
    return reading
  }

  /// The country that the sentences read so far speak of most, ISO 3166-1 alpha-3.
  package var mainCountry: String? { context.mainCountry }

  /// The places of the figures at `spots`, all in the sentence at `index`: from the sentence, else for counts of what
  /// an event did the place of the event that the article tells of, `inferred`.
  package mutating func places(of spots: [FigureSpot], in index: Int) -> [[Figure.Place]] {
    let reading = read(index)
    let chooser = PlaceChooser(
      tokens: reading.tokens, mentions: reading.mentions, spots: spots, bytes: article.text.bytes.span)
    var found: [[Figure.Place]] = []
    var own: (mention: PlaceMention, places: [Figure.Place])?
    var ownOfOther: [Figure.Place]?
    for spot in spots {
      guard spot.measure.isImpact || spot.measure == .count else {
        found.append([])
        continue
      }
      let choices = chooser.choices(for: spot)
      var places = choices.map { place(reading.mentions[$0.mention], $0.role) }
      if places.isEmpty, spot.isBackground {
        // Another event was elsewhere: only the sentences beside can say where.
        // An article of nothing but the past, of a trial or an anniversary, goes on about it.
        if let lastOfOther, lastOfOther.sentence >= index - 2 || last == nil {
          places = carried(lastOfOther.places)
        } else if last == nil {
          places = inferred(index)
        }
      } else if places.isEmpty, spot.measure.isImpact {
        places = inferred(index)
      } else if spot.measure == .injured, !places.contains(where: { $0.role == .at }) {
        // "taken to a hospital in Cork": not where it happened.
        places = inferred(index).filter { event in !places.contains { $0.name == event.name } } + places
      }
      found.append(places)
      guard let here = choices.first(where: { $0.role != .to }) else { continue }
      if spot.isBackground {
        ownOfOther = ownOfOther ?? places.filter { $0.role != .to }
      } else if own == nil {
        own = (reading.mentions[here.mention], places.filter { $0.role != .to })
      }
    }
    // A part of the town that the article tells of says where only its own figures are.
    if let own, last == nil || !own.mention.isPartOfTown {
      last = (index, own.places, own.mention.kind == .country)
    }
    if let ownOfOther { lastOfOther = (index, ownOfOther) }
    return found
  }

  /// Forgets what was chosen, so that the text can be gone through again; what was read stays.
  package mutating func startAgain() {
    last = nil
    lastOfOther = nil
  }

  private func place(_ mention: PlaceMention, _ role: Figure.Place.Role, inferred: Bool = false) -> Figure.Place {
    let (place, country) = context.resolve(mention)
    return Figure.Place(
      name: article.text.string(in: mention.name), role: role, inferred: inferred,
      country: country, admin1: place?.admin1, latitude: place?.latitude,
      longitude: place?.longitude, geonamesID: place?.geonamesID)
  }

  // MARK: Places from elsewhere

  /// The place of the event where the sentence itself gives none: that of who speaks, where it is another part of the
  /// country, else the one from outside.
  private mutating func inferred(_ index: Int) -> [Figure.Place] {
    guard sentences[index].region != .related else { return [] }
    let outside = outside(index)
    guard let authority = read(index).mentions.first(where: { $0.relation == .authority }) else { return outside }
    let own = place(authority, .at)
    guard let event = outside.first, own.name != event.name else { return outside.isEmpty ? [own] : outside }
    // "Texas Governor X said" of a flood in Wimberley keeps Wimberley; "Sumy regional head X" of raids on Ukraine not.
    let isOther = own.country != event.country || Self.isElsewhere(own, event)
    let isNarrower = last?.isCountry == true && last?.places.first?.name == event.name && own.country == event.country
    return event.geonamesID != nil && isOther || isNarrower ? [own] : outside
  }

  /// Whether two places of a country are in different divisions of it, or where the table gives none far apart.
  private static func isElsewhere(_ one: Figure.Place, _ other: Figure.Place) -> Bool {
    if let first = one.admin1, let second = other.admin1 { return first != second }
    guard let latitude = one.latitude, let longitude = one.longitude, let otherLatitude = other.latitude,
      let otherLongitude = other.longitude
    else { return false }
    return abs(latitude - otherLatitude) + abs(longitude - otherLongitude) > farApart
  }

  /// Degrees of latitude and longitude together beyond which two places are hardly in one division.
  private static let farApart = 1.5

  /// The place of the event from outside the sentence: the town that the sentence before names, else the place of the
  /// last figure, else what the sentences before or the first ones say, else the dateline.
  private mutating func outside(_ index: Int) -> [Figure.Place] {
    let region = sentences[index].region
    if index > 0, sentences[index - 1].paragraph == sentences[index].paragraph, last?.sentence != index - 1,
      lastOfOther?.sentence != index - 1,
      let mention = eventPlace(index - 1), mention.kind == .settlement, mention.isKnown
    {
      return [place(mention, .at, inferred: true)]
    }
    if let last, sentences[last.sentence].region == region { return carried(last.places) }
    var before = index - 1
    while before >= 0, before >= index - 3, sentences[before].region == region {
      if let mention = eventPlace(before) { return [place(mention, .at, inferred: true)] }
      before -= 1
    }
    if let last { return carried(last.places) }
    for first in sentences.indices.prefix(Self.lead) where first != index {
      if let mention = eventPlace(first) { return [place(mention, .at, inferred: true)] }
    }
    if let dateline { return [place(dateline, .at, inferred: true)] }
    // "Nepal: Earthquake, Situation Report No. 7"
    if let title = sentences.first, title.region == .headline,
      let mention = read(0).mentions.first(where: { $0.use == .place && $0.isKnown })
    {
      return [place(mention, .at, inferred: true)]
    }
    return []
  }

  private func carried(_ places: [Figure.Place]) -> [Figure.Place] {
    places.prefix(1).map { place in
      var place = place
      place.inferred = true
      place.role = .at
      return place
    }
  }

  /// The first place of a sentence that something is at, the narrowest of its chain.
  private mutating func eventPlace(_ index: Int) -> PlaceMention? {
    let reading = read(index)
    let mentions = reading.mentions
    guard !mentions.isEmpty else { return nil }
    let words = LinkWord.words(reading.tokens, article.text.bytes.span)
    var first: Int?
    for index in mentions.indices
    where mentions[index].use != .attribute && !LinkWord.isHospital(before: mentions[index].phraseStart, in: words) {
      switch mentions[index].relation {
      case .at, .event, .subject:
        if mentions[index].kind == .settlement { return mentions[index] }
        first = first ?? index
      default: break
      }
    }
    return first.map { mentions[$0] }
  }
}

extension Array {
  /// The element at `index`, or `nil` where there is none.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
