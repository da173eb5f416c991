import Foundation
import Quantities
import Tally
import TestSupport
import Testing

private let seed = GoldArticle.sharedFolder.map { $0.appendingPathComponent("seed/idlib.txt").path }
  .flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }

/// The article that the project started from, which is not part of the repository.
@Suite(.enabled(if: seed != nil, "no seed article: set TALLY_SHARED to the folder of the development data"))
struct SeedArticleTests {
  private func figures(_ scope: ExtractionOptions.Scope) throws -> [Figure] {
    let path = try #require(seed)
    var reader = BatchReader(
      inputs: [path], options: IngestOptions(date: CalendarDate(iso: "2018-09-03"), relatedLines: .standard))
    var figures: [Figure] = []
    while let batch = reader.next() {
      batch.forEach {
        if case .success(let article) = $0 {
          figures += Extraction(options: ExtractionOptions(scope: scope)).figures(in: article)
        }
      }
    }
    return figures
  }

  @Test func statesItsImpactFiguresAndNoOther() throws {
    let impact = try figures(.impact).filter { $0.measure.isImpact }
    #expect(impact.map(\.measure) == [.refugees, .killed, .displaced, .displaced])
    #expect(impact.map(\.interval.low) == [2000, 350_000, 2_000_000, 500_000])
    #expect(impact.map(\.bound) == [.vague, .moreThan, .vague, .moreThan])
    #expect(impact.map { $0.places.first?.name } == ["Turkey", "Syria", "Syria", "Idlib"])
    #expect(impact.map { $0.places.first?.role } == [.to, .at, .at, .to])
    #expect(impact.map { $0.period?.start?.year } == [2016, 2011, 2011, 2018])
    #expect(impact.last?.places.filter { $0.role == .from }.map(\.name) == ["eastern Ghouta", "Deraa"])
    #expect(impact.last?.source?.name == "the United Nations")
  }

  @Test func statesItsOtherQuantitiesByScope() throws {
    let money = try figures(.impact).filter { !$0.measure.isImpact }
    #expect(money.map(\.interval.best) == [134_000_000])
    #expect(money.map(\.region) == [.related])
    let all = try figures(.all)
    let related = all.filter { $0.region == .related }.map(\.measure)
    #expect(related.contains(.percent) && related.contains(.duration))
    #expect(all.contains { $0.quantityText == "two" && $0.unitText == "options" })
    #expect(!all.contains { $0.interval.best == 2011 || $0.interval.best == 2016 || $0.quantityText == "first" })
  }
}
