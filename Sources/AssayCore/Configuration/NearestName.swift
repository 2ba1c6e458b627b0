// SPDX-License-Identifier: Apache-2.0

/// Finds the name that was probably meant where somebody wrote one that is not known.
public enum NearestName {
  /// The most similar name, unless none is similar: one with a few other characters, or one that begins with the text.
  public static func of(_ name: String, among names: [String]) -> String? {
    // No name is so long, and the comparison takes time in proportion to both lengths.
    guard name.count <= 200 else { return nil }
    let scored = names.map { ($0, distance(Array(name), Array($0))) }
    guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(2, name.count / 3), best.1 < name.count else {
      return name.count < 3 ? nil : names.first { $0.hasPrefix(name) }
    }
    return best.0
  }

  /// Levenshtein's distance. Names are short, so the plain table does.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substitution = diagonal + (character == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
