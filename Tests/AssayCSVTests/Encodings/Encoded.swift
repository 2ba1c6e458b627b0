// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCSV

/// A text in an encoding, all of whose characters the encoding must have.
func encoded(_ text: String, as encoding: TextEncoding) throws -> [UInt8] {
  try #require(encodedIfPossible(text, as: encoding), "\(text) is not in \(encoding)")
}

/// A text in an encoding; nil if the encoding does not have all its characters.
func encodedIfPossible(_ text: String, as encoding: TextEncoding) -> [UInt8]? {
  guard var converter = CharacterConverter(from: .utf8, to: encoding) else { return nil }
  let bytes = converter.convertAll(Array(text.utf8))
  return converter.illFormedCount == 0 ? bytes : nil
}
