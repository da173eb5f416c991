public import Segmentation

/// Finds the quantities of a sentence.
///
/// ```swift
/// let quantities = QuantityReader().quantities(in: tokens, of: text.bytes.span)
/// ```
public struct QuantityReader: @unchecked Sendable {
  private let tables: UnsafePointer<Lexicon.Tables>

  /// A reader with the tables of `Data/en` and `Data/units`, which all readers share.
  public init() { tables = Lexicon.english.tables }

  /// The quantities of the sentence that `tokens` are, in order and without overlap.
  ///
  /// - Complexity: O(*n*) in the tokens; a sentence without a number or number word costs one look-up a token.
  public func quantities(in tokens: [Token], of bytes: Span<UInt8>) -> [Quantity] {
    var scratch = QuantityScratch()
    var quantities: [Quantity] = []
    read(tokens, of: bytes, into: &quantities, with: &scratch)
    return quantities
  }

  /// The same for one sentence after another: replaces what `quantities` holds and uses the memory of `scratch` again.
  public func read(
    _ tokens: [Token], of bytes: Span<UInt8>, into quantities: inout [Quantity], with scratch: inout QuantityScratch
  ) {
    quantities.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { text in
      tokens.withUnsafeBufferPointer { tokens in
        guard mayHoldQuantity(tokens, text) else { return }
        scratch.reserve(tokens.count)
        let items = Items(tokens, text, tables.pointee.vocabulary, in: scratch.items, scratch.openers)
        var reading = Reading(items, tables, FoundQuantities(in: scratch.found))
        reading.readAll()
        if reading.found.count > 0 { quantities.append(contentsOf: reading.found.all) }
      }
    }
  }

  /// Whether a quantity may stand among the tokens: digits, a number word, or an article with a unit ("a gallon").
  func mayHoldQuantity(_ tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let vocabulary = tables.pointee.vocabulary
    guard let first = tokens.baseAddress else { return false }
    for token in first..<first + tokens.count {
      if token.pointee.kind == .digits { return true }
      guard vocabulary.mayOpen(token.pointee.hash) else { continue }
      let item = vocabulary.item(vocabulary.number(of: token, in: text)).pointee
      if item.isOpener && item.number != .article { return true }
      if item.roles.contains(.measure), token > first,
        vocabulary.item(vocabulary.number(of: token - 1, in: text)).pointee.number == .article
      {
        return true
      }
    }
    return false
  }
}

/// The memory that reading a sentence takes, kept for the next one.
public struct QuantityScratch: ~Copyable {
  private var capacity = 0
  fileprivate var items = UnsafeMutablePointer<Item>.allocate(capacity: 1)
  fileprivate var openers = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
  fileprivate var found = UnsafeMutablePointer<Quantity>.allocate(capacity: 1)

  /// Memory for no sentence yet.
  public init() {}

  /// Makes room for a sentence of `count` tokens.
  fileprivate mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    items.deallocate()
    openers.deallocate()
    found.deallocate()
    capacity = max(count, 64, 2 * capacity)
    items = .allocate(capacity: capacity + 1)
    openers = .allocate(capacity: Items.openerWords(capacity))
    found = .allocate(capacity: capacity)
  }

  deinit {
    items.deallocate()
    openers.deallocate()
    found.deallocate()
  }
}
