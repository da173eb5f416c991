/// A rectangle on a page in points, from the page's upper left corner.
struct PageBox: Hashable {
  var left: Float
  var top: Float
  var right: Float
  var bottom: Float

  var width: Float { right - left }
  var height: Float { bottom - top }
  var middle: Float { (top + bottom) / 2 }
  var center: Float { (left + right) / 2 }

  /// How far the two share columns of the page; negative where they lie apart.
  func overlapAcross(_ other: PageBox) -> Float { min(right, other.right) - max(left, other.left) }
  /// How far the two share lines of the page; negative where they lie apart.
  func overlapDown(_ other: PageBox) -> Float { min(bottom, other.bottom) - max(top, other.top) }

  /// The smallest rectangle around both.
  func union(_ other: PageBox) -> PageBox {
    PageBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// Words that stand close together on one line of a page: a line of a column, a cell of a table, a heading.
struct PageLine {
  var text: String
  var box: PageBox
  /// The height of its words, which tells the size of the type.
  var size: Float

  /// The number of characters.
  var length: Int { text.unicodeScalars.count }
}

/// One page of a document as lines, in the order in which they were found.
struct DocumentPage {
  var width: Float
  var height: Float
  var lines: [PageLine] = []
}
