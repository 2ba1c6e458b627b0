// SPDX-License-Identifier: Apache-2.0

#include "CFuzzMain.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *, size_t));
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static int run(int argc, char **argv) { return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput); }

int FuzzCSV_main(int argc, char **argv) { return run(argc, argv); }
int FuzzEmail_main(int argc, char **argv) { return run(argc, argv); }
int FuzzJSONLines_main(int argc, char **argv) { return run(argc, argv); }
int FuzzPhone_main(int argc, char **argv) { return run(argc, argv); }
int FuzzPlaces_main(int argc, char **argv) { return run(argc, argv); }
int FuzzTexts_main(int argc, char **argv) { return run(argc, argv); }
