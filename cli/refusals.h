// Refuses command lines with parts that have no effect, so that nobody relies on them.
#pragma once

namespace CLI {
class App;
}

namespace vbparse::cli {

/// Throws CLI::ValidationError for an empty argument, which is what an unset shell variable leaves
/// (`vbparse "$FILE"`): no input has an empty name, and no option an empty value.
void refuse_empty_arguments(int argc, char** argv);

/// Throws CLI::ValidationError for an option that has no effect in combination with the others.
/// Call it after the command line has been parsed.
void refuse_idle_options(const CLI::App&);

}  // namespace vbparse::cli
