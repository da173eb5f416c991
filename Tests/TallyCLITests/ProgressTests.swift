import Testing

@testable import TallyCLI

/// The line that tells how far a run is.
struct ProgressTests {
  @Test(
    arguments: [
      (12_340, 86_000_000, 1_200_000_000, 10.0, "12,340 articles · 86 MB of 1.2 GB · 8.6 MB/s · 3 min left"),
      (1, 950_000, nil, 2.0, "1 article · 950 kB · 475 kB/s"),
      (0, 0, 100, 0.5, "0 articles"),
      (5, 40_000_000, 40_000_000, 8.0, "5 articles · 40 MB of 40 MB · 5.0 MB/s · 0 s left"),
      (5, 1_000_000, 30_000_000_000, 2.0, "5 articles · 1.0 MB of 30 GB · 500 kB/s · 16 h 40 min left"),
      (5, 1_000_000, 2_000_000, 0.5, "5 articles · 1.0 MB of 2.0 MB · 2.0 MB/s"),
    ] as [(Int, Int, Int?, Double, String)])
  func tells(_ articles: Int, _ bytes: Int, _ total: Int?, _ seconds: Double, _ text: String) {
    #expect(ProgressLine.text(articles: articles, bytes: bytes, total: total, seconds: seconds) == text)
  }
}
