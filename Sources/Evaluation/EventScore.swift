/// How an article's total compares with the count of its event, over the articles of a set that labels events.
public struct EventScore: Sendable, Hashable, Encodable {
  /// The events whose count the text states.
  public var events = 0
  /// Those with the labelled count.
  public var exact = 0
  /// Those with the labelled count or more: what a label that is a minimum asks for.
  public var reached = 0
  /// The events labelled with more than 0.
  public var some = 0
  /// Those of them with the labelled count.
  public var someExact = 0
  /// The events labelled 0.
  public var zero = 0
  /// Those of them for which something was counted.
  public var zeroAboveZero = 0
  /// The sum of the differences, extracted minus labelled.
  public var difference = 0.0
  /// The sum of the differences without their sign.
  public var distance = 0.0

  /// Counts one event.
  mutating func add(label: Double, answer: Double) {
    let isExact = abs(label - answer) <= 0.001 * max(label, answer)
    events += 1
    exact += isExact ? 1 : 0
    reached += isExact || answer >= label ? 1 : 0
    if label > 0 {
      some += 1
      someExact += isExact ? 1 : 0
    } else {
      zero += 1
      zeroAboveZero += answer > 0 ? 1 : 0
    }
    difference += answer - label
    distance += abs(answer - label)
  }
}
