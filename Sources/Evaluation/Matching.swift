/// A largest one-to-one matching between two lists.
///
/// - Parameters:
///   - order: The left indices in the order they may claim a partner; one that is matched stays matched when a later
///     one is added, so what must not be missed comes first.
///   - candidates: For each left index its possible partners, the preferred first.
///   - count: The length of the right list.
/// - Returns: For each left index its partner, or `nil`.
/// - Complexity: O(left × edges), by augmenting paths; the edges of an article are few.
func largestMatching(order: [Int], candidates: [[Int]], count: Int) -> [Int?] {
  var partner = [Int?](repeating: nil, count: count)

  func claim(_ left: Int, _ visited: inout [Bool]) -> Bool {
    for right in candidates[left] where partner[right] == nil && !visited[right] {
      visited[right] = true
      partner[right] = left
      return true
    }
    for right in candidates[left] where !visited[right] {
      visited[right] = true
      if let holder = partner[right], claim(holder, &visited) {
        partner[right] = left
        return true
      }
    }
    return false
  }

  for left in order {
    var visited = [Bool](repeating: false, count: count)
    _ = claim(left, &visited)
  }
  var matches = [Int?](repeating: nil, count: candidates.count)
  for (right, left) in partner.enumerated() {
    if let left { matches[left] = right }
  }
  return matches
}
