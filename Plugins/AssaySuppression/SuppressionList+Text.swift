// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

/// The file: a line with its kind and version, a line that tells whether the key is the right one, and a hash a line, sorted.
extension SuppressionList {
  private static let kind = "assay-suppression"
  private static let version = 1
  private static let check = "check "

  /// The list as a file.
  public var text: String {
    var lines = ["\(Self.kind) \(Self.version)", Self.check + secret.suppressionVerifier.hex]
    lines += all.map(\.hex)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads what ``text`` writes. The order of the hashes makes no difference, so that lists may be put together by hand.
  /// - Parameter path: the name of the file, for errors.
  /// - Throws: ``SuppressionListError`` for a text that is no list, one of a newer version, one under another key, and a
  ///   line that is no hash.
  public init(parsing bytes: [UInt8], path: String, secret: HashSecret) throws(SuppressionListError) {
    var lines = Lines(bytes)
    guard let head = lines.next(), let version = Self.version(in: bytes[head]) else { throw .noList(path) }
    guard version == Self.version else { throw .newerVersion(path, version) }
    guard let check = lines.next(), bytes[check].starts(with: Self.check.utf8),
      let verifier = KeyedHash(hex: bytes.span.extracting(check.dropFirst(Self.check.utf8.count)))
    else { throw .noCheck(path) }
    guard verifier == secret.suppressionVerifier else { throw .wrongKey(path) }
    var hashes: [KeyedHash] = []
    hashes.reserveCapacity(bytes.count / 33)
    while let line = lines.next() {
      if line.isEmpty { continue }
      guard let hash = KeyedHash(hex: bytes.span.extracting(line)) else { throw .noHash(path, line: lines.number) }
      hashes.append(hash)
    }
    self.init(secret: secret, hashes: hashes)
  }

  private static func version(in line: ArraySlice<UInt8>) -> Int? {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, words[0] == kind, let version = Int(words[1]), version > 0 else { return nil }
    return version
  }
}

/// The lines of a text, each without its end, which may be that of Windows.
private struct Lines {
  private let bytes: [UInt8]
  private var start = 0
  /// The number of the last line that was read, from 1.
  private(set) var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    defer { start = end + 1 }
    number += 1
    return start..<(hasReturn ? end - 1 : end)
  }
}
