// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayKeyedHashes

/// Who must not be contacted, as keyed hashes of mailboxes, telephone numbers and domains.
///
/// ```swift
/// var list = SuppressionList(secret: try HashSecret(file: "assay.key"))
/// list.insert(list.hashes(of: objection))          // a Lead
/// pipeline.validators.append(SuppressionValidator(list))
/// ```
///
/// The list tells whether a lead that is at hand is on it, and says nothing of who else is. Whoever has the key too can try
/// addresses and numbers until one fits. `docs/suppression.md` describes the file.
public struct SuppressionList: Sendable {
  /// What a lead is put on the list by.
  public enum Part: Sendable, Hashable {
    /// Its mailboxes and telephone numbers: the person.
    case contacts
    /// The domains of its mailboxes and its web site: everybody there.
    case domains
  }

  let secret: HashSecret
  /// Sorted, each once.
  private var hashes: [KeyedHash] = []

  /// An empty list under a secret.
  public init(secret: HashSecret) {
    self.secret = secret
  }

  /// - Parameter hashes: in any order.
  init(secret: HashSecret, hashes: [KeyedHash]) {
    self.init(secret: secret)
    insert(hashes)
  }

  /// How many hashes there are.
  public var count: Int { hashes.count }

  /// Every hash, in order.
  var all: [KeyedHash] { hashes }

  /// Whether a hash is on the list.
  /// - Complexity: O(log n), for n hashes of 16 bytes.
  func contains(_ hash: KeyedHash) -> Bool {
    var range = 0..<hashes.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if hashes[middle] == hash { return true }
      range = hashes[middle] < hash ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }
}

// MARK: - Leads

extension SuppressionList {
  /// The hashes that a lead, in canonical form, is put on the list by; empty if there is nothing to reach it by.
  ///
  /// A national telephone number is read with the country of its lead. Domains of freemail providers, relays and registries
  /// are left out: they are nobody's own.
  public func hashes(of lead: borrowing LeadView, _ part: Part = .contacts) -> [KeyedHash] {
    var found: [KeyedHash] = []
    for contact in Contact.all(of: lead) {
      switch part {
      case .contacts:
        if contact.purpose != .domain { found.append(secret.hash(contact.purpose, contact.value)) }
      case .domains:
        if let domain = contact.organizationDomain { found.append(secret.hash(.domain, domain)) }
      }
    }
    return found
  }

  /// As ``hashes(of:_:)-(LeadView,_)``, for a lead by itself.
  public func hashes(of lead: Lead, _ part: Part = .contacts) -> [KeyedHash] {
    hashes(of: LeadBatch(CollectionOfOne(lead)).lead(at: 0), part)
  }

  /// Puts hashes on the list.
  /// - Returns: how many were not on it.
  @discardableResult
  public mutating func insert(_ new: [KeyedHash]) -> Int {
    let count = hashes.count
    hashes = Self.distinct((hashes + new).sorted())
    return hashes.count - count
  }

  /// Takes hashes off the list.
  /// - Returns: how many were on it.
  @discardableResult
  public mutating func remove(_ old: [KeyedHash]) -> Int {
    let count = hashes.count
    let old = Set(old)
    hashes.removeAll(where: old.contains)
    return count - hashes.count
  }

  private static func distinct(_ sorted: [KeyedHash]) -> [KeyedHash] {
    var result: [KeyedHash] = []
    result.reserveCapacity(sorted.count)
    for hash in sorted where hash != result.last { result.append(hash) }
    return result
  }
}
