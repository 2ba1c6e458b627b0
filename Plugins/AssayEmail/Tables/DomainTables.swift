// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The tables that each domain is looked up in, together: they are found once for an address, and a name is hashed once.
struct DomainTables {
  static let bundled = DomainTables()

  let suffixes = PublicSuffixList.bundled
  private let providers = ReferenceTable.mailProviders
  private let disposable = ReferenceTable.disposableDomains
  /// What the Public Suffix List says of each top-level domain of two or three letters.
  private let shortTopLevels: [UInt8]

  private init() {
    var short = [UInt8](repeating: 0, count: 32 * 32 * 32)
    for (name, value) in ReferenceTable.publicSuffixes.entries {
      if let index = Self.shortIndex(Array(name.utf8).span) { short[index] = UInt8(truncatingIfNeeded: value) }
    }
    shortTopLevels = short
  }

  /// What the Public Suffix List says of a top-level domain in any case.
  @inline(__always)
  func flags(ofTopLevel name: Span<UInt8>) -> PublicSuffixList.Flags {
    guard let index = Self.shortIndex(name) else { return suffixes.flags(of: name) }
    return PublicSuffixList.Flags(rawValue: UInt32(shortTopLevels[index]))
  }

  /// What a name is listed as. A provider is no service for disposable mailboxes, whatever the lists say; they have relays.
  @inline(__always)
  func signs(of name: Span<UInt8>) -> AddressFacts.Signs {
    let hash = ReferenceTable.hash(ofLowercased: name)
    if let flags = providers.value(ofLowercased: name, hash: hash) { return MailProvider.signs(flags) }
    return disposable.value(ofLowercased: name, hash: hash) == nil ? [] : .disposable
  }

  /// Nil for a name that is not of two or three letters.
  @inline(__always)
  private static func shortIndex(_ name: Span<UInt8>) -> Int? {
    guard name.count == 2 || name.count == 3, ASCII.isLetter(name[0]), ASCII.isLetter(name[1]) else { return nil }
    let start = Int(name[0] & 31) << 10 | Int(name[1] & 31) << 5
    if name.count == 2 { return start }
    return ASCII.isLetter(name[2]) ? start | Int(name[2] & 31) : nil
  }
}
