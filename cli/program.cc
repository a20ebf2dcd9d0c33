#include "program.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <iomanip>
#include <sstream>

#include "batch.h"
#include "tool.h"

namespace vbparse::cli {

namespace {

struct Settings {
  InputOptions inputs;
  std::string format, output, encoding = "auto", date, received, grammar, offsets = "byte", check;
  bool compact = false, split = false, strict = false, explain = false, nfc = false;
  bool formats = false, schema = false;
};

const std::vector<std::string> encodings{"auto", "utf-8", "utf-16", "tcvn3", "vni", "viscii", "viqr", "windows-1258"};

void describe(CLI::App& app, const Program& program, Settings& s, Messages& messages) {
  app.description(std::string(program.description));
  app.footer("Exit status: 0 every input gave a record; 1 an input could not be read; 2 wrong command line or grammar;\n"
             "3 with --strict, a document lacks a part that its type must have.");
  app.add_option("inputs", s.inputs.arguments, "files, folders, or - for standard input");
  std::vector<std::string> names;
  std::string list;
  for (const Format& f : program.formats) {
    names.emplace_back(f.name);
    list.append(&f == &program.formats.front() ? "" : &f == &program.formats.back() ? " or " : ", ").append(f.name);
  }
  app.add_option("-f,--format", s.format, list + " (--formats describes them)")->check(CLI::IsMember(names))->type_name("NAME");
  app.add_flag("-c", s.compact, "the same as --format jsonl");
  app.add_option("-o", s.output, "write to a file, or into a folder (exists, or ends in /): one file an input")->type_name("PATH");
  app.add_option("--files-from", s.inputs.files_from, "read the inputs' names from FILE (- for standard input), one a line")->type_name("FILE");
  app.add_flag("-0", s.inputs.nul_separated, "names in --files-from end in NUL");
  app.add_option("--include", s.inputs.include, "in folders, only files that match GLOB")->type_name("GLOB")->allow_extra_args(false);
  app.add_option("--exclude", s.inputs.exclude, "in folders, leave out files that match GLOB")->type_name("GLOB")->allow_extra_args(false);
  app.add_option("--encoding", s.encoding, "auto, utf-8, utf-16, tcvn3, vni, viscii, viqr or windows-1258")->check(CLI::IsMember(encodings))->type_name("NAME");
  app.add_option("--date", s.date, "the issue date of documents that print none")->check(no_day)->type_name("YYYY-MM-DD");
  app.add_option("--received", s.received, "the day the documents arrived; default: their received stamp")->check(no_day)->type_name("YYYY-MM-DD");
  app.add_option("--grammar", s.grammar, "add the rules of DIR/*.toml; one with a known id replaces it")->type_name("DIR");
  app.add_option("--offsets", s.offsets, "what spans count: byte, codepoint or utf16")->check(CLI::IsMember({"byte", "codepoint", "utf16"}))->type_name("UNIT");
  app.add_flag("--split", s.split, "attachments as records of their own");
  app.add_flag("--strict", s.strict, "exit 3 where a document lacks a part that its type must have, and name it");
  app.add_flag("--explain", s.explain, std::string(program.explained));
  if (names.back() == "text") app.add_flag("--nfc", s.nfc, "with --format text: in Normalization Form C");
  app.add_flag("-q,--quiet", messages.quiet, "no warnings");
  app.add_flag("--formats", s.formats, "list the formats");
  app.add_flag("--schema", s.schema, "print the JSON Schema of the records");
  app.add_option("--check-grammar", s.check, "run the examples in DIR/*.toml")->type_name("[DIR]")->expected(0, 1);
  app.set_version_flag("--version", std::string(program.name) + ' ' + std::string(version()));
  program.add_options(app);
}

class Run {
 public:
  Run(const Program& program, const Settings& s, const Messages& m)
      : program_(program), s_(s), messages_(m), grammar_(s.grammar.empty() ? Grammar::builtin() : Grammar::load(s.grammar)), format_(&find_format()) {
    write_.offsets = s.offsets == "codepoint" ? Offsets::codepoint : s.offsets == "utf16" ? Offsets::utf16 : Offsets::byte;
    write_.split = s.split;
    write_.pretty = format_->name == "json";
    write_.due.calendar = &grammar_.calendar();
    program.configure(write_);
    summary_ = program.summary(wanted_);
  }

  int run() {
    const std::vector<Input> inputs = find_inputs(s_.inputs);
    Output output(s_.output, std::string(s_.explain ? ".txt" : format_->extension), s_.explain || summary_ ? "" : format_->header, inputs);
    if (const std::string conflict = output.conflict(); !conflict.empty()) {
      messages_.tell(conflict);
      return wrong_use;
    }
    if (summary_ && wanted_.many) {
      messages_.tell("what is counted over all inputs goes to one file, not into a folder");
      return wrong_use;
    }
    std::string text;
    for (const Input& input : inputs) {
      text.clear();
      if (one(input, text)) output.write(input, text);
    }
    if (summary_) {
      text.clear();
      summary_->write(text);
      output.write_all(text);
    }
    output.finish();
    if (left_out_ && !messages_.quiet) messages_.tell(program_.left_out_all(left_out_));
    return unread_ ? unread : incomplete_ ? incomplete : good;
  }

 private:
  const Format& find_format() const {
    const bool person = s_.format.empty() && s_.output.empty() && isatty(STDOUT_FILENO);
    const std::string_view name = s_.compact ? "jsonl" : !s_.format.empty() ? std::string_view(s_.format) : person ? program_.on_terminal : "json";
    return *std::find_if(program_.formats.begin(), program_.formats.end(), [&](const Format& f) { return f.name == name; });
  }

  /// Appends what `input` gives; false for nothing at all.
  bool one(const Input& input, std::string& out) {
    std::string problem;
    if (!read_input(input, bytes_, problem)) return failed(input, "unreadable", problem, out);
    if (const std::string_view what = not_text(bytes_); !what.empty()) return failed(input, "not-text", "looks like " + std::string(what), out);
    const Options options{s_.encoding, s_.date, s_.received};
    if (format_->name == "text" && !s_.explain) {
      const std::string utf8 = decode(bytes_, options);
      out += s_.nfc ? nfc(utf8) : utf8;
      return true;
    }
    const Document doc = parse(bytes_, options, grammar_);
    if (s_.strict) check(input, doc);
    if (!s_.explain) tell_left_out(input, doc);
    if (summary_) return summary_->add(doc, input.path), false;
    if (s_.explain) program_.explain(doc, out);
    else format_->write(doc, input.path, write_, out);
    return true;
  }

  bool failed(const Input& input, std::string_view code, const std::string& problem, std::string& out) {
    unread_ = true;
    messages_.fail(input.path, problem);
    if (!format_->name.starts_with("json") || s_.explain) return false;
    write_error(input.path, code, problem, write_, out);
    if (summary_) return summary_->fail(out), false;
    return true;
  }

  void tell_left_out(const Input& input, const Document& doc) {
    Position position(doc.decoded());
    for (const Remark& r : program_.left_out(doc, wanted_)) {
      ++left_out_;
      messages_.warn(input.path + ':' + position.at(doc.to_source(r.span).begin), r.message);
    }
  }

  /// What the document and further ones in its file lack. An appendix need not have any part.
  void check(const Input& input, const Document& doc) {
    Position position(doc.decoded());
    for (const Record& r : doc.records)
      for (const Diagnostic& d : r.diagnostics) {
        if (!d.code.starts_with("missing-") && d.code != "not-a-dispatch") continue;
        incomplete_ = true;
        const bool main = &r == &doc.records.front();   // its message needs no place
        messages_.warn(main ? input.path : input.path + ':' + position.at(doc.to_source(r.extent).begin), d.message);
      }
  }

  const Program& program_;
  const Settings& s_;
  const Messages& messages_;
  Grammar grammar_;
  const Format* format_;
  WriteOptions write_;
  Wanted wanted_{*format_, write_, Output::many(s_.output)};
  std::unique_ptr<Summary> summary_;
  std::string bytes_;
  size_t left_out_ = 0;
  bool unread_ = false, incomplete_ = false;
};

int start(int argc, char** argv, const Program& program) {
  Messages messages{std::string(program.name)};
  Settings s;
  CLI::App app;
  describe(app, program, s, messages);
  try {
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
  if (s.schema) return print(json_schema()), good;
  if (s.formats) {
    std::ostringstream text;
    for (const Format& f : program.formats) text << std::left << std::setw(8) << f.name << ' ' << f.help << '\n';
    return print(text.str()), good;
  }
  try {
    if (app.count("--check-grammar")) return check_grammar(s.check, messages);
    if (s.inputs.arguments.empty() && s.inputs.files_from.empty()) {
      if (isatty(STDIN_FILENO)) {
        messages.tell("nothing to read; usage: " + std::string(program.name) + " [OPTIONS] FILE|FOLDER|- … (" + std::string(program.name) + " --help)");
        return wrong_use;
      }
      s.inputs.arguments.emplace_back("-");
    }
    return Run(program, s, messages).run();
  } catch (const GrammarError& e) {
    messages.tell(e.what());
    return wrong_use;
  } catch (const ListError& e) {
    messages.tell(e.what());
    return wrong_use;
  }
}

}  // namespace

int run(int argc, char** argv, const Program& program) {
  std::signal(SIGPIPE, SIG_IGN);
  std::setlocale(LC_CTYPE, "C.UTF-8");  // for globs only: `?` is one letter, not one byte
  tidy_up_on_signals();
  try {
    return start(argc, argv, program);
  } catch (const WriteError& e) {
    if (e.closed) return good;
    Messages{std::string(program.name)}.tell(e.message);
    return unread;
  } catch (const std::exception& e) {
    Messages{std::string(program.name)}.tell(e.what());
    return unread;
  }
}

}  // namespace vbparse::cli
