// What items, deadlines and mentions inherit or compute, within its bounds (vbparse/bounds.h). What
// goes beyond is left out; the first time, a diagnostic tells so.
#pragma once

#include <string>
#include <vector>

#include "extract/passes.h"

namespace vbparse::extract {

/// A list of those charged, read at `at`, as a record carries it.
Assignees bounded(Draft&, std::vector<std::string> names, Span at);

/// Whether that much may be inherited by what stands at `at`. Once it may not, nothing may.
bool may_inherit(Draft&, uint64_t bytes, Span at);
/// What a list counts when it is inherited: its names, and what is written around them.
uint64_t weight(const Assignees&);
/// The list, or none where it may not be inherited.
Assignees inherited(Draft&, const Assignees&, Span at);

/// Cuts the pinpoints of a mention that has its words.
void bound_pinpoints(Draft&, Citation&);

/// Tells where records, rows and entries of citations and deadlines do not repeat all of the
/// document's number or issuer.
void tell_repeated(Draft&);

}  // namespace vbparse::extract
