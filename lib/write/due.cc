#include "write/due.h"

#include <algorithm>
#include <map>

#include "vbparse/bounds.h"
#include "write/occurrences.h"
#include "write/record.h"

namespace vbparse {
namespace write {

namespace {

bool windowed(const DueOptions& o) { return o.from || o.until; }
bool wanted(const Deadline& d, const DueOptions& o) {
  return o.vague || d.kind != DeadlineKind::vague;
}

/// Calls f for a deadline that is due on `day`, or for its occurrences, if it lies in the window.
/// `left` is how many occurrences the document may still have, and is reduced by those written; at
/// least one of each deadline is.
void in_window(Due& due, Day day, const DueOptions& o, size_t& left,
               const std::function<void(const Due&)>& f) {
  const auto rule =
      due.deadline.due_rrule ? Recurrence::parse(*due.deadline.due_rrule) : std::nullopt;
  const size_t most = o.until ? std::clamp<size_t>(left, 1, bounds::occurrences) : 1;
  if (rule)
    left -= std::min(left, each_occurrence(due, day, *rule, o, most, f));
  else if ((!o.from || *o.from <= day) && (!o.until || day <= *o.until))
    f(due);
}

}  // namespace

std::optional<Day> due_day(const Deadline& d) { return d.due ? Day::parse(*d.due) : std::nullopt; }

void each_due(const Document& doc, std::string_view file, const WriteOptions& options,
              const std::function<void(const Due&)>& f) {
  const DueOptions& o = options.due;
  const std::string source = utf8_name(file);
  size_t left = bounds::occurrences_of_document;
  each_part(doc, [&](const Record& r, const std::string& part) {
    std::map<std::string_view, uint32_t> same;
    for (const Deadline& d : r.deadlines) {
      Due due{doc, r, part, source, d, d, false, false, same[d.words.text]++};
      if (!wanted(d, o))
        continue;
      if (!windowed(o))
        f(due);
      else if (const auto day = due_day(d))
        in_window(due, *day, o, left, f);
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

std::vector<const Deadline*> deadlines_cut_short(const Document& doc, const WriteOptions& options) {
  std::vector<const Deadline*> out;
  write::each_due(doc, "", options, [&](const write::Due& due) {
    if (due.more && due.occurrence)
      out.push_back(&due.own);
  });
  return out;
}

}  // namespace vbparse
