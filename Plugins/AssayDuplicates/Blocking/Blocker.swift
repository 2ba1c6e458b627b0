// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Synchronization

/// Finds the pairs of leads that are worth a comparison.
///
/// Dynamic blocking, as McNeill, Kardes and Borthwick describe it (*Dynamic Record Blocking*, 2012): leads with one value
/// in common form a block; where a value is so common that its block is too large, those of its leads are taken together
/// that have a second value in common, and where that is not enough, a third. So a rare value finds what else is wrong,
/// and a common one costs no quadratic time.
struct Blocker: Sendable {
  /// No block with more leads is compared pair by pair: with one value in common, with two, with three.
  private let caps: [Int]
  /// In a file with fewer leads blocks may be larger, and every pair of a block is compared: it takes little evidence there.
  private static let small = 1 << 15
  /// The leads before this one are not compared with one another.
  private let firstNew: Int
  /// In a block that is too large with all that its leads have in common, each is compared with so many after it.
  private static let window = 8

  private let records: LeadRecords
  let signatures: LeadColumn<Signature>
  let keys: BlockingKeyTable
  private let threads: Int
  /// How much evidence there must seem to be in what two leads agree in: the larger the file, the more it takes to make
  /// two leads one person.
  private let evidence: Int

  /// Blocks that were too large to the end, and how many leads they held.
  struct Capped: Sendable {
    var blocks = 0
    var leads = 0
  }

  init(_ records: LeadRecords, threads: Int) {
    self.threads = threads
    self.records = records
    signatures = Signature.all(of: records, threads: threads)
    keys = BlockingKeyTable(records, threads: threads)
    caps = records.count < Self.small ? [24, 48, 96] : [12, 16, 32]
    evidence = records.count < Self.small ? .min : Int(2 * logarithm(Double(records.count))) - 15
    firstNew = records.knownCount
  }

  /// What is known of the leads from earlier passes.
  private struct Common: Sendable {
    /// For each lead the slots whose values are common.
    var slots: [UInt32]
    /// Whether both names together are common.
    var names: [Bool]
  }

  /// What a pass marks for the passes after it.
  private struct Marks: Sendable {
    /// By slot.
    var slots = [LeadSet](repeating: LeadSet(), count: BlockingSlot.allCases.count)
    var names = LeadSet()
    var capped = Capped()
  }

  /// Calls `visit` with pairs, the lead with the lower index first, on several threads; a pair that has more than one rare
  /// value in common comes more than once.
  /// - Parameter makeVisitor: makes what one thread gathers.
  /// - Returns: what each thread has gathered, in no order.
  func visitPairs<Visitor: Sendable>(
    _ makeVisitor: @escaping @Sendable () -> Visitor,
    _ visit: @escaping @Sendable (inout Visitor, Int, Int) -> Void
  ) -> (visitors: [Visitor], capped: Capped) {
    var common = Common(
      slots: [UInt32](repeating: 0, count: records.count), names: [Bool](repeating: false, count: records.count))
    var capped = Capped()
    var visitors: [Visitor] = []
    for passes in [BlockingPass.singles, BlockingPass.pairs, BlockingPass.triples] {
      let known = common
      let next = Atomic<Int>(0)
      let results = Mutex<([Visitor], [Marks])>(([], []))
      WorkerThreads.run(min(threads, passes.count)) {
        var sorter = KeySorter()
        var visitor = makeVisitor()
        var marks = Marks()
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < passes.count else { break }
          run(passes[index], known, &sorter, &marks) { visit(&visitor, $0, $1) }
        }
        results.withLock {
          $0.0.append(visitor)
          $0.1.append(marks)
        }
      }
      let (gathered, marked) = results.withLock { $0 }
      visitors += gathered
      for marks in marked {
        for slot in BlockingSlot.allCases {
          marks.slots[Int(slot.rawValue)].forEach { common.slots[$0] |= slot.bit }
        }
        marks.names.forEach { common.names[$0] = true }
        capped.blocks += marks.capped.blocks
        capped.leads += marks.capped.leads
      }
    }
    return (visitors, capped)
  }

  private func run(
    _ pass: BlockingPass, _ common: Common, _ sorter: inout KeySorter, _ marks: inout Marks,
    _ visit: (Int, Int) -> Void
  ) {
    let cap = caps[pass.spaces.count - 1]
    let count = pass.spaces.reduce(1) { $0 * slots(of: $1).count } * records.count
    var block: [Member] = []
    sorter.sort(count, atMost: records.storage.sortedKeys) { sorter in
      pass.spaces.count == 1 ? fillSingle(pass.spaces[0], &sorter) : fill(pass, common, &sorter)
    } _: { sorter, run in
      if run.count > cap { mark(run, pass, sorter, &marks) }
      guard run.count > 1, run.count <= cap || pass.isLast else { return }
      block.removeAll(keepingCapacity: true)
      for index in run {
        let lead = sorter.lead(at: index)
        block.append(Member(signature: signatures[lead], lead: lead))
      }
      // The most alike stand together, whatever order the leads came in.
      if run.count > cap { block.sort(by: isBefore) }
      visitPairs(of: block, apart: run.count > cap ? Self.window : cap, visit)
    }
  }

  /// A lead of a block.
  private struct Member {
    let signature: Signature
    let lead: Int
  }

  private func isBefore(_ left: Member, _ right: Member) -> Bool {
    left.signature.bits != right.signature.bits
      ? left.signature.bits < right.signature.bits : records.hash(of: left.lead) < records.hash(of: right.lead)
  }

  /// - Parameter distance: how many places two leads may be apart.
  @inline(__always)
  private func visitPairs(of block: [Member], apart distance: Int, _ visit: (Int, Int) -> Void) {
    let block = block.span
    var first = 0
    while first < block.count {
      let left = block[first]
      var second = first &+ 1
      let end = min(block.count, second &+ distance)
      while second < end {
        let right = block[second]
        second &+= 1
        if Signature.evidence(left.signature, right.signature) < evidence || left.lead == right.lead { continue }
        if max(left.lead, right.lead) < firstNew { continue }
        visit(min(left.lead, right.lead), max(left.lead, right.lead))
      }
      first &+= 1
    }
  }
}

// MARK: - Keys

extension Blocker {
  /// A key for the sorter: 32 bits, in the upper half of a word.
  @inline(__always)
  private static func sortKey(_ key: UInt32) -> UInt64 { UInt64(key) << 32 }

  /// The slots of a space that any lead fills.
  private func slots(of space: BlockingSpace) -> [BlockingSlot] { space.slots.filter { !keys[$0].isEmpty } }

  private func fillSingle(_ space: BlockingSpace, _ sorter: inout KeySorter) {
    for slot in slots(of: space) {
      let keys = keys[slot].span
      for index in keys.indices where keys[index] != 0 { sorter.add(Self.sortKey(keys[index]), of: index) }
    }
  }

  private func fill(_ pass: BlockingPass, _ common: Common, _ sorter: inout KeySorter) {
    let slots = pass.spaces.map(slots)
    if slots.contains(where: \.isEmpty) { return }
    guard pass.isDouble else {
      for first in slots[0] {
        for second in slots[1] { fill(first, second, common, &sorter) }
      }
      return
    }
    guard slots[0].count == 2 else { return }
    let (firsts, seconds) = (keys[slots[0][0]], keys[slots[0][1]])
    let needed = slots[0][0].bit | slots[0][1].bit
    let others = slots.count == 3 ? slots[2] : []
    for index in 0..<records.count {
      let bits = common.slots[index]
      guard bits & needed == needed, others.isEmpty || common.names[index] else { continue }
      // In either order.
      let both = KeyHash.mix(UInt64(min(firsts[index], seconds[index])), UInt64(max(firsts[index], seconds[index])))
      if others.isEmpty {
        sorter.add(both, of: index)
      } else {
        for other in others where bits & other.bit != 0 {
          sorter.add(KeyHash.mix(both, UInt64(keys[other][index])), of: index)
        }
      }
    }
  }

  private func fill(_ first: BlockingSlot, _ second: BlockingSlot, _ common: Common, _ sorter: inout KeySorter) {
    let (firstKeys, secondKeys) = (keys[first], keys[second])
    let (firsts, seconds) = (firstKeys.span, secondKeys.span)
    let needed = first.bit | second.bit
    for index in 0..<records.count where common.slots[index] & needed == needed {
      sorter.add(KeyHash.mix(UInt64(firsts[index]), UInt64(seconds[index])), of: index)
    }
  }

  private func mark(_ run: Range<Int>, _ pass: BlockingPass, _ sorter: KeySorter, _ marks: inout Marks) {
    if pass.isLast {
      marks.capped.blocks += 1
      marks.capped.leads += run.count
    } else if pass.isDouble {
      for index in run { marks.names.insert(sorter.lead(at: index), of: records.count) }
    } else {
      let key = UInt32(sorter.keys[run.lowerBound] >> 32)
      for slot in slots(of: pass.spaces[0]) {
        let keys = keys[slot]
        for index in run {
          let lead = sorter.lead(at: index)
          if keys[lead] == key { marks.slots[Int(slot.rawValue)].insert(lead, of: records.count) }
        }
      }
    }
  }
}
