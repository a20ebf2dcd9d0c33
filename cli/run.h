// One run over all inputs.
#pragma once

#include "options.h"

namespace vbparse::cli {

/// Reads, parses and writes what the settings ask for; the exit status. Throws GrammarError,
/// ListError, WriteError.
int run_inputs(const Program&, const Settings&, const Messages&);

}  // namespace vbparse::cli
