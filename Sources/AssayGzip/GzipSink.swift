// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import Synchronization

/// Packs one file as `gzip -6 -n` does. The same bytes give the same file, however they are cut, with one release of zlib.
///
/// Copies share one state: use one of them.
public struct GzipSink: CompressionSink {
  private let packing: Packing

  /// - Throws: ``CSVError`` with the code `systemFailure` if there is not enough memory.
  public init() throws {
    guard let deflater = Deflater() else { throw Self.error("There is not enough memory to pack a gzip file.") }
    packing = Packing(deflater)
  }

  public mutating func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) throws {
    try pack(bytes, isFinal: false, to: &output)
  }

  public mutating func finish(into output: inout [UInt8]) throws {
    let nothing: [UInt8] = []
    try pack(nothing.span, isFinal: true, to: &output)
  }

  private func pack(_ bytes: Span<UInt8>, isFinal: Bool, to output: inout [UInt8]) throws {
    guard packing.pack(bytes, isFinal: isFinal, to: &output) else {
      throw Self.error("Bytes were added to a gzip file after its end.")
    }
  }

  private static func error(_ message: String) -> CSVError {
    CSVError(code: .systemFailure, path: nil, message: message)
  }
}

/// A class because zlib's state cannot be copied.
private final class Packing: Sendable {
  private struct State: ~Copyable, Sendable {
    var deflater: Deflater
    var isFinished = false
  }

  private let state: Mutex<State>

  init(_ deflater: consuming Deflater) {
    state = Mutex(State(deflater: deflater))
  }

  func pack(_ bytes: Span<UInt8>, isFinal: Bool, to output: inout [UInt8]) -> Bool {
    state.withLock { state in
      if state.isFinished { return false }
      state.isFinished = isFinal
      return state.deflater.deflate(bytes, isFinal: isFinal, to: &output)
    }
  }
}
