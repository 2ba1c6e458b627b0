// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// A target that libFuzzer drives: it brings `LLVMFuzzerTestOneInput`.
///
/// `Fuzz/run` passes the same sanitizers to the library, so that libFuzzer sees which way an input takes through it.
/// The modules behind the product are in reach because Assay is built on them.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["CFuzzMain", .product(name: "Assay", package: "assay")],
    swiftSettings: [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "AssayFuzz",
  dependencies: [.package(name: "assay", path: "..")],
  targets: [
    .target(name: "CFuzzMain"), fuzzer("FuzzCSV"), fuzzer("FuzzEmail"), fuzzer("FuzzJSONLines"), fuzzer("FuzzPhone"),
    fuzzer("FuzzPlaces"),
    fuzzer("FuzzTexts"),
  ],
  cLanguageStandard: .c11
)
