// Validation of the options of parse().
#pragma once

#include <vector>

#include "vbparse/vbparse.h"

namespace vbparse {

/// Returns the options with every invalid value (an unknown encoding, a day that does not exist)
/// replaced by its default. Appends a diagnostic `wrong-option` to `wrong` for each.
Options usable(const Options&, std::vector<Diagnostic>& wrong);

}  // namespace vbparse
