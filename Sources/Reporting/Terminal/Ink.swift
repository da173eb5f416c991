internal import Comparison

/// The colours of a terminal (ECMA-48, Select Graphic Rendition), or none.
///
/// Colour never says anything alone: the word that it is on says it too.
struct Ink {
  /// Whether anything is coloured.
  var isOn: Bool

  /// `text` in bold.
  func bold(_ text: String) -> String { paint(text, "1") }
  /// `text` in the background of the page.
  func faint(_ text: String) -> String { paint(text, "2") }

  /// A verdict in plain words: green where articles agree, yellow where a count moved, magenta where they speak of
  /// different things, red where they contradict each other.
  func verdict(_ verdict: Verdict) -> String {
    let code =
      switch verdict {
      case .agree, .compatible: "32"
      case .revisedUp, .revisedDown: "33"
      case .differentScope: "35"
      case .conflict: "1;31"
      }
    return paint(Said.verdict(verdict), code)
  }

  /// A kind of change in plain words, with the colours of verdicts.
  func change(_ kind: Change.Kind) -> String {
    switch kind {
    case .new: paint(kind.rawValue, "32")
    case .changed: paint(kind.rawValue, "33")
    case .withdrawn: paint(kind.rawValue, "31")
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
