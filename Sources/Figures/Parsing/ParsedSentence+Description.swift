internal import Articles
internal import Quantities
internal import Segmentation

extension ParsedSentence {
  /// The chunks as text, for `explain` and for debugging: `[NP 12 people] [VG were killed]`.
  func description(_ text: SourceText) -> String {
    chunks.map { chunk in
      var label: String
      switch chunk.kind {
      case .nounPhrase:
        label = "NP"
        if chunk.quantity != nil { label += "#" }
        if chunk.isPartitive { label += "-part" }
        if let head = chunk.head { label += ":" + text.string(in: tokens[head].range) + "/\(chunk.nounClass)" }
      case .verbGroup:
        label = "VG"
        if chunk.isPassive { label += "-passive" }
        if chunk.isCopula { label += "-be" }
        if chunk.verb > 0 { label += "!" }
        label += "/\(chunk.form)"
      default: label = "\(chunk.kind)"
      }
      return "[\(label) \(text.string(in: range(chunk.tokens)))]"
    }.joined(separator: " ")
  }
}
