import Figures
import Testing

struct TotalsPlaceTests {
  @Test(
    arguments: [
      ("Mozambique", "MOZ", nil, "Quelimane", "MOZ", "Zambézia", true),
      ("Zambezia", "MOZ", "Zambézia", "Quelimane", "MOZ", "Zambézia", true),
      ("Sofala", "MOZ", "Sofala Province", "Beira", "MOZ", "Sofala Province", true),
      ("Quelimane", "MOZ", "Zambézia", "Zambezia", "MOZ", "Zambézia", false),
      ("Quelimane", "MOZ", "Zambézia", "Mocuba", "MOZ", "Zambézia", false),
      ("Sofala", "MOZ", "Sofala", "Quelimane", "MOZ", "Zambézia", false),
      ("Mozambique", "MOZ", nil, "Blantyre", "MWI", "Southern Region", false),
      ("the coast", nil, nil, "Quelimane", "MOZ", "Zambézia", false),
      ("Quelimane", "MOZ", "Zambézia", "Quelimane", "MOZ", "Zambézia", false),
    ] as [(String, String?, String?, String, String?, String?, Bool)])
  func contains(
    _ name: String, _ country: String?, _ admin1: String?, _ other: String, _ otherCountry: String?,
    _ otherAdmin1: String?, _ expected: Bool
  ) {
    let place = Figure.Place(name: name, role: .at, country: country, admin1: admin1)
    let another = Figure.Place(name: other, role: .at, country: otherCountry, admin1: otherAdmin1)
    #expect(place.contains(another) == expected)
  }
}
