// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayMemory

/// The leads of a run that are one person.
struct RememberedGroup {
  private(set) var leads: [MemoryLead]
  /// The lead that stays for the others; nil where they leave for somebody who is known anyway.
  private let staying: Int?

  /// Puts leads together by what they repeat, in the order of the first of each.
  static func groups(of leads: [MemoryLead], matches: (Int) -> Match?) -> [RememberedGroup] {
    var groups: [RememberedGroup] = []
    var places: [Match: Int] = [:]
    for lead in leads {
      let end = end(of: lead.record, matches)
      if let place = places[end] {
        groups[place].leads.append(lead)
      } else {
        places[end] = groups.count
        groups.append(RememberedGroup(leads: [lead], staying: end.origin == .dataset ? end.survivor : nil))
      }
    }
    return groups
  }

  /// The lead that stays for a lead, its own one for one that repeats none.
  private static func end(of record: Int, _ matches: (Int) -> Match?) -> Match {
    var record = record
    while let match = matches(record) {
      guard match.origin == .dataset else {
        return Match(survivor: match.survivor, origin: match.origin, weight: nil, probability: 1)
      }
      record = match.survivor
    }
    return Match(survivor: record)
  }
}

// MARK: - Who came before

extension RememberedGroup {
  /// Who the person may be, of those who came before.
  struct Likeness {
    /// Who it is; empty for somebody new. Several if their mailboxes or numbers show that they are one.
    var known: [PersonID] = []
    /// By what they are known, or may be.
    var best: LeadMatch.Candidate?
  }

  /// What the matches of the leads say together.
  ///
  /// A mailbox or telephone number with the same name is believed; so is a name with the date of birth, if nothing stronger
  /// says somebody else. Name and postal code may be father and son.
  func likeness(to matches: ArraySlice<LeadMatch?>) -> Likeness {
    let candidates = matches.compactMap { $0 }.flatMap(\.candidates)
    var likeness = Likeness(best: candidates.first)
    for kinds in [[MemoryKey.Kind.email, .phone], [.nameAndBirthDate]] {
      let believed = candidates.filter { $0.hasSameName && kinds.contains($0.kind) }
      guard let first = believed.first else { continue }
      likeness.best = first
      for candidate in believed where !likeness.known.contains(candidate.person) {
        likeness.known.append(candidate.person)
      }
      break
    }
    return likeness
  }

  /// What is to be said of the lead that stays.
  /// - Parameter person: who it is, from now on.
  func finding(_ likeness: Likeness, as person: PersonID) -> DatasetFinding? {
    guard let best = likeness.best, let staying else { return nil }
    let isSure = !likeness.known.isEmpty
    let id = isSure ? person.description : best.person.description
    let finding = Finding(
      isSure ? MemoryRules.rememberedLead : MemoryRules.possiblyRememberedLead,
      ["person": .text(id), "evidence": best.evidence], confidence: isSure ? 0.99 : 0.6)
    let match = isSure ? Match(survivor: 0, origin: .remembered(id), weight: nil, probability: 0.99) : nil
    return DatasetFinding(record: staying, finding, match: match)
  }
}

extension LeadMatch.Candidate {
  /// What the lead and the person have in common, in words.
  fileprivate var evidence: Finding.Argument.Value {
    let (english, german): (String, String) =
      switch kind {
      case .email: ("mailbox", "Postfach")
      case .phone: ("phone number", "Telefonnummer")
      case .nameAndBirthDate: ("date of birth", "Geburtsdatum")
      case .nameAndPostalCode: ("postal code", "Postleitzahl")
      default: ("key", "Schlüssel")
      }
    return hasSameName
      ? .name(english: "same name and \(english)", german: "gleich: Name und \(german)")
      : .name(english: "same \(english)", german: "gleich: \(german)")
  }
}
