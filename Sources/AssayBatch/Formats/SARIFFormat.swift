// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayJSONLines
import Synchronization

/// Findings as a log of SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts and editors
/// show beside the lines.
///
/// Results are written as they come and the description of the tool after them, so that memory does not grow with the
/// findings. No value of a lead stands in it, unless that is asked for: suggestions and changes are never in it, and
/// messages are redacted.
///
/// A class, because it knows whether a result has been written.
public final class SARIFFormat: FindingFormat {
  private let rules: [Rule]
  private let indices: [Rule.ID: Int]
  private let version: String
  private let informationURI: String?
  private let language: Language
  private let isRedacted: Bool
  private let sink: ResultSink
  private let hasResult = Mutex(false)

  /// A log of one run.
  /// - Parameters:
  ///   - rules: the rules in force, as ``BatchRun/rules`` gives them; each comes with its help.
  ///   - version: the version of the tool.
  ///   - informationURI: where the tool is described, without a slash at its end; the rules are linked to
  ///     `docs/rules` below it. Nil for nowhere.
  ///   - language: the language of the messages.
  ///   - isRedacted: whether values of leads are left out.
  public init(
    rules: [Rule], version: String, informationURI: String? = nil, language: Language = .english,
    redacted isRedacted: Bool = true, to sink: @escaping ResultSink
  ) {
    self.rules = rules
    indices = Dictionary(zip(rules.map(\.id), rules.indices), uniquingKeysWith: { first, _ in first })
    self.version = version
    self.informationURI = informationURI
    self.language = language
    self.isRedacted = isRedacted
    self.sink = sink
  }
}

// MARK: - Results

extension SARIFFormat {
  private static let head = """
    {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",\
    "version":"2.1.0","runs":[{"results":[
    """

  /// Appends a result with a comma before it; ``write(_:)`` takes off the one of the first.
  public func append(_ placed: PlacedFinding, to buffer: inout [UInt8]) {
    let finding = placed.finding
    let isOpen = finding.outcome == .couldNotJudge
    buffer += ",\n{\"ruleId\":".utf8
    JSONText.append(finding.rule.id.rawValue, to: &buffer)
    if let index = indices[finding.rule.id] { append("ruleIndex", index, to: &buffer) }
    // "open": the tool had not enough to decide. The level of what is no failure has to be "none" (3.27.10).
    if isOpen { buffer += ",\"kind\":\"open\"".utf8 }
    append("level", isOpen ? "none" : placed.severity.name, to: &buffer)
    buffer += ",\"message\":{\"text\":".utf8
    JSONText.append(finding.message(in: language, redacted: isRedacted), to: &buffer)
    buffer += "},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"".utf8
    ArtifactURI.append(placed.file, to: &buffer)
    buffer += "\"},\"region\":{\"startLine\":".utf8
    DecimalText.append(max(placed.line, 1), to: &buffer)
    // What is about the file as a whole has a line, and no column in it.
    if placed.record > 0 { append("startColumn", max(placed.character, 1), to: &buffer) }
    buffer += "}}}],\"properties\":{\"record\":".utf8
    DecimalText.append(placed.record, to: &buffer)
    buffer += ",\"confidence\":".utf8
    JSONText.append(fraction: finding.confidence, to: &buffer)
    if let column = placed.column { append("column", column, to: &buffer) }
    if let field = finding.field { append("field", field.name, to: &buffer) }
    if placed.change != nil { buffer += ",\"changed\":true".utf8 }
    buffer += "}}".utf8
  }

  private func append(_ key: StaticString, _ number: Int, to buffer: inout [UInt8]) {
    append(key, to: &buffer)
    DecimalText.append(number, to: &buffer)
  }

  public func write(_ bytes: [UInt8]) throws(BatchError) {
    let isFirst = hasResult.withLock { hasResult in !exchange(&hasResult, with: true) }
    try sink(isFirst ? Array(Self.head.utf8) + bytes.dropFirst() : bytes)
  }
}

// MARK: - The tool

extension SARIFFormat {
  public func finish(_ report: RunReport) throws(BatchError) {
    if !hasResult.withLock({ $0 }) { try sink(Array(Self.head.utf8)) }
    var buffer: [UInt8] = []
    buffer += "\n],\"columnKind\":\"unicodeCodePoints\",\"language\":\"\(language.rawValue)\",".utf8
    buffer += "\"invocations\":[{\"executionSuccessful\":true}],\"tool\":{\"driver\":{\"name\":\"assay\"".utf8
    append("version", version, to: &buffer)
    if let informationURI { append("informationUri", informationURI, to: &buffer) }
    append("language", language.rawValue, to: &buffer)
    buffer += ",\"rules\":[".utf8
    for (index, rule) in rules.enumerated() { append(rule, after: index == 0 ? "\n" : ",\n", to: &buffer) }
    buffer += "\n]}}}]}\n".utf8
    try sink(buffer)
  }

  private func append(_ rule: Rule, after separator: String, to buffer: inout [UInt8]) {
    let text = rule.text(in: language)
    let help = RuleHelp(rule, in: language)
    buffer += "\(separator){\"id\":".utf8
    JSONText.append(rule.id.rawValue, to: &buffer)
    buffer += ",\"shortDescription\":{\"text\":".utf8
    JSONText.append(text.finds, to: &buffer)
    buffer += "},\"fullDescription\":{\"text\":".utf8
    JSONText.append("\(text.finds) \(text.matters)", to: &buffer)
    buffer += "},\"help\":{\"text\":".utf8
    JSONText.append(help.text, to: &buffer)
    append("markdown", help.markdown, to: &buffer)
    buffer += "}".utf8
    if let informationURI { append("helpUri", "\(informationURI)/\(RuleCatalogue.link(to: rule))", to: &buffer) }
    buffer += ",\"defaultConfiguration\":{\"level\":\"\(rule.severity.name)\"},\"properties\":{\"tags\":[".utf8
    let area = String(rule.id.area)
    JSONText.append(area, to: &buffer)
    // No tag may come twice (3.8.2), and many an area is called like its field.
    for name in rule.fields.map(\.name) where name != area {
      buffer.append(UInt8(ascii: ","))
      JSONText.append(name, to: &buffer)
    }
    buffer += "]}}".utf8
  }

  private func append(_ key: StaticString, _ value: String, to buffer: inout [UInt8]) {
    append(key, to: &buffer)
    JSONText.append(value, to: &buffer)
  }

  private func append(_ key: StaticString, to buffer: inout [UInt8]) {
    buffer += ",\"".utf8
    key.withUTF8Buffer { buffer.append(contentsOf: $0) }
    buffer += "\":".utf8
  }
}
