// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// The leads that are known, to ask for each new one whether it is one of them: for the backend of a form.
///
/// ```swift
/// let index = DuplicateIndex<Int>()
/// index.insert([.firstName: "Katrin", .lastName: "Müller", .email: "k.mueller@web.de"], id: 17)
/// let lead: Lead = [.firstName: "Kathrin", .lastName: "Mueller", .email: "k.mueller@web.de"]
/// for match in index.matches(for: lead) where match.weight >= DuplicatePolicy.standard.duplicateWeight {
///   print("already known as \(match.id): \(match.probability)")
/// }
/// ```
///
/// Two leads are compared and weighed as by ``DuplicateValidator``, with the weights that are shipped: how rare a value is
/// comes from the leads in the index, how often leads repeat others is what is usual for so many. Values are folded as they
/// are compared (case, accents, spelling of umlauts, forms of telephone numbers and mailboxes), so leads may be inserted as
/// they come; what a ``Pipeline`` repairs beyond that, such as text in a wrong encoding, is repaired only if the caller
/// has it normalise the lead first.
///
/// What most leads of the index have is no evidence, and a lead that shares nothing but values of thousands of others may
/// not be found.
///
/// Any number of threads may use an index at once. It is kept in memory only.
///
/// - Complexity: O(values) for each operation: of a value that thousands of leads have, no more than two thousand are
///   glanced at, and 64 leads are compared, those that agree in most. At most 300 bytes of memory for a lead with name,
///   address, mailbox and telephone number, where ids take eight bytes.
public final class DuplicateIndex<ID: Hashable & Sendable>: Sendable {
  private struct State: Sendable {
    var leads = IndexedLeads()
    /// The id of each lead, by its number.
    var ids = PagedArray<ID>()
    var numbers = NumberTable()

    func position(of id: ID, _ hash: UInt64) -> NumberTable.Position? {
      numbers.position(of: hash) { ids[Int($0) - 1] == id }
    }
  }

  private let policy: DuplicatePolicy
  private let reader: AttributeReader
  private let otherNames: [String]
  private let weigher: PairWeigher
  private let seed = UInt64.random(in: .min ... .max)
  private let state = Mutex(State())

  /// An index of no leads.
  /// - Parameters:
  ///   - policy: from how much evidence on leads count as matches: its ``DuplicatePolicy/reviewWeight``.
  ///   - others: fields of the user's own that tell persons apart, at most four.
  public init(policy: DuplicatePolicy = .standard, others: [Field] = []) {
    self.policy = policy
    reader = AttributeReader(others: others)
    otherNames = others.prefix(Attribute.others.count).map(\.name)
    var model = MatchModel.standard
    model.dependence = .usual
    weigher = PairWeigher(model)
  }

  /// How many leads are in the index.
  public var count: Int { state.withLock { $0.leads.count } }

  /// Adds a lead; one that was there with the same id is replaced.
  /// - Parameter id: what ``matches(for:)`` names the lead by: its key in the database of the caller.
  public func insert(_ lead: Lead, id: ID) {
    let records = records(of: lead)
    let keys = IndexKeys(records, at: 0, seed: seed)
    let hash = hash(of: id)
    state.withLock { state in
      if let position = state.position(of: id, hash) {
        state.leads.remove(Int(state.numbers[position]), seed: seed)
        state.numbers.remove(at: position)
      }
      let number = state.leads.nextNumber
      state.leads.insert(records, keys)
      if number > state.ids.count { state.ids.append(id) } else { state.ids[number - 1] = id }
      state.numbers.insert(UInt32(truncatingIfNeeded: number), hash)
    }
  }

  /// Takes a lead out.
  /// - Returns: whether there was one with this id.
  @discardableResult
  public func remove(_ id: ID) -> Bool {
    let hash = hash(of: id)
    return state.withLock { state in
      guard let position = state.position(of: id, hash) else { return false }
      state.leads.remove(Int(state.numbers[position]), seed: seed)
      state.numbers.remove(at: position)
      return true
    }
  }

  private func hash(of id: ID) -> UInt64 { KeyHash.mix(UInt64(bitPattern: Int64(id.hashValue)), seed) }

  private func records(of lead: Lead) -> LeadRecords {
    var reader = reader
    var values = AttributeValues()
    let batch = LeadBatch(lead)
    reader.read(batch.lead(at: 0), into: &values)
    var records = LeadRecords()
    records.append(values, number: 1, isRejected: false)
    // The rarity of what both leads have is that beside the values of the one that is asked about.
    records.setRarities(.max, at: 0)
    return records
  }
}

// MARK: - Asking

extension DuplicateIndex {
  /// A lead of the index that is, or may be, the same person as another one.
  public struct Match: Sendable, Hashable {
    /// The id that the lead was inserted with.
    public var id: ID
    /// The match weight in bits: the logarithm to base 2 of the odds that both are one person.
    public var weight: Double
    /// How probable it is that both are one person, from 0 to 1.
    public var probability: Double
    /// What each comparison weighs, largest first; all together are the weight.
    public var comparisons: [FieldComparison]
  }

  /// The leads of the index that are the same person as a lead, or may be, from the ``DuplicatePolicy/reviewWeight`` of the
  /// policy on; the likeliest first. The lead itself is not added.
  public func matches(for lead: Lead) -> [Match] {
    var records = records(of: lead)
    let keys = IndexKeys(records, at: 0, seed: seed)
    if keys.keys.isEmpty { return [] }
    // Only the copying is done under the lock: others need not wait for the comparisons.
    let (ids, count) = state.withLock { state in
      (state.leads.candidates(for: &records, keys).map { state.ids[$0 - 1] }, state.leads.count)
    }
    let shares = Shares(leads: count + 1)
    var matches: [Match] = []
    for (place, id) in ids.enumerated() {
      let pair = records.compare(0, place + 1)
      guard Double(shares.weight(of: weigher.weigh(pair))) >= policy.reviewWeight else { continue }
      let reason = MatchReason(pair, weigher, shares)
      matches.append(
        Match(
          id: id, weight: reason.weight, probability: reason.probability, comparisons: reason.comparisons(otherNames)))
    }
    // Sorting keeps the order of equal ones: those found by more agreements, then those inserted first.
    return matches.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(
      \.element)
  }
}
