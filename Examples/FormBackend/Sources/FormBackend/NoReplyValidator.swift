// SPDX-License-Identifier: Apache-2.0

import Assay

struct NoReplyValidator: Validator {
  static let noReply = Rule(
    "acme.no-reply-address", .warning, fields: [.email],
    english: RuleText(
      message: "Nobody reads this mailbox.", finds: "An address that only sends.", matters: "Nobody would answer.",
      example: "`noreply@acme.com`", remedy: "Ask for another address."),
    german: RuleText(
      message: "Dieses Postfach liest niemand.", finds: "Eine Adresse, die nur sendet.", matters: "Niemand antwortet.",
      example: "`noreply@acme.com`", remedy: "Um eine andere Adresse bitten."))

  var rules: [Rule] { [Self.noReply] }

  func validate(_ lead: borrowing LeadView) -> [Finding] {
    lead.string(.email).hasPrefix("noreply@") ? [Finding(Self.noReply, in: .email)] : []
  }
}
