// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The columns of leads that are merged: those that they came with, and those that Assay added.
struct MergeColumns: Sendable {
  /// What merging adds.
  static let added = ["assay_merged_from", "assay_merged_fields"]

  struct Column: Sendable {
    let name: String
    let field: Field?
    /// Whether Assay added it.
    let isOwn: Bool
    /// The rule that was asked for.
    var rule: SurvivorshipRule?
  }

  private(set) var columns: [Column] = []
  private var places: [String: Int] = [:]
  private let options: MergeOptions

  init(_ options: MergeOptions) {
    self.options = options
  }

  /// Adds a column; one of the same name as another is a column of its own.
  mutating func add(_ name: String, isOwn: Bool) {
    let field = isOwn ? nil : FieldDictionary.standard.field(named: name)
    let rule = isOwn ? nil : options.rules[name] ?? field.flatMap(rule(for:))
    if places[name] == nil || isOwn { places[name] = columns.count }
    columns.append(Column(name: name, field: field, isOwn: isOwn, rule: rule))
  }

  /// The place of a column, which is added if it is new: objects of JSON need not all have the same keys.
  mutating func place(adding name: String) -> Int {
    if let place = places[name] { return place }
    add(name, isOwn: name.hasPrefix(ColumnMapping.ownPrefix))
    return columns.count - 1
  }

  func place(of name: String) -> Int? { places[name] }

  /// The first column of a field.
  func place(of field: Field) -> Int? { columns.firstIndex { $0.field == field } }

  private func rule(for field: Field) -> SurvivorshipRule? {
    options.rules.first { FieldDictionary.standard.field(named: $0.key) == field || $0.key == field.name }?.value
  }

  /// The column with the date of a lead.
  var date: Int? { options.dateColumn.map(named) ?? place(of: .createdAt) }

  /// The column with the source of a lead.
  var source: Int? { options.sourceColumn.map(named) ?? place(of: .source) }

  /// How dates such as `03/04/2026` are read: by others that leave no choice. It is looked at only where dates count.
  func hasMonthFirst(in store: DuplicateStore) -> Bool {
    guard options.rules.values.contains(.mostRecent), let date else { return false }
    return store.hasValue(in: date) { WrittenMoment.hasMonthFirst($0) }
  }

  private func named(_ name: String) -> Int? {
    place(of: name) ?? FieldDictionary.standard.field(named: name).flatMap { place(of: $0) }
  }

  /// Says what was asked for that these columns do not have.
  func check() throws(BatchError) {
    for name in options.rules.keys.sorted() where named(name) == nil { throw .noColumn(name, "--rule") }
    if let name = options.dateColumn, named(name) == nil { throw .noColumn(name, "--date-column") }
    if let name = options.sourceColumn, named(name) == nil { throw .noColumn(name, "--source-column") }
    let rules = Set(options.rules.values)
    if rules.contains(.mostRecent) && date == nil {
      throw BatchError(
        .usage, english: "most-recent needs a column with a date. Name it with --date-column.",
        german: "most-recent braucht eine Spalte mit einem Datum. Bitte mit --date-column nennen.")
    }
    if rules.contains(.mostTrusted) && (source == nil || options.trust.isEmpty) {
      throw BatchError(
        .usage,
        english: "most-trusted needs a column with the source (--source-column) and the sources in order (--trust).",
        german: "most-trusted braucht eine Spalte mit der Quelle (--source-column) und die Quellen der Reihe nach "
          + "(--trust).")
    }
  }
}

// MARK: - What is derived from what

extension MergeColumns {
  /// The columns that an enricher derives from a field: they come with its value. See `docs/formats.md`.
  private static let derived: [Field: [String]] = [
    .fullName: ["assay_title", "assay_first_name", "assay_last_name"],
    .email: [
      "assay_email_domain", "assay_email_registrable_domain", "assay_company_domain", "assay_email_is_freemail",
      "assay_email_is_role",
    ],
    .phone: ["assay_phone_e164", "assay_phone_region", "assay_phone_type"],
    .mobilePhone: ["assay_mobile_phone_e164"],
    .company: ["assay_company_base", "assay_legal_form"],
    .country: [
      "assay_country_iso", "assay_dialling_code", "assay_currency", "assay_official_languages", "assay_in_eu",
      "assay_in_eea",
    ],
    .city: places, .region: places, .postalCode: places, .postalCodeAndCity: places,
  ]

  private static let places = [
    "assay_region_iso", "assay_region_name", "assay_latitude", "assay_longitude", "assay_time_zone",
  ]

  /// The places of the columns that are derived from a field.
  func derived(from field: Field) -> [Int] { Self.derived[field]?.compactMap { places[$0] } ?? [] }

  /// The area of rules about a field: a duplicate with such a reason has a value that is not handed on.
  static func area(of field: Field?) -> String? {
    switch field {
    case .email: "email."
    case .phone, .mobilePhone: "phone."
    case .postalCode, .postalCodeAndCity: "postal."
    case .city, .region, .country: "geo."
    default: nil
    }
  }

  /// Fields in which a word such as `n/a` is no value.
  static let codes: Set<Field> = [.email, .phone, .mobilePhone, .postalCode, .website]
}

extension BatchError {
  fileprivate static func noColumn(_ name: String, _ option: String) -> BatchError {
    BatchError(
      .usage, english: "\(option) \(name): the leads have no such column.",
      german: "\(option) \(name): Eine solche Spalte haben die Leads nicht.")
  }
}
