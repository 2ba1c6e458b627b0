// SPDX-License-Identifier: Apache-2.0

import Assay

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// One way to look at addresses, and how many it has something to say of.
struct JudgingWay {
  let name: String
  let judge: @Sendable (AddressFile) -> Int

  static let all = [
    JudgingWay(name: "floor, memchr for @") { file in
      var found = 0
      let leads = file.batch.leads
      for record in 0..<leads.count {
        found += leads[record][.email].withUnsafeBytes { bytes in
          memchr(bytes.baseAddress.unsafelyUnwrapped, 0x40, bytes.count) == nil ? 0 : 1
        }
      }
      return found
    },
    JudgingWay(name: "EmailValidator, syntax and policy, in a batch") {
      judge($0, with: EmailValidator(searchesTypos: false))
    },
    JudgingWay(name: "EmailValidator with typo search, in a batch") { judge($0, with: EmailValidator()) },
    JudgingWay(name: "EmailAddress.parse, one string") { file in
      var found = 0
      let leads = file.batch.leads
      for record in 0..<leads.count where !EmailAddress.parse(leads[record][.email]).findings.isEmpty { found += 1 }
      return found
    },
  ]

  private static func judge(_ file: AddressFile, with validator: EmailValidator) -> Int {
    var findings = RecordTable<Finding>()
    validator.validate(file.batch, into: &findings)
    return findings.count
  }
}
