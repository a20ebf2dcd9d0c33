// The days a limit names, counted by Bộ luật Dân sự 2015, Điều 144 to 148.
#include <algorithm>
#include <cstdlib>

#include "extract/due/due.h"

namespace vbparse::extract {

using grammar::SlotValue;
using grammar::TimeFound;
using grammar::TimeSlot;
using grammar::TimeUnit;

namespace {

class ValueReader {
 public:
  ValueReader(const DueContext& c, std::string_view folded, const TimeFound& f, const Periodic& p,
              Deadline& d)
      : c_(c), s_(folded), f_(f), periodic_(p), d_(d) {}

  void read() {
    d_.rule = f_.deadline->id;
    if (f_.when)
      d_.when_rule = f_.when->id;
    if (f_.deadline->bound.empty()) {
      d_.kind = DeadlineKind::vague;
      return;
    }
    for (const Bound b : {Bound::before, Bound::by, Bound::during, Bound::within, Bound::on})
      if (name(b) == f_.deadline->bound)
        d_.bound = b;
    d_.time = printed_hour(f_);
    if (f_.slot(TimeSlot::duration) || f_.slot(TimeSlot::number) || f_.slot(TimeSlot::event) ||
        f_.deadline->sense == "next-working-day")
      relative();
    else if (is_odd(f_.slot(TimeSlot::date)))
      d_.kind = DeadlineKind::date;
    else if (repeats())
      recurring();
    else if (f_.slot(TimeSlot::date))
      fixed();
    else if (f_.slot(TimeSlot::month) || f_.slot(TimeSlot::quarter) || f_.slot(TimeSlot::half) ||
             f_.slot(TimeSlot::year))
      period();
    else
      pointed();
    finish();
  }

 private:
  // ---- lengths of time -------------------------------------------------------------------------

  void relative() {
    d_.kind = DeadlineKind::relative;
    d_.direction = f_.deadline->sense == "before" ? "before" : "after";
    if (const SlotValue* e = f_.slot(TimeSlot::event))
      d_.counted_from = std::string(s_.substr(e->begin, e->end - e->begin));
    if (f_.deadline->sense == "next-working-day") {
      d_.duration = "P1D";
      d_.day_basis = "working";
      return;
    }
    if (const SlotValue* n = f_.slot(TimeSlot::number)) {  // the 90th day
      d_.duration = "P" + std::to_string(n->a) + "D";
      d_.day_basis = "calendar";
      return count(TimeUnit::day, n->a, false);
    }
    const SlotValue* n = f_.slot(TimeSlot::duration);
    if (!n)
      return;
    const auto unit = TimeUnit(n->b);
    const bool hours = unit == TimeUnit::hour || unit == TimeUnit::minute;
    const int months = unit == TimeUnit::quarter ? 3 * n->a : n->a;
    d_.duration = std::string(hours ? "PT" : "P") + std::to_string(months) +
                  (unit == TimeUnit::minute ? "M"
                   : unit == TimeUnit::hour ? "H"
                   : unit == TimeUnit::day  ? "D"
                   : unit == TimeUnit::week ? "W"
                   : unit == TimeUnit::year ? "Y"
                                            : "M");
    if (n->c)
      d_.day_basis = "working";
    else if (unit == TimeUnit::day)
      d_.day_basis = "calendar";
    count(unit, n->a, n->c);
  }

  /// The day on which "kể từ ngày …" begins, where it is known.
  std::optional<Day> counted_from() const {
    if (!d_.counted_from)
      return std::nullopt;
    const std::string_view e = *d_.counted_from;
    const auto begins = [&](std::string_view w) { return e.starts_with(w); };
    const bool this_one = e.ends_with("này") || e.ends_with("này được ban hành");
    if ((begins("ngày nhận được") || begins("khi nhận được")) && this_one)
      return c_.received;
    // a printed day: "kể từ ngày 15/11/2025"
    const SlotValue* event = f_.slot(TimeSlot::event);
    if (const auto day =
            event && begins("ngày ")
                ? grammar::read_slot(TimeSlot::date, s_,
                                     event->begin + uint32_t(std::string_view("ngày ").size()))
                : std::nullopt;
        day && day->a)
      return Day::of(day->a, day->b, day->c);
    // of this document: "ngày ký", "ngày ban hành Kế hoạch này", not "ngày ký hợp đồng"
    const bool issue =
        e == "ngày ký" || e == "ngày ký ban hành" || e == "ngày ban hành" ||
        (this_one && (begins("ngày ra ") || begins("ngày ký ") || begins("ngày ban hành ") ||
                      (begins("ngày ") && e.ends_with("này được ban hành"))));
    if (issue && !c_.issued_last)
      return c_.issued;
    return std::nullopt;
  }

  void count(TimeUnit unit, int n, bool working) {
    const auto from = counted_from();
    if (!from || *d_.direction == "before" || unit == TimeUnit::hour || unit == TimeUnit::minute ||
        n > 9999)
      return;
    // the first day is not counted (Điều 147)
    std::optional<Day> end;
    if (unit == TimeUnit::day)
      end = working ? c_.calendar.advance(*from, n) : *from + n;
    else if (unit == TimeUnit::week)
      end = *from + 7 * n;
    else
      end = add_months(*from, n * (unit == TimeUnit::year      ? 12
                                   : unit == TimeUnit::quarter ? 3
                                                               : 1));
    if (!end)
      return;
    d_.date = end->iso();
    // a period that ends on a day off ends on the next working day (Điều 148 khoản 5)
    d_.due = c_.calendar.adjust(*end).iso();
  }

  std::string_view sense() const { return f_.when ? f_.when->sense : std::string_view(); }

  // ---- what comes again ------------------------------------------------------------------------

  bool repeats() const {
    if (f_.when && !f_.when->every.empty())
      return true;
    const SlotValue* date = f_.slot(TimeSlot::date);
    if (!f_.when && d_.time && !date)
      return true;  // "hằng ngày trước 16h30"
    if (!periodic_.unit || (!sense().empty() && sense() != "bare-day"))
      return false;
    return (date && !date->a && only_date()) || (f_.slot(TimeSlot::day) && !date) ||
           (f_.slot(TimeSlot::weekday) && !date);
  }
  bool only_date() const {
    return std::count_if(f_.slots.begin(), f_.slots.end(),
                         [](const SlotValue& v) { return v.slot == TimeSlot::date; }) == 1;
  }

  void recurring() {
    d_.kind = DeadlineKind::recurring;
    const SlotValue *date = f_.slot(TimeSlot::date), *day = f_.slot(TimeSlot::day),
                    *weekday = f_.slot(TimeSlot::weekday);
    if (weekday && !date) {
      const auto days = numbers(*weekday);
      if (const auto from = day_of_issue())
        d_.date = coming_weekday(*from, days).iso();
      return repeat(weekly(days, day_earlier()));
    }
    if (date)
      return each_year({date->b}, {date->c});
    if (f_.when && !f_.when->months.empty()) {
      std::vector<int> months;
      for (const std::string_view m : f_.when->months)
        months.push_back(std::atoi(std::string(m).c_str()));
      return each_year(months, day ? numbers(*day) : std::vector{-1});
    }
    const bool month_each = f_.when && f_.when->every == "month";
    if (day && !month_each && periodic_.unit == TimeUnit::quarter)
      return each_year({3, 6, 9, 12}, numbers(*day));
    if (day)
      return each_month(numbers(*day));
    if (const SlotValue* month = f_.slot(TimeSlot::month), *quarter = f_.slot(TimeSlot::quarter);
        month || quarter)
      // a period each year: its last day
      return each_year({month ? month->c : 3 * quarter->c}, {-1});
    if (month_each)
      return each_month({-1});
    if (f_.when && f_.when->every == "year")
      return each_year({12}, {-1});
    if ((f_.when && f_.when->every == "day") || d_.time) {
      repeat({"FREQ=DAILY", "FREQ=DAILY"});
      if (const auto from = day_of_issue())
        d_.date = from->iso();
    } else {
      d_.kind = DeadlineKind::period;  // "trong tuần đầu của quý": no rule tells its days
    }
  }
  std::optional<Day> day_of_issue() const { return c_.issued_last ? std::nullopt : c_.issued; }

  void repeat(Repetition r) {
    d_.rrule = std::move(r.rrule);
    if (!r.due_rrule.empty())
      d_.due_rrule = std::move(r.due_rrule);
  }
  void each_month(const std::vector<int>& days) {
    repeat(monthly(days, day_earlier()));
    first({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, days);
  }
  void each_year(const std::vector<int>& months, const std::vector<int>& days) {
    repeat(yearly(months, days, day_earlier()));
    first(months, days);
  }
  /// The first such day of the months not before the issue date.
  void first(const std::vector<int>& months, const std::vector<int>& days) {
    if (!c_.issued)
      return;
    const auto d = first_day(*c_.issued, months, days);
    // where only the month is printed all of its days must say the same
    if (d && (!c_.issued_last || first_day(*c_.issued_last, months, days) == d))
      d_.date = d->iso();
  }

  /// The numbers of a list, in order: "ngày 15 và 30".
  static std::vector<int> numbers(const SlotValue& v) {
    std::vector<int> out{v.a};
    for (int n = 0; n < 32; ++n)
      if ((v.also >> n & 1) && n != v.a)
        out.push_back(n);
    std::sort(out.begin(), out.end());
    return out;
  }
  /// Before a day its last moment is on the day before; before an hour, or the end of work, it is
  /// on the day itself.
  bool day_earlier() const {
    const std::string_view words = s_.substr(f_.begin, f_.end - f_.begin);
    return d_.bound == Bound::before && !f_.slot(TimeSlot::time) &&
           words.find("cuối giờ") == std::string_view::npos &&
           words.find("hết giờ") == std::string_view::npos;
  }

  // ---- days and periods ------------------------------------------------------------------------

  /// The year of a day that prints none: the first such day not before the issue date.
  std::optional<Day> resolved(const SlotValue& v) {
    // days of the lunar calendar are not of this one: "30 tháng Chạp", "10/3 âm lịch"
    const std::string_view printed = s_.substr(v.begin, v.end - v.begin);
    if (printed.find("chạp") != std::string_view::npos ||
        (!v.a && printed.find("giêng") != std::string_view::npos) ||
        s_.substr(v.end).starts_with(" âm lịch") || s_.substr(v.end).starts_with(" (âm lịch"))
      return std::nullopt;
    if (v.a)
      return Day::of(v.a, v.b, v.c);
    d_.year_inferred = true;
    first({v.b}, {v.c});
    const auto found = d_.date ? Day::parse(*d_.date) : std::nullopt;
    d_.date.reset();
    return found;
  }

  void fixed() {
    std::vector<const SlotValue*> dates;
    for (const SlotValue& v : f_.slots)
      if (v.slot == TimeSlot::date)
        dates.push_back(&v);
    if (dates.size() < 2 && !(f_.slot(TimeSlot::day))) {
      d_.kind = DeadlineKind::date;
      if (d_.bound == Bound::during)
        d_.bound = Bound::on;
      if (const auto d = resolved(*dates.front()))
        d_.date = d->iso();
      return;
    }
    d_.kind = DeadlineKind::period;
    SlotValue last = *dates.back(), begin = dates.size() > 1 ? *dates.front() : last;
    if (dates.size() < 2)
      begin.c = f_.slot(TimeSlot::day)->a;
    if (!begin.a)
      begin.a = last.a && begin.b > last.b ? last.a - 1 : last.a;
    const auto to = resolved(last);
    if (!to)
      return;
    if (!begin.a)
      begin.a = begin.b > last.b ? to->year() - 1 : to->year();
    if (const auto from = Day::of(begin.a, begin.b, begin.c))
      d_.start = from->iso();
    d_.date = to->iso();
  }

  void period() {
    d_.kind = DeadlineKind::period;
    const SlotValue *month = f_.slot(TimeSlot::month), *quarter = f_.slot(TimeSlot::quarter),
                    *half = f_.slot(TimeSlot::half), *year = f_.slot(TimeSlot::year);
    std::vector<const SlotValue*> months;
    for (const SlotValue& v : f_.slots)
      if (v.slot == TimeSlot::month)
        months.push_back(&v);
    if (months.size() == 2)
      return from_month(*months[0], *months[1]);
    int from = 1, to = 12;
    int y = month ? month->a : quarter ? quarter->a : half ? half->a : year->a;
    if (month)
      from = month->b, to = month->c;
    if (quarter)
      from = 3 * quarter->b - 2, to = 3 * quarter->c;
    if (half)
      from = half->b, to = half->c;
    if (y < 1900) {
      d_.year_inferred = true;
      if (!c_.issued)
        return;
      y = c_.issued->year() + (year ? y : 0);
      // a month that is over is next year's
      if (!year && to < c_.issued->month())
        ++y;
      if (c_.issued_last && !year && to < c_.issued_last->month() && to >= c_.issued->month())
        return;
    }
    const auto begin = Day::of(y, from, 1), end = Day::of(y, to, 1);
    if (!begin || !end)
      return;
    if (sense() == "open")
      return;
    if (sense() == "part")
      return part(*begin, last_of_month(*end), month != nullptr, year != nullptr);
    Day first = *begin, last = last_of_month(*end);
    if (sense() == "half") {
      const bool former =
          s_.substr(f_.begin, f_.end - f_.begin).find("nửa đầu") != std::string_view::npos;
      const Day middle = month ? first + 14 : *Day::of(y, 6, 30);
      former ? last = middle : first = middle + 1;
    }
    span(first, last);
  }

  /// "từ tháng 11/2025 đến tháng 3/2026"
  void from_month(const SlotValue& begin, const SlotValue& end) {
    int y = end.a;
    if (!y) {
      d_.year_inferred = true;
      if (!c_.issued)
        return;
      y = begin.a ? begin.a + (end.b < begin.b) : c_.issued->year() + (end.b < c_.issued->month());
    }
    const auto first = Day::of(begin.a ? begin.a : y - (begin.b > end.b), begin.b, 1),
               last = Day::of(y, end.b, 1);
    if (first && last)
      span(*first, last_of_month(*last));
  }

  /// A period from its first to its last day; what must be done before it has no other days than
  /// the first.
  void span(Day first, Day last) {
    if (d_.bound == Bound::on)
      d_.bound = Bound::during;
    if (d_.bound != Bound::before)
      d_.start = first.iso(), d_.date = last.iso();
    else
      d_.date = first.iso();
  }

  /// đầu, giữa, cuối tháng, năm (Bộ luật Dân sự 2015, Điều 146)
  void part(Day begin, Day end, bool month, bool year) {
    const std::string_view words = s_.substr(f_.begin, f_.end - f_.begin);
    d_.kind = DeadlineKind::date;
    if (words.find("đầu ") != std::string_view::npos)
      d_.date = begin.iso();
    else if (words.find("giữa ") != std::string_view::npos)
      d_.date = month ? (begin + 14).iso() : year ? Day::of(begin.year(), 6, 30)->iso() : "";
    else
      d_.date = end.iso();
    if (d_.date->empty())
      d_.date.reset();
  }

  /// Days told by the document's own: this month, this week.
  void pointed() {
    d_.kind = DeadlineKind::date;
    if (d_.bound == Bound::during)
      d_.bound = Bound::on;
    const SlotValue *day = f_.slot(TimeSlot::day), *weekday = f_.slot(TimeSlot::weekday);
    if (sense() == "same-day") {
      if (same_day)
        d_.date = same_day;
      else if (!f_.when ||
               s_.substr(f_.begin, f_.end - f_.begin).find("cùng ngày") == std::string_view::npos)
        d_.kind = DeadlineKind::relative;
      return;
    }
    if (sense() == "this-period")
      d_.kind = DeadlineKind::period;
    if (!c_.issued || c_.issued_last)
      return;
    // weeks begin on Monday
    const Day monday = *c_.issued - (c_.issued->weekday() + 6) % 7;
    const std::string_view words = s_.substr(f_.begin, f_.end - f_.begin);
    if (sense() == "today" || sense() == "tomorrow") {
      d_.date = (*c_.issued + (sense() == "tomorrow")).iso();
    } else if (sense() == "this-period") {
      d_.year_inferred = true;
      const bool next = words.find(" này") == std::string_view::npos;
      const Day month = add_months(*c_.issued - (c_.issued->day() - 1), next);
      words.find("tuần") != std::string_view::npos ? span(monday + 7 * next, monday + 7 * next + 6)
                                                   : span(month, last_of_month(month));
    } else if (weekday && sense().empty()) {
      d_.year_inferred = true;
      d_.date = coming_weekday(*c_.issued, {weekday->a}).iso();
    }
    if (day && (sense() == "this-month" || sense() == "next-month")) {
      d_.year_inferred = true;
      const Day base = *Day::of(c_.issued->year(), c_.issued->month(), 1);
      const Day to = sense() == "next-month" ? add_months(base, 1) : base;
      if (const auto d = day->a < 0 ? std::optional(last_of_month(to))
                                    : Day::of(to.year(), to.month(), day->a))
        d_.date = d->iso();
    } else if (weekday && sense() == "this-week") {
      d_.year_inferred = true;
      const bool next = words.find("tuần này") == std::string_view::npos;
      d_.date = (monday + (weekday->a + 6) % 7 + (next ? 7 : 0)).iso();
    }
  }

  /// The last day on time, from the printed one.
  void finish() {
    if (d_.date && !d_.due) {
      const auto day = Day::parse(*d_.date);
      if (day)
        d_.due = (day_earlier() ? *day - 1 : *day).iso();
    }
    if (d_.due)
      if (const auto day = Day::parse(*d_.due))
        d_.due_working_day = c_.calendar.adjust_back(*day).iso();
    for (auto* day : {&d_.start, &d_.date, &d_.due, &d_.due_working_day})
      if (*day && (*day)->empty())
        day->reset();  // before the year 1 or after 9999
  }

 public:
  std::optional<std::string> same_day;  ///< the day of the deadline before, for "cùng ngày"

 private:
  const DueContext& c_;
  std::string_view s_;
  const TimeFound& f_;
  const Periodic& periodic_;
  Deadline& d_;
};

}  // namespace

void read_value(const DueContext& c, std::string_view folded, const TimeFound& f, const Periodic& p,
                Deadline& d) {
  ValueReader reader(c, folded, f, p, d);
  reader.same_day = d.date;
  d.date.reset();
  reader.read();
}

}  // namespace vbparse::extract
