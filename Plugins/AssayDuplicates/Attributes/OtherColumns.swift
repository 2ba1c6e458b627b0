// SPDX-License-Identifier: Apache-2.0

/// Which of the columns that are no field are compared: the first ones, but those that number the leads only if there is
/// room, since no two leads agree in them.
enum OtherColumns {
  /// The last word of a name of a column that numbers the leads.
  private static let numbering: Set<String> = [
    "id", "uuid", "guid", "key", "index", "nr", "no", "number", "nummer", "rowid",
  ]

  static func chosen(from names: [String], atMost limit: Int) -> [Int] {
    let (numbers, others) = (
      names.indices.filter { isNumbering(names[$0]) }, names.indices.filter { !isNumbering(names[$0]) }
    )
    return Array((others + numbers).prefix(max(0, limit))).sorted()
  }

  private static func isNumbering(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.last.map { numbering.contains(String($0)) } ?? true
  }
}
