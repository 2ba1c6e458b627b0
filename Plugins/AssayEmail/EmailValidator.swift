// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Judges an e-mail address without asking the network: its form, and what is known of its domain and mailbox.
///
/// ```swift
/// let pipeline = Pipeline(validators: [EmailValidator()])
/// pipeline.assess([.email: "jane.doe@acme,com"]).findings.first?.suggestions.first?.value  // "jane.doe@acme.com"
/// ```
///
/// An address is right if a person on the public internet can have it: the grammar of RFC 5321 §4.1.2 and RFC 6531 with
/// a domain of at least two labels by UTS #46 and IDNA 2008. What is allowed and rare is a warning: a quoted local
/// part, one beyond ASCII, a domain outside IDNA 2008. Bundled tables then tell a mistyped domain and what was meant,
/// a top-level domain that does not exist, a mailbox that is thrown away, a relay, and a mailbox that is no person's. What
/// else the lead says, and the domains that many leads of the file have, speak for or against a slip. Whether the mailbox
/// exists is not asked.
///
/// For an address without a lead, as a form has it, there is ``judge(_:)-(String)``.
///
/// - Complexity: linear in the address. A plain ASCII address costs one pass, a few look-ups and no allocation.
public struct EmailValidator: Validator {
  /// Domains of which the tables have nothing to say.
  let allowed: AllowedDomains
  /// Whether an address at a freemail provider is worth a note.
  let reportsFreemail: Bool
  /// Whether domains are compared with those that may be meant.
  let searchesTypos: Bool
  /// What the first leads of the file have in common.
  var familiar = FamiliarDomains.none

  /// A validator that knows what its user vouches for.
  /// - Parameters:
  ///   - allowedDomains: domains of which, and of all below them, the tables have nothing to say: such a domain is neither
  ///     reported nor counted as a disposable one, a relay, a freemail provider, a registry's ending or below an unknown
  ///     top-level domain. The form of the address and the kind of its mailbox are judged as ever. In any case, with
  ///     letters beyond ASCII or as A-labels; a text that is no domain is left out.
  ///   - reportsFreemail: whether an address at a freemail provider is reported, as a note. Most leads have one; the
  ///     enrichment ``EmailDomainEnricher`` tells in any case.
  ///   - searchesTypos: whether domains are compared with those that may be meant. It is what takes the most time, and a
  ///     form that has asked already need not ask again.
  public init(allowedDomains: Set<String> = [], reportsFreemail: Bool = false, searchesTypos: Bool = true) {
    allowed = AllowedDomains(allowedDomains)
    self.reportsFreemail = reportsFreemail
    self.searchesTypos = searchesTypos
  }

  public var rules: [Rule] { Self.allRules }

  private static let allRules =
    wrappingRules + atSignRules + lengthRules + dotRules + characterRules + quotingRules + domainRules + typoRules
    + policyRules

  public var tables: [ReferenceTable.Summary] { ReferenceTable.ofEmail }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    let address = lead[.email]
    if address.isEmpty { return [] }
    return findings(of: address, website: lead[.website], company: lead[.company], country: lead[.country])
  }

  /// The findings about an address, beside what else its lead holds; empty for what there is not.
  @inline(__always)
  func findings(
    of address: Span<UInt8>, website: Span<UInt8>, company: Span<UInt8>, country: Span<UInt8>
  ) -> [Finding] {
    guard let plain = PlainAddress(address) else {
      return findings(
        about: AddressSyntax(parsing: address), of: address, website: website, company: company, country: country)
    }
    let facts = AddressFacts(plain, of: address, allowing: allowed)
    let domain = address.extracting((plain.atSign + 1)..<address.count)
    let evidence = evidence(ofWebsite: website, on: domain, facts)
    let typo = typo(of: domain, facts, evidence)
    return findings(about: plain, facts, isTrue(typo, of: domain, facts, company, country) ? typo : nil, of: address)
  }

  /// The findings about an address that has been read.
  func findings(
    about syntax: AddressSyntax, of address: Span<UInt8>, website: Span<UInt8>, company: Span<UInt8>,
    country: Span<UInt8>
  ) -> [Finding] {
    let mayBeRepaired = syntax.defects.contains { Self.isRepairable($0.rule) }
    let suggestions =
      mayBeRepaired
      ? suggestions(for: address, with: syntax, website: website, company: company, country: country) : []
    let findings = syntax.defects.map { defect in
      var finding = Self.finding(about: defect, of: address)
      if Self.isRepairable(defect.rule) { finding.suggestions = suggestions }
      return finding
    }
    // What is to be repaired first is judged again afterwards.
    guard suggestions.isEmpty, let facts = AddressFacts(syntax, of: address, allowing: allowed) else { return findings }
    // With another error in it, an address is not right by its domain alone.
    let domain = syntax.asciiDomain.span
    let typo =
      syntax.hasError ? nil : typo(of: domain, facts, evidence(ofWebsite: website, on: domain, facts))
    let isTrue = isTrue(typo, of: domain, facts, company, country)
    return findings + self.findings(about: syntax, facts, isTrue ? typo : nil, of: address)
  }

  /// Whether the form alone may tell what is meant: not so for what is allowed and rare.
  private static func isRepairable(_ rule: Rule) -> Bool {
    rule.severity == .error || rule == fullWidthDomain
  }

  /// One address for all the errors together: it is right where each of them is repaired.
  private func suggestions(
    for address: Span<UInt8>, with syntax: AddressSyntax, website: Span<UInt8>, company: Span<UInt8>,
    country: Span<UInt8>
  ) -> [Suggestion] {
    if syntax.defects.contains(where: { $0.rule == Self.severalAddresses }) {
      let words = AddressList.addresses(address, in: 0..<address.count, atMost: 3)
      return words.map { word in
        Suggestion(.email, String(repairing: address.extracting(word)), confidence: 0.5, evidence: [.form])
      }
    }
    guard let repair = AddressRepair(of: address) else { return [] }
    // `jane@gmial,com`: two slips, one suggestion.
    let findings = findings(of: repair.address.span, website: website, company: company, country: country)
    if let typo = findings.first(where: { $0.rule == Self.domainTypo })?.suggestions.first {
      return [
        Suggestion(
          .email, typo.value, confidence: min(repair.confidence, typo.confidence), evidence: [.form] + typo.evidence)
      ]
    }
    let value = String(decoding: repair.address, as: UTF8.self)
    return [
      Suggestion(.email, value, confidence: repair.confidence, evidence: [.form], isSafe: repair.isSafe)
    ]
  }

  private static func finding(about defect: AddressDefect, of address: Span<UInt8>) -> Finding {
    switch defect.detail {
    case .none:
      return Finding(defect.rule, in: .email, at: defect.range)
    case .unjudged:
      return .couldNotJudge(defect.rule, in: .email)
    case .name(let name):
      return Finding(defect.rule, in: .email, at: defect.range, ["name": .value(name)])
    case .length(let length, let limit):
      return Finding(
        defect.rule, in: .email, at: defect.range,
        ["length": .number(length), "limit": .number(limit), "excess": .number(length - limit)])
    case .character(let scalar):
      let shown = scalar ?? "\u{FFFD}"
      return Finding(
        defect.rule, in: .email, at: defect.range,
        [
          "character": .codePoint(shown.value), "name": .text(CharacterName.of(shown)),
          "position": .number(CharacterName.position(of: defect.range.lowerBound, in: address)),
        ])
    }
  }
}
