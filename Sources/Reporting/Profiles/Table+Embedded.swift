internal import CTallyData
internal import Segmentation

extension Table {
  /// A table of the binary.
  init(_ table: TallyTable) { self.init(embedded: table.bytes, count: table.count) }
}
