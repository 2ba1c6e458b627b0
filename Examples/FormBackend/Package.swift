// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
  name: "FormBackend",
  dependencies: [.package(name: "assay", path: "../..")],
  targets: [.executableTarget(name: "FormBackend", dependencies: [.product(name: "Assay", package: "assay")])]
)
