import Articles
import Ingest
import Testing

/// The language of an article: told where it is sure, and refused where Tally does not read it.
struct LanguageTests {
  static let english = """
    At least 12 people were killed and 40 injured when a dam broke above the town of Tolume on Monday, police said. The \
    water swept away houses that had been built along the river, and hundreds of families have been moved to schools.
    """

  /// The same news in other languages, by their tags.
  static let others = [
    "fr": """
    Au moins douze personnes ont été tuées et quarante autres blessées lundi lorsqu'un barrage a cédé au-dessus de la \
    ville de Tolume, selon la police. Les eaux ont emporté des maisons construites le long de la rivière et des \
    centaines de familles ont été relogées dans des écoles.
    """,
    "es": """
    Al menos doce personas murieron y cuarenta resultaron heridas el lunes cuando se rompió una presa cerca de la ciudad \
    de Tolume, informó la policía. El agua arrastró las casas construidas junto al río y cientos de familias fueron \
    trasladadas a las escuelas.
    """,
    "de": """
    Mindestens zwölf Menschen sind am Montag ums Leben gekommen und vierzig verletzt worden, als oberhalb der Stadt \
    Tolume ein Damm brach, wie die Polizei mitteilte. Das Wasser riss Häuser am Fluss mit, Hunderte Familien wurden in \
    Schulen untergebracht.
    """,
    "ru": """
    По меньшей мере двенадцать человек погибли и сорок пострадали в понедельник в результате прорыва плотины выше \
    города Толуме, сообщила полиция. Вода снесла дома вдоль реки, сотни семей размещены в школах.
    """,
    "ar": """
    قتل ما لا يقل عن اثني عشر شخصا وأصيب أربعون آخرون يوم الاثنين عندما انهار سد فوق مدينة تولومي، حسبما قالت الشرطة. \
    وجرفت المياه المنازل المبنية على طول النهر ونقلت مئات العائلات إلى المدارس.
    """,
    "zh": """
    警方表示，星期一托卢梅市上游的一座水坝决堤，造成至少十二人死亡，四十人受伤。洪水冲走了河边的房屋，数百个家庭被转移到学校避难。\
    当地官员说，仍有多人下落不明，救援人员正在继续搜寻幸存者，道路和桥梁也遭到破坏。
    """,
  ]

  static func read(_ text: String, _ options: IngestOptions = IngestOptions()) throws -> Result<Article, IngestError> {
    try #require(Inputs.read(["a.txt": text], options).first)
  }

  @Test(arguments: [english, english.uppercased(), english + "\n\n" + "« Nous avons tout perdu », a dit une femme."])
  func readsEnglish(_ text: String) throws {
    #expect(try Self.read(text).get().language == "en")
  }

  @Test(arguments: others.keys.sorted())
  func refusesOthers(_ code: String) throws {
    let text = try #require(Self.others[code])
    let failure = try #require(try Self.read(text).failure)
    #expect(failure.code == .language)
    #expect(failure.description.contains("(\(code)), which Tally does not read"), "\(failure)")
    #expect(try Self.read(text, IngestOptions(readsAnyLanguage: true)).get().language == code)
  }

  @Test(arguments: [
    "Douze morts à Tolume", "Muertos: 12", "12 | 40 | 300", "", "Ana Roe, Jo Bell, María Peña, José Gómez, Luis Ortiz",
    String(repeating: "x", count: 5000), String(repeating: "Killed: 12. ", count: 3),
  ])
  func readsWhatTellsNothing(_ text: String) throws {
    #expect(try Self.read(text).failure == nil)
  }

  @Test func readsAnEnglishArticleWithForeignParts() throws {
    let text = Self.english + "\n\n" + (Self.others["fr"] ?? "") + "\n\n" + Self.english
    #expect(try Self.read(text).failure == nil)
  }

  @Test(arguments: [("en-GB", "en-GB"), ("fr", "en"), ("", "en")])
  func keepsADeclaredLanguageThatTheTextConfirms(_ declared: String, _ language: String) throws {
    let line = #"{"id":"a","language":"\#(declared)","text":"\#(Self.english)"}"#
    #expect(try Inputs.articles(["a.ndjson": line]).map(\.language) == [language])
  }

  @Test func namesInputAndArticle() throws {
    let lines = Self.others.values.map { #"{"id":"n7","text":"\#($0)"}"# }.joined(separator: "\n")
    let failures = try Inputs.read(["a.ndjson": lines]).compactMap(\.failure)
    #expect(failures.count == Self.others.count)
    #expect(failures.allSatisfy { $0.subject.hasSuffix("a.ndjson: n7") })
  }

  @Test func keepsWhatItIsACopyOf() throws {
    let line = #"{"id":"a","text":"Ten died.","copy_of":"b","language":["en"]}"#
    #expect(try Inputs.articles(["a.ndjson": line]).map(\.copyOf) == ["b"])
  }
}
