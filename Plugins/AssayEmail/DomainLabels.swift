// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The labels of a domain as they are written, and what is wrong with their form.
struct DomainLabels {
  /// How many labels have a character.
  private(set) var count = 0
  /// Where the last label is.
  private(set) var last: Range<Int>
  /// Where the domain ends, without a dot for the root.
  private(set) var end: Int
  /// Whether a label is beyond ASCII or may be an A-label: UTS #46 has the last word then.
  private(set) var needsConversion = false
  private(set) var defects: [AddressDefect] = []
  private var characters = CharacterDefects()

  init(_ bytes: Span<UInt8>, in domain: Range<Int>) {
    last = domain
    end = domain.upperBound
    var label = domain.lowerBound
    var isASCII = true
    var index = domain.lowerBound
    while index < domain.upperBound {
      let decoded = DecodedScalar(bytes, at: index, before: domain.upperBound)
      let range = index..<(index + decoded.length)
      if Self.isSeparator(decoded.scalar) {
        close(bytes, label..<index, isASCII: isASCII, at: range, of: domain)
        if bytes[index] >= 0x80 { needsConversion = true }
        label = range.upperBound
        isASCII = true
      } else {
        isASCII = isASCII && bytes[index] < 0x80
      }
      note(decoded.scalar, at: range)
      index = range.upperBound
    }
    if label < domain.upperBound { add(bytes, label..<domain.upperBound, isASCII: isASCII) }
    defects += characters.defects
  }

  private static func isSeparator(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar == "." || AsciiLookalike.isLabelSeparator(scalar)
  }

  /// A dot after a label, or after nothing.
  private mutating func close(
    _ bytes: Span<UInt8>, _ label: Range<Int>, isASCII: Bool, at dot: Range<Int>, of domain: Range<Int>
  ) {
    if !label.isEmpty {
      add(bytes, label, isASCII: isASCII)
    } else if dot.lowerBound == domain.lowerBound {
      report(EmailValidator.dotAtStart, at: dot)
    } else {
      report(EmailValidator.doubledDot, at: dot)
    }
    if dot.upperBound == domain.upperBound, dot.lowerBound > domain.lowerBound {
      report(EmailValidator.trailingDot, at: dot)
      end = dot.lowerBound
    }
  }

  private mutating func add(_ bytes: Span<UInt8>, _ label: Range<Int>, isASCII: Bool) {
    count += 1
    last = label
    if bytes[label.lowerBound] == ASCII.hyphen {
      report(EmailValidator.hyphenAtLabelEdge, at: label.lowerBound..<(label.lowerBound + 1))
    } else if bytes[label.upperBound - 1] == ASCII.hyphen {
      report(EmailValidator.hyphenAtLabelEdge, at: (label.upperBound - 1)..<label.upperBound)
    }
    // The limit is on the ASCII form, which the conversion measures for the others.
    if isASCII, label.count > AddressLimit.label {
      report(EmailValidator.labelTooLong, at: label, .length(label.count, limit: AddressLimit.label))
    }
    if !isASCII || ASCII.isALabel(bytes, label) { needsConversion = true }
  }

  private mutating func note(_ scalar: Unicode.Scalar?, at range: Range<Int>) {
    switch CharacterKind(scalar) {
    case .dot: break
    case .atext where scalar == "_": characters.note(EmailValidator.underscoreInDomain, scalar, at: range)
    case .atext where scalar != "-" && !ASCII.isLetterOrDigit(UInt8(truncatingIfNeeded: scalar?.value ?? 0)):
      characters.note(.forbidden, scalar, at: range)
    case .atext: break
    case .international:
      if let scalar, AsciiLookalike.isFullWidth(scalar) || AsciiLookalike.isLabelSeparator(scalar) {
        characters.note(EmailValidator.fullWidthDomain, scalar, at: range)
      }
    case let kind: characters.note(kind, scalar, at: range)
    }
  }

  private mutating func report(_ rule: Rule, at range: Range<Int>, _ detail: AddressDefect.Detail = .none) {
    guard !defects.contains(where: { $0.rule == rule }) else { return }
    defects.append(AddressDefect(rule, at: range, detail))
  }
}
