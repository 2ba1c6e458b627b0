// SPDX-License-Identifier: Apache-2.0

/// Where a configuration says who must not be contacted.
public struct SuppressionSettings: ConfigurationSection {
  /// The file of keyed hashes, relative to the configuration.
  public var file: String

  /// A list in a file.
  public init(file: String) {
    self.file = file
  }

  public enum CodingKeys: String, CodingKey, CaseIterable {
    case file
  }

  public static let summary = "People who must not be contacted, as keyed hashes."
  public static let requiredKeys = [CodingKeys.file]

  public static func schema(of key: CodingKeys) -> ConfigurationSchema {
    switch key {
    case .file: .string("The file of keyed hashes, relative to this file.")
    }
  }

  public init(from decoder: any Decoder) throws {
    file = try decoder.section(Self.self).decode(String.self, forKey: .file)
  }
}
