#include "program.h"

#include <fcntl.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <CLI/CLI.hpp>
#include <array>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <functional>
#include <iomanip>
#include <sstream>

#include "options.h"
#include "output.h"
#include "refusals.h"
#include "run.h"
#include "tool.h"

namespace vbparse::cli {

namespace {

std::string list_of(const std::vector<Format>& formats) {
  std::ostringstream text;
  for (const Format& f : formats)
    text << std::left << std::setw(8) << f.name << ' ' << f.help << '\n';
  return text.str();
}

int start(int argc, char** argv, const Program& program) {
  // large enough to write most records in one piece; the default of 4 KB would split them
  static std::array<char, 1 << 16> out;
  std::setvbuf(stdout, out.data(), _IOFBF, out.size());
  Messages messages{std::string(program.name)};
  Settings s;
  CLI::App app;
  describe(app, program, s, messages);
  try {
    refuse_empty_arguments(argc, argv);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) {  // --help, --version
      std::ostringstream text;
      app.exit(e, text);
      print(text.str());
      return good;
    }
    messages.tell(std::string(e.what()) + " (" + std::string(program.name) + " --help)");
    return wrong_use;
  }
  messages.color = colored(s.color);
  // options that are answered instead of reading inputs
  const std::pair<const char*, std::function<int()>> answers[]{
      {"--schema", [] { return print(json_schema()), good; }},
      {"--formats", [&] { return print(list_of(program.formats)), good; }},
      {"--check-grammar", [&] { return check_grammar(s.check, messages); }},
      {"--print-grammar",
       [&] { return print_grammar(load_grammar(s.grammar), s.print, messages); }}};
  try {
    for (const auto& [option, answer] : answers)
      if (app.count(option))
        return answer();
    if (s.feed.inputs.arguments.empty() && s.feed.inputs.files_from.empty()) {
      if (isatty(STDIN_FILENO)) {
        messages.tell("nothing to read; usage: " + std::string(program.name) +
                      " [OPTIONS] FILE|FOLDER|- … (" + std::string(program.name) + " --help)");
        return wrong_use;
      }
      s.feed.inputs.arguments.emplace_back("-");
    }
    return run_inputs(program, s, messages);
  } catch (const GrammarError& e) {
    messages.tell(e);
    return wrong_use;
  } catch (const ListError& e) {
    messages.tell(e.what());
    return wrong_use;
  }
}

/// Reopens standard descriptors that the caller has closed (`2>&-`). Otherwise the next file opened
/// would get such a number, and messages would be written into an output. They are opened for the
/// opposite direction, so that using them still fails.
void hold_standard_descriptors() {
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(file, F_GETFD) < 0)
      open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/// Makes glibc return large blocks to the system when they are freed. By default it raises its
/// threshold each time such a block is freed, which costs a sixth more memory for documents of a
/// megabyte.
void give_back_large_blocks() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

}  // namespace

int run(int argc, char** argv, const Program& program) {
  give_back_large_blocks();
  hold_standard_descriptors();
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);        // so that a file that is too large is an error of write()
  std::setlocale(LC_CTYPE, "C.UTF-8");  // for globs only: `?` matches a character, not a byte
  try {
    return start(argc, argv, program);
  } catch (const WriteError& e) {
    if (e.closed)
      return good;
    Messages{std::string(program.name)}.tell(e.message);
    return unread;
  } catch (const std::exception& e) {
    Messages{std::string(program.name)}.tell(e.what());
    return unread;
  }
}

}  // namespace vbparse::cli
