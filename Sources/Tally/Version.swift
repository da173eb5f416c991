/// The version of Tally.
public enum Version {
  /// As `tally --version` prints it.
  public static let current = "1.6.0"
}
