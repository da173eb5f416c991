/// Finds which of a run's articles are copies of earlier ones.
///
/// ```swift
/// var index = CopyIndex()
/// for article in articles {
///   if let sketch = CopySketch(of: article), let first = index.original(of: article.id, sketch) { … }
/// }
/// ```
///
/// An article is compared with those that share one of its sixteen least shingle hashes; two texts of which half is the
/// same share some almost surely. Memory is bounded: at least the last 32,768 articles, at most twice as many, are
/// remembered, each with about a kilobyte.
public struct CopyIndex: Sendable {
  /// Articles that came together.
  private struct Generation: Sendable {
    var originals: [String] = []
    var sketches: [CopySketch] = []
    /// The first article with a shingle, or with a text.
    var firstByShingle: [UInt32: Int32] = [:]
    var firstByText: [UInt64: Int32] = [:]

    /// The original of the article that `sketch` is most like, where it is a copy.
    func original(of sketch: CopySketch) -> String? {
      if let same = firstByText[sketch.text] { return originals[Int(same)] }
      var compared: [Int32] = []
      var best: (index: Int, share: Double)?
      for hash in sketch.hashes.prefix(CopySketch.keys) {
        guard let index = firstByShingle[hash], !compared.contains(index) else { continue }
        compared.append(index)
        let other = sketches[Int(index)]
        guard sketch.isCopy(of: other) else { continue }
        let share = sketch.shared(with: other).resemblance
        if best.map({ share > $0.share || share == $0.share && index < $0.index }) ?? true {
          best = (Int(index), share)
        }
      }
      return best.map { originals[$0.index] }
    }

    mutating func append(_ original: String, _ sketch: CopySketch) {
      let index = Int32(sketches.count)
      originals.append(original)
      sketches.append(sketch)
      if firstByText[sketch.text] == nil { firstByText[sketch.text] = index }
      for hash in sketch.hashes.prefix(CopySketch.keys) where firstByShingle[hash] == nil {
        firstByShingle[hash] = index
      }
    }
  }

  private let size: Int
  private var older = Generation()
  private var newer = Generation()

  /// An index that remembers at least the last `size` articles.
  public init(size: Int = 1 << 15) {
    self.size = min(max(1, size), 1 << 30)
  }

  /// The id of the article that `id` is a copy of: the first one; `nil` where it is new.
  ///
  /// The article is remembered for the next ones.
  public mutating func original(of id: String, _ sketch: CopySketch) -> String? {
    let original = older.original(of: sketch) ?? newer.original(of: sketch)
    if newer.sketches.count >= size {
      older = newer
      newer = Generation()
    }
    newer.append(original ?? id, sketch)
    return original
  }
}
