/// A scheme of the field, and what it needs to be told to code counts.
public struct ProfileOptions: Sendable, Hashable {
  /// The scheme.
  public var profile: Profile
  /// Whether ACLED's values for active war zones hold.
  public var isWarZone: Bool
  /// Persons a household, for households and houses; without it they are not converted.
  public var householdSize: Double?

  /// A scheme.
  public init(_ profile: Profile, isWarZone: Bool = false, householdSize: Double? = nil) {
    self.profile = profile
    self.isWarZone = isWarZone
    self.householdSize = householdSize
  }
}
