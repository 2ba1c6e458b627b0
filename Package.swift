// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
  name: "assay",
  products: [
    .library(name: "AssayCore", targets: ["AssayCore"])
  ],
  targets: [
    // The library. None of this imports Foundation.
    .target(name: "AssayCore", swiftSettings: [.enableExperimentalFeature("Lifetimes")]),
    .target(name: "CAssayKernels"),
    .target(name: "AssayCSV", dependencies: ["CAssayKernels"]),
  ],
  cLanguageStandard: .c11,
  cxxLanguageStandard: .cxx17
)
