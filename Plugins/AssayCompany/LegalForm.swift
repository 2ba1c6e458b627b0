// SPDX-License-Identifier: Apache-2.0

/// A legal form of companies, such as GmbH.
public struct LegalForm: Sendable, Hashable {
  /// The usual spelling: `GmbH & Co. KG`, `sp. z o.o.`, `株式会社`.
  public let name: String
  /// The countries that have it, as ISO 3166-1 codes; `EU` for those of the European Union.
  public let countries: [String]
}
