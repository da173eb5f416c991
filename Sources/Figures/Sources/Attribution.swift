/// One "who says so" of a sentence: the source, the verb and the stretch of the sentence that it covers.
package struct Attribution: Sendable, Hashable {
  /// What kind of word names the source.
  package enum Subject: Sendable, Hashable {
    /// A noun phrase.
    case name
    /// `he`, `she`.
    case person
    /// `they`.
    case group
    /// `it`.
    case body
  }

  /// How the attribution stands to what it covers.
  package enum Order: Sendable, Hashable {
    /// `X said 12 died`.
    case leading
    /// `12 died, X said`.
    case trailing
  }

  /// The tokens that name the source.
  package var source: Range<Int>
  /// What kind of word that is.
  package var subject: Subject
  /// The reporting word.
  package var verb: Int
  /// How it reports.
  package var kind: ReportingKind
  /// How it stands to what it covers.
  package var order: Order
  /// The tokens that it covers.
  package var scope: Range<Int>
}
