// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What stands after the `@`: a host name of at least two labels (RFC 1123 §2.1, RFC 5890).
extension AddressSyntax {
  mutating func readDomain(_ bytes: Span<UInt8>) {
    guard !domain.isEmpty else {
      report(EmailValidator.domainMissing, at: domain)
      return
    }
    guard bytes[domain.lowerBound] != ASCII.openBracket else {
      report(EmailValidator.addressLiteral, at: domain)
      return
    }
    let labels = DomainLabels(bytes, in: domain)
    for defect in labels.defects { report(defect.rule, at: defect.range, defect.detail) }
    let hasOwnError = labels.defects.contains { $0.rule.severity == .error && $0.rule != EmailValidator.trailingDot }
    guard !hasOwnError else { return }
    if labels.count < 2 {
      report(EmailValidator.dotlessDomain, at: domain)
      return
    }
    let name = domain.lowerBound..<labels.end
    guard labels.needsConversion else {
      setASCIIDomain(bytes, name)
      readTopLevel(labels.last)
      return
    }
    let conversion = DomainConversion(bytes, name)
    for defect in conversion.defects { report(defect.rule, at: defect.range, defect.detail) }
    asciiDomain = conversion.ascii
    if !asciiDomain.isEmpty { readTopLevel(labels.last) }
  }

  private mutating func setASCIIDomain(_ bytes: Span<UInt8>, _ name: Range<Int>) {
    if name.count > AddressLimit.domain {
      report(EmailValidator.domainTooLong, at: name, .length(name.count, limit: AddressLimit.domain))
    }
    asciiDomain.reserveCapacity(name.count)
    for index in name { asciiDomain.append(ASCII.lowercased(bytes[index])) }
  }

  /// - Parameter range: where the top-level domain stands in the value; it is judged in its ASCII form.
  private mutating func readTopLevel(_ range: Range<Int>) {
    topLevel = range
    let name = asciiDomain
    let label = ((name.lastIndex(of: ASCII.dot) ?? -1) + 1)..<name.count
    if label.allSatisfy({ ASCII.isDigit(name[$0]) }) {
      report(EmailValidator.numericTopLevelDomain, at: range)
    } else if ReservedTopLevelDomain.contains(name.span, label) {
      report(EmailValidator.reservedTopLevelDomain, at: range, .name(String(decoding: name[label], as: UTF8.self)))
    }
  }
}
