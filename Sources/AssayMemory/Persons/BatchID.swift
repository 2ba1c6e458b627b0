// SPDX-License-Identifier: Apache-2.0

/// What tells one input from every other: checksums and sizes of its files.
///
/// The same input has the same id each time, so that a run that is repeated, after it was killed or just so, finds what
/// it remembered and counts nothing twice.
public struct BatchID: Sendable, Hashable {
  let bytes: [UInt8]

  /// Creates an id of a text, such as the checksums in a ledger.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Creates an id of files.
  /// - Parameter files: their checksums and sizes, in the order in which they are read.
  public init(files: [(checksum: String, bytes: Int)]) {
    self.init(files.map { "\($0.checksum) \($0.bytes)\n" }.joined())
  }
}
