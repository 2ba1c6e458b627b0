// SPDX-License-Identifier: Apache-2.0

/// A language that Assay speaks to people in.
public enum Language: String, CaseIterable, Sendable, Codable {
  case english = "en"
  case german = "de"
}
