// SPDX-License-Identifier: Apache-2.0

extension Lead: Codable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  /// Reads an object whose keys are field names and whose values are strings.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var values: [(Field, String)] = []
    for key in container.allKeys {
      values.append((Field(key.stringValue), try container.decode(String.self, forKey: key)))
    }
    self.init(values)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for field in fields { try container.encode(self[field], forKey: Key(stringValue: field.name)) }
  }
}
