// Standards (tiêu chuẩn, quy chuẩn): TCVN ISO/IEC 17025:2007, QCVN 06:2022/BXD, 94 TCN 8 - 91.
#include <algorithm>

#include "extract/cite/cite.h"
#include "grammar/scanner.h"

namespace vbparse::extract {

using grammar::bits;
using grammar::digit;

namespace {

class StandardReader {
 public:
  explicit StandardReader(const Context& c) : c_(c), s_(c.view) {}

  std::optional<Standard> read(uint32_t at, const grammar::Cue& cue, uint32_t length) {
    Standard out{at, at, std::string(cue.value), {}, {}, {}, {}};
    if (!c_.upper(at))
      return std::nullopt;
    uint32_t i = at + length, more = 0;
    // TCVN ISO/IEC, TCVN/TBT: further series; no name of one is longer
    constexpr uint32_t reach = 40;
    while (i < at + reach && std::string_view(" /-").find(c_.at(i)) != std::string_view::npos &&
           c_.cue(i + 1, bits(CueKind::standard), &more) && more)
      i += 1 + more;
    const uint32_t series_end = i;
    i = c_.skip(i);
    uint32_t number = i;
    if (!digit(c_.at(i))) {
      // "QCVN01", glued, is one word to the rules; a letter may lead the number: D1234
      if (!(c_.at(i) >= 'a' && c_.at(i) <= 'z' && digit(c_.at(i + 1))))
        return std::nullopt;
      ++i;
    }
    i = digits(i);
    for (;;) {  // 04-05, 18564.1, 7114-1, 05A
      const char c = c_.at(i);
      if ((c == '-' || c == '.') && digit(c_.at(i + 1)))
        i = digits(i + 1);
      else if (c >= 'a' && c <= 'z' && grammar::word_edge(s_, i + 1))
        ++i;
      else if (c == '-' && c_.upper(i + 1) && c_.at(i + 1 + c_.word(i + 1)) == ':')
        i += 1 + c_.word(i + 1);  // QCVN 08-MT:2023
      else
        break;
    }
    out.number = c_.words(number, i);
    uint32_t end = i;
    // the year: ":2015", " : 2007", "- 91", "-2019"
    uint32_t sign = c_.skip(i);
    if (c_.at(sign) == ':' || (c_.at(sign) == '-' && sign > i)) {
      const uint32_t year = c_.skip(sign + 1), stop = digits(year);
      if (stop - year == 4 || (stop - year == 2 && c_.at(sign) == '-')) {
        out.year = year_of(year, stop);
        end = stop;
      }
    } else {
      out.year = year_behind_dash(out.number);
    }
    // the organ that issued it, amendments: /BTTTT/SĐ1:2022
    std::string notation;
    while (c_.at(c_.skip(end)) == '/') {
      const uint32_t group = c_.skip(c_.skip(end) + 1);
      const uint32_t stop = group + (group < c_.size() && c_.upper(group) ? c_.word(group) : 0);
      if (stop == group)
        break;
      end = stop;
      if (c_.at(end) == ':' && digit(c_.at(end + 1)))
        end = digits(end + 1);
      notation += (notation.empty() ? "" : "/") + grammar::squeeze(c_.printed, group, end);
    }
    if (!notation.empty())
      out.notation = notation;
    // "94 TCN 8": the ministry's number stands before
    if (cue.value == "TCN") {
      const uint32_t before = c_.back(at);
      uint32_t first = before;
      while (first > 0 && digit(s_[first - 1]))
        --first;
      if (first < before && before - first <= 2 && grammar::word_edge(s_, first))
        out.begin = first;
    }
    out.end = end;
    out.code = std::string(c_.words(out.begin, series_end)) + (number > series_end ? " " : "") +
               grammar::squeeze(c_.printed, number, end);
    return out;
  }

 private:
  uint32_t digits(uint32_t i) const {
    while (digit(c_.at(i)))
      ++i;
    return i;
  }
  /// Of "19001-2016"; the last part of "7-1.23" or "104-1234" is none.
  static std::optional<uint32_t> year_behind_dash(std::string_view number) {
    const std::string_view last = number.substr(std::min(number.rfind('-'), number.size()));
    const bool four = last.size() == 5 && last.find_first_not_of("0123456789", 1) == last.npos;
    const uint32_t year = four ? uint32_t(std::stoul(std::string(last.substr(1)))) : 0;
    return year >= 1900 ? std::optional(year) : std::nullopt;
  }
  uint32_t year_of(uint32_t begin, uint32_t end) const {
    const auto n = uint32_t(std::stoul(std::string(s_.substr(begin, end - begin))));
    return n < 100 ? 1900 + n : n;
  }

  const Context& c_;
  std::string_view s_;
};

}  // namespace

std::optional<Standard> read_standard(const Context& c, uint32_t at, const grammar::Cue& cue,
                                      uint32_t length) {
  return StandardReader(c).read(at, cue, length);
}

}  // namespace vbparse::extract
