// SPDX-License-Identifier: Apache-2.0

/// An invented lead, as the cells of a row.
struct DirtyLead: Sendable {
  static let header =
    "id,first_name,last_name,email,phone,company,street,postal_code,city,region,country,message,created_at,source\n"

  var firstName: String
  var lastName: String
  var email: String
  var phone: String
  var company: String
  var street: String
  var postalCode: String
  var city: String
  var region: String
  var country: String
  var message: String
  var createdAt: String
  var source: String
  /// Whether the street is written without the quotes that a quote in it asks for.
  var isStreetRaw = false
}

// MARK: - Inventing

extension DirtyLead {
  /// A lead without a defect.
  init(using generator: inout SeededGenerator) {
    let home = Homeland.any(using: &generator)
    let given = generator.pick(home.givenNames)
    let family = generator.pick(home.familyNames)
    let place = generator.pick(home.places)
    firstName = given.text
    lastName = family.text
    email = Self.email(given.ascii, family.ascii, generator.pick(home.mailHosts), using: &generator)
    phone =
      generator.chance(0.85)
      ? home.phoneStart + String(2 + generator.below(8)) + generator.digits(home.phoneDigits) : ""
    company = generator.chance(0.85) ? Self.company(of: family.text, in: home, using: &generator) : ""
    street = Self.street(in: home, using: &generator)
    postalCode = place.postalCode
    city = place.city
    region = place.region
    country = home.country
    message = Self.message(in: home, using: &generator)
    createdAt = Self.moment(using: &generator)
    source = generator.pick(["web_form", "newsletter", "trade_fair", "import_2023", "partner", "phone"])
  }

  private static func email(
    _ given: String, _ family: String, _ host: String, using generator: inout SeededGenerator
  ) -> String {
    switch generator.below(4) {
    case 0: "\(given)\(generator.below(1000))@\(host)"
    case 1: "\(given.prefix(1)).\(family)\(generator.below(100_000))@\(host)"
    case 2: "\(given).\(family)+\(generator.below(10_000))@\(host)"
    default: "\(given).\(family)\(generator.below(100_000))@\(host)"
    }
  }

  private static func company(
    of family: String, in home: Homeland, using generator: inout SeededGenerator
  ) -> String {
    let trade = generator.pick(home.trades)
    let form = generator.pick(home.companyForms)
    switch generator.below(100) {
    case 0: return "\(family), \(trade) \(form)"
    case 1: return "\(trade) \"\(family)\" \(form)"
    default: return "\(family) \(trade) \(form)"
    }
  }

  private static func street(in home: Homeland, using generator: inout SeededGenerator) -> String {
    let number = 1 + generator.below(199)
    let street = generator.pick(home.streets)
    return home.isNumberFirst ? "\(number) \(street)" : "\(street) \(number)"
  }

  /// A note in half of the leads; one lead of a hundred has several lines.
  private static func message(in home: Homeland, using generator: inout SeededGenerator) -> String {
    let lines = generator.below(100)
    if lines == 0 {
      return "\(generator.pick(home.messages))\n\(generator.pick(home.messages))\n\nref \"\(generator.digits(4))\""
    }
    return lines < 50 ? "\(generator.pick(home.messages)) \(generator.pick(home.messages))" : ""
  }

  private static func moment(using generator: inout SeededGenerator) -> String {
    let year = 2021 + generator.below(5)
    let month = padded(1 + generator.below(12), 2)
    let day = padded(1 + generator.below(28), 2)
    let hour = padded(generator.below(24), 2)
    let minute = padded(generator.below(60), 2)
    return "\(year)-\(month)-\(day)T\(hour):\(minute):\(padded(generator.below(60), 2))Z"
  }

  fileprivate static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

// MARK: - Writing

extension DirtyLead {
  /// Appends the lead as a row.
  func append(number: Int, to buffer: inout [UInt8]) {
    buffer += "L\(Self.padded(number, 8))".utf8
    for cell in [firstName, lastName, email, phone, company] { Self.append(cell, to: &buffer) }
    if isStreetRaw {
      buffer.append(UInt8(ascii: ","))
      buffer += street.utf8
    } else {
      Self.append(street, to: &buffer)
    }
    for cell in [postalCode, city, region, country, message, createdAt, source] { Self.append(cell, to: &buffer) }
    buffer.append(UInt8(ascii: "\n"))
  }

  private static func append(_ cell: String, to buffer: inout [UInt8]) {
    buffer.append(UInt8(ascii: ","))
    guard cell.utf8.contains(where: needsQuotes) else {
      buffer += cell.utf8
      return
    }
    buffer.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
  }
}
