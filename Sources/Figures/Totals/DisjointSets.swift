/// Sets of indices that are joined two by two.
public struct DisjointSets {
  private var parent: [Int]

  /// Sets of one index each, 0 ..< `count`.
  public init(count: Int) {
    parent = Array(0..<count)
  }

  /// The index that stands for the set of `index`: the set's least.
  ///
  /// - Complexity: nearly constant, averaged over many calls.
  public mutating func root(_ index: Int) -> Int {
    var root = index
    while parent[root] != root {
      parent[root] = parent[parent[root]]
      root = parent[root]
    }
    return root
  }

  /// Joins the sets of two indices.
  public mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (root(left), root(right))
    parent[max(left, right)] = min(left, right)
  }
}
