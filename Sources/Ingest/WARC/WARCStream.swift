/// The pages of a web archive (WARC, ISO 28500), record by record.
///
/// Read are answers of web servers with status 200, resources, and the texts of conversions (WET files). libarchive
/// reads WARC too, but gives no record whose address ends in a slash.
final class WARCStream: ArticleStream {
  /// The largest record that is read; larger ones are passed over.
  private static let longestRecord = 1 << 26

  private let container: Input
  private var buffer: [UInt8] = []
  private var offset = 0
  private var isAtEnd = false
  private var record = 0

  init(_ input: Input) { container = input }

  func next() throws(IngestError) -> StreamPiece? {
    while let header = try nextHeader() {
      record += 1
      let place = "\(container.name):\(record)"
      guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
        throw IngestError(.badContent, subject: place, underlying: "is a record without a length")
      }
      let kind = header.kind("warc-type") ?? ""
      guard ["response", "resource", "conversion"].contains(kind) else {
        try skip(length)
        continue
      }
      if length > Self.longestRecord {
        try skip(length)
        return .failure(
          IngestError(.limit, subject: place, underlying: "is a record of more than \(Self.longestRecord >> 20) MiB"))
      }
      let bytes = try take(length, place)
      let address = header["warc-target-uri"].map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
      if !container.budget.takeEntry() {
        throw IngestError(.limit, subject: place, underlying: "is one record more than an archive may hold")
      }
      if let piece = piece(of: kind, header, bytes, address ?? place) { return piece }
    }
    return nil
  }

  /// The page in a record; `nil` where it holds none.
  private func piece(of kind: String, _ header: MailHeader, _ bytes: [UInt8], _ address: String) -> StreamPiece? {
    guard kind == "response", header.kind("content-type")?.hasPrefix("application/http") ?? true else {
      return input(bytes[...], header, address)
    }
    let (answer, end) = MailHeader.read(bytes[...])
    guard bytes.starts(with: "HTTP/".utf8),
      bytes.drop(while: { $0 != 0x20 }).dropFirst().starts(with: "200".utf8)
    else { return nil }
    var body = bytes[end...]
    if answer.kind("transfer-encoding") == "chunked" { body = Self.joinedChunks(body)[...] }
    switch answer.kind("content-encoding") {
    case nil, "", "identity", "gzip", "x-gzip", "zstd": return input(body, answer, address)
    case .some(let encoding):
      // Crawlers often store the body decoded and keep the header.
      if HTMLReader.isPage(body.drop { $0 <= 0x20 }) { return input(body, answer, address) }
      return .failure(
        IngestError(.unsupported, subject: address, underlying: "is compressed as \"\(encoding.prefix(20))\""))
    }
  }

  /// The input that a page is, where it is of a kind that articles come in.
  private func input(_ body: ArraySlice<UInt8>, _ header: MailHeader, _ address: String) -> StreamPiece? {
    let ending: String
    switch header.kind("content-type") ?? "" {
    case "text/html", "application/xhtml+xml": ending = "html"
    case "text/plain": ending = "txt"
    case "application/pdf": ending = "pdf"
    case "application/rss+xml", "application/atom+xml", "application/xml", "text/xml": ending = "xml"
    case "": ending = ""
    default: return nil
    }
    guard !body.isEmpty else { return nil }
    let input = Input(
      name: address, formatName: "page." + ending, source: MemorySource(Array(body)), isNamed: false,
      budget: container.budget, depth: container.depth + 1)
    input.address = address
    input.encoding = header.parameter("charset", of: "content-type")
    return .input(input)
  }

  /// A body that was sent in chunks, each after its length in hexadecimal (RFC 9112, 7.1); what is no such body, as
  /// crawlers that have joined it already leave it, is given as it is.
  static func joinedChunks(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var joined: [UInt8] = []
    var rest = body
    while let end = rest.prefix(64).firstIndex(of: 0x0A) {
      let line = String(decoding: rest[..<end], as: UTF8.self).prefix { $0.isHexDigit }
      guard let length = Int(line, radix: 16), length <= rest.endIndex - end - 1 else {
        return joined.isEmpty ? Array(body) : joined + rest[min(end + 1, rest.endIndex)...]
      }
      if length == 0 { return joined }
      joined += rest[(end + 1)..<(end + 1 + length)]
      rest = rest[(end + 1 + length)...]
      rest = rest.drop { $0 == 0x0D }.prefix(1) == [0x0A] ? rest.drop { $0 == 0x0D }.dropFirst() : rest
    }
    return joined.isEmpty ? Array(body) : joined
  }

  // MARK: Bytes

  /// The header of the next record, or `nil` at the end.
  private func nextHeader() throws(IngestError) -> MailHeader? {
    while true {
      // Two line breaks end a record.
      while offset < buffer.count, buffer[offset] == 0x0D || buffer[offset] == 0x0A { offset += 1 }
      if offset == buffer.count {
        if try fill() { continue }
        return nil
      }
      let start = buffer[offset...]
      if start.count >= 5 || isAtEnd, !start.starts(with: "WARC/".utf8) {
        throw IngestError(
          .badContent, subject: "\(container.name):\(record + 1)", underlying: "is no record of a web archive")
      }
      if let end = Self.headerEnd(start) {
        let (header, _) = MailHeader.read(start[..<end])
        offset = end
        return header
      }
      let isLonger = try fill()
      if start.count > 1 << 20 || !isLonger {
        throw IngestError(.badContent, subject: "\(container.name):\(record + 1)", underlying: "is cut off")
      }
    }
  }

  /// Where the empty line that ends a header ends.
  private static func headerEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      if end == start || (end == start + 1 && bytes[start] == 0x0D) { return end + 1 }
      start = end + 1
    }
    return nil
  }

  /// Reads more bytes; false at the end.
  private func fill() throws(IngestError) -> Bool {
    if isAtEnd { return false }
    if offset > 0 {
      buffer.removeFirst(offset)
      offset = 0
    }
    isAtEnd = try container.read(appendingTo: &buffer, atMost: 1 << 16) == 0
    return !isAtEnd
  }

  private func take(_ count: Int, _ place: String) throws(IngestError) -> [UInt8] {
    while buffer.count - offset < count {
      if !(try fill()) { throw IngestError(.badContent, subject: place, underlying: "is cut off") }
    }
    defer { offset += count }
    return Array(buffer[offset..<(offset + count)])
  }

  private func skip(_ count: Int) throws(IngestError) {
    var left = count
    while true {
      let step = min(left, buffer.count - offset)
      offset += step
      left -= step
      if left == 0 { return }
      if !(try fill()) { return }
    }
  }
}
