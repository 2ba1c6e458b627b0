// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
  name: "AssayBenchmarks",
  dependencies: [.package(name: "assay", path: "..")],
  targets: [
    .executableTarget(name: "GenerateLeads"),
    .executableTarget(name: "Measure"),
    .target(name: "CAllocationCount"),
    // AssayCSV is no product; it is in reach because Assay is built on it.
    .executableTarget(
      name: "MeasureStages", dependencies: ["CAllocationCount", .product(name: "Assay", package: "assay")]),
    .executableTarget(
      name: "MeasureAddresses", dependencies: ["CAllocationCount", .product(name: "Assay", package: "assay")]),
    .executableTarget(
      name: "MeasurePhones", dependencies: ["CAllocationCount", .product(name: "Assay", package: "assay")]),
    .executableTarget(name: "MeasureIndex", dependencies: [.product(name: "Assay", package: "assay")]),
    .executableTarget(name: "PhoneAgreement", dependencies: [.product(name: "Assay", package: "assay")]),
    .executableTarget(
      name: "MeasurePlaces", dependencies: ["CAllocationCount", .product(name: "Assay", package: "assay")]),
    .executableTarget(
      name: "MeasureCities", dependencies: ["CAllocationCount", .product(name: "Assay", package: "assay")]),
    .executableTarget(
      name: "MeasureOwnRules", dependencies: ["CAllocationCount", .product(name: "Assay", package: "assay")]),
    .executableTarget(
      name: "MeasureTexts", dependencies: ["CAllocationCount", .product(name: "Assay", package: "assay")]),
  ],
  cLanguageStandard: .c11
)
