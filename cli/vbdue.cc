// vbdue: finds the deadlines that documents set.
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "program.h"
#include "tool.h"

namespace {

using namespace vbparse;

/// Output that cannot be written input by input: sorted over all, one calendar, or one table. Error
/// records come last.
class Gathered : public cli::Summary {
 public:
  explicit Gathered(const cli::Wanted& w) : list_(w.format.name, w.options) {}
  void add(const Document& doc, std::string_view source) override { list_.add(doc, source); }
  void fail(std::string_view record) override { errors_ += record; }
  void write(std::string& out) override {
    list_.write(out);
    out += errors_;
  }

 private:
  DeadlineList list_;
  std::string errors_;
};

struct Settings {
  bool vague = false, todo = false;
  std::string sort, from, until;
};

void add_options(CLI::App& app, Settings& s) {
  app.add_option("--sort", s.sort, "date: by the last day on time, over all inputs")
      ->check(CLI::IsMember({"date"}))
      ->type_name("KEY");
  app.add_option(
         "--from", s.from,
         "only deadlines due on this day or later; a recurring one is written once, from then on")
      ->check(cli::no_day)
      ->type_name("YYYY-MM-DD");
  app.add_option("--until", s.until,
                 "only deadlines due up to this day; each occurrence of a recurring one is written")
      ->check(cli::no_day)
      ->type_name("YYYY-MM-DD");
  app.add_flag("--vague", s.vague, "also deadlines that name no day (kịp thời, khẩn trương)");
  app.add_flag("--todo", s.todo, "with --format ics: to-dos, not events");
  app.callback([&s] {
    if (!s.from.empty() && !s.until.empty() && s.until < s.from)
      throw CLI::ValidationError("--until", s.until + " lies before --from");
  });
}

void configure(const Settings& s, WriteOptions& options) {
  DueOptions& due = options.due;
  due.vague = s.vague;
  due.sorted = !s.sort.empty();
  due.from = Day::parse(s.from);
  due.until = Day::parse(s.until);
  due.todo = s.todo;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    due.width = size.ws_col;
}

std::unique_ptr<cli::Summary> gather(const cli::Wanted& w) {
  const bool whole = w.options.due.sorted || w.format.name == "ics" || w.format.name == "table";
  return whole && !w.many ? std::make_unique<Gathered>(w) : nullptr;
}

std::vector<cli::Remark> left_out(const Document& doc, const cli::Wanted& w) {
  std::vector<cli::Remark> out;
  const DueOptions& due = w.options.due;
  if (w.format.name == "ics" || due.from || due.until)
    for (const Deadline* d : deadlines_without_day(doc, w.options))
      out.push_back({d->words.span, "left out, its day is not known: " + d->words.text});
  if (due.until)
    for (const Deadline* d : deadlines_cut_short(doc, w.options))
      out.push_back({d->words.span, "cut, it recurs more often: " + d->words.text, false});
  return out;
}

std::string left_out_all(size_t n) {
  return (n == 1 ? "1 deadline is" : std::to_string(n) + " deadlines are") +
         " left out; --date gives the issue date of documents that print none, --received the day "
         "they arrived";
}

}  // namespace

int main(int argc, char** argv) {
  Settings s;
  return cli::run(
      argc, argv,
      {.name = "vbdue",
       .description =
           "Finds the deadlines that Vietnamese administrative documents set: one record "
           "for each deadline.",
       .formats = deadline_formats(),
       .explain = write_deadlines_explain,
       .explained = "for people: each deadline with what it says and the rules that decided",
       .add_options = [&](CLI::App& app) { add_options(app, s); },
       .configure = [&](WriteOptions& options) { configure(s, options); },
       .summary = gather,
       .left_out = left_out,
       .left_out_all = left_out_all,
       .many_records = true,
       .on_terminal = "table"});
}
