// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// Files as `gzip` makes them (RFC 1952), read and written with the system's zlib.
///
///     let source = GzipCompression().makeSource(try FileSource(path: "leads.csv.gz"), path: "leads.csv.gz")
public struct GzipCompression: Compression {
  /// The compression of gzip.
  public init() {}

  public var signature: [UInt8] { [0x1F, 0x8B] }
  public var fileExtension: String { "gz" }

  public func makeSource(_ base: any ByteSource, path: String) -> any ByteSource {
    GzipSource(base, path: path)
  }

  public func makeSink() throws -> any CompressionSink {
    try GzipSink()
  }
}
