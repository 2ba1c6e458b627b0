// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What a cluster is called in the results: after the record that stays.
enum ClusterName: Sendable, Hashable {
  /// A record of the data set: its number.
  case record(Int)
  /// A record that was known before: `known:` and its number among those.
  case known(Int)
  /// A person whom a memory knows: the id.
  case person(String)

  init(_ match: Match) {
    switch match.origin {
    case .dataset: self = .record(match.survivor)
    case .known: self = .known(match.survivor)
    case .remembered(let id): self = .person(id)
    }
  }

  func append(to buffer: inout [UInt8]) {
    switch self {
    case .record(let number): DecimalText.append(number, to: &buffer)
    case .known(let number):
      buffer += "known:".utf8
      DecimalText.append(number, to: &buffer)
    case .person(let id): buffer += id.utf8
    }
  }

  /// Whether it is a number.
  var isNumber: Bool { if case .record = self { true } else { false } }

  var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
