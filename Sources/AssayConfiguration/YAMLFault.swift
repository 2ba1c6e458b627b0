// SPDX-License-Identifier: Apache-2.0

import Assay
import Yams

/// What makes a text no YAML, and where.
struct YAMLFault {
  private var line: Int?
  private var column: Int?
  private var english: String
  private var german: String

  /// - Parameter error: what the parser threw.
  init(_ error: any Error, in text: String) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      self.init(problem, context, at: mark, in: text)
    case .duplicatedKeysInMapping(let names, let context):
      self.init(repeated: names.first ?? "", at: context.mark, in: text)
    case .reader(let problem, let offset, _, let yaml):
      let before = offset.map { yaml.prefix($0) } ?? ""
      self.init(
        line: before.count(where: \.isNewline) + 1, column: before.reversed().prefix { !$0.isNewline }.count + 1,
        english: "a character that may not stand in YAML (\(problem)).",
        german: "Ein Zeichen, das in YAML nicht vorkommen darf (\(problem)).")
    default:
      self.init(english: "this is no YAML (\(error)).", german: "Das ist kein YAML (\(error)).")
    }
  }

  private init(line: Int? = nil, column: Int? = nil, english: String, german: String) {
    self.line = line
    self.column = column
    self.english = english
    self.german = german
  }

  private init(_ problem: String, _ context: YamlError.Context?, at mark: Mark, in text: String) {
    (line, column) = (mark.line, mark.column)
    // The parser stumbles over a tab where it stands, or in the line after.
    for number in [mark.line, mark.line - 1] {
      let line = Self.line(number, of: text)
      guard let tab = line.prefix(while: { $0 == " " || $0 == "\t" }).firstIndex(of: "\t") else { continue }
      self.line = number
      column = line.distance(from: line.startIndex, to: tab) + 1
      english = "a tab may not indent in YAML. Use spaces."
      german = "In YAML darf kein Tabulator einrücken. Bitte Leerzeichen verwenden."
      return
    }
    let (english, german) = Self.sentence(for: problem)
    let start = context.map { $0.mark.line }
    let isElsewhere = start.map { $0 > 0 && $0 != mark.line } ?? false
    self.english = english + (isElsewhere ? " It began in line \(start ?? 0)." : "")
    self.german = german + (isElsewhere ? " Es begann in Zeile \(start ?? 0)." : "")
  }

  /// - Parameter mark: where the key stands for the first time.
  private init(repeated name: String, at mark: Mark, in text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let again = lines.indices.dropFirst(mark.line).first { index in
      let rest = lines[index].dropFirst(mark.column - 1).drop { $0 == "'" || $0 == "\"" }
      return lines[index].prefix(mark.column - 1).allSatisfy { $0 == " " } && rest.hasPrefix(name)
        && rest.dropFirst(name.count).drop { $0 == "'" || $0 == "\"" || $0 == " " }.first == ":"
    }
    line = again.map { $0 + 1 } ?? mark.line
    column = mark.column
    english = "the key “\(name)” is there twice, first in line \(mark.line)."
    german = "Den Schlüssel „\(name)“ gibt es zweimal, zuerst in Zeile \(mark.line)."
  }

  func error(file: String) -> ConfigurationFileError {
    ConfigurationFileError(file, line: line, column: column, english: english, german: german)
  }

  private static func line(_ number: Int, of text: String) -> Substring {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The sentences of libyaml 0.2 that people meet, said so that they help.
  private static func sentence(for problem: String) -> (english: String, german: String) {
    switch problem {
    case "mapping values are not allowed in this context":
      (
        "a colon that does not belong here. Put a text with “: ” in quotes, or check the indentation.",
        "Ein Doppelpunkt, der hier nicht hingehört. Text mit „: “ in Anführungszeichen setzen oder die Einrückung prüfen."
      )
    case "could not find expected ':'":
      ("a key without a colon behind it.", "Ein Schlüssel ohne Doppelpunkt dahinter.")
    case "did not find expected key", "did not find expected '-' indicator":
      (
        "the indentation does not fit what stands above, or a text needs quotes.",
        "Die Einrückung passt nicht zu dem, was darüber steht, oder ein Text braucht Anführungszeichen."
      )
    case "found unexpected end of stream":
      ("quotes that are not closed.", "Anführungszeichen, die nicht geschlossen werden.")
    case "found character that cannot start any token":
      (
        "a text may not begin with this character. Put it in quotes.",
        "Mit diesem Zeichen darf kein Text beginnen. Bitte in Anführungszeichen setzen."
      )
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      ("a comma or a closing bracket is missing.", "Ein Komma oder eine schließende Klammer fehlt.")
    case "but found another document":
      (
        "a second document begins here. A configuration has one.",
        "Hier beginnt ein zweites Dokument. Eine Konfiguration hat eines."
      )
    default: ("this is no YAML (\(problem)).", "Das ist kein YAML (\(problem)).")
    }
  }
}
