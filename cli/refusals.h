// Command lines that say nothing where they seem to say something: refused, so that nobody relies
// on what has no effect.
#pragma once

namespace CLI {
class App;
}

namespace vbparse::cli {

/// Throws CLI::ValidationError for an empty argument, as a variable of a shell that is not set
/// leaves it: no input has that name, and no option that value.
void refuse_empty_arguments(int argc, char** argv);

/// Throws CLI::ValidationError for an option that has no effect beside the others. To be asked once
/// the command line is read.
void refuse_idle_options(const CLI::App&);

}  // namespace vbparse::cli
