// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about lengths, in octets.
extension EmailValidator {
  static let lengthRules = [
    localPartTooLong, addressTooLong, labelTooLong, domainTooLong,
  ]

  /// More than 64 octets before the `@` (RFC 5321 §4.5.3.1.1).
  public static let localPartTooLong = Rule(
    "email.local-part-too-long", .error, fields: [.email],
    english: RuleText(
      message: "The part before the @ has {length} bytes, {excess} more than the {limit} that are allowed.",
      finds: "A part before the @ of more than 64 bytes.",
      matters: "Mail systems may refuse it, and most do.",
      example: "Seventy letters before the @.",
      remedy: "Look up the address; two values may have run together."),
    german: RuleText(
      message: "Der Teil vor dem @ hat {length} Byte, {excess} mehr als die erlaubten {limit}.",
      finds: "Ein Teil vor dem @ mit mehr als 64 Byte.",
      matters: "Mailsysteme dürfen ihn ablehnen, und die meisten tun es.",
      example: "Siebzig Buchstaben vor dem @.",
      remedy: "Die Adresse nachsehen; vielleicht sind zwei Werte zusammengelaufen."))

  /// More than 254 octets (RFC 5321 §4.5.3.1.3).
  public static let addressTooLong = Rule(
    "email.address-too-long", .error, fields: [.email],
    english: RuleText(
      message: "The address has {length} bytes, {excess} more than the {limit} that are allowed.",
      finds: "An address of more than 254 bytes.",
      matters: "No mail system carries it.",
      example: "An address with a text behind it.",
      remedy: "Look up the address; a text may have got into the field."),
    german: RuleText(
      message: "Die Adresse hat {length} Byte, {excess} mehr als die erlaubten {limit}.",
      finds: "Eine Adresse mit mehr als 254 Byte.",
      matters: "Kein Mailsystem befördert sie.",
      example: "Eine Adresse, an der ein Text hängt.",
      remedy: "Die Adresse nachsehen; vielleicht ist ein Text in das Feld geraten."))

  /// More than 63 octets between two dots of the domain (RFC 1035 §2.3.4).
  public static let labelTooLong = Rule(
    "email.label-too-long", .error, fields: [.email],
    english: RuleText(
      message: "A part of the domain has {length} bytes, {excess} more than the {limit} that are allowed.",
      finds: "A part between two dots of the domain with more than 63 bytes, as A-label.",
      matters: "The domain name system cannot hold it: the domain does not exist.",
      example: "jane@, sixty-four letters, .com.",
      remedy: "Look up the domain."),
    german: RuleText(
      message: "Ein Teil der Domain hat {length} Byte, {excess} mehr als die erlaubten {limit}.",
      finds: "Ein Teil zwischen zwei Punkten der Domain mit mehr als 63 Byte, als A-Label.",
      matters: "Das Domain Name System kann ihn nicht aufnehmen: Die Domain gibt es nicht.",
      example: "jane@, vierundsechzig Buchstaben, .com.",
      remedy: "Die Domain nachsehen."))

  /// A domain of more than 253 octets (RFC 1035 §2.3.4).
  public static let domainTooLong = Rule(
    "email.domain-too-long", .error, fields: [.email],
    english: RuleText(
      message: "The domain has {length} bytes, {excess} more than the {limit} that are allowed.",
      finds: "A domain of more than 253 bytes, as A-labels.",
      matters: "The domain name system cannot hold it: the domain does not exist.",
      example: "jane@ and thirty times \"subdomain.\".",
      remedy: "Look up the domain."),
    german: RuleText(
      message: "Die Domain hat {length} Byte, {excess} mehr als die erlaubten {limit}.",
      finds: "Eine Domain mit mehr als 253 Byte, als A-Labels.",
      matters: "Das Domain Name System kann sie nicht aufnehmen: Die Domain gibt es nicht.",
      example: "jane@ und dreißigmal „subdomain.“.",
      remedy: "Die Domain nachsehen."))
}
