// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The address that is probably meant, as far as the form alone tells.
///
/// The steps are a list; each takes the result of the one before, and the work ends with the first result that has no
/// error. No step knows a domain or a name: mistyped domains are another matter.
struct AddressRepair {
  let address: [UInt8]
  let confidence: Double
  let isSafe: Bool

  /// One way to repair an address.
  private struct Step {
    /// How often the result is what the person meant, by our judgement.
    let confidence: Double
    /// Whether nothing else can be meant and nothing is lost.
    let isSafe: Bool
    /// ASCII characters without which, and without anything beyond ASCII, the step has nothing to do.
    let needs: ASCIISet
    let apply: @Sendable ([UInt8]) -> [UInt8]

    init(
      confidence: Double, isSafe: Bool, needs: StaticString, apply: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) {
      self.confidence = confidence
      self.isSafe = isSafe
      self.needs = ASCIISet(needs)
      self.apply = apply
    }
  }

  private static let steps = [
    Step(confidence: 0.99, isSafe: true, needs: " \t\r\n\u{B}\u{C}\u{0}\u{7F}", apply: withoutInvisibleCharacters),
    Step(confidence: 0.99, isSafe: true, needs: ":", apply: withoutScheme),
    Step(confidence: 0.98, isSafe: false, needs: ">", apply: withoutDisplayName),
    Step(confidence: 0.99, isSafe: true, needs: "<([{\"'`", apply: withoutEnclosure),
    Step(confidence: 0.99, isSafe: true, needs: "", apply: withASCIIForLookalikes),
    Step(confidence: 0.95, isSafe: false, needs: " )]}", apply: withSignForWord),
    Step(confidence: 0.98, isSafe: true, needs: "@", apply: withoutDoubledAtSign),
    Step(confidence: 0.95, isSafe: false, needs: "(", apply: withoutComments),
    Step(confidence: 0.7, isSafe: false, needs: ",<", apply: withEndingForPunctuation),
    Step(confidence: 0.98, isSafe: true, needs: ",;:<>()[]{}\"'`!?/\\|", apply: withoutPunctuationAtEnds),
    Step(confidence: 0.98, isSafe: true, needs: " \t", apply: withoutWhiteSpaceAroundAtSign),
    Step(confidence: 0.85, isSafe: false, needs: " \t", apply: withoutWhiteSpaceAroundDots),
    Step(confidence: 0.95, isSafe: true, needs: ",", apply: withDotForCommaInDomain),
    Step(confidence: 0.8, isSafe: false, needs: ",", apply: withDotForCommaInLocalPart),
    Step(confidence: 0.9, isSafe: false, needs: ",;:<>()[]{}\"'`!?/\\|#$%&*+=^_~", apply: withoutPunctuationBesideDots),
    Step(confidence: 0.99, isSafe: true, needs: ".", apply: withoutDotsAfterDomain),
    Step(confidence: 0.93, isSafe: false, needs: ".", apply: withoutNeedlessDotsInDomain),
    Step(confidence: 0.8, isSafe: false, needs: ".", apply: withoutNeedlessDotsInLocalPart),
    Step(confidence: 0.7, isSafe: false, needs: "@", apply: withDotBeforeEnding),
  ]

  /// Repairs an address that has an error; nil if no step leads to an address without one.
  /// - Complexity: linear in the bytes.
  init?(of bytes: Span<UInt8>) {
    // Nothing that is meant as one address is longer by more than its wrapping.
    guard bytes.count <= 4 * AddressLimit.address else { return nil }
    var address = bytes.indices.map { bytes[$0] }
    var confidence = 1.0
    var isSafe = true
    var present = ASCIISet(address.span)
    for step in Self.steps where present.holdsOthers || !present.isDisjoint(with: step.needs) {
      let result = step.apply(address)
      guard result != address else { continue }
      address = result
      present = ASCIISet(address.span)
      confidence = min(confidence, step.confidence)
      isSafe = isSafe && step.isSafe
      if AddressSyntax(parsing: address.span).hasError { continue }
      self.address = address
      self.confidence = confidence
      self.isSafe = isSafe
      return
    }
    return nil
  }
}
