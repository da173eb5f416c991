internal import Quantities

/// A frame that fits a noun phrase: the phrase counts what the frame measures.
struct FrameMatch: Sendable {
  /// The index of the noun phrase among the sentence's chunks.
  var phrase: Int
  /// What it counts.
  var measure: Measure
  /// The rule's stable name: its kind and the frame's name, `verb.kill`.
  var rule: String
  /// How strongly the frame holds, for choosing among several: higher wins.
  var rank: Int
  /// The tokens of the predicate.
  var predicate: Range<Int>
  /// The verb group of the predicate.
  var verb: Int?
  /// Doubt and negation of the predicate.
  var mood: Chunk.Mood = []
  /// The earlier phrase of this sentence whose measure an ellipsis takes over, or `-1` for the last figure of an earlier sentence.
  var antecedent: Int?
  /// Whether it is a part of the antecedent.
  var isPart = false
  /// What a label says the bare number counts.
  var headClass: Lexeme.NounClass?
  /// What the phrase counts where no number in it says so: two for "both", those told of before for "they".
  var count: Interval?
  /// Whether the phrase is a plural pronoun, whose number stands elsewhere.
  var isAnaphor = false
  /// How the words around the number were weighed, where no frame took it.
  var reading: ContextModel.Reading?
  /// What the frame counts by itself, where the words around the number decided for another of its measures.
  var sense: Measure?
  /// Whether it is a count so far that replaces one before: a toll.
  var isToll = false

  /// The same with another measure of its frame.
  func inSense(_ measure: Measure) -> FrameMatch {
    var match = self
    match.sense = self.measure
    match.measure = measure
    return match
  }

  /// The frame's name, behind the kind of rule: `kill` of `verb.kill`.
  var frameName: String {
    guard let stop = rule.utf8.firstIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(rule[rule.utf8.index(after: stop)...])
  }
}
