/// Where two counts are of.
extension RelationRule {
  /// Whether both are said to be of places, neither of which lies in one of the other's: "The toll rose to 67 in Bihar.
  /// *In Nepal*, it reached 88".
  func isElsewhere(_ draft: FigureDraft, _ other: FigureDraft) -> Bool {
    let ours = draft.figure.places.filter { !$0.inferred }
    let theirs = other.figure.places.filter { !$0.inferred }
    guard !ours.isEmpty, !theirs.isEmpty else { return false }
    return !ours.contains { place in
      theirs.contains {
        place.name == $0.name || place.contains($0) || $0.contains(place) || place.country == nil || $0.country == nil
      }
    }
  }
}
