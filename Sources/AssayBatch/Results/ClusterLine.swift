// SPDX-License-Identifier: Apache-2.0

/// A line of `clusters.csv`, whose cells need no quotes. There is one for each record of a run, so it allocates
/// nothing but the weight, where there is one.
struct ClusterLine {
  let record: Int
  let cluster: Int
  let isSingle: Bool
  let isDuplicate: Bool
  /// As it is written; empty for a match that was not weighed.
  let weight: String

  init?(_ line: ArraySlice<UInt8>) {
    var rest = line
    guard let record = Self.number(&rest), let cluster = Self.number(&rest) else { return nil }
    self.record = record
    self.cluster = cluster
    let role = Self.cell(&rest)
    isSingle = role.elementsEqual("single".utf8)
    isDuplicate = role.elementsEqual("duplicate".utf8)
    guard isSingle || isDuplicate || role.elementsEqual("survivor".utf8) else { return nil }
    weight = isDuplicate ? String(decoding: Self.cell(&rest), as: UTF8.self) : ""
  }

  private static func cell(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let cell = rest.prefix { $0 != UInt8(ascii: ",") }
    rest = rest[cell.endIndex...].dropFirst()
    return cell
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let cell = cell(&rest)
    guard !cell.isEmpty, cell.count < 19 else { return nil }
    var number = 0
    for byte in cell {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number &* 10 &+ Int(byte &- 0x30)
    }
    return number
  }
}
