// Options as parse() can use them.
#pragma once

#include <vector>

#include "vbparse/vbparse.h"

namespace vbparse {

/// The options without what is none of its kind: an unknown encoding, a day that there is not. For
/// each, `wrong` gets a diagnostic.
Options usable(const Options&, std::vector<Diagnostic>& wrong);

}  // namespace vbparse
