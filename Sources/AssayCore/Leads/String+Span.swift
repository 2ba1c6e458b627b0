// SPDX-License-Identifier: Apache-2.0

extension String {
  /// Creates a string of UTF-8 bytes; each sequence that is not UTF-8 becomes U+FFFD.
  public init(repairing bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
