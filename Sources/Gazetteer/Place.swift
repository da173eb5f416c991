/// A place of the gazetteer.
public struct Place: Sendable, Hashable {
  /// What kind of place it is.
  public enum Kind: UInt8, Sendable, Hashable {
    /// A country or territory of ISO 3166-1.
    case country = 0x43  // C
    /// A first-level division, or a county of the United States.
    case division = 0x41  // A
    /// A city, town or village.
    case settlement = 0x50  // P
    /// A region that is no division: the Sahel, Donbas.
    case region = 0x52  // R
    /// A sea, gulf or lake.
    case water = 0x57  // W
    /// The word for a country's people; no place of its own.
    case demonym = 0x44  // D
  }

  /// What kind of place it is.
  public var kind: Kind
  /// ISO 3166-1 alpha-3; `nil` for a region of several countries.
  public var country: String?
  /// The name of the first-level division that it lies in or is, where it is known.
  public var admin1: String?
  /// Degrees north.
  public var latitude: Double?
  /// Degrees east.
  public var longitude: Double?
  /// The number of people, 0 where it is unknown.
  public var population: Int
  /// The number in GeoNames.
  public var geonamesID: Int?
  /// The name in the gazetteer.
  public var name: String

  /// A place called `name`.
  public init(
    kind: Kind, country: String?, admin1: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
    population: Int = 0, geonamesID: Int? = nil, name: String
  ) {
    self.kind = kind
    self.country = country
    self.admin1 = admin1
    self.latitude = latitude
    self.longitude = longitude
    self.population = population
    self.geonamesID = geonamesID
    self.name = name
  }
}
