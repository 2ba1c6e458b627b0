// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What is said of an address whose form leaves a domain: in the order in which a person puts things right.
extension EmailValidator {
  /// The usual answer is empty and costs no allocation.
  @inline(__always)
  func findings(
    about plain: PlainAddress, _ facts: AddressFacts, _ typo: DomainTypo?, of address: Span<UInt8>
  ) -> [Finding] {
    guard typo != nil || isWorthAWord(facts) else { return [] }
    let parts = AddressParts(plain, count: address.count)
    return findings(about: typo, facts, at: parts, domain: address.extracting(parts.domain), of: address)
  }

  func findings(
    about syntax: AddressSyntax, _ facts: AddressFacts, _ typo: DomainTypo?, of address: Span<UInt8>
  ) -> [Finding] {
    var facts = facts
    let isJudged = { (rule: Rule) in syntax.defects.contains { $0.rule == rule } }
    if isJudged(Self.reservedTopLevelDomain) || isJudged(Self.numericTopLevelDomain) {
      facts.withdraw(.unknownTopLevel)
    }
    // A local part with an error is not the name of a mailbox.
    if syntax.hasError { facts.withdrawRole() }
    guard typo != nil || isWorthAWord(facts) else { return [] }
    return findings(about: typo, facts, at: AddressParts(syntax), domain: syntax.asciiDomain.span, of: address)
  }

  /// Whether there is anything to report: one test for nearly all addresses.
  @inline(__always)
  private func isWorthAWord(_ facts: AddressFacts) -> Bool {
    facts.role != nil || !facts.signs.subtracting(reportsFreemail ? [] : .freemail).isEmpty
  }

  /// - Parameter domain: in A-labels, in any case.
  private func findings(
    about typo: DomainTypo?, _ facts: AddressFacts, at parts: AddressParts, domain: Span<UInt8>,
    of address: Span<UInt8>
  ) -> [Finding] {
    var findings: [Finding] = []
    func report(_ rule: Rule, at range: Range<Int>, _ arguments: KeyValuePairs<String, Finding.Argument.Value> = [:]) {
      findings.append(Finding(rule, in: .email, at: range, arguments))
    }
    // What can be put right comes first: squatters own gmial.com, so that it is on the lists of disposable domains too.
    if let typo { findings.append(Self.finding(about: typo, at: parts, of: address)) }
    if facts.signs.contains(.unknownTopLevel) {
      let name = String(repairing: address.extracting(parts.topLevel))
      report(Self.unknownTopLevelDomain, at: parts.topLevel, ["name": .value(name)])
    }
    if facts.signs.contains(.registryEnding) {
      report(Self.registryEndingAsDomain, at: parts.domain, ["name": .value(Self.lowercased(domain))])
    }
    if facts.signs.contains(.disposable) {
      let name = Self.lowercased(domain.extracting(facts.listed..<domain.count))
      report(Self.disposableDomain, at: parts.domain, ["name": .value(name)])
    }
    if facts.signs.contains(.relay) {
      let name = Self.lowercased(domain.extracting(facts.listed..<domain.count))
      report(Self.relayAddress, at: parts.domain, ["name": .value(name)])
    }
    if reportsFreemail, facts.signs.contains(.freemail) {
      let name = Self.lowercased(domain.extracting(facts.listed..<domain.count))
      report(Self.freemailAddress, at: parts.domain, ["name": .value(name)])
    }
    switch facts.role {
    case .noReply: report(Self.noReplyMailbox, at: parts.localPart)
    case .rfc2142, .function: report(Self.roleMailbox, at: parts.localPart)
    case nil: break
    }
    return findings
  }

  private static func finding(about typo: DomainTypo, at parts: AddressParts, of address: Span<UInt8>) -> Finding {
    let domain = String(decoding: typo.domain, as: UTF8.self)
    let value = String(repairing: address.extracting(parts.localPart)) + "@" + domain
    return Finding(
      rule(for: typo), in: .email, at: parts.domain, ["domain": .value(domain)], confidence: typo.confidence,
      suggestions: [Suggestion(.email, value, confidence: typo.confidence, evidence: [typo.evidence])])
  }

  private static func rule(for typo: DomainTypo) -> Rule {
    guard typo.isPossible else { return domainTypo }
    return typo.evidence == .website ? unlikeWebsite : mistakableEnding
  }

  private static func lowercased(_ name: Span<UInt8>) -> String {
    String(decoding: name.indices.map { ASCII.lowercased(name[$0]) }, as: UTF8.self)
  }
}
