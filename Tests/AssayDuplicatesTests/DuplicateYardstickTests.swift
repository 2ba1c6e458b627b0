// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayDuplicates
import AssayTestSupport
import Foundation
import Testing

/// Data sets whose duplicates are known, all with the same settings and nothing learnt from the answers.
@Suite(.enabled(if: Evaluation.hasFile("dedup/febrl1.csv"), "the evaluation corpora are not here"))
struct DuplicateYardstickTests {
  /// The F1 measures are those of Splink at the best of its thresholds, which has seen the answers.
  @Test(
    arguments: [
      ("febrl1", true, 0.997), ("febrl3", true, 0.989), ("febrl4", true, 0.998), ("febrl3", false, 0.957),
      ("febrl4", false, 0.986), ("fake_1000", true, 0.828), ("restaurants", true, 0.812),
    ])
  func findsTheDuplicates(name: String, withBirthDate: Bool, best: Double) throws {
    let (leads, truth) = try Self.leads(of: name, withBirthDate: withBirthDate)
    let found = Found(leads).clusters
    let wanted = Self.pairs(Dictionary(grouping: truth.indices) { truth[$0] }.values)
    let pairs = Self.pairs(found.map(Array.init))
    let right = Double(pairs.intersection(wanted).count)
    let (precision, recall) = (right / Double(max(1, pairs.count)), right / Double(wanted.count))
    let f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(
      "\(name)\(withBirthDate ? "" : " without dates of birth"): precision \(precision), recall \(recall), F1 \(f1)")
    #expect(f1 > best)
  }

  private static func pairs(_ clusters: some Sequence<[Int]>) -> Set<[Int]> {
    var pairs: Set<[Int]> = []
    for cluster in clusters {
      let members = cluster.sorted()
      for (place, left) in members.enumerated() {
        for right in members[(place + 1)...] { pairs.insert([left, right]) }
      }
    }
    return pairs
  }

  private static func leads(of name: String, withBirthDate: Bool) throws -> (leads: [Lead], truth: [String]) {
    let table = try CSVTable([UInt8](Data(contentsOf: Evaluation.folder.appending(path: "dedup/\(name).csv"))))
    var fields: [(Field, String)] = [
      (.firstName, "first_name"), (.lastName, "last_name"), (.company, "company"), (.street, "street"),
      (.city, "city"), (.region, "region"), (.postalCode, "postal_code"), (.country, "country"), (.phone, "phone"),
      (.email, "email"),
    ]
    if withBirthDate { fields.append((.birthDate, "birth_date")) }
    let columns = fields.map { table.texts(in: $0.1) }
    let leads = table.rows.indices.map { row in
      Lead(fields.indices.filter { !columns[$0][row].isEmpty }.map { (fields[$0].0, columns[$0][row]) })
    }
    return (leads, table.texts(in: "cluster"))
  }
}
