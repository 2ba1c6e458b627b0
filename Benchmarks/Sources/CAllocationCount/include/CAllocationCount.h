// SPDX-License-Identifier: Apache-2.0

#ifndef ASSAY_ALLOCATION_COUNT_H
#define ASSAY_ALLOCATION_COUNT_H

/// How many blocks the calling thread has asked of `malloc` and its kin since it started, or -1 where that is not
/// counted: the count works by taking the place of `malloc`, which is only done with glibc.
long assay_allocation_count(void);

#endif
