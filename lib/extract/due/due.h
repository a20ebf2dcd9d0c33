// What the files of the deadline pass share. Offsets are of the stream's folded text.
#pragma once

#include <unordered_map>

#include "extract/record/stream.h"
#include "extract/who/organs.h"
#include "grammar/forms.h"
#include "grammar/time_unit.h"

namespace vbparse::extract {

/// What a deadline is read against.
struct DueContext {
  const Grammar::Rules& rules;
  const Calendar& calendar;
  std::optional<Day> issued;  ///< the issue date, printed or told
  /// Where only the month is printed: `issued` is its first day, this its last.
  std::optional<Day> issued_last;
  std::optional<Day> received;
};

/// Where a clause that holds a form begins, and the sentence around it. Both are cut where they are
/// long: no form looks further back than `reach` bytes, so that a text of one sentence is read in
/// linear time.
struct Clause {
  static constexpr uint32_t reach = 1000;
  /// An action that goes on from limit to limit of one sentence grows no further, in bytes.
  static constexpr uint32_t longest_action = 300;
  uint32_t begin, sentence;
};

/// How a sentence repeats what it asks for: "Hằng năm, … trước ngày 15/11".
struct Periodic {
  std::optional<grammar::TimeUnit> unit;
};

/// A rule as printed, and its last moments on time; the latter empty where no one rule says it
/// (repeat.cc).
struct Repetition {
  std::string rrule, due_rrule;
};
/// On weekdays (0 is Sunday), days of each month or days of months; -1 is a month's last.
/// `earlier`: before the day.
Repetition weekly(const std::vector<int>& days, bool earlier);
Repetition monthly(const std::vector<int>& days, bool earlier);
Repetition yearly(const std::vector<int>& months, const std::vector<int>& days, bool earlier);
/// The first such day not before `from`. Assumes at least one weekday.
Day coming_weekday(Day from, const std::vector<int>& days);
std::optional<Day> first_day(Day from, const std::vector<int>& months,
                             const std::vector<int>& days);

/// Kind, days, rule and length of a found form (value.cc). A diagnostic's message where weekday and
/// day disagree.
void read_value(const DueContext&, std::string_view folded, const grammar::TimeFound&,
                const Periodic&, Deadline&, std::string* disagree);

/// Whether the words set a limit on somebody, rather than tell of a day (context.cc).
/// `report`: the document tells what has been done (báo cáo).
bool sets_limit(const DueContext&, const Stream&, const Clause&, const grammar::TimeFound&,
                const Deadline&, bool report);
/// Whether a verb of doing stands in [from, to).
bool acts(const Grammar::Rules&, const Stream&, uint32_t from, uint32_t to);
/// How the sentence and what follows the words repeat it.
Periodic periodic(const Grammar::Rules&, const Stream&, uint32_t sentence,
                  const grammar::TimeFound&);

/// The item that a JSON Pointer tells of, and the one above it; null for none.
struct Item {
  const Task *own = nullptr, *above = nullptr;
};
Item item_at(const Record&, std::string_view in);
/// Whether the words before a limit only announce it: "Thời gian hoàn thành:".
bool is_label(std::string_view folded);
/// What a task says first: its heading, or its text's first sentence; empty where that is long.
std::string first_sentence(const Task&);
/// Who is named below a task by "Đơn vị chủ trì: Sở A". A task's items are read once, however many
/// limits stand in them.
class InCharge {
 public:
  explicit InCharge(const Grammar::Rules& rules) : rules_(rules) {}
  const std::vector<std::string>& below(const Task&);

 private:
  const Grammar::Rules& rules_;
  std::unordered_map<const Task*, std::vector<std::string>> read_;
};

/// Action, assignees and receiver (around.cc). Assumes the value.
void read_around(const Draft&, const Stream&, const Clause&, const grammar::TimeFound&, InCharge&,
                 Deadline&);

}  // namespace vbparse::extract
