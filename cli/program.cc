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
  // a record goes out in one piece: the usual buffer of 4 KB would part it
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
  // what is asked for instead of records
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

/// Descriptors that the caller has closed (`2>&-`): the next file that is opened would take their
/// numbers, and messages would go into an output. They are opened the wrong way round, so that
/// using them fails as it did.
void hold_standard_descriptors() {
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(file, F_GETFD) < 0)
      open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/// What a large document took goes back to the system piece by piece. Left to itself, glibc keeps
/// ever larger blocks once one has been freed: a sixth more for documents of a megabyte.
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
  std::signal(SIGXFSZ, SIG_IGN);  // a file that grows too large then is told as a full disk is
  std::setlocale(LC_CTYPE, "C.UTF-8");  // for globs only: `?` is one letter, not one byte
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
