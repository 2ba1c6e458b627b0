// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension TextCheck {
  /// Finds scripts and other tags of HTML.
  static let markup = TextCheck(Markup.scriptRule, Markup.tagRule, for: .markup) { text in
    let bytes = Array(text.value.utf8)
    let tags = Markup.tags(in: bytes)
    if Markup.isScript(bytes, tags) { return [Finding(Markup.scriptRule, in: text.field)] }
    if tags.isEmpty { return [] }
    let plain = Markup.removing(tags, from: bytes)
    return [
      Finding(
        Markup.tagRule, in: text.field, at: tags[0].range, ["tag": .value(tags[0].name)],
        suggestions: plain.isEmpty ? [] : [Suggestion(text.field, plain, confidence: 0.9, evidence: [.form])])
    ]
  }
}

/// Tags of HTML in a text.
enum Markup {
  struct Tag {
    let name: String
    /// From `<` to behind `>`.
    let range: Range<Int>
    let holdsHandler: Bool
  }

  /// The tags, `<jane@example.com>`, `<3` and `a < b` being none.
  /// - Complexity: O(bytes).
  static func tags(in bytes: [UInt8]) -> [Tag] {
    var tags: [Tag] = []
    var index = 0
    // A `>` behind which there is none is looked for once.
    let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else { index += 1; continue }
      if let tag = tag(at: index, in: bytes, lastEnd: lastEnd) {
        tags.append(tag)
        index = tag.range.upperBound
      } else {
        index += 1
      }
    }
    return tags
  }

  private static func tag(at start: Int, in bytes: [UInt8], lastEnd: Int) -> Tag? {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    let nameStart = index
    while index < bytes.count, index - nameStart < 12, isLetterOrDigit(bytes[index]) { index += 1 }
    guard index > nameStart, index < bytes.count else { return nil }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    guard elements.contains(name), [0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e].contains(bytes[index]) else { return nil }
    let isScript = scripts.contains(name)
    guard lastEnd >= index else {
      return isScript ? Tag(name: name, range: start..<bytes.count, holdsHandler: false) : nil
    }
    let nameEnd = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      return isScript ? Tag(name: name, range: start..<index, holdsHandler: false) : nil
    }
    return Tag(
      name: name, range: start..<(index + 1), holdsHandler: holdsHandler(bytes[nameEnd..<index]))
  }

  /// Whether the attributes of a tag hold one that runs a script: `onerror=`, `href=javascript:`.
  private static func holdsHandler(_ attributes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: attributes, as: UTF8.self).lowercased()
    if text.contains("javascript:") || text.contains("data:text/html") { return true }
    return text.split(whereSeparator: { $0.isWhitespace || $0 == "/" || $0 == "\"" || $0 == "'" }).contains { word in
      word.hasPrefix("on") && word.prefix { $0 != "=" }.count > 4 && word.contains("=")
    }
  }

  /// Whether a text runs a script when a browser shows it.
  static func isScript(_ bytes: [UInt8], _ tags: [Tag]) -> Bool {
    if tags.contains(where: { $0.holdsHandler || scripts.contains($0.name) }) { return true }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if text.contains("data:text/html") { return true }
    // `JavaScript: 5 years` is a skill.
    guard let scheme = text.range(ofASCII: "javascript:") else { return false }
    let rest = text[scheme.upperBound...].prefix(60)
    let isFirst = text[..<scheme.lowerBound].allSatisfy { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    return rest.first?.isWhitespace == false && (isFirst || rest.contains("("))
  }

  /// The text without tags; what breaks a line becomes a space.
  static func removing(_ tags: [Tag], from bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var next = 0
    for tag in tags {
      result += bytes[next..<tag.range.lowerBound]
      if breaks.contains(tag.name), result.last != 0x20, !result.isEmpty { result.append(0x20) }
      next = tag.range.upperBound
    }
    result += bytes[next...]
    let kept = result.drop { $0 <= 0x20 }
    return String(decoding: kept[..<((kept.lastIndex { $0 > 0x20 } ?? kept.startIndex - 1) + 1)], as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { 0x61...0x7a ~= byte | 0x20 || 0x30...0x39 ~= byte }

  private static let scripts: Set<String> = ["script", "iframe", "object", "embed", "applet"]
  private static let breaks: Set<String> = ["br", "p", "div", "li", "tr", "td", "th", "ul", "ol", "hr", "table"]
  /// The elements of HTML that show up in text.
  private static let elements: Set<String> = scripts.union(breaks).union([
    "a", "abbr", "b", "big", "blockquote", "body", "button", "center", "code", "em", "font", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "html", "i", "img", "input", "link", "meta", "pre", "s", "small", "span", "strike",
    "strong", "style", "sub", "sup", "svg", "tbody", "thead", "title", "tt", "u", "video", "audio", "math", "marquee",
  ])
}

extension String {
  /// Where a text of ASCII characters stands.
  fileprivate func range(ofASCII text: String) -> Range<String.Index>? {
    let wanted = Array(text.utf8)
    let bytes = Array(utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == wanted[0] {
      guard bytes[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
      let lower = utf8.index(utf8.startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: wanted.count)
    }
    return nil
  }
}

extension Markup {
  static let scriptRule = Rule(
    "text.script", .warning,
    english: RuleText(
      message: "The value holds a script that a browser would run.",
      finds: "Script elements, embedded pages, event attributes, and addresses that run JavaScript.",
      matters: "A page or mail that shows the value as it is runs what a stranger wrote.",
      example: "“<script>…</script>” as a name, “<img onerror=…>” in a message.",
      remedy: "Do not import it. Look at where else the sender has been."),
    german: RuleText(
      message: "Der Wert enthält ein Skript, das ein Browser ausführen würde.",
      finds: "Skript-Elemente, eingebettete Seiten, Ereignis-Attribute und Adressen, die JavaScript ausführen.",
      matters: "Eine Seite oder Mail, die den Wert zeigt, wie er ist, führt aus, was ein Fremder geschrieben hat.",
      example: "„<script>…</script>“ als Name, „<img onerror=…>“ in einer Nachricht.",
      remedy: "Nicht übernehmen. Nachsehen, wo der Absender sonst noch war."))

  static let tagRule = Rule(
    "text.html-tag", .warning,
    english: RuleText(
      message: "The value holds a tag of HTML: {tag}.",
      finds: "Tags such as <b>, <br> or <a href=…>.",
      matters: "They show in letters and lists, and links in them lead where the sender wants.",
      example: "“<b>Anna</b>”: exported from a web page.",
      remedy: "Take the suggestion, which has no tags. Let the source export text."),
    german: RuleText(
      message: "Der Wert enthält ein HTML-Tag: {tag}.",
      finds: "Tags wie <b>, <br> oder <a href=…>.",
      matters: "Sie erscheinen in Briefen und Listen, und Links darin führen, wohin der Absender will.",
      example: "„<b>Anna</b>“: aus einer Webseite exportiert.",
      remedy: "Den Vorschlag ohne Tags übernehmen. Die Quelle soll Text exportieren."))
}
