// Outputs that would overwrite an input, or one another.
#pragma once

#include <string>

#include "inputs.h"
#include "output.h"

namespace vbparse::cli {

/// Two inputs that would share an output, or an output that is an input: a message, else empty.
/// Takes the places of all inputs. `aside`: a further file that is written; empty for none.
std::string conflict(Output&, Walk&, const std::string& aside);

}  // namespace vbparse::cli
