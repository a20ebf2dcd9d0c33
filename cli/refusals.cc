#include "refusals.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::cli {

namespace {

/// An option that has no effect with, or without, another one. "--format text" stands for the
/// option with that value only.
struct Idle {
  std::string_view option, how, other;
};

constexpr Idle idle_options[]{
    {"-0", "without", "--files-from"},
    {"--nfc", "without", "--format text"},
    {"--todo", "without", "--format ics"},
    {"-c", "with", "--format"},
    // the format is the decoded text, which is not parsed
    {"--date", "with", "--format text"},
    {"--received", "with", "--format text"},
    {"--grammar", "with", "--format text"},
    {"--offsets", "with", "--format text"},
    {"--split", "with", "--format text"},
    {"--strict", "with", "--format text"},
    // these print no offsets
    {"--offsets", "with", "--format ics"},
    {"--offsets", "with", "--format table"},
    {"--offsets", "with", "--works"},
    // --explain has its own format and shows everything that was found
    {"--format", "with", "--explain"},
    {"-c", "with", "--explain"},
    {"--offsets", "with", "--explain"},
    {"--split", "with", "--explain"},
    {"--works", "with", "--explain"},
    {"--sort", "with", "--explain"},
    {"--from", "with", "--explain"},
    {"--until", "with", "--explain"},
    {"--vague", "with", "--explain"},
};

/// An option that is answered instead of reading inputs, and the option that may go with it.
struct Answer {
  std::string_view option, changed_by;
};
constexpr Answer answers[]{
    {"--schema", ""}, {"--formats", ""}, {"--check-grammar", ""}, {"--print-grammar", "--grammar"}};

/// The options that the command line contains.
class Given {
 public:
  explicit Given(const CLI::App& app) {
    for (const CLI::Option* o : app.get_options())
      if (o->count())
        options_.push_back(o);
  }

  bool has(std::string_view option) const {
    const std::string name(option.substr(0, option.find(' ')));
    return std::any_of(options_.begin(), options_.end(), [&](const CLI::Option* o) {
      return o->check_name(name) && (name + ' ' + o->results().back()).starts_with(option);
    });
  }

  const std::vector<const CLI::Option*>& options() const { return options_; }

 private:
  std::vector<const CLI::Option*> options_;
};

[[noreturn]] void refuse(std::string_view option, std::string_view how, std::string_view other) {
  std::string message(option);
  throw CLI::ValidationError(message.append(": no effect ").append(how).append(" ").append(other));
}

void refuse_beside(const Answer& answer, const Given& given) {
  const std::string_view allowed[]{answer.option, answer.changed_by, "--quiet", "--color",
                                   "--progress"};
  for (const CLI::Option* o : given.options()) {
    const auto is = [&](std::string_view name) { return o->check_name(std::string(name)); };
    if (std::none_of(std::begin(allowed), std::end(allowed), is))
      refuse(o->get_name(), "with", answer.option);
  }
}

}  // namespace

void refuse_empty_arguments(int argc, char** argv) {
  const std::vector<std::string_view> all(argv + 1, argv + argc);
  const auto empty = std::find(all.begin(), all.end(), ""),
             options_end = std::find(all.begin(), all.end(), "--"),
             no_value = std::find_if(all.begin(), options_end, [](std::string_view a) {
               return a.starts_with("--") && a.find('=') + 1 == a.size();
             });
  if (empty != all.end())
    throw CLI::ValidationError("argument " + std::to_string(empty - all.begin() + 1) +
                               " is empty: no name, no value");
  if (no_value != options_end)
    throw CLI::ValidationError(std::string(*no_value) + " has no value");
}

void refuse_idle_options(const CLI::App& app) {
  const Given given(app);
  for (const Answer& a : answers)
    if (given.has(a.option))
      refuse_beside(a, given);
  for (const Idle& i : idle_options)
    if (given.has(i.option) && given.has(i.other) == (i.how == "with"))
      refuse(i.option, i.how, i.other);
}

}  // namespace vbparse::cli
