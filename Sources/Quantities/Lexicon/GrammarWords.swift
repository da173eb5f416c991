/// The function words that the rules of the grammar name, by their numbers in the ``Vocabulary``.
///
/// The numbers are constants of the program: the vocabulary takes these words in first, in this order.
enum GrammarWords {
  /// The words, the first of which has the number 1.
  static let all = [
    "a", "after", "age", "am", "&", "and", "another", "any", "append", "as", "at", "b", "below", "between", "both",
    "but", "by", "e", "each", "else", "even", "every", "few", "fewer", "for", "from", "g", "half", "her", "his",
    "how", "if", "in", "k", "l", "less", "m", "many", "minus", "more", "nd", "negative", "neither", "no", "nobody",
    "none", "not", "o'clock", "odd", "of", "off", "old", "olds", "on", "one", "or", "out", "over", "pass", "past",
    "per", "plus", "point", "pound", "pounds", "rd", "s", "single", "so", "st", "t", "th", "than", "the", "their",
    "time", "to", "too", "top", "under", "up", "upon", "which", "without", "x", "yo", "you", "zero",
  ]

  /// The words that may go on a number that ends before them: "12 of", "two and a half", "20 or", "5 to 7", "3m", "10 by 12".
  static var continuing: [UInt16] {
    [
      and, ampersand, at, b, by, e, g, inside, k, l, m, more, nd, odd, of, on, or, out, over, per, plus, point, rd, s,
      st, t, th, to, x,
    ]
  }

  static var a: UInt16 { 1 }
  static var after: UInt16 { 2 }
  static var age: UInt16 { 3 }
  static var am: UInt16 { 4 }
  static var ampersand: UInt16 { 5 }
  static var and: UInt16 { 6 }
  static var another: UInt16 { 7 }
  static var any: UInt16 { 8 }
  static var append: UInt16 { 9 }
  static var as_: UInt16 { 10 }
  static var at: UInt16 { 11 }
  static var b: UInt16 { 12 }
  static var below: UInt16 { 13 }
  static var between: UInt16 { 14 }
  static var both: UInt16 { 15 }
  static var but: UInt16 { 16 }
  static var by: UInt16 { 17 }
  static var e: UInt16 { 18 }
  static var each: UInt16 { 19 }
  static var else_: UInt16 { 20 }
  static var even: UInt16 { 21 }
  static var every: UInt16 { 22 }
  static var few: UInt16 { 23 }
  static var fewer: UInt16 { 24 }
  static var for_: UInt16 { 25 }
  static var from: UInt16 { 26 }
  static var g: UInt16 { 27 }
  static var half: UInt16 { 28 }
  static var her: UInt16 { 29 }
  static var his: UInt16 { 30 }
  static var how: UInt16 { 31 }
  static var if_: UInt16 { 32 }
  static var inside: UInt16 { 33 }
  static var k: UInt16 { 34 }
  static var l: UInt16 { 35 }
  static var less: UInt16 { 36 }
  static var m: UInt16 { 37 }
  static var many: UInt16 { 38 }
  static var minus: UInt16 { 39 }
  static var more: UInt16 { 40 }
  static var nd: UInt16 { 41 }
  static var negative: UInt16 { 42 }
  static var neither: UInt16 { 43 }
  static var no: UInt16 { 44 }
  static var nobody: UInt16 { 45 }
  static var none: UInt16 { 46 }
  static var not: UInt16 { 47 }
  static var oclock: UInt16 { 48 }
  static var odd: UInt16 { 49 }
  static var of: UInt16 { 50 }
  static var off: UInt16 { 51 }
  static var old: UInt16 { 52 }
  static var olds: UInt16 { 53 }
  static var on: UInt16 { 54 }
  static var one: UInt16 { 55 }
  static var or: UInt16 { 56 }
  static var out: UInt16 { 57 }
  static var over: UInt16 { 58 }
  static var pass: UInt16 { 59 }
  static var past: UInt16 { 60 }
  static var per: UInt16 { 61 }
  static var plus: UInt16 { 62 }
  static var point: UInt16 { 63 }
  static var pound: UInt16 { 64 }
  static var pounds: UInt16 { 65 }
  static var rd: UInt16 { 66 }
  static var s: UInt16 { 67 }
  static var single: UInt16 { 68 }
  static var so: UInt16 { 69 }
  static var st: UInt16 { 70 }
  static var t: UInt16 { 71 }
  static var th: UInt16 { 72 }
  static var than: UInt16 { 73 }
  static var the: UInt16 { 74 }
  static var their: UInt16 { 75 }
  static var time: UInt16 { 76 }
  static var to: UInt16 { 77 }
  static var too: UInt16 { 78 }
  static var top: UInt16 { 79 }
  static var under: UInt16 { 80 }
  static var up: UInt16 { 81 }
  static var upon: UInt16 { 82 }
  static var which: UInt16 { 83 }
  static var without: UInt16 { 84 }
  static var x: UInt16 { 85 }
  static var yo: UInt16 { 86 }
  static var you: UInt16 { 87 }
  static var zero: UInt16 { 88 }
}
