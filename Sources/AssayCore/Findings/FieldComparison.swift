// SPDX-License-Identifier: Apache-2.0

/// How far two leads agree in one thing, and what that weighs: a line of the reason why they are taken for one person.
public struct FieldComparison: Sendable, Hashable {
  /// What was compared: the name of a field, of a column that is no field, or of evidence that belongs to no field, such
  /// as `prior`, how rarely two leads are one person at all.
  public var name: String
  /// How far they agree; nil for evidence that belongs to no field.
  public var agreement: Agreement?
  /// The weight in bits: the logarithm to base 2 of how many times likelier this is if both are one person. Below 0 it
  /// speaks against that.
  public var weight: Double

  /// How far two values agree.
  public enum Agreement: UInt8, CaseIterable, Sendable, Hashable {
    /// They are the same in the form in which they are compared.
    case same
    /// One is another form of the other: a nickname, an initial, an abbreviation.
    case form
    /// They differ by a slip.
    case close
    /// They are alike.
    case alike
    /// They are different.
    case different

    /// The name in machine-readable output.
    public var name: String {
      switch self {
      case .same: "same"
      case .form: "form"
      case .close: "close"
      case .alike: "alike"
      case .different: "different"
      }
    }
  }

  /// A comparison and its weight.
  public init(name: String, agreement: Agreement?, weight: Double) {
    self.name = name
    self.agreement = agreement
    self.weight = weight
  }
}
