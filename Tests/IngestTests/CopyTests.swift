import Articles
import Ingest
import Testing

/// Copies and near-copies of an article are found; other articles about the same event, and after the same template, are
/// not.
struct CopyTests {
  static let paragraphs = [
    "At least 41 miners were trapped on Monday when a shaft of the Orovel copper mine in the north of the country fell in after days of heavy rain, the mining ministry said.",
    "Rescue teams reached a ventilation gallery some 300 metres below the ground in the afternoon but heard no answer to their signals, according to the head of the regional fire service, Marta Quell.",
    "Relatives gathered at the gates through the night. Several said that water had been standing in the lower levels for a week and that the men had asked the company twice to stop work.",
    "The operator, Northline Minerals, said in a short statement that it was working with the authorities and that the pumps had been inspected in March. It did not answer questions about the complaints.",
    "Accidents are frequent in the district, where about 20,000 people live from mining. In 2011 a fire in a neighbouring pit killed 17 men, and an inquiry found that exits had been blocked by machines.",
    "The ministry said that the shaft would stay closed until an expert commission had finished its report, and that the families would receive the wages of three months.",
    "Opposition members of parliament called for an inquiry into the licences of all mines in the region. A debate is expected next week, when the new budget for inspections is read for the second time.",
  ]

  static func article(_ id: String, title: String? = nil, _ paragraphs: some Sequence<String>) -> Article {
    let body = paragraphs.joined(separator: "\n\n")
    let start = title.map { $0.utf8.count + 2 } ?? 0
    let text = SourceText((title.map { $0 + "\n\n" } ?? "") + body)
    var regions = title.map { [Region(.headline, TextRange(0, $0.utf8.count))] } ?? []
    regions.append(Region(.body, TextRange(start, text.count)))
    return Article(id: id, title: title, text: text, regions: regions)
  }

  /// What each article is a copy of.
  static func originals(_ articles: [Article], size: Int = 1000) -> [String?] {
    var index = CopyIndex(size: size)
    return articles.map { article in CopySketch(of: article).flatMap { index.original(of: article.id, $0) } }
  }

  static let first = article("a", title: "Dozens trapped in Orovel mine", paragraphs)

  @Test(arguments: [
    ("the same", article("b", title: "Dozens trapped in Orovel mine", paragraphs)),
    ("another headline", article("b", title: "Families wait at the gates of a flooded mine", paragraphs)),
    ("capitals and quotation marks", article("b", paragraphs.map { "“\($0.uppercased())”" })),
    ("cut to the first four paragraphs", article("b", paragraphs.prefix(4))),
    ("a publisher's line", article("b", ["Harbour Wire reports from the copper belt:"] + paragraphs)),
    ("an added paragraph", article("b", paragraphs + ["Copper prices rose by two percent in early trade on Tuesday."])),
    (
      "edited words and a cut",
      article("b", paragraphs.prefix(5).map { $0.replacing("Monday", with: "Tuesday").replacing("said", with: "says") })
    ),
    ("another order", article("b", paragraphs.prefix(2) + paragraphs.dropFirst(3) + [paragraphs[2]])),
  ])
  func finds(_ name: String, _ copy: Article) {
    #expect(Self.originals([Self.first, copy]) == [nil, "a"], "\(name)")
  }

  @Test(arguments: [
    (
      "the event in other words",
      article(
        "b",
        [
          "Forty-one men are missing below ground after a shaft collapsed at the Orovel copper mine on Monday, officials said, as rain hampered the rescue.",
          "Fire service chief Marta Quell told reporters that her teams had got as far as a ventilation gallery 300 metres down. “We knock, and nobody knocks back,” she said.",
          "Northline Minerals, which runs the pit, says its pumps passed an inspection in March. Families say the lower levels had been under water for a week.",
          "It is the worst accident in the district since 17 miners died in a fire in 2011. The mining ministry has closed the shaft and promised three months' wages to the families.",
        ])
    ),
    (
      "a quoted paragraph",
      article("b", [paragraphs[0]] + (1...12).map { "Sentence \($0) of another story about prices and ports." })
    ),
    ("one paragraph of it", article("b", [paragraphs[4], paragraphs[5].reversed().map(String.init).joined()])),
  ])
  func passesOver(_ name: String, _ other: Article) {
    #expect(Self.originals([Self.first, other]) == [nil, nil], "\(name)")
  }

  /// A press release after a template, as a headquarters issues them by the hundred.
  static func release(_ number: Int) -> Article {
    let districts = ["Orovel", "Tolume", "Beira Alta", "Kasenda", "Marunga", "Pelko", "Sandova", "Ust Darma"]
    let district = districts[number % districts.count]
    let other = districts[(number / 3 + 5) % districts.count]
    return article(
      "r\(number)", title: "Morning operational update",
      [
        "A combined national and coalition security force detained \(number % 5 + 2) suspected insurgents during an operation in \(district) district, \(other) province, yesterday.",
        "The security force conducted the operation in search of a commander who plans attacks on the road to \(other) with \(["rockets", "mines", "mortars"][number % 3]) supplied from \(districts[(number + 3) % 8]).",
        [
          "No shots were fired, and the force protected the women and children throughout the search.",
          "The force seized \(number + 3) rifles, grenades and a quantity of ammunition, which were destroyed.",
          "During the search one insurgent pointed his weapon at a member of the force and was killed.",
        ][number % 3],
      ])
  }

  @Test func tellsReleasesAfterATemplateApart() {
    let releases = (0..<24).map(Self.release)
    #expect(Self.originals(releases).allSatisfy { $0 == nil })
    var again = Self.release(7)
    again.id = "b"
    #expect(Self.originals(releases + [again]).last == "r7")
  }

  @Test func leadsToTheFirst() {
    let copies = ["b", "c"].map { Self.article($0, Self.paragraphs) }
    let cut = Self.article("d", Self.paragraphs.prefix(4))
    #expect(Self.originals([Self.first] + copies + [cut]) == [nil, "a", "a", "a"])
  }

  @Test func comparesShortTextsAsAWhole() {
    func text(_ number: Int) -> [String] {
      [
        "Police said that \(number) people were killed in Tolume on Monday when a bomb went off near the gate of a market."
      ]
    }
    let articles = [
      Self.article("a", title: "Twelve dead", text(12)), Self.article("b", title: "TWELVE DEAD", text(12)),
      Self.article("c", title: "Attack in Tolume", text(12)), Self.article("d", title: "Twelve dead", text(13)),
      Self.article("e", ["Twelve people are dead."]), Self.article("f", ["Twelve people are dead."]),
    ]
    #expect(Self.originals(articles) == [nil, "a", nil, nil, nil, nil])
  }

  @Test func forgetsTheOldest() {
    let others = (0..<8).map { number in Self.article("o\(number)", (0..<60).map { "w\(number)x\($0)" }) }
    #expect(Self.originals([Self.first] + others.prefix(3) + [Self.first], size: 4).last == "a")
    #expect(Self.originals([Self.first] + others + [Self.first], size: 4).last == .some(nil))
  }
}
