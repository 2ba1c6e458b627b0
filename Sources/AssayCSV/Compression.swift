// SPDX-License-Identifier: Apache-2.0

/// A way to pack files, so that packed ones are read and written like others.
///
/// `AssayCSV` has none itself, and so needs no library for it: `GzipCompression` in `AssayGzip` is one, and whoever runs
/// Assay passes the ones that he wants.
///
///     let file = try FileSource(path: path)
///     let source = try PeekableSource(file).unpacked(by: [GzipCompression()], path: path)
///     var reader = try CSVReader(source: source)
public protocol Compression: Sendable {
  /// The first bytes of each packed file, by which it is recognised; never empty.
  var signature: [UInt8] { get }
  /// What the name of a packed file ends in, without the point: `gz`.
  var fileExtension: String { get }
  /// A source of what the bytes of `base` are when unpacked.
  ///
  /// It throws ``CSVError`` with the code `truncated` or `damaged` when it gets to the place, and keeps memory bounded
  /// however much a few bytes unpack to.
  ///
  /// - Parameter path: What errors call the file.
  func makeSource(_ base: any ByteSource, path: String) -> any ByteSource
  /// A sink for one file.
  func makeSink() throws -> any CompressionSink
}

/// Packs the bytes of one file. It does no I/O.
///
///     var sink = try compression.makeSink()
///     try sink.append(rows.span, to: &packed)
///     try sink.finish(into: &packed)
public protocol CompressionSink: Sendable {
  /// Packs more bytes, and appends to `output` what is ready, which is nothing most of the time.
  mutating func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) throws
  /// Appends what is left. Nothing can be packed after that.
  mutating func finish(into output: inout [UInt8]) throws
}
