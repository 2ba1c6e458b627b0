// SPDX-License-Identifier: Apache-2.0

/// What a text is, which decides what is expected of it: `XKCD` is a fine company and no name of a person.
public enum TextKind: Sendable, Hashable, CaseIterable {
  /// A person's name or a part of one.
  case personName
  /// The name of an organisation.
  case company
  /// A street, with or without a house number.
  case street
  /// A city, town or village.
  case city
  /// Free text.
  case message
}
