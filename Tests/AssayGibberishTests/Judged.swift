// SPDX-License-Identifier: Apache-2.0

@testable import AssayGibberish

/// The evidence in strings, for tests.
enum Judged {
  static func word(_ text: String, _ kind: TextKind) -> Evidence? {
    PlaceholderWords.evidence(in: Array(text.utf8).span, kind: kind)
  }

  static func name(_ full: String) -> Evidence? { SamplePersons.evidence(fullName: Array(full.utf8).span) }

  static func name(_ first: String, _ last: String) -> Evidence? {
    SamplePersons.evidence(first: Array(first.utf8).span, last: Array(last.utf8).span)
  }

  static func shape(_ text: String, _ kind: TextKind) -> Evidence? {
    TextShape.evidence(in: Array(text.utf8).span, kind: kind)
  }
}

extension Evidence? {
  /// Whether it is enough for a finding of its own.
  var flags: Bool { (self?.confidence ?? 0) >= 0.5 }
}
