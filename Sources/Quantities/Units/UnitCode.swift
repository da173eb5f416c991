/// A unit's or currency's code by its number among all codes: small, and compared without looking at letters.
struct UnitCode: Sendable, Hashable {
  fileprivate let number: UInt16
  /// The number of the time's code in a flow, that of ``one`` in what is none.
  fileprivate var time: UInt16 = 0

  /// `1`: of rates and magnitudes.
  static let one = UnitCode(number: 0)
  /// `percent`.
  static let percent = UnitCode(number: 1)
  /// `a`: of ages.
  static let year = UnitCode(number: 2)
  /// `mo`.
  static let month = UnitCode(number: 3)
  /// `s`.
  static let second = UnitCode(number: 4)
  /// `item`: of what has no measure of its own.
  static let item = UnitCode(number: 5)

  /// `[bbl_us]/d`: UCUM's code of a flow of this unit in each `time`.
  func per(_ time: UnitCode) -> UnitCode { UnitCode(number: number, time: time.number) }

  /// `10*-5`: UCUM's code of a rate of so many in `whole`, a power of ten from 100 to 1,000,000,000.
  static func parts(in whole: Double) -> UnitCode? {
    var power = 100.0
    for number in UInt16(6)...13 {
      if power == whole { return UnitCode(number: number) }
      power *= 10
    }
    return nil
  }
}

/// All codes, in the order in which the tables name them.
struct UnitCodes: Sendable {
  private var numbers: [String: UInt16] = [:]
  private var names: [String] = []

  /// The codes that rules name.
  init() {
    for name in ["1", "percent", "a", "mo", "s", "item"] + (2...9).map({ "10*-\($0)" }) { _ = code(of: name) }
  }

  /// The code that is written `name`, which is taken in where it is new.
  mutating func code(of name: String) -> UnitCode {
    if let number = numbers[name] { return UnitCode(number: number) }
    let number = UInt16(names.count)
    numbers[name] = number
    names.append(name)
    return UnitCode(number: number)
  }

  /// How `code` is written.
  func name(of code: UnitCode) -> String {
    let name = names[Int(code.number)]
    return code.time == UnitCode.one.number ? name : name + "/" + names[Int(code.time)]
  }
}
