#include "write/occurrences.h"

#include "vbparse/grammar.h"

namespace vbparse::write {

namespace {

/// Returns the deadline for an occurrence whose last day on time is `day`: the printed day keeps
/// its distance from it.
Deadline falling_on(Deadline d, Day due, Day day, const Calendar& calendar) {
  if (const auto printed = Day::parse(d.date.value_or("")))
    d.date = (day + (printed->number - due.number)).iso();
  if (d.date == "")
    d.date.reset();  // after the year 9999
  d.due = day.iso();
  d.due_working_day = calendar.adjust_back(day).iso();
  return d;
}

}  // namespace

size_t each_occurrence(Due& due, Day day, const Recurrence& rule, const DueOptions& o, size_t most,
                       const std::function<void(const Due&)>& f) {
  const Calendar& calendar = o.calendar ? *o.calendar : Grammar::builtin().calendar();
  const Day last = o.until.value_or(*Day::of(9999, 12, 31));
  const auto next = [&](Day from) { return rule.next(from).value_or(last + 1); };
  due.occurrence = o.until.has_value();
  size_t n = 0;
  for (Day at = o.from && day < *o.from ? next(*o.from) : day; n < most && at <= last;) {
    const Day after = next(at + 1);
    due.deadline = falling_on(due.own, day, at, calendar);
    due.more = ++n == most && after <= last;
    f(due);
    at = after;
  }
  return n;
}

}  // namespace vbparse::write
