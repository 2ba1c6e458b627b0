// SPDX-License-Identifier: Apache-2.0

import Assay

/// Reads lines `REGION TAB NUMBER` from standard input and prints what is read out of each number, for
/// `Reference/Phone/agreement.py` to compare: either the defect, or E.164, extension, possibility, kind and region, with tabs
/// between them. A backslash and a line end stand in a number as `\\`, `\n` and `\r`.
@main
enum PhoneAgreement {
  static func main() {
    var output = ""
    while let line = readLine() {
      let tab = line.utf8.firstIndex(of: UInt8(ascii: "\t")) ?? line.endIndex
      let number = unescaped(line[tab...].dropFirst())
      output += answer(number, in: PhoneRegion(String(line[..<tab]))) + "\n"
      if output.utf8.count > 1 << 16 {
        print(output, terminator: "")
        output = ""
      }
    }
    print(output, terminator: "")
  }

  private static func answer(_ text: String, in region: PhoneRegion?) -> String {
    do {
      let number = try PhoneNumber(parsing: text, in: region)
      return [
        number.e164, number.extension ?? "", "\(number.possibility)", number.kind?.name ?? "",
        number.region?.code ?? "",
      ].joined(separator: "\t")
    } catch {
      return "\(error)"
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if !isEscaped && scalar == "\\" {
        isEscaped = true
      } else {
        result.append(isEscaped && scalar == "n" ? "\n" : isEscaped && scalar == "r" ? "\r" : scalar)
        isEscaped = false
      }
    }
    return String(result)
  }
}
