// SPDX-License-Identifier: Apache-2.0

/// Values that a user vouches for, compared without case and the white space around them, and in any Unicode form.
///
/// ```swift
/// let allowed = AllowedValues(["Qwertz"])
/// allowed.contains(Array(" QWERTZ ".utf8).span)  // true
/// ```
public struct AllowedValues: Sendable, Hashable {
  // Strings are equal if they are canonically equivalent: a decomposed ü is the composed one.
  private let values: Set<String>

  /// Longer values are never looked up, so that a lead with a value of a megabyte costs no more than another.
  private static let longest = 4096

  /// The values as people write them.
  public init(_ values: some Sequence<String> = []) {
    self.values = Set(values.map(Self.folded))
  }

  /// Whether there is none.
  public var isEmpty: Bool { values.isEmpty }

  /// Whether a text is one of the values.
  /// - Complexity: linear in the text, and O(1) if there are no values.
  public func contains(_ text: Span<UInt8>) -> Bool {
    !values.isEmpty && text.count <= Self.longest && values.contains(Self.folded(String(repairing: text)))
  }

  private static func folded(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(scalars[start...$0]) } ?? ""
  }
}
