// SPDX-License-Identifier: Apache-2.0

import AssayCSV

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that is being written inside an ``OutputFolder``.
///
/// A class, because it owns a file descriptor. Small pieces are gathered before they are written.
final class StagedFile {
  private static let gatherSize = 256 * 1024

  let path: String
  private let file: Int32
  private var packer: (any CompressionSink)?
  private var gathered: [UInt8] = []
  /// Bytes written to the file so far, gathered ones included.
  private(set) var size = 0

  /// - Parameter packer: packs what is written; nil to write it as it is.
  init(_ file: Int32, path: String, packer: (any CompressionSink)? = nil) {
    self.file = file
    self.path = path
    self.packer = packer
  }

  deinit { close(file) }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws(BatchError) {
    guard packer != nil else { return try gather(bytes) }
    var packed: [UInt8] = []
    do { try packer?.append(bytes.span, to: &packed) } catch { throw .cannotPack(path) }
    try gather(packed)
  }

  private func gather(_ bytes: [UInt8]) throws(BatchError) {
    size += bytes.count
    if gathered.isEmpty && bytes.count >= Self.gatherSize { return try writeOut(bytes) }
    gathered += bytes
    if gathered.count >= Self.gatherSize { try flush() }
  }

  func write(_ text: String) throws(BatchError) {
    try write(Array(text.utf8))
  }

  /// Brings everything onto the disk, so that the name given next never stands over missing contents.
  func finish() throws(BatchError) {
    if packer != nil {
      var rest: [UInt8] = []
      do { try packer?.finish(into: &rest) } catch { throw .cannotPack(path) }
      try gather(rest)
    }
    try flush()
    guard fsync(file) == 0 || errno == EINVAL else { throw .cannotWrite(path, errno) }
  }

  private func flush() throws(BatchError) {
    try writeOut(gathered)
    gathered.removeAll(keepingCapacity: true)
  }

  private func writeOut(_ bytes: [UInt8]) throws(BatchError) {
    let failure = bytes.withUnsafeBytes { FileDescriptorWriter.writeAll($0, to: file) }
    if let failure { throw .cannotWrite(path, failure) }
  }
}

extension BatchError {
  fileprivate static func cannotPack(_ path: String) -> BatchError {
    BatchError(
      .output, english: "\(path): could not be packed, for lack of memory. No result was published.",
      german: "\(path): konnte nicht gepackt werden, der Speicher reicht nicht. Nichts wurde veröffentlicht.")
  }
}
