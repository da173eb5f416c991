internal import Foundation

/// One line of a gold file as it is written; ``GoldItem`` is what it means.
struct GoldLine: Decodable {
  struct Place: Decodable {
    var name: String
    var role: String?
    var country: String?
  }

  struct Period: Decodable {
    var text: String
    var start: String?
    var end: String?
  }

  struct Source: Decodable {
    var name: String
  }

  struct Relation: Decodable {
    var type: String
    var figure: Int
  }

  /// Other accepted values, by field; `null` in a list says that an empty field is accepted.
  struct Alternatives: Decodable {
    var span: [[Int]]?
    var measure: [String]?
    var unit: [String]?
    var low: [Double?]?
    var best: [Double?]?
    var high: [Double?]?
    var bound: [String]?
    var unit_text: [String?]?
    var quantity_text: [String?]?
    var population: [String?]?
    var place: [String?]?
    var role: [String]?
    var country: [String?]?
    var period: [String?]?
    var period_start: [String?]?
    var period_end: [String?]?
    var source: [String?]?
    var assertion: [String]?
    var background: [Bool]?
    var relation: [String?]?
    var relation_figure: [Int]?
    var region: [String]?
  }

  /// A figure of a full record, or a label of a borrowed set.
  struct Figure: Decodable {
    var figure: Int?
    var measure: String
    var low: Double?
    var best: Double?
    var high: Double?
    var bound: String?
    var unit: String
    var unit_text: String?
    var quantity_text: String?
    var population: String?
    var places: [Place]?
    var period: Period?
    var source: Source?
    var assertion: String?
    var background: Bool?
    var relation: Relation?
    var region: String?
    var start: Int?
    var end: Int?
    var span: [Int]?
    var optional: Bool?
    var alt: Alternatives?
    var open: [String]?
    var literal: Bool?
  }

  struct Total: Decodable {
    var measure: String
    var unit: String
    var low: Double?
    var best: Double?
    var high: Double?
    var alt: [[Double?]]?
    var open: Bool?
    var optional: Bool?
  }

  /// A value together with the keys that were written, as a key with `null` is scored and an absent one is not.
  struct Keyed<Value: Decodable>: Decodable {
    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    var value: Value
    var keys: Set<String>

    init(from decoder: any Decoder) throws {
      value = try Value(from: decoder)
      keys = Set(try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue))
    }
  }

  var id: String
  var title: String?
  var date: String?
  var text: String
  var all: Bool?
  var level: String?
  var exhaustive: Bool?
  var figures: [Keyed<Figure>]?
  var totals: [Total]?
  var gold: [Keyed<Figure>]?
}
