// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Judges the form of an e-mail address, without asking the network.
///
/// ```swift
/// let pipeline = Pipeline(validators: [EmailValidator()])
/// pipeline.assess([.email: "jane.doe@acme,com"]).findings.first?.suggestions.first?.value  // "jane.doe@acme.com"
/// ```
///
/// An address is right if a person on the public internet can have it: the grammar of RFC 5321 §4.1.2 and RFC 6531 with
/// a domain of at least two labels by UTS #46 and IDNA 2008. What is allowed and rare is a warning: a quoted local
/// part, one beyond ASCII, a domain outside IDNA 2008. Whether the mailbox exists is not asked.
///
/// - Complexity: linear in the address. A plain ASCII address costs one pass and no allocation.
public struct EmailValidator: Validator {
  public init() {}

  public var rules: [Rule] { Self.allRules }

  private static let allRules =
    wrappingRules + atSignRules + lengthRules + dotRules + characterRules + quotingRules + domainRules

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    let address = lead[.email]
    if address.isEmpty || PlainAddress(address) != nil { return [] }
    return Self.findings(about: AddressSyntax(parsing: address), of: address)
  }

  /// The findings about an address that has been read.
  static func findings(about syntax: AddressSyntax, of address: Span<UInt8>) -> [Finding] {
    let mayBeRepaired = syntax.defects.contains { isRepairable($0.rule) }
    let suggestions = mayBeRepaired ? suggestions(for: address, with: syntax) : []
    return syntax.defects.map { defect in
      var finding = finding(about: defect, of: address)
      if isRepairable(defect.rule) { finding.suggestions = suggestions }
      return finding
    }
  }

  /// Whether the form alone may tell what is meant: not so for what is allowed and rare.
  private static func isRepairable(_ rule: Rule) -> Bool {
    rule.severity == .error || rule == fullWidthDomain
  }

  /// One address for all the errors together: it is right where each of them is repaired.
  private static func suggestions(for address: Span<UInt8>, with syntax: AddressSyntax) -> [Suggestion] {
    if syntax.defects.contains(where: { $0.rule == severalAddresses }) {
      let words = AddressList.addresses(address, in: 0..<address.count, atMost: 3)
      return words.map { word in
        Suggestion(.email, String(repairing: address.extracting(word)), confidence: 0.5, evidence: [.form])
      }
    }
    guard let repair = AddressRepair(of: address) else { return [] }
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
      return Finding(defect.rule, in: .email, at: defect.range, ["name": .text(name)])
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
