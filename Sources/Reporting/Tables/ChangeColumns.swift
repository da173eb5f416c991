internal import Articles
internal import Comparison
internal import Figures

/// The flat form of changes: one row a figure that is new, changed or withdrawn.
enum ChangeColumns {
  /// The columns.
  static let columns =
    ClaimColumns.question + [
      Column("publisher", "Who published both reports."),
      Column("change", "new, changed or withdrawn."),
    ] + DisagreementColumns.columns("before", "last earlier")
    + DisagreementColumns.columns("after", "latest")

  /// The row of a change.
  static func row(of change: Change) -> [Cell] {
    ClaimColumns.question(change.event, change.measure, change.unit, change.population, change.place)
      + [.text(change.publisher), .text(change.kind.rawValue)]
      + DisagreementColumns.cells(of: change.before) + DisagreementColumns.cells(of: change.after)
  }
}
