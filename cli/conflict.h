// Checks, before anything is written, that no output would overwrite an input or another output.
#pragma once

#include <string>

#include "inputs.h"
#include "output.h"

namespace vbparse::cli {

/// Returns a message about two inputs that would share an output, or about an output that is also
/// an input; empty if there is no conflict. Claims the places of all inputs in `Output`. `aside` is
/// a further file that will be written (--stats); empty for none.
std::string conflict(Output&, Walk&, const std::string& aside);

}  // namespace vbparse::cli
