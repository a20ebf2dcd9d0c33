// Which deadlines are asked for, and the days of one that comes again.
#include "write/due.h"

#include <algorithm>
#include <map>

#include "vbparse/grammar.h"
#include "write/record.h"
#include "write/recurrence.h"

namespace vbparse {
namespace write {

namespace {

bool windowed(const DueOptions& o) { return o.from || o.until; }
bool wanted(const Deadline& d, const DueOptions& o) {
  return o.vague || d.kind != DeadlineKind::vague;
}

/// The deadline as it falls due on `day`: the printed day lies as far behind it as before.
Deadline falling_on(Deadline d, Day due, Day day, const Calendar& calendar) {
  if (const auto printed = d.date ? Day::parse(*d.date) : std::nullopt)
    d.date = (day + (printed->number - due.number)).iso();
  d.due = day.iso();
  d.due_working_day = calendar.adjust_back(day).iso();
  return d;
}

/// What of a deadline that is due on `due` lies in the window.
void in_window(Due& due, Day day, const DueOptions& o, const std::function<void(const Due&)>& f) {
  const auto rule =
      due.deadline.due_rrule ? Recurrence::parse(*due.deadline.due_rrule) : std::nullopt;
  if (!rule) {
    if ((!o.from || *o.from <= day) && (!o.until || day <= *o.until))
      f(due);
    return;
  }
  const Calendar& calendar = o.calendar ? *o.calendar : Grammar::builtin().calendar();
  const Deadline series = due.deadline;
  due.occurrence = o.until.has_value();
  for (auto at = o.from && day < *o.from ? rule->next(*o.from) : day;
       at && (!o.until || *at <= *o.until); at = rule->next(*at + 1)) {
    due.deadline = falling_on(series, day, *at, calendar);
    f(due);
    if (!o.until)
      return;  // it has no end: the rest of it stays one
  }
}

}  // namespace

std::optional<Day> due_day(const Deadline& d) { return d.due ? Day::parse(*d.due) : std::nullopt; }

void each_due(const Document& doc, std::string_view file, const WriteOptions& options,
              const std::function<void(const Due&)>& f) {
  const DueOptions& o = options.due;
  const std::string source = utf8_name(file);
  each_part(doc, [&](const Record& r, const std::string& part) {
    std::map<std::string_view, uint32_t> same;
    for (const Deadline& d : r.deadlines) {
      Due due{doc, r, part, source, d, false, same[d.words.text]++};
      if (!wanted(d, o))
        continue;
      if (!windowed(o))
        f(due);
      else if (const auto day = due_day(d))
        in_window(due, *day, o, f);
    }
  });
}

std::string who(const Deadline& d) {
  std::string out;
  for (const std::string& a : d.assignees)
    out += (out.empty() ? "" : "; ") + a;
  return out;
}

const std::string& what(const Deadline& d) { return d.action ? *d.action : d.words.text; }

}  // namespace write

std::vector<const Deadline*> deadlines_without_day(const Document& doc,
                                                   const WriteOptions& options) {
  std::vector<const Deadline*> out;
  for (const Record& r : doc.records)
    for (const Deadline& d : r.deadlines)
      if (write::wanted(d, options.due) && !write::due_day(d))
        out.push_back(&d);
  return out;
}

}  // namespace vbparse
