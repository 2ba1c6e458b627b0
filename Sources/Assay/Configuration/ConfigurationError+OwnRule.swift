// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayOwnRules

extension ConfigurationError {
  /// What is wrong with an own rule, as an error of the configuration that it stands in.
  /// - Parameter prefix: the way to where the path of the error begins.
  public init(_ error: OwnRuleError, under prefix: [Step] = []) {
    let path = prefix + Self.steps(of: error.codingPath)
    if error.kind == .unknownKey {
      self = .unknownKey(error.name, at: path, among: error.alternatives)
      return
    }
    let nearest = error.kind == .unknownWord ? NearestName.of(error.name, among: error.alternatives) : nil
    let (english, german) = (error.message(in: .english), error.message(in: .german))
    let first = english.hasPrefix("Assay") ? english : english.prefix(1).lowercased() + english.dropFirst()
    self.init(
      at: path, english: Self.sentence(first, nearest.map { "Do you mean “\($0)”?" }),
      german: Self.sentence(german, nearest.map { "Gemeint: „\($0)“?" }))
  }

  private static func sentence(_ text: String, _ hint: String?) -> String {
    let sentence = text.hasSuffix(".") ? text : text + "."
    return hint.map { "\(sentence) \($0)" } ?? sentence
  }
}
