// SPDX-License-Identifier: Apache-2.0

/// A source whose first bytes can be looked at before they are read.
///
///     var source = PeekableSource(try FileSource(path: "leads.csv.gz"))
///     try source.peek(2)  // [0x1F, 0x8B]
public struct PeekableSource: WrappingSource {
  public private(set) var base: any ByteSource
  private var head: ArraySlice<UInt8> = []

  /// Wraps a source of which nothing has been read.
  public init(_ base: any ByteSource) {
    self.base = base
  }

  /// The next bytes, which stay to be read.
  ///
  /// - Returns: `count` bytes, or fewer if there are no more.
  public mutating func peek(_ count: Int) throws -> [UInt8] {
    var bytes = Array(head)
    var size = bytes.count
    bytes += [UInt8](repeating: 0, count: max(0, count - size))
    while size < count {
      let more = try bytes.withUnsafeMutableBytes { buffer in
        try base.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[size..<count]))
      }
      if more == 0 { break }
      size += more
    }
    bytes.removeSubrange(size...)
    head = bytes[...]
    return Array(bytes.prefix(count))
  }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if head.isEmpty { return try base.read(into: buffer) }
    let part = head.prefix(buffer.count)
    buffer.copyBytes(from: part)
    head = head.dropFirst(part.count)
    return part.count
  }
}

extension PeekableSource {
  /// This source, or what it unpacks to by the compression whose signature it begins with.
  ///
  /// - Parameter path: What errors call the file.
  public func unpacked(by compressions: [any Compression], path: String) throws -> any ByteSource {
    var source = self
    for compression in compressions {
      let signature = compression.signature
      if try source.peek(signature.count) == signature { return compression.makeSource(source, path: path) }
    }
    return source
  }
}
