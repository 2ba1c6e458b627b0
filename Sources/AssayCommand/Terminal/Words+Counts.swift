// SPDX-License-Identifier: Apache-2.0

/// Numbers with what they count.
extension Words {
  /// How many records.
  func counted(_ records: Int) -> String {
    records == 1
      ? pick("1 record", "1 Datensatz") : pick("\(number(records)) records", "\(number(records)) Datensätze")
  }

  /// How many values could not be judged.
  func unjudged(_ values: Int) -> String {
    values == 1
      ? pick("1 value could not be judged", "1 Wert ließ sich nicht beurteilen")
      : pick("\(number(values)) values could not be judged", "\(number(values)) Werte ließen sich nicht beurteilen")
  }
}
