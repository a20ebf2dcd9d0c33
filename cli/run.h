// Processes all inputs.
#pragma once

#include "options.h"

namespace vbparse::cli {

/// Reads, parses and writes all inputs as the settings ask; returns the exit status. Inputs that
/// cannot be read are reported and do not end the run. Throws GrammarError, ListError, and
/// WriteError if the output cannot be written.
int run_inputs(const Program&, const Settings&, const Messages&);

}  // namespace vbparse::cli
