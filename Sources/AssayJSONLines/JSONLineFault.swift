// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a line of JSON Lines, as a machine word and a place: `syntax:17`.
public struct JSONLineFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. An open set.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    /// The word for it.
    public let rawValue: String

    /// A kind of that name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The line holds a number, a text, an array or no JSON at all.
    public static let notAnObject = Kind(rawValue: "not-an-object")
    /// The line begins like an object and then breaks the grammar of RFC 8259.
    public static let syntax = Kind(rawValue: "syntax")
    /// Objects and arrays inside each other, more than ``JSONObject/maximumDepth``.
    public static let tooDeep = Kind(rawValue: "too-deep")
    /// The object has more than ``JSONObject/maximumMemberCount`` keys.
    public static let tooManyKeys = Kind(rawValue: "too-many-keys")
    /// The line is longer than a line may be, and was cut.
    public static let tooLong = Kind(rawValue: "too-long")
    /// The array that is the file has no end. This is said after its last element, on a row without an object.
    public static let unclosedArray = Kind(rawValue: "unclosed-array")
    /// A key that has a column comes twice in one object; the last one counts.
    public static let duplicateKey = Kind(rawValue: "duplicate-key")
    /// Some bytes are not UTF-8; they are passed on as they stand.
    public static let invalidUTF8 = Kind(rawValue: "invalid-utf8")
    /// A `\u` escape is one half of a character without the other; U+FFFD stands for it.
    public static let loneSurrogate = Kind(rawValue: "lone-surrogate")
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// The byte, from 1, where it was noticed, in the text of the object as the hidden column has it.
  public let column: Int

  /// A fault at a byte, from 1.
  public init(_ kind: Kind, column: Int) {
    self.kind = kind
    self.column = column
  }

  /// Whether the line could not be read as an object, so that its cells are empty.
  public var isUnreadable: Bool {
    switch kind {
    case .duplicateKey, .invalidUTF8, .loneSurrogate: false
    default: true
    }
  }
}

// MARK: - As text

extension JSONLineFault {
  public var description: String { "\(kind.rawValue):\(column)" }

  /// Reads what ``description`` wrote; `nil` for anything else, such as the empty text of a line without a fault.
  public init?(_ description: some StringProtocol) {
    guard let colon = description.firstIndex(of: ":"), colon > description.startIndex,
      let column = Int(description[description.index(after: colon)...])
    else { return nil }
    self.init(Kind(rawValue: String(description[..<colon])), column: column)
  }
}
