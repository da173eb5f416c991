internal import CTallyData
internal import Segmentation

/// A scheme of the field whose columns and codes a table can have.
///
/// Its columns, and what of Tally's fields stands in each, are rows of `Data/profiles/NAME.tsv`, which people who know
/// the scheme can read and edit.
public enum Profile: String, Sendable, Hashable, CaseIterable {
  /// The figure export of the Internal Displacement Monitoring Centre's database.
  case helix
  /// The event table of the Armed Conflict Location & Event Data project.
  case acled
  /// The Georeferenced Event Dataset of the Uppsala Conflict Data Program.
  case ucdp
  /// The public table of the Emergency Events Database.
  case emdat
  /// The Sendai Framework's indicators and the DesInventar card.
  case sendai
  /// The impact detail of the IFRC's Montandon data bank.
  case monty
  /// The counts of GDELT's Global Knowledge Graph.
  case gkg

  /// The columns and codes.
  var table: ProfileTable { Self.tables[self] ?? ProfileTable(Table("")) }

  private static let tables: [Profile: ProfileTable] = Dictionary(
    uniqueKeysWithValues: allCases.map { profile in
      let table =
        switch profile {
        case .helix: tally_profile_helix()
        case .acled: tally_profile_acled()
        case .ucdp: tally_profile_ucdp()
        case .emdat: tally_profile_emdat()
        case .sendai: tally_profile_sendai()
        case .monty: tally_profile_monty()
        case .gkg: tally_profile_gkg()
        }
      return (profile, ProfileTable(Table(table)))
    })
}
