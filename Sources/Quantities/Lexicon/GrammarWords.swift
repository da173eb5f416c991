/// The function words that the rules of the grammar name, by their numbers in the ``Vocabulary``.
struct GrammarWords: Sendable {
  let a: UInt16
  let after: UInt16
  let age: UInt16
  let am: UInt16
  let ampersand: UInt16
  let and: UInt16
  let another: UInt16
  let any: UInt16
  let append: UInt16
  let as_: UInt16
  let at: UInt16
  let b: UInt16
  let below: UInt16
  let between: UInt16
  let both: UInt16
  let but: UInt16
  let by: UInt16
  let e: UInt16
  let each: UInt16
  let else_: UInt16
  let even: UInt16
  let every: UInt16
  let few: UInt16
  let fewer: UInt16
  let for_: UInt16
  let from: UInt16
  let g: UInt16
  let half: UInt16
  let her: UInt16
  let his: UInt16
  let how: UInt16
  let if_: UInt16
  let inside: UInt16
  let k: UInt16
  let l: UInt16
  let less: UInt16
  let m: UInt16
  let many: UInt16
  let minus: UInt16
  let more: UInt16
  let nd: UInt16
  let negative: UInt16
  let neither: UInt16
  let no: UInt16
  let nobody: UInt16
  let none: UInt16
  let not: UInt16
  let oclock: UInt16
  let odd: UInt16
  let of: UInt16
  let off: UInt16
  let old: UInt16
  let olds: UInt16
  let on: UInt16
  let one: UInt16
  let or: UInt16
  let out: UInt16
  let over: UInt16
  let pass: UInt16
  let past: UInt16
  let per: UInt16
  let plus: UInt16
  let point: UInt16
  let pound: UInt16
  let pounds: UInt16
  let rd: UInt16
  let s: UInt16
  let single: UInt16
  let so: UInt16
  let st: UInt16
  let t: UInt16
  let th: UInt16
  let than: UInt16
  let the: UInt16
  let their: UInt16
  let time: UInt16
  let to: UInt16
  let too: UInt16
  let top: UInt16
  let under: UInt16
  let up: UInt16
  let upon: UInt16
  let which: UInt16
  let without: UInt16
  let x: UInt16
  let yo: UInt16
  let you: UInt16
  let zero: UInt16

  /// Takes the words into `vocabulary`.
  init(_ vocabulary: inout Vocabulary) {
    a = vocabulary.number(of: "a")
    after = vocabulary.number(of: "after")
    age = vocabulary.number(of: "age")
    am = vocabulary.number(of: "am")
    ampersand = vocabulary.number(of: "&")
    and = vocabulary.number(of: "and")
    another = vocabulary.number(of: "another")
    any = vocabulary.number(of: "any")
    append = vocabulary.number(of: "append")
    as_ = vocabulary.number(of: "as")
    at = vocabulary.number(of: "at")
    b = vocabulary.number(of: "b")
    below = vocabulary.number(of: "below")
    between = vocabulary.number(of: "between")
    both = vocabulary.number(of: "both")
    but = vocabulary.number(of: "but")
    by = vocabulary.number(of: "by")
    e = vocabulary.number(of: "e")
    each = vocabulary.number(of: "each")
    else_ = vocabulary.number(of: "else")
    even = vocabulary.number(of: "even")
    every = vocabulary.number(of: "every")
    few = vocabulary.number(of: "few")
    fewer = vocabulary.number(of: "fewer")
    for_ = vocabulary.number(of: "for")
    from = vocabulary.number(of: "from")
    g = vocabulary.number(of: "g")
    half = vocabulary.number(of: "half")
    her = vocabulary.number(of: "her")
    his = vocabulary.number(of: "his")
    how = vocabulary.number(of: "how")
    if_ = vocabulary.number(of: "if")
    inside = vocabulary.number(of: "in")
    k = vocabulary.number(of: "k")
    l = vocabulary.number(of: "l")
    less = vocabulary.number(of: "less")
    m = vocabulary.number(of: "m")
    many = vocabulary.number(of: "many")
    minus = vocabulary.number(of: "minus")
    more = vocabulary.number(of: "more")
    nd = vocabulary.number(of: "nd")
    negative = vocabulary.number(of: "negative")
    neither = vocabulary.number(of: "neither")
    no = vocabulary.number(of: "no")
    nobody = vocabulary.number(of: "nobody")
    none = vocabulary.number(of: "none")
    not = vocabulary.number(of: "not")
    oclock = vocabulary.number(of: "o'clock")
    odd = vocabulary.number(of: "odd")
    of = vocabulary.number(of: "of")
    off = vocabulary.number(of: "off")
    old = vocabulary.number(of: "old")
    olds = vocabulary.number(of: "olds")
    on = vocabulary.number(of: "on")
    one = vocabulary.number(of: "one")
    or = vocabulary.number(of: "or")
    out = vocabulary.number(of: "out")
    over = vocabulary.number(of: "over")
    pass = vocabulary.number(of: "pass")
    past = vocabulary.number(of: "past")
    per = vocabulary.number(of: "per")
    plus = vocabulary.number(of: "plus")
    point = vocabulary.number(of: "point")
    pound = vocabulary.number(of: "pound")
    pounds = vocabulary.number(of: "pounds")
    rd = vocabulary.number(of: "rd")
    s = vocabulary.number(of: "s")
    single = vocabulary.number(of: "single")
    so = vocabulary.number(of: "so")
    st = vocabulary.number(of: "st")
    t = vocabulary.number(of: "t")
    th = vocabulary.number(of: "th")
    than = vocabulary.number(of: "than")
    the = vocabulary.number(of: "the")
    their = vocabulary.number(of: "their")
    time = vocabulary.number(of: "time")
    to = vocabulary.number(of: "to")
    too = vocabulary.number(of: "too")
    top = vocabulary.number(of: "top")
    under = vocabulary.number(of: "under")
    up = vocabulary.number(of: "up")
    upon = vocabulary.number(of: "upon")
    which = vocabulary.number(of: "which")
    without = vocabulary.number(of: "without")
    x = vocabulary.number(of: "x")
    yo = vocabulary.number(of: "yo")
    you = vocabulary.number(of: "you")
    zero = vocabulary.number(of: "zero")
  }
}
