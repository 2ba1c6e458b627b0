// SPDX-License-Identifier: Apache-2.0

/// Leads without end, some of them dirty.
struct LeadSequence {
  /// How far back a repeated lead may lie; those before it are forgotten.
  private static let memory = 4096

  private let dirty: Double
  private var generator: SeededGenerator
  private var earlier: [DirtyLead] = []
  private var oldest = 0

  /// - Parameter dirty: the share of leads that get one defect, from 0 to 1.
  init(seed: UInt64, dirty: Double) {
    generator = SeededGenerator(seed: seed)
    self.dirty = dirty
  }

  mutating func next() -> DirtyLead {
    var lead = DirtyLead(using: &generator)
    if generator.chance(dirty) {
      let defect = generator.pick(Defect.allCases)
      let model = earlier.isEmpty ? nil : generator.pick(earlier)
      defect.spoil(&lead, earlier: model, using: &generator)
    } else {
      remember(lead)
    }
    return lead
  }

  private mutating func remember(_ lead: DirtyLead) {
    if earlier.count < Self.memory { return earlier.append(lead) }
    earlier[oldest] = lead
    oldest = (oldest + 1) % Self.memory
  }
}
