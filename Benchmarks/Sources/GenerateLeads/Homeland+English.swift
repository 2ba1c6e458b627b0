// SPDX-License-Identifier: Apache-2.0

extension Homeland {
  static let unitedStates = Homeland(
    weight: 40, country: "United States", phoneStart: "+1212", phoneDigits: 6,
    givenNames: "James Mary Robert Linda Michael Susan David Karen Carol Brian Nancy Kevin Laura Jason Emily José/jose",
    familyNames:
      "Smith Johnson Brown Davis Miller Wilson Moore Taylor Clark "
      + "Lewis Walker Hall Young King Null O’Brien/obrien",
    places: "Springfield|62701|IL;Portland|97201|OR;Austin|78701|TX;Columbus|43004|OH;Paris|75460|TX;Denver|80202|CO",
    streets: "Main Street;Oak Avenue;Maple Drive;Cedar Lane;Washington Boulevard;Lake Road", isNumberFirst: true,
    trades: "Plumbing;Logistics;Software;Consulting;Foods;Motors", companyForms: "Inc.;LLC;Corp.;& Sons",
    mailHosts: "gmail.com yahoo.com outlook.com example.com acme.example.com icloud.com",
    messages: [
      "Please send me a quote.",
      "Interested in a demo for ten people.",
      "Call me after five.",
      "How much is the yearly plan?",
      "We met at the trade fair.",
    ])

  static let unitedKingdom = Homeland(
    weight: 18, country: "United Kingdom", phoneStart: "+44161", phoneDigits: 6,
    givenNames: "Oliver Amelia Harry Isla George Ava Noah Mia Jack Grace Seán/sean Zoë/zoe",
    familyNames: "Jones Williams Evans Thomas Roberts Wright Hughes Green Wood Turner Ng Lee",
    places: "London|SW1A 1AA|;Leeds|LS1 4DY|;Cardiff|CF10 1EP|Wales;Glasgow|G1 1XQ|Scotland;Bath|BA1 1SX|Somerset",
    streets: "High Street;Church Lane;Station Road;Mill Lane;Victoria Terrace", isNumberFirst: true,
    trades: "Joinery;Travel;Catering;Design;Engineering", companyForms: "Ltd;PLC;LLP;& Co",
    mailHosts: "gmail.com hotmail.co.uk btinternet.com example.co.uk outlook.com",
    messages: [
      "Please ring me back.",
      "Looking for a new supplier.",
      "Met you at the fair in Leeds.",
      "Newsletter, please.",
    ])
}
