// Limits whose day or hour is not as it should be.
#include <algorithm>
#include <array>
#include <utility>

#include "extract/due/due.h"
#include "text/digits.h"

namespace vbparse::extract {

using grammar::Odd;
using grammar::SlotValue;
using grammar::TimeFound;
using grammar::TimeSlot;

namespace {

/// By Odd.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> remarks{
    {{},
     {"impossible-date", "there is no such day or hour"},
     {"damaged-date", "the printed day cannot be read"}}};

}  // namespace

bool is_odd(const SlotValue* slot) { return slot && slot->odd != Odd::no; }

std::optional<std::string> printed_hour(const TimeFound& f) {
  const auto last = std::find_if(f.slots.rbegin(), f.slots.rend(),
                                 [](const SlotValue& v) { return v.slot == TimeSlot::time; });
  if (last == f.slots.rend() || is_odd(&*last))
    return std::nullopt;
  std::string hour;
  text::append_digits(hour, unsigned(last->a / 60), 2);
  text::append_digits(hour += ':', unsigned(last->a % 60), 2);
  return hour;
}

std::optional<Remark> remark_on(const TimeFound& f, const Deadline& d) {
  const auto odd =
      std::find_if(f.slots.begin(), f.slots.end(), [](const SlotValue& v) { return is_odd(&v); });
  if (odd != f.slots.end()) {
    const auto& [code, message] = remarks[size_t(odd->odd)];
    return Remark{code, std::string(message)};
  }
  const SlotValue* weekday = f.slot(TimeSlot::weekday);
  const auto day = Day::parse(d.date.value_or(""));
  if (weekday && d.kind == DeadlineKind::date && day && day->weekday() != weekday->a)
    return Remark{"weekday-disagrees", "the printed weekday is not that of " + *d.date};
  return std::nullopt;
}

}  // namespace vbparse::extract
