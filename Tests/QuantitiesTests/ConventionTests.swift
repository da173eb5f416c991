import Quantities
import Testing

struct ConventionTests {
  @Test(arguments: [
    ("dozens", Convention.acled, "12/12/12"), ("Dozens more", .acled, "12/12/12"), ("several", .acled, "3/3/3"),
    ("Hundreds", .emdat, "200/200/200"), ("scores", .emdat, "nil"), ("a few", .wikimpacts, "2/-/6"),
    ("Several hundred", .wikimpacts, "200/-/600"), ("millions", .twoOfEach, "2000000/2000000/2000000"),
    ("hundreds of thousands", .twoOfEach, "nil"), ("12", .acled, "12/12/12"), ("10 to 20", .acled, "10/10/10"),
    ("10 to 20", .emdat, "15/15/15"), ("10 to 20", .twoOfEach, "nil"), ("at least 40", .wikimpacts, "40/-/50"),
    ("more than 40", .wikimpacts, "41/-/51"), ("up to 40", .wikimpacts, "30/-/40"),
    ("fewer than 5", .wikimpacts, "3/-/4"), ("about 1,200", .wikimpacts, "1100/-/1300"),
    ("at least 40", .acled, "nil"), ("no", .emdat, "0/0/0"), ("a couple of", .acled, "nil"),
    ("a couple of", .emdat, "nil"), ("a couple of", .wikimpacts, "2/-/3"), ("A couple of", .twoOfEach, "nil"),
  ])
  func codes(_ text: String, _ convention: Convention, _ expected: String) throws {
    let quantity = try #require(read(text + " houses").first)
    let coded = ConventionTable().coded(
      quantity.number, quantity.quantity.bound, quantity.quantity.interval, under: convention)
    let values = coded.map { [$0.low, $0.best, $0.high].map { $0.map(plain) ?? "-" }.joined(separator: "/") }
    #expect(values ?? "nil" == expected)
  }

  @Test func warZonesCountMore() {
    let vague = Interval(low: 3, best: nil, high: nil)
    let table = ConventionTable()
    #expect(table.coded("several", .vague, vague, under: .acled, isWarZone: true) == Interval(exactly: 10))
    #expect(table.coded("several", .vague, vague, under: .acled) == Interval(exactly: 3))
  }
}
