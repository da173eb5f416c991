internal import Segmentation

/// One sentence being read: its items and the quantities found so far.
///
/// The grammar's rules are extensions of this type, one construction a file. A rule that looks for something at a
/// token returns `nil` where it is not there; no rule looks further than a fixed number of tokens, so that the work
/// is linear in the sentence.
struct Reading {
  /// The sentence's tokens.
  let items: Items
  private let tables: UnsafePointer<Lexicon.Tables>
  /// What was found, in order.
  var found: FoundQuantities
  /// The token after the last quantity: nothing before it is read again.
  var floor = 0

  /// A reading of `items`; `found` is room for what is found.
  init(_ items: Items, _ tables: UnsafePointer<Lexicon.Tables>, _ found: FoundQuantities) {
    self.items = items
    self.tables = tables
    self.found = found
  }

  /// The tables.
  @inline(__always) var lexicon: Lexicon.Tables { tables.pointee }

  /// The item at `index`, or the edge outside the sentence.
  @inline(__always)
  subscript(index: Int) -> Item {
    items[index]
  }

  /// The function words.
  @inline(__always) var words: GrammarWords.Type { GrammarWords.self }

  /// The first four bytes, as written, of a word that the tables know or of a sign; 0 for what else is at `index`.
  func head(at index: Int) -> UInt32 {
    let item = self[index]
    guard item.word != 0 || item.count == 1 else { return 0 }
    var head: UInt32 = 0
    for offset in Int(item.start)..<Int(item.start) + min(4, Int(item.count)) {
      head = head << 8 | UInt32(items.text[offset])
    }
    return head
  }

  /// Whether the word at `index` is `word`.
  @inline(__always)
  func has(_ word: UInt16, at index: Int) -> Bool { self[index].word == word && word != 0 }

  /// Whether what stands at `index` may go on a number that ends before it. A stop, comma or bracket may where digits
  /// follow: "12.5", "forty-five (45)".
  @inline(__always)
  func mayContinue(at index: Int) -> Bool {
    let item = self[index]
    return item.roles.contains(.continuing)
      || (item.kind == .punctuation || item.kind == .bracket) && self[index + 1].isDigits
  }

  /// Whether a hyphen without space around stands at `index`.
  @inline(__always)
  func isHyphen(at index: Int) -> Bool {
    self[index].isDash && !self[index].hasSpace && !self[index + 1].hasSpace && index + 1 < items.count
  }
}
