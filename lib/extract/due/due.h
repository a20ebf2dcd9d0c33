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

/// Kind, days, rule and length of a found form (value.cc).
void read_value(const DueContext&, std::string_view folded, const grammar::TimeFound&,
                const Periodic&, Deadline&);

/// A diagnostic's code and message.
struct Remark {
  std::string_view code;
  std::string message;
};
/// Whether what a slot prints is none: 31/6/2026. False where there is no slot.
bool is_odd(const grammar::SlotValue*);
/// The hour that a form prints, the last of several: "17:00"; none where there is no such hour.
std::optional<std::string> printed_hour(const grammar::TimeFound&);
/// What a clerk should know of a limit as it is printed: a day or an hour that there is not or that
/// cannot be read, a weekday that is not the day's.
std::optional<Remark> remark_on(const grammar::TimeFound&, const Deadline&);

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
/// limits stand in them, and the limits share the list.
class InCharge {
 public:
  explicit InCharge(Draft& draft) : draft_(draft) {}
  /// `at`: where the limit stands that asks.
  const Assignees& below(const Task&, Span at);

 private:
  Draft& draft_;
  std::unordered_map<const Task*, Assignees> read_;
};

/// Action, assignees and receiver (around.cc). Assumes value, words and place.
void read_around(Draft&, const Stream&, const Clause&, const grammar::TimeFound&, InCharge&,
                 Deadline&);

}  // namespace vbparse::extract
