public import Articles

/// A name of a place in a sentence.
public struct PlaceMention: Sendable {
  /// How the sentence ties the name to what happens.
  public enum Relation: Sendable, Hashable {
    /// In, near, outside; also "20 km south of".
    case at
    /// From; the object of *fled*.
    case from
    /// To, towards; the object of *reached*.
    case to
    /// Into.
    case into
    /// For: a goal after *left*.
    case toward
    /// Of, after a noun that is no place: "the people of Hama".
    case of
    /// The name belongs to what happened: "the Mindoro storm", "the siege of Sarajevo".
    case event
    /// The subject of a verb of counting: "Victoria has recorded five deaths".
    case subject
    /// Where somebody speaks or sits who tells it: "a doctor at the Kunduz hospital said", "said in Geneva".
    case speaker
    /// Whose office somebody holds who tells it: "Sumy regional governor X said", "the Gaza health ministry".
    case authority
    /// None: a subject, an object, a possessor.
    case none
  }

  /// What the name is in the sentence.
  public enum Use: Sendable, Hashable {
    /// The name of a place.
    case place
    /// The place's name inside the name or before the noun of a building or site: "Goshen General Hospital",
    /// "a Memphis nightclub".
    case facility
    /// Part of another name, or an adjective ("Syrian"): it tells only of which country the text speaks.
    case attribute
  }

  /// The tokens of the name.
  public var tokens: Range<Int>
  /// Where the name stands, as written.
  public var name: TextRange
  /// The first token of the whole phrase: its preposition or the words before the name.
  public var phraseStart: Int
  /// The token after the phrase, with its container ("Goshen, Indiana") and its noun ("Herat province").
  public var phraseEnd: Int
  /// How the sentence ties it in.
  public var relation: Relation
  /// What it is.
  public var use: Use
  /// Whether the gazetteer holds the name.
  public var isKnown: Bool { !candidates.isEmpty }
  /// Whether a possessive follows: "Zambezia's districts".
  public var isPossessive: Bool
  /// The mention before it that it is coordinated with: "Jerusalem and Haifa".
  public var coordinatedWith: Int?
  /// The kind that a noun beside the name says it has: division for "Herat province".
  public var statedKind: Place.Kind?
  /// Whether the words before it leave no doubt that it is a place: "in", "near", "the village of".
  public var isFirm = false
  /// Whether it is only the point that another place is told from: "in Faryab province west of *Jawzjan*".
  public var isBearing = false
  /// Whether the words after it say that it is a part of a town: "the Banae district of the city".
  public var isPartOfTown = false
  /// The country or division that is named right after it: "Goshen, Indiana".
  var container: Candidate?
  /// The places that the name may mean, the most likely first.
  var candidates: [Candidate]

  /// Whether it is a part of the world with several countries: West Africa.
  public var isInternational: Bool {
    candidates.first.map { $0.kind == .region && $0.country == nil && container == nil } ?? false
  }

  /// The kind that it most likely has.
  public var kind: Place.Kind { statedKind ?? candidates.first?.kind ?? .settlement }
}
