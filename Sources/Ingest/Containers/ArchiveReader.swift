internal import CLibArchive
internal import Glibc

/// Reads the files in a compressed input or an archive, one after the other, through libarchive.
///
/// The only place that touches libarchive. Formats and filters are those that articles come in; the others stay closed
/// to hostile inputs.
final class ArchiveReader {
  /// A file of the archive.
  struct Entry {
    /// Its path; `nil` for the content of a file that is compressed alone.
    var path: String?
    var isRegular: Bool
    var isEncrypted: Bool
  }

  // Made once and never freed.
  private nonisolated(unsafe) static let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  private let archive: OpaquePointer
  private let name: String
  private let source: Source

  /// Opens the archive `input`, which is read from its beginning and not looked at by anybody else any more.
  init(_ input: Input) throws(IngestError) {
    guard let archive = archive_read_new() else {
      throw IngestError(.unreadable, subject: input.name, underlying: "memory ran out")
    }
    self.archive = archive
    name = input.name
    let file = input.seekableFile
    source = Source(file ?? input)
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_zstd(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_format_tar(archive)
    // A zip's directory stands at its end; without a seek its files are found one after the other.
    if file != nil {
      archive_read_support_format_zip(archive)
    } else {
      archive_read_support_format_zip_streamable(archive)
    }
    archive_read_support_format_empty(archive)
    archive_read_support_format_raw(archive)
    if file != nil {
      archive_read_set_seek_callback(archive) { _, source, offset, origin in
        guard let source = Source.of(source), let file = source.bytes as? FileReader else {
          return Int64(ARCHIVE_FATAL)
        }
        return file.seek(to: Int(offset), from: origin).map(Int64.init) ?? Int64(ARCHIVE_FATAL)
      }
    }
    let status = archive_read_open(
      archive, Unmanaged.passUnretained(source).toOpaque(), nil,
      { _, source, block in Source.of(source)?.read(block) ?? -1 }, nil)
    // Everything is initialized by now: what deinit frees is freed there.
    if status != ARCHIVE_OK { throw error(name) }
  }

  deinit { archive_read_free(archive) }

  /// The next file, or `nil` at the end; what is left of the last one is passed over.
  func nextEntry() throws(IngestError) -> Entry? {
    // libarchive gives no name that it cannot write in the thread's locale.
    let locale = Self.locale.map { uselocale($0) }
    defer { if let locale { uselocale(locale) } }
    var entry: OpaquePointer?
    while true {
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_EOF: return nil
      case ARCHIVE_OK, ARCHIVE_WARN:
        guard let entry else { return nil }
        let isAlone = archive_format(archive) == ARCHIVE_FORMAT_RAW
        return Entry(
          path: isAlone ? nil : Self.path(of: entry), isRegular: archive_entry_filetype(entry) == S_IFREG,
          isEncrypted: archive_entry_is_data_encrypted(entry) != 0)
      case ARCHIVE_RETRY: continue
      default: throw error(name)
      }
    }
  }

  /// Reads bytes of the file that ``nextEntry()`` gave; 0 at its end. `entry` names it in errors.
  func read(into buffer: UnsafeMutableRawBufferPointer, of entry: String) throws(IngestError) -> Int {
    while true {
      let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if count != Int(ARCHIVE_RETRY) { throw error(entry) }
    }
  }

  /// Whether the rest of a file can be passed over without unpacking it.
  var canSkip: Bool { archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP }

  /// The bytes that were read of the archive itself.
  var consumed: Int { Int(archive_filter_bytes(archive, -1)) }

  /// A path in any bytes; what is no UTF-8 in it is replaced.
  private static func path(of entry: OpaquePointer) -> String {
    if let path = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) { return String(cString: path) }
    return "unnamed"
  }

  private func error(_ subject: String) -> IngestError {
    if let failure = source.failure { return failure }
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "it is damaged"
    return IngestError(.badContent, subject: subject, underlying: "cannot be unpacked: \(reason)")
  }

  /// What libarchive reads from.
  private final class Source {
    let bytes: any ByteSource
    private(set) var failure: IngestError?
    private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

    init(_ bytes: any ByteSource) { self.bytes = bytes }

    deinit { block.deallocate() }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Source? {
      pointer.map { Unmanaged<Source>.fromOpaque($0).takeUnretainedValue() }
    }

    func read(_ start: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
      do throws(IngestError) {
        start?.pointee = UnsafeRawPointer(block.baseAddress)
        return try bytes.read(into: block)
      } catch {
        failure = error
        return -1
      }
    }
  }
}
