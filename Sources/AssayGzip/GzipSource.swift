// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import Synchronization

/// What a gzip file unpacks to.
///
/// A file may have several members, one after the other (RFC 1952, section 2.2), as `cat a.gz b.gz` and parallel packers
/// make them, and zeros at its end, as tapes have them. Whatever else follows, ends too early or fails its checksum is an
/// error, and never the end of the data.
///
/// Copies share one position, as copies of ``FileSource`` do. Memory: 64 KiB and what zlib needs, whatever is packed.
public struct GzipSource: WrappingSource {
  private let unpacking: Unpacking

  /// The unpacked bytes of `base`.
  ///
  /// - Parameter path: What errors call the file.
  public init(_ base: any ByteSource, path: String) {
    unpacking = Unpacking(base, path: path)
  }

  public var base: any ByteSource { unpacking.state.withLock { $0.base } }

  /// - Throws: ``CSVError`` with the code `truncated` or `damaged`, at this and each later call; what the base throws.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try unpacking.state.withLock { try $0.read(into: buffer) }
  }
}

/// A class because zlib's state cannot be copied. Readers use a source from one thread at a time; the lock makes that
/// true for the copies of a source, too, and costs nothing beside the 64 KiB that are read under it.
private final class Unpacking: Sendable {
  let state: Mutex<UnpackingState>

  init(_ base: any ByteSource, path: String) {
    state = Mutex(UnpackingState(base: base, path: path))
  }
}

private struct UnpackingState: ~Copyable, Sendable {
  private enum Phase {
    /// In a member, or before the first.
    case member
    /// After a member: another one, zeros, or the end.
    case between
    /// In the zeros at the end.
    case padding
    case end
    case failed(CSVError)
  }

  private(set) var base: any ByteSource
  private let path: String
  private var phase = Phase.member
  private var inflater: Inflater?
  private var packed = [UInt8](repeating: 0, count: 64 * 1024)
  /// The bytes of `packed` that are still to be unpacked.
  private var rest = 0..<0

  init(base: any ByteSource, path: String) {
    self.base = base
    self.path = path
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      if rest.isEmpty { try fill() }
      switch phase {
      case .failed(let error): throw error
      case .end: return 0
      case .between: try startNext()
      case .padding: try skipZeros()
      case .member:
        let size = try unpack(into: buffer)
        if size > 0 { return size }
      }
    }
  }

  /// Reads more packed bytes; says what it means if there are none.
  private mutating func fill() throws {
    switch phase {
    case .end, .failed: return
    case .member, .between, .padding: break
    }
    let size = try packed.withUnsafeMutableBytes { try base.read(into: $0) }
    rest = 0..<size
    guard size == 0 else { return }
    switch phase {
    case .between, .padding: phase = .end
    case .member: try fail(.truncated)
    case .end, .failed: break
    }
  }

  private mutating func unpack(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if inflater == nil { inflater = Inflater() }
    let outcome = inflater?.inflate(packed, rest, into: buffer)
    guard let outcome else { try fail(.memory) }
    rest = rest.lowerBound + outcome.consumed..<rest.upperBound
    switch outcome.status {
    case .more: break
    case .end: phase = .between
    case .damaged: try fail(.damaged)
    case .memory: try fail(.memory)
    }
    return outcome.produced
  }

  private mutating func startNext() throws {
    if packed[rest.lowerBound] == 0 {
      phase = .padding
    } else if packed[rest.lowerBound] == GzipCompression().signature[0] {
      inflater?.reset()
      phase = .member
    } else {
      try fail(.trailing)
    }
  }

  private mutating func skipZeros() throws {
    guard let next = rest.first(where: { packed[$0] != 0 }) else {
      rest = 0..<0
      return
    }
    rest = next..<rest.upperBound
    try fail(.trailing)
  }

  private mutating func fail(_ reason: Reason) throws -> Never {
    let error = CSVError(code: reason.code, path: path, message: reason.message)
    phase = .failed(error)
    throw error
  }
}

private enum Reason {
  case truncated, damaged, trailing, memory

  var code: CSVError.Code {
    switch self {
    case .truncated: .truncated
    case .damaged, .trailing: .damaged
    case .memory: .systemFailure
    }
  }

  var message: String {
    switch self {
    case .truncated: "The gzip file ends too early. Copy or download it again; `gzip -t` says whether it is whole."
    case .damaged: "The gzip file is damaged. Copy or download it again; `gzip -t` says whether it is whole."
    case .trailing: "Something follows the end of the gzip file. Copy or download it again, or cut off what follows."
    case .memory: "There is not enough memory to unpack the gzip file."
    }
  }
}
