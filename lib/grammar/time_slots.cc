#include "grammar/time_slots.h"

#include <algorithm>
#include <array>
#include <string>

#include "grammar/match.h"
#include "grammar/odd_days.h"
#include "grammar/scanner.h"
#include "grammar/time_unit.h"
#include "vbparse/calendar.h"

namespace vbparse::grammar {

namespace {

constexpr std::array<std::string_view, size_t(TimeSlot::count)> slot_names{
    "date", "day",     "month", "quarter", "half",     "year",
    "time", "weekday", "every", "number",  "duration", "event"};

constexpr std::string_view day_word = "ngày", hour_word = "giờ", working = "làm việc";

class SlotReader : Scanner {
 public:
  SlotReader(std::string_view s, uint32_t at) : Scanner(s, at), begin_(at) {}

  std::optional<SlotValue> read(TimeSlot slot) {
    using Read = bool (*)(SlotReader&, SlotValue&);
    constexpr std::array<Read, size_t(TimeSlot::count)> readers{
        call<&SlotReader::date>,    call<&SlotReader::days>,     call<&SlotReader::months>,
        call<&SlotReader::quarter>, call<&SlotReader::half>,     call<&SlotReader::years>,
        call<&SlotReader::time>,    call<&SlotReader::weekdays>, call<&SlotReader::every>,
        call<&SlotReader::count>,   call<&SlotReader::duration>, call<&SlotReader::event>};
    SlotValue v{slot, begin_, begin_};
    const bool good = readers[size_t(slot)](*this, v);
    if (!good || !word_edge(s_, at_))
      return std::nullopt;
    v.end = at_;
    return v;
  }

 private:
  template <auto Member>
  static bool call(SlotReader& reader, SlotValue& v) {
    return (reader.*Member)(v);
  }

  bool year(int& y) {
    const uint32_t from = at_;
    if (number(y, 4) && at_ - from == 4 && y >= 1900 && y < 2200)
      return true;
    at_ = from;
    return false;
  }
  /// Whether a range of years follows: "2026-2030" is the term of a plan, not a year.
  bool more_years() const {
    std::string_view rest = s_.substr(at_, 7);
    if (rest.starts_with(' '))
      rest.remove_prefix(1);
    if (!rest.starts_with('-'))
      return false;
    rest.remove_prefix(rest.starts_with("- ") ? 2 : 1);
    return rest.starts_with("20");
  }
  bool years(SlotValue& v) { return (year(v.a) && !more_years()) || this_year(v.a); }
  bool this_year(int& y) {
    for (const std::string_view w : {"này", "nay"})
      if (take(w))
        return y = 0, true;
    for (const std::string_view w : {"sau", "tới"})
      if (take(w))
        return y = 1, true;
    return false;
  }
  /// Reads the year after a month: "/2025", " năm 2025". Sets 0 if there is none.
  void year_after(int& y) {
    const uint32_t from = at_;
    take(" ");
    const bool announced = take("/") || (take(","), take(" "), take("năm"));
    if (announced) {
      take(" ");
      if (year(y) && word_edge(s_, at_))
        return;
    }
    at_ = from;
    y = 0;
  }

  bool month(int& m) {
    const uint32_t from = at_;
    if (number(m, 2)) {
      if (m >= 1 && m <= 12)
        return true;
      at_ = from;
      return false;
    }
    for (const auto& [w, n] : month_words)
      if (take(w) && word_edge(s_, at_) && !s_.substr(at_).starts_with(" lần"))
        return m = n, true;  // "6 tháng một lần"
      else
        at_ = from;
    return false;
  }

  /// "11, 12/2025", "11 và tháng 12 năm 2025": a list needs a year, or "tháng" before each month.
  bool months(SlotValue& v) {
    if (!month(v.b))
      return false;
    v.c = v.b;
    const uint32_t one = at_;
    for (const std::string_view sign : {", ", ",", " và ", " - ", "-"}) {
      at_ = one;
      int last = 0;
      if (!take(sign))
        continue;
      const bool said = take("tháng ");
      if (!month(last) || last <= v.b || !word_edge(s_, at_))
        continue;
      year_after(v.a);
      if (!said && !v.a)
        continue;
      v.c = last;
      return true;
    }
    at_ = one;
    year_after(v.a);
    return true;
  }

  /// Reads the separator of a list.
  bool list_separator() { return take(", và ") || take(", ") || take(" và ") || take(" hoặc "); }
  /// "15, 30", "15 và ngày 30"
  bool days(SlotValue& v) {
    if (!day(v.a))
      return false;
    for (uint32_t one = at_;; one = at_) {
      int next = 0;
      const bool more = list_separator() && (take("ngày "), day(next)) && word_edge(s_, at_);
      if (!more || next < 1) {
        at_ = one;
        return true;
      }
      v.also |= 1u << next;
    }
  }
  /// "thứ Ba, thứ Năm", "thứ 2, 4 và 6"
  bool weekdays(SlotValue& v) {
    if (!weekday(v.a))
      return false;
    for (uint32_t one = at_;; one = at_) {
      int next = 0;
      const bool said = list_separator() && weekday(next) && word_edge(s_, at_);
      if (!said) {
        at_ = one;
        // "thứ 2, 4, 6"
        if (!(digit(s_[one - 1]) && list_separator() && number(next, 1) && next >= 2 && next <= 7 &&
              word_edge(s_, at_) && peek() != '/')) {
          at_ = one;
          return true;
        }
        --next;
      }
      v.also |= 1u << next;
    }
  }

  /// Whether a day, such as "15" in "15-20/11/2025", is the first of a range.
  bool of_range() const {
    uint32_t i = at_ + 1, digits = 0;
    while (i < s_.size() && digit(s_[i]))
      ++i, ++digits;
    return digits > 0 && digits <= 2 && i < s_.size() && s_[i] == '/';
  }

  bool day(int& d) {
    if (take("cuối cùng") || take("cuối"))
      return d = -1, true;
    take("mùng ") || take("mồng ");
    return number(d, 2) && d >= 1 && d <= 31 && peek() != '/' && (peek() != '-' || of_range()) &&
           !(peek() == '.' && digit(peek(1)));
  }

  /// 10/6/2025, 10/6, 10-6, 25.12.2017, 30 tháng 4 năm 2026, 30 tháng 4
  bool date(SlotValue& v) {
    if (const auto odd = read_odd_day(s_.substr(at_))) {
      v.a = odd->year, v.b = odd->month, v.c = odd->day, v.odd = odd->odd;
      at_ += odd->length;
      return true;
    }
    take("mùng ") || take("mồng ");
    if (const uint32_t damaged = damaged_number(s_.substr(at_)))
      at_ += damaged, v.odd = Odd::damaged;
    else if (!number(v.c, 2))
      return false;
    // "ngày 20.12" is a date; "2-3 ngày" and "điểm 5.2" are not
    const bool said = s_.substr(0, begin_).ends_with("ngày ");
    const uint32_t day_end = at_;
    take(" ");
    if (take("tháng")) {
      take(" ");
      if (!month(v.b))
        return false;
      year_after(v.a);
      return is_date(v, said);
    }
    at_ = day_end;
    const bool blank = take(" ");
    const char sign = peek();
    if (sign != '/' && sign != '-' && sign != '.')
      return false;
    ++at_;
    if (blank)
      take(" ");
    if (!number(v.b, 2) || v.b < 1 || v.b > 12)
      return false;
    const uint32_t short_end = at_;
    if (blank)
      take(" ");
    if (peek() == sign || (sign == '/' && peek() == '-')) {
      ++at_;
      if (blank)
        take(" ");
      if (year(v.a))
        return is_date(v, said);
    }
    at_ = short_end;
    // Without a year it is a date only if nothing continues it (1/500, 12/UBND, 10-12/2025); a dot
    // or dash also needs "ngày" before it.
    const bool continues =
        peek() == '/' || peek() == '-' || (peek() == '.' && digit(peek(1))) || peek() == '%';
    if (continues || (sign != '/' && !said))
      return false;
    year_after(v.a);
    return is_date(v, said);
  }
  /// Accepts days that exist, and others only if a year or "ngày" shows that a date is meant.
  static bool is_date(SlotValue& v, bool said) {
    if (v.odd == Odd::no && !Day::of(v.a ? v.a : 2000, v.b, v.c))
      v.odd = Odd::impossible;
    return v.odd == Odd::no || v.a || (said && v.odd == Odd::impossible);
  }

  bool roman_quarter(int& q) {
    constexpr std::pair<std::string_view, int> words[]{{"iii", 3}, {"ii", 2}, {"iv", 4}, {"i", 1}};
    const uint32_t from = at_;
    for (const auto& [w, n] : words) {
      if (take(w) && word_edge(s_, at_))
        return q = n, true;
      at_ = from;
    }
    if (number(q, 1) && q >= 1 && q <= 4)
      return true;
    at_ = from;
    return false;
  }
  bool quarter(SlotValue& v) {
    if (!roman_quarter(v.b))
      return false;
    v.c = v.b;
    for (const std::string_view sign : {", ", ",", " và ", " - ", "-"}) {
      const uint32_t from = at_;
      int next = 0;
      if (take(sign)) {
        take("quý ");
        if (roman_quarter(next) && next > v.c && word_edge(s_, at_)) {
          v.c = next;
          break;
        }
      }
      at_ = from;
    }
    year_after(v.a);
    return true;
  }
  /// "6 tháng đầu năm 2025", "9 tháng đầu năm", "6 tháng cuối năm"
  bool half(SlotValue& v) {
    int n = 0;
    if (!number(n, 2) && !(take("sáu") && (n = 6)))
      return false;
    if (!(n == 3 || n == 6 || n == 9) || !word("tháng"))
      return false;
    if (word("đầu"))
      v.b = 1, v.c = n;
    else if (word("cuối"))
      v.b = 13 - n, v.c = 12;
    else
      return false;
    if (!word("năm"))
      return false;
    const uint32_t from = at_;
    take(" ");
    if (!year(v.a))
      at_ = from;
    return true;
  }

  /// 17h00, 17 giờ 00 phút, 17 giờ, 9g30, 12:00, 8h30'; an impossible 25 giờ only before a day
  bool time(SlotValue& v) {
    int h = 0, m = 0;
    if (!number(h, 2))
      return false;
    const uint32_t from = at_;
    if (peek() == ':') {
      ++at_;
      if (!number(m, 2))
        return false;
      word(hour_word);
    } else {
      take(" ");
      if (take(hour_word)) {
        const uint32_t hour_end = at_;
        take(" ");
        if (number(m, 2)) {
          if (!word("phút") && (peek() == '/' || peek() == '-'))
            at_ = hour_end, m = 0;
        } else {
          at_ = hour_end;
          m = 0;
        }
      } else if (at_ == from && (take("h") || take("g"))) {
        const uint32_t hour_end = at_;
        take(" ");
        if (!(number(m, 2) && at_ - hour_end >= 2 && peek() != '/' && peek() != '-'))
          at_ = hour_end, m = 0;  // "17h 00" has minutes, "17h 5/6" has not
      } else {
        return false;
      }
    }
    if (peek() == '\'')
      ++at_;
    if (word("sáng")) {
    } else if (word("trưa")) {
    } else if ((word("chiều") || word("tối")) && h < 12)
      h += 12;
    v.a = h * 60 + m;
    if (m < 60 && v.a <= 1440)
      return true;
    v.odd = Odd::impossible;
    const uint32_t end = at_;
    const bool of_day = word(day_word) && digit(peek(1));
    at_ = end;
    return of_day;
  }

  bool weekday(int& w) {
    if (take("chủ nhật"))
      return w = 0, true;
    if (!take("thứ "))
      return false;
    constexpr std::pair<std::string_view, int> words[]{
        {"hai", 1}, {"ba", 2}, {"tư", 3}, {"năm", 4}, {"sáu", 5}, {"bảy", 6}, {"bẩy", 6}};
    for (const auto& [name, n] : words)
      if (take(name))
        return w = n, true;
    int n = 0;
    if (!number(n, 1) || n < 2 || n > 7)
      return false;
    w = n - 1;
    return true;
  }

  bool every(SlotValue& v) {
    if (!take("hằng ") && !take("hàng ") && !take("mỗi ") && !take("mối ") && !take("từng "))
      return false;
    constexpr std::pair<std::string_view, TimeUnit> words[]{
        {"năm", TimeUnit::year},  {"tháng", TimeUnit::month}, {"quý", TimeUnit::quarter},
        {"tuần", TimeUnit::week}, {"tuân", TimeUnit::week},   {day_word, TimeUnit::day}};
    for (const auto& [name, u] : words)
      if (take(name))
        return v.a = int(u), true;
    return false;
  }

  bool count(SlotValue& v) { return Scanner::count(v.a); }
  /// "1/2 ngày làm việc": half a working day is four working hours.
  bool half_day(SlotValue& v) {
    const uint32_t from = at_;
    if ((take("1/2") || take("0,5")) && word(day_word) && word(working)) {
      constexpr int half = 4;
      v.a = half, v.b = int(TimeUnit::hour), v.c = 1;
      return true;
    }
    at_ = from;
    return false;
  }
  bool duration(SlotValue& v) {
    if (half_day(v))
      return true;
    if (!count(v))
      return false;
    take(" ");
    constexpr std::pair<std::string_view, TimeUnit> units[]{
        {day_word, TimeUnit::day}, {hour_word, TimeUnit::hour}, {"phút", TimeUnit::minute},
        {"tuần", TimeUnit::week},  {"tháng", TimeUnit::month},  {"quý", TimeUnit::quarter},
        {"năm", TimeUnit::year}};
    for (const auto& [name, u] : units) {
      if (!take(name))
        continue;
      if (u == TimeUnit::month &&
          (s_.substr(at_).starts_with(" đầu") || s_.substr(at_).starts_with(" cuối")))
        return false;  // 6 tháng đầu năm
      if (u == TimeUnit::hour && peek() == ' ' && digit(peek(1)))
        return false;  // 16 giờ 00
      v.b = int(u);
      v.c = word(working);
      for (const std::string_view w :
           {" (ngày làm việc)", " (không kể ngày nghỉ)", " (không tính ngày nghỉ)"})
        if (u == TimeUnit::day && take(w))
          v.c = 1;
      return true;
    }
    if ((peek() == 'h') && at_ > begin_ && s_[at_ - 1] != ' ') {  // 24h
      ++at_;
      v.b = int(TimeUnit::hour);
      return true;
    }
    return false;
  }

  bool event(SlotValue&) {
    constexpr std::array<std::string_view, 12> ends{
        "để ",      "thì ",   "phải ",       "có trách nhiệm", "mà ",  "theo quy định",
        "theo mẫu", "nhưng ", "trường hợp ", "đồng thời ",     "gửi ", "(trừ"};
    const std::string_view here = s_.substr(at_, 200);
    uint32_t words = 0, i = 0;
    for (; i < here.size(); ++i) {
      const char c = here[i];
      if (std::string_view(",;.:()\n\"").find(c) != std::string_view::npos)
        break;
      if (c == ' ' &&
          (++words > 28 || std::any_of(ends.begin(), ends.end(), [&](std::string_view e) {
            return here.substr(i + 1).starts_with(e);
          })))
        break;
    }
    i = uint32_t(word_cut(s_, at_, at_ + i)) - at_;
    while (i > 0 && here[i - 1] == ' ')
      --i;
    at_ += i;
    return i > 1;
  }

  uint32_t begin_;
};

}  // namespace

std::optional<TimeSlot> time_slot(std::string_view name) {
  const auto at = std::find(slot_names.begin(), slot_names.end(), name);
  return at == slot_names.end() ? std::nullopt : std::optional(TimeSlot(at - slot_names.begin()));
}

std::string_view first_bytes(TimeSlot slot) {
  constexpr std::array<std::string_view, size_t(TimeSlot::count)> begins{
      "0msolibzg",   // date: mùng, digits that OCR has read as letters
      "0mc",         // day: cuối
      "0gmhbtnsc",   // month: giêng to chạp
      "0i",          // quarter
      "0s",          // half: sáu tháng
      "0nst",        // year: này, sau, tới
      "0",           // time
      "ct",          // weekday: chủ nhật, thứ
      "hmt",         // every: hằng, mỗi, từng
      "0ilmhbntsc",  // number: một to chín, I0 of OCR
      "0ilmhbntsc",  // duration
      ""};           // event
  return begins[size_t(slot)];
}

std::optional<SlotValue> read_slot(TimeSlot slot, std::string_view folded, uint32_t at) {
  return SlotReader(folded, at).read(slot);
}

}  // namespace vbparse::grammar
