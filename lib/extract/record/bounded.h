// What items, deadlines and mentions inherit or compute, within its bounds (vbparse/bounds.h). What
// goes beyond is left out; the first time, a diagnostic tells so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/passes.h"

namespace vbparse::extract {

/// A list of those charged, read at `at`, as a record carries it.
Assignees bounded(Draft&, std::vector<std::string> names, Span at);

/// What stands at `at` inherits that: the same, or nothing where the document has inherited all
/// that it may.
Assignees inherited(Draft&, const Assignees&, Span at);
std::optional<std::string> inherited(Draft&, const std::optional<std::string>&, Span at);

/// Cuts the pinpoints of a mention that has its words.
void bound_pinpoints(Draft&, Citation&);

/// A mention's subject that stands within so many others, whose words it repeats; none where these
/// are too many.
std::optional<Text> nested(Draft&, size_t others, Text subject);

/// Tells where records, rows and entries of citations and deadlines do not repeat all of the
/// document's number or issuer.
void tell_repeated(Draft&);

}  // namespace vbparse::extract
