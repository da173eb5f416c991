internal import Segmentation

/// One sentence being read: its items and the quantities found so far.
///
/// The grammar's rules are extensions of this type, one construction a file. A rule that looks for something at a
/// token returns `nil` where it is not there; no rule looks further than a fixed number of tokens, so that the work
/// is linear in the sentence.
struct Reading {
  /// The sentence's tokens.
  let items: [Item]
  /// The tables.
  let lexicon: Lexicon
  /// What was found, in order.
  var found: [Quantity] = []
  /// The token after the last quantity: nothing before it is read again.
  var floor = 0

  /// The item at `index`, or the edge outside the sentence.
  @inline(__always)
  subscript(index: Int) -> Item {
    index >= 0 && index < items.count ? items[index] : Item.edge
  }

  /// The function words.
  @inline(__always) var words: GrammarWords { lexicon.words }

  /// Whether the word at `index` is `word`.
  @inline(__always)
  func has(_ word: UInt16, at index: Int) -> Bool { self[index].word == word && word != 0 }

  /// Whether a hyphen without space around stands at `index`.
  @inline(__always)
  func isHyphen(at index: Int) -> Bool {
    self[index].isDash && !self[index].hasSpace && !self[index + 1].hasSpace && index + 1 < items.count
  }
}
