#include "options.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "refusals.h"

namespace vbparse::cli {

namespace {

const std::vector<std::string> whens{"auto", "always", "never"};
const std::vector<std::string> encodings{"auto", "utf-8",  "utf-16", "tcvn3",
                                         "vni",  "viscii", "viqr",   "windows-1258"};

constexpr size_t most_workers = 1024;

/// Parses "I/N"; returns what is wrong with it, or an empty string.
std::string read_shard(const std::string& value, Shard& shard) {
  const size_t slash = std::min(value.find('/'), value.size());
  const char *const begin = value.data(), *const end = begin + value.size(),
                    *const middle = begin + slash;
  const auto number = [](const char* from, const char* to, uint64_t& n) {
    const auto [stop, error] = std::from_chars(from, to, n);
    return from < to && error == std::errc() && stop == to;
  };
  if (middle < end && number(begin, middle, shard.index) && number(middle + 1, end, shard.count) &&
      shard.index < shard.count)
    return {};
  return "no such shard: " + value + " (I/N, I from 0 to N - 1)";
}

/// A check of CLI11, which runs after a suffix (64K) has been converted: returns what is wrong with
/// a size, or an empty string.
std::string not_positive(const std::string& value) {
  const bool number = value.find_first_not_of("0123456789") == std::string::npos;
  return number && value.find_first_not_of('0') != std::string::npos
             ? ""
             : "must be greater than 0: " + value;
}

}  // namespace

bool colored(const std::string& when) {
  if (when != "auto")
    return when == "always";
  const char *const no = std::getenv("NO_COLOR"), *const terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) && !(no && *no) &&
         !(terminal && std::string_view(terminal) == "dumb");
}

void describe(CLI::App& app, const Program& program, Settings& s, Messages& messages) {
  app.description(std::string(program.description));
  app.footer(
      "Exit status: 0 every input gave a record; 1 an input could not be read; 2 wrong command "
      "line or grammar;\n"
      "3 with --strict, a document lacks a part that it must have.");
  app.add_option(
      "inputs", s.feed.inputs.arguments,
      "files, folders, archives (.zip, .tar, .tar.gz, .tar.xz, .tar.zst), or - for standard input");
  std::vector<std::string> names;
  std::string list;
  for (const Format& f : program.formats) {
    names.emplace_back(f.name);
    list.append(&f == &program.formats.front()  ? ""
                : &f == &program.formats.back() ? " or "
                                                : ", ")
        .append(f.name);
  }
  app.add_option("-f,--format", s.format, list + " (--formats describes them)")
      ->check(CLI::IsMember(names))
      ->type_name("NAME");
  app.add_flag("-c", s.compact, "the same as --format jsonl");
  app.add_option(
         "-o", s.output,
         "write to a file, or into a folder (exists, or ends in /): one file for each input")
      ->type_name("PATH");
  app.add_option("--files-from", s.feed.inputs.files_from,
                 "read the inputs' names from FILE (- for standard input), one per line")
      ->type_name("FILE");
  app.add_flag("-0", s.feed.inputs.nul_separated, "names in --files-from end in NUL");
  app.add_option("--jsonl-field", s.feed.json_field,
                 "inputs are JSON Lines: parse the text in field NAME, add the result as `vbparse`")
      ->type_name("NAME");
  app.add_option("--include", s.feed.inputs.include,
                 "in folders and archives, only files that match GLOB")
      ->type_name("GLOB")
      ->allow_extra_args(false);
  app.add_option("--exclude", s.feed.inputs.exclude,
                 "in folders and archives, leave out files that match GLOB")
      ->type_name("GLOB")
      ->allow_extra_args(false);
  app.add_option("--shard", s.shard, "only every document whose source hashes to I (from 0) of N")
      ->check([&s](const std::string& v) { return read_shard(v, s.feed.shard); })
      ->type_name("I/N");
  app.add_option("--max-bytes", s.feed.max_bytes,
                 "the largest document, as 1048576, 64K or 64M (default: 1G for a file, 256M for a "
                 "member or line)")
      ->transform(CLI::AsSizeValue(false).description(""))
      ->check(not_positive)
      ->type_name("SIZE");
  app.add_option("-j", s.workers,
                 "work on N documents at once (default: as many as there are cores)")
      ->check(CLI::Range(size_t(1), most_workers).description(""))
      ->type_name("N");
  app.add_flag(
      "--resume", s.resume,
      "with -o FOLDER: leave out what this version has written there since the input changed");
  app.add_option("--encoding", s.encoding,
                 "auto, utf-8, utf-16, tcvn3, vni, viscii, viqr or windows-1258")
      ->check(CLI::IsMember(encodings))
      ->type_name("NAME");
  app.add_option("--date", s.date, "the issue date of documents that print none")
      ->check(no_day)
      ->type_name("YYYY-MM-DD");
  app.add_option("--received", s.received,
                 "the day the documents arrived; default: their received stamp")
      ->check(no_day)
      ->type_name("YYYY-MM-DD");
  app.add_option(
         "--grammar", s.grammar,
         "add the rules of a file, or of a folder's *.toml; one with a known id replaces it")
      ->type_name("PATH")
      ->allow_extra_args(false);
  app.add_option("--offsets", s.offsets, "what spans count: byte, codepoint or utf16")
      ->check(CLI::IsMember({"byte", "codepoint", "utf16"}))
      ->type_name("UNIT");
  if (!program.many_records)
    app.add_flag("--split", s.split, "attachments as records of their own");
  app.add_flag("--strict", s.strict,
               "exit 3 where a document lacks a part that it must have, and name it");
  app.add_flag("--explain", s.explain, std::string(program.explained));
  if (names.back() == "text")
    app.add_flag("--nfc", s.nfc, "with --format text: in Normalization Form C");
  app.add_flag("-q,--quiet", messages.quiet, "no warnings");
  app.add_option("--progress", s.progress,
                 "a bar on standard error: auto (a terminal), always or never")
      ->check(CLI::IsMember(whens))
      ->type_name("WHEN");
  app.add_option("--color", s.color,
                 "messages in colour: auto (a terminal, unless NO_COLOR is set), always or never")
      ->check(CLI::IsMember(whens))
      ->type_name("WHEN");
  app.add_option("--stats", s.stats,
                 "write to FILE, as JSON, what was read, found and failed, and how long it took")
      ->type_name("FILE");
  app.add_flag("--formats")->description("list the formats");
  app.add_flag("--schema")->description("print the JSON Schema of the records");
  app.add_option("--check-grammar", s.check, "run the examples of rule files and folders")
      ->type_name("[PATH]")
      ->expected(0, -1);
  app.add_option("--print-grammar", s.print,
                 "print the rules, or those of one kind: organ, cue, addressees ...")
      ->type_name("[KIND]")
      ->expected(0, 1);
  app.set_version_flag("--version", std::string(program.name) + ' ' + std::string(version()));
  program.add_options(app);
  app.parse_complete_callback([&app] { refuse_idle_options(app); });
}

}  // namespace vbparse::cli
