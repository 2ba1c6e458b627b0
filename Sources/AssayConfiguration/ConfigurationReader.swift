// SPDX-License-Identifier: Apache-2.0

import Assay
import Yams

/// Reads a configuration from YAML, and says where what is wrong stands.
struct ConfigurationReader {
  let text: String
  let file: String

  /// A configuration of more values is none; aliases of aliases can make a small file one of thousands of millions.
  private static let mostNodes = 100_000

  /// - Parameter lines: the lines of a file of values, nil if it cannot be read.
  func read(
    _ lines: (_ path: String) -> [String]?
  ) throws(ConfigurationFileError) -> (Configuration, valueFiles: [String: [String]]) {
    // As the decoder of Yams does it: no word is a truth value or a number unless one is asked for. `off` stays a word.
    let resolver = Resolver.basic
    let root: Node
    do {
      root = try Parser(yaml: text, resolver: resolver, encoding: .utf8).singleRoot() ?? Node([:])
    } catch {
      throw YAMLFault(error, in: text).error(file: file)
    }
    var count = 0
    if isTooLarge(root, &count) {
      throw ConfigurationFileError(
        file, english: "a configuration has at most \(Self.mostNodes) values.",
        german: "Eine Konfiguration hat höchstens \(Self.mostNodes) Werte.")
    }
    do {
      let configuration = try YAMLDecoder().decode(Configuration.self, from: root)
      return (configuration, try valueFiles(of: configuration, lines))
    } catch let error as ConfigurationError {
      throw fileError(error, in: root)
    } catch let error as DecodingError {
      throw fileError(ConfigurationError(error, in: root), in: root)
    } catch {
      throw ConfigurationFileError(file, english: "\(error)", german: "\(error)")
    }
  }

  private func valueFiles(
    of configuration: Configuration, _ lines: (_ path: String) -> [String]?
  ) throws(ConfigurationError) -> [String: [String]] {
    var files: [String: [String]] = [:]
    for (index, rule) in configuration.ownRules.enumerated() {
      guard case .valuesFile(let name) = rule.test, files[name] == nil else { continue }
      guard let values = lines(ConfigurationFile.resolved(name, from: file)) else {
        throw ConfigurationError(
          OwnRuleError(
            .valuesFile,
            at: [
              .init(Configuration.CodingKeys.ownRules.rawValue), .init(index), .init(OwnRule.Key.valuesFile.rawValue),
            ],
            name: name))
      }
      files[name] = values
    }
    return files
  }

  private func isTooLarge(_ node: Node, _ count: inout Int) -> Bool {
    count += 1
    if count > Self.mostNodes { return true }
    switch node {
    case .scalar, .alias: return false
    case .sequence(let sequence):
      for element in sequence where isTooLarge(element, &count) { return true }
    case .mapping(let mapping):
      for (_, value) in mapping where isTooLarge(value, &count) { return true }
    }
    return false
  }

  private func fileError(_ error: ConfigurationError, in root: Node) -> ConfigurationFileError {
    let mark = root.mark(of: error.path[...], isOfKey: error.isAboutKey)
    var shown = error
    if error.isAboutKey { shown.path.removeLast() }
    let place = shown.place.isEmpty ? "" : shown.place + ": "
    return ConfigurationFileError(
      file, line: mark?.line ?? 1, column: mark?.column ?? 1, english: place + error.message(in: .english),
      german: place + error.message(in: .german))
  }
}

extension Node {
  /// Where a value or its key stands; of a way that does not lead so far, where it ends.
  func mark(of path: ArraySlice<ConfigurationError.Step>, isOfKey: Bool) -> Mark? {
    guard let step = path.first else { return mark }
    switch (step, self) {
    case (.key(let name), .mapping(let mapping)):
      guard let (key, value) = mapping.first(where: { $0.key.string == name }) else { return mark }
      if path.count == 1 && isOfKey { return key.mark }
      // What is empty stands where its key does.
      return value.mark(of: path.dropFirst(), isOfKey: isOfKey) ?? key.mark
    case (.index(let index), .sequence(let sequence)):
      guard sequence.indices.contains(index) else { return mark }
      return sequence[index].mark(of: path.dropFirst(), isOfKey: isOfKey) ?? mark
    default: return mark
    }
  }

  /// The value at the end of a way, or nil.
  func value(at path: ArraySlice<ConfigurationError.Step>) -> Node? {
    guard let step = path.first else { return self }
    switch (step, self) {
    case (.key(let name), .mapping(let mapping)):
      return mapping.first { $0.key.string == name }?.value.value(at: path.dropFirst())
    case (.index(let index), .sequence(let sequence)):
      return sequence.indices.contains(index) ? sequence[index].value(at: path.dropFirst()) : nil
    default: return nil
    }
  }
}
