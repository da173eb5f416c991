internal import Figures

/// How a measure is marked in a text: letters, a colour and a kind of line, so that it is told apart in print and by
/// those who see few colours.
struct MeasureMark {
  /// One or two letters.
  let letters: String
  /// The colour, 0 to 7, of the palette of Okabe and Ito ("Color Universal Design", 2008).
  let colour: Int
  /// The line below the words: 0 solid, 1 dashed, 2 dotted, 3 double.
  let line: Int

  /// The mark of `measure`.
  init(_ measure: Measure) {
    (letters, colour, line) =
      switch measure {
      case .killed: ("K", 0, 0)
      case .injured: ("I", 1, 0)
      case .casualties: ("KI", 0, 3)
      case .missing: ("M", 5, 1)
      case .displaced: ("D", 2, 0)
      case .evacuated: ("E", 2, 1)
      case .refugees: ("R", 2, 2)
      case .returnees: ("Rt", 4, 2)
      case .homeless: ("H", 2, 3)
      case .affected: ("A", 6, 0)
      case .inNeed: ("N", 6, 1)
      case .detained: ("De", 5, 0)
      case .abducted: ("Ab", 5, 2)
      case .rescued: ("Rs", 4, 0)
      case .infected: ("In", 1, 2)
      case .protesters: ("P", 5, 3)
      case .housesDestroyed: ("Hd", 3, 0)
      case .housesDamaged: ("Hm", 3, 1)
      case .money: ("$", 4, 3)
      case .percent, .rate: ("%", 7, 1)
      default: ("#", 7, 2)
      }
  }

  /// Begins a `mark` element up to its classes.
  func appendClasses(to html: inout HTMLWriter) {
    html.raw("c")
    html.raw(colour)
    html.raw(" u")
    html.raw(line)
  }
}
