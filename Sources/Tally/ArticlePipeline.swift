internal import Glibc
public import Ingest

/// Runs work over many inputs on several threads and hands the results on in the order of the inputs.
///
/// ```swift
/// try await ArticlePipeline(jobs: 4).run(inputs: ["news.ndjson"], options: IngestOptions()) { batch in
///   var titles: [String] = []
///   batch.forEach { if case .success(let article) = $0 { titles.append(article.title ?? article.id) } }
///   return titles
/// } consume: { titles in
///   for title in titles { print(title) }
/// }
/// ```
///
/// Memory does not grow with the inputs: at most `4 × jobs` batches are read and not yet consumed. The results are the
/// same, in the same order, for every number of jobs.
public struct ArticlePipeline: Sendable {
  /// The cores of the machine.
  public static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The most batches that are worked on at the same time.
  public let jobs: Int
  /// The most batches that are handed out: on all cores the threads' pool sets the limit, and a spare batch a worker
  /// keeps it busy while results are consumed.
  private let handedOut: Int

  /// A pipeline of `jobs` workers.
  public init(jobs: Int = ArticlePipeline.cores) {
    self.jobs = max(1, jobs)
    handedOut = self.jobs < Self.cores ? self.jobs : self.jobs * 2
  }

  /// Gives each batch of the inputs to `work`, on any thread, and each result to `consume`, in order on one.
  ///
  /// An error of `consume` ends the run and is thrown on.
  public func run<Output: Sendable, Failure: Error>(
    inputs: [String], options: IngestOptions, work: @escaping @Sendable (InputBatch) -> Output,
    consume: (Output) throws(Failure) -> Void
  ) async throws(Failure) {
    var reader = BatchReader(inputs: inputs, options: options)
    try await run(next: { reader.next() }, work: work, consume: consume)
  }

  /// Gives each batch that `next` has to `work`, on any thread, and each result to `consume`, in order on one.
  ///
  /// An error of `consume` ends the run and is thrown on.
  public func run<Batch: Sendable, Output: Sendable, Failure: Error>(
    next: () -> Batch?, work: @escaping @Sendable (Batch) -> Output, consume: (Output) throws(Failure) -> Void
  ) async throws(Failure) {
    guard let first = next() else { return }
    let second = next()
    // A short run is over before a thread has begun.
    if second == nil { return try consume(work(first)) }
    var read = [second, first]
    let result = await withTaskGroup(of: (Int, Output).self) { group -> Result<Void, Failure> in
      var started = 0
      var consumed = 0
      var running = 0
      var waiting: [Int: Output] = [:]
      var isAtEnd = false
      while true {
        while !isAtEnd, running < handedOut, started - consumed < 4 * jobs {
          guard let batch = read.popLast() ?? next() else {
            isAtEnd = true
            break
          }
          let number = started
          group.addTask { (number, work(batch)) }
          started += 1
          running += 1
        }
        guard let (number, output) = await group.next() else { return .success(()) }
        running -= 1
        waiting[number] = output
        while let output = waiting.removeValue(forKey: consumed) {
          do throws(Failure) {
            try consume(output)
          } catch {
            return .failure(error)
          }
          consumed += 1
        }
      }
    }
    try result.get()
  }
}
