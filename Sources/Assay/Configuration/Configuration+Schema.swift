// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension Configuration {
  /// The JSON Schema of the file, for editors; `docs/schemas/assay.schema.json` holds it.
  public static var jsonSchema: String {
    schema.json(identifier: "assay.schema.json", title: "assay.yml")
  }
}
