import CTallyData
import Testing

@testable import Gazetteer

struct GazetteerTests {
  @Test(arguments: [
    ("Daraa", "SYR"), ("Dar'a", "SYR"), ("Deraa", "SYR"), ("Al-Bāb", "SYR"), ("Kaga-Bandoro", "CAF"),
    ("Cox's Bazar", "BGD"), ("UAE", "ARE"), ("DRC", "COD"), ("Burma", "MMR"), ("Syrian", "SYR"), ("Bombay", "IND"),
    ("eastern Ghouta", "SYR"), ("Donbas", "UKR"), ("São Paulo", "BRA"), ("New South Wales", "AUS"), ("Tbilisi", "GEO"),
    ("St. Louis", "USA"), ("Port-au-Prince", "HTI"), ("North Kivu", "COD"), ("Prince George's County", "USA"),
  ])
  func knows(_ name: String, _ country: String) {
    #expect(Gazetteer().places(named: name).first?.country == country)
  }

  @Test(arguments: ["Xyzzyville", "", "Даръа", "killed 12", "the"])
  func doesNotKnow(_ name: String) {
    #expect(Gazetteer().places(named: name).isEmpty)
  }

  @Test func putsTheLargestFirst() {
    let places = Gazetteer().places(named: "Paris")
    #expect(places.first?.country == "FRA")
    #expect(places.contains { $0.country == "USA" && $0.admin1 == "Texas" })
  }

  @Test func namesAreFoldedAndSorted() {
    let table = tally_gazetteer_names()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    var last: [UInt8] = []
    var lines = 0
    for line in bytes.split(separator: 0x0A) {
      let name = Array(line.prefix { $0 != 0x09 })
      if !last.lexicographicallyPrecedes(name) {
        Issue.record("\(String(decoding: name, as: UTF8.self)) stands out of order")
      }
      if !name.allSatisfy({ $0 == 0x20 || $0 &- 0x30 < 10 || $0 &- 0x61 < 26 }) {
        Issue.record("\(String(decoding: name, as: UTF8.self)) is not folded")
      }
      last = name
      lines += 1
    }
    #expect(lines > 80_000)
    #expect(bytes.count + tally_gazetteer_places().count < 5_000_000)
  }

  @Test func everyNameLeadsToPlaces() {
    let names = tally_gazetteer_names()
    let places = tally_gazetteer_places()
    let table = NameTable(
      names: UnsafeBufferPointer(start: names.bytes, count: names.count),
      places: UnsafeBufferPointer(start: places.bytes, count: places.count))
    var start = 0
    var line = 0
    while start < names.count {
      var end = start
      while table.names[end] != 0x0A { end += 1 }
      // Every eighth line, for time.
      if line % 8 == 0 {
        var candidates: [Candidate] = []
        _ = table.addCandidates(of: start..<end, to: &candidates)
        let references = String(decoding: table.names[start..<end], as: UTF8.self).split(separator: "\t")[1]
        #expect(candidates.count == references.split(separator: ",").count, "a reference leads nowhere")
        for candidate in candidates where table.place(at: candidate.row) == nil {
          Issue.record("no place at \(candidate.row)")
        }
      }
      start = end + 1
      line += 1
    }
  }

  @Test func readsGeoNamesTables() {
    let row =
      "9000001\tQal‘eh-ye Now\tQal'eh-ye Now\tQLN,Kalay Nau,Qala i Naw,Калай\t34.99\t63.13\tP\tPPL\tAF\t\t01\t\t\t\t901\t\t0\tAsia/Kabul\t2020-01-01"
    let gazetteer = Gazetteer(geoNames: Array(("broken line\n\t\t\n" + row + "\n" + row).utf8))
    let place = gazetteer.places(named: "Kalay Nau").first
    #expect(place?.country == "AFG")
    #expect(place?.geonamesID == 9_000_001)
    #expect(place?.population == 901)
    #expect(gazetteer.places(named: "qaleh ye now").contains { $0.geonamesID == 9_000_001 })
    #expect(gazetteer.places(named: "Qaleh ye").isEmpty)
    #expect(gazetteer.places(named: "QLN").isEmpty)
    #expect(gazetteer.places(named: "Kabul").first?.country == "AFG")
  }
}
