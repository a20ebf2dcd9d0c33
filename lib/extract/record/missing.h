// What a document must have and lacks.
#pragma once

#include "extract/passes.h"

namespace vbparse::extract {

/// Adds a diagnostic for each part that documents of this type must have and that was not found.
/// Null: the type is not known; then a document needs a number or a title, and what every
/// document needs.
void tell_missing(Draft&, const grammar::Type*);

}  // namespace vbparse::extract
