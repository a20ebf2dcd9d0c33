// Pinpoints (vị trí viện dẫn): written from the small to the large, in lists and ranges that share
// what follows them.
//
//     điểm b khoản 1, khoản 2 Điều 25    Điều 25/khoản 1/điểm b, Điều 25/khoản 2
//     từ Điều 10 đến Điều 12             Điều 10, Điều 11, Điều 12
//     Điều 5 khoản 2                     Điều 5/khoản 2
#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "extract/cite/cite.h"
#include "vbparse/bounds.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

constexpr size_t most_paths = bounds::pinpoints + 1;  // one more shows that there are more
// units from the small to the large
constexpr std::array<std::string_view, 12> units{"câu",  "gạch đầu dòng", "đoạn", "tiết",
                                                 "điểm", "khoản",         "Điều", "Tiểu mục",
                                                 "Mục",  "Chương",        "Phần", "Phụ lục"};
constexpr size_t article = 6;  // Điều among them
constexpr std::string_view point_letters[]{"a", "b", "c", "d", "đ", "e", "g", "h",
                                           "i", "k", "l", "m", "n", "o", "p", "q",
                                           "r", "s", "t", "u", "v", "x", "y"};

struct Path {
  Pinpoint steps;       // from the small to the large while it grows
  size_t level;         // of its largest unit
  bool joined = false;  // follows the one before it without a comma or "và"
};

class PinReader {
 public:
  explicit PinReader(const Context& c) : c_(c) {}

  std::optional<PinList> read(uint32_t at) {
    PinList out{at, at, {}, false};
    uint32_t next = at;
    while (group(next)) {
      out.end = end_;
      if (here_) {
        out.here = true;
        break;
      }
      next = separator(end_);
      if (!next || paths_.size() >= most_paths)
        break;
    }
    if (out.end == at)
      return std::nullopt;
    nest();
    for (Path& p : paths_) {
      std::reverse(p.steps.begin(), p.steps.end());
      out.paths.push_back(std::move(p.steps));
      if (out.paths.size() >= most_paths)
        break;
    }
    return out;
  }

 private:
  /// Behind a group: where the next one may begin; 0 where none can.
  uint32_t separator(uint32_t at) {
    joined_ = true;
    uint32_t i = at;
    comma_ = c_.at(i) == ',';
    if (comma_ || c_.at(i) == ';')
      ++i, joined_ = false;
    if (c_.at(i) != ' ' && i == at)
      return 0;
    i = c_.skip(i);
    for (const std::string_view w : {"và ", "hoặc ", "và/hoặc ", "đến ", "của "})
      if (c_.view.substr(i).starts_with(w)) {
        range_ = w == "đến ";
        i += uint32_t(w.size());
        joined_ = w == "của ";
        comma_ = false;
        break;
      }
    for (const std::string_view w : {"từ ", "các ", "cả "})
      if (c_.view.substr(i).starts_with(w))
        i += uint32_t(w.size());
    return i;
  }

  /// A unit and its labels: "khoản 1, 2 và 3".
  bool group(uint32_t at) {
    uint32_t length;
    const grammar::Cue* unit = c_.cue(at, bits(CueKind::pin_unit), &length);
    const bool range = std::exchange(range_, false);
    if (!unit)
      return false;
    const auto found = std::find(units.begin(), units.end(), unit->value);
    if (found == units.end())
      return false;
    const auto level = size_t(found - units.begin());
    uint32_t i = c_.skip(at + length);
    for (const std::string_view w : {"từ ", "số "})  // "các Điều từ 10 đến 12", "Phụ lục số 3"
      if (c_.view.substr(i).starts_with(w))
        i += uint32_t(w.size());
    here_ = false;
    if (c_.cue(i, bits(CueKind::this_one))) {
      end_ = i + c_.cue(i, bits(CueKind::this_one));
      here_ = true;
      return true;
    }
    std::vector<std::string> labels;
    const uint32_t end = read_labels(i, unit->value, labels);
    if (labels.empty())
      return false;
    end_ = end;
    if (range && !paths_.empty() && paths_.back().level == level &&
        paths_.back().steps.size() == 1) {
      add_range(paths_.back().steps.back().label, labels.front(), unit->value, level);
      labels.erase(labels.begin());
    }
    bool extended = false;
    // a comma may part a point from its clause; a chapter from the articles before it only where
    // there is one of them
    if (!labels.empty() && (level <= article || joined_ || (comma_ && paths_.size() == 1)))
      for (Path& p : paths_)
        if (p.level < level) {
          p.steps.push_back({std::string(unit->value), labels.front()});
          p.level = level;
          extended = true;
        }
    for (size_t k = extended ? 1 : 0; k < labels.size() && paths_.size() < most_paths; ++k)
      paths_.push_back({{{std::string(unit->value), labels[k]}}, level, joined_});
    return true;
  }

  void add_range(const std::string& from, const std::string& to, std::string_view unit,
                 size_t level) {
    std::vector<std::string> labels{from};
    expand(labels, to);
    for (size_t i = 1; i < labels.size() && paths_.size() < most_paths; ++i)
      paths_.push_back({{{std::string(unit), labels[i]}}, level});
  }

  /// Labels behind a unit, with ranges spelled out; returns the end of the last one.
  uint32_t read_labels(uint32_t at, std::string_view unit, std::vector<std::string>& out) {
    uint32_t end = at, i = at;
    for (bool first = true;; first = false) {
      const uint32_t stop = label_end(i, unit, first);
      if (stop == i)
        return end;
      out.push_back(c_.words(i, stop));
      end = stop;
      if (out.size() >= most_paths)
        return end;
      // "10-12", "10 - 12"
      uint32_t dash = c_.skip(stop);
      const bool blank = dash > stop;
      if (c_.at(dash) == '-' && (!blank || c_.at(dash + 1) == ' ')) {
        dash = c_.skip(dash + 1);
        const uint32_t to = label_end(dash, unit, false);
        if (to > dash) {
          expand(out, c_.words(dash, to));
          end = to;
        }
      }
      i = c_.skip(end);
      bool word = false;
      if (c_.at(end) == ',' || c_.at(end) == ';')
        i = c_.skip(end + 1);
      for (const std::string_view w : {"và ", "hoặc ", "đến "})
        if (c_.view.substr(i).starts_with(w)) {
          if (w == "đến ") {
            const uint32_t from = i + uint32_t(w.size()), to = label_end(from, unit, false);
            if (to > from) {
              expand(out, c_.words(from, to));
              end = to;
            }
            return end;
          }
          i += uint32_t(w.size());
          word = true;
          break;
        }
      if (i == c_.skip(end) && !word)
        return end;
    }
  }

  /// Appends what lies between the last label and `to`, and `to`: numbers, Roman numbers, letters.
  static void expand(std::vector<std::string>& out, const std::string& to) {
    const auto series = [&](auto read, auto write) {
      const int a = read(out.back()), b = read(to);
      if (!a || b <= a)
        return false;
      for (int n = a + 1; n <= b && out.size() < most_paths; ++n)
        out.push_back(write(n));
      return true;
    };
    const auto decimal = [](const std::string& s) {
      return s.find_first_not_of("0123456789") == std::string::npos ? std::atoi(s.c_str()) : 0;
    };
    const auto letter = [](const std::string& s) {
      const auto* found = std::find(std::begin(point_letters), std::end(point_letters), s);
      return found == std::end(point_letters) ? 0 : int(found - std::begin(point_letters)) + 1;
    };
    if (series(decimal, [](int n) { return std::to_string(n); }))
      return;
    if (series(from_roman, to_roman))
      return;
    if (series(letter, [](int n) { return std::string(point_letters[n - 1]); }))
      return;
    out.push_back(to);
  }
  /// The first 39 Roman numbers, in capitals; 0 for anything else.
  static int from_roman(const std::string& s) {
    for (int n = 1; n < 40; ++n)
      if (to_roman(n) == s)
        return n;
    return 0;
  }
  static std::string to_roman(int n) {
    constexpr std::string_view units_of[]{"",  "I",  "II",  "III",  "IV",
                                          "V", "VI", "VII", "VIII", "IX"};
    return std::string(size_t(n / 10), 'X') + std::string(units_of[n % 10]);
  }

  bool edge(uint32_t at) const { return at >= c_.size() || grammar::word_edge(c_.view, at); }

  /// Where a label of `unit` that begins at `at` ends; `at` for none. Behind the first label of a
  /// list the kinds of labels are fewer: "khoản 1, 2 người" is no list.
  uint32_t label_end(uint32_t at, std::string_view unit, bool first) const {
    const std::string_view s = c_.view;
    uint32_t i = at;
    while (i < s.size() && s[i] >= '0' && s[i] <= '9')
      ++i;
    const bool wide = unit == "Phụ lục" || unit == "Phần" || unit == "Chương" || unit == "Mục" ||
                      unit == "Tiểu mục";
    if (i > at) {
      if (i - at > 3)
        return at;
      // 2a, 6b; 2.3
      if (i < s.size() && s[i] >= 'a' && s[i] <= 'z' && edge(i + 1))
        ++i;
      else if (s.substr(i).starts_with("đ") && edge(i + 2))
        i += 2;
      while (i + 1 < s.size() && s[i] == '.' && s[i + 1] >= '0' && s[i + 1] <= '9') {
        ++i;
        while (i < s.size() && s[i] >= '0' && s[i] <= '9')
          ++i;
      }
      // "Phụ lục 02/BC"
      if (unit == "Phụ lục" && c_.at(i) == '/' && c_.upper(i + 1))
        return i + 1 + c_.word(i + 1);
      if (!edge(i) || c_.at(i) == '/' || c_.at(i) == '%' || (c_.at(i) == '-' && !first))
        return at;
      // "Điều 5, 30 ngày": a number that counts something is no label
      if (!first && c_.at(i) == ' ' && !c_.upper(i + 1)) {
        const uint32_t next = i + 1;
        const bool goes_on =
            c_.cue(next,
                   bits(CueKind::pin_unit, CueKind::pin_of, CueKind::law, CueKind::this_one)) ||
            s.substr(next).starts_with("và ") || s.substr(next).starts_with("đến ") ||
            s.substr(next).starts_with("hoặc ") || s.substr(next).starts_with("của ") ||
            s.substr(next).starts_with("nghị ") || s.substr(next).starts_with("thông ") ||
            s.substr(next).starts_with("quy ");
        if (!goes_on)
          return at;
      }
      return i;
    }
    if (unit == "điểm" || unit == "tiết") {
      if (const uint32_t stop = roman_end(at);
          stop > at + 1 && c_.upper(at) && s[stop - 1] >= '0' && s[stop - 1] <= '9')
        return stop;  // điểm I.3
      if (s.substr(i).starts_with("đ") && edge(i + 2))
        return i + 2;
      if (i < s.size() && s[i] >= 'a' && s[i] <= 'z') {
        uint32_t stop = i + 1;
        while (stop < s.size() && s[stop] >= '0' && s[stop] <= '9' && stop < i + 3)
          ++stop;
        if (edge(stop))
          return stop;
      }
      return at;
    }
    if (!wide)
      return unit == "đoạn" || unit == "câu" || unit == "gạch đầu dòng" ? ordinal(at) : at;
    // Roman numbers and capitals: II, IV-A, B
    if (i = roman_end(at); i > at) {
      if (c_.at(i) == '-' && c_.upper(i + 1) && edge(i + 2))
        i += 2;
      return i;
    }
    if (at < s.size() && s[at] >= 'a' && s[at] <= 'z' && c_.upper(at) && edge(at + 1))
      return at + 1;
    return ordinal(at);
  }

  /// Behind a Roman number, which a decimal may follow: "III", "III.2"; `at` for none.
  uint32_t roman_end(uint32_t at) const {
    const std::string_view s = c_.view;
    uint32_t i = at;
    while (i < s.size() && std::string_view("ivxlc").find(s[i]) != std::string_view::npos)
      ++i;
    if (i == at || !edge(i))
      return at;
    while (i + 1 < s.size() && s[i] == '.' && s[i + 1] >= '0' && s[i + 1] <= '9')
      for (++i; i < s.size() && s[i] >= '0' && s[i] <= '9';)
        ++i;
    return i;
  }

  /// "thứ hai", "đầu tiên", "cuối"
  uint32_t ordinal(uint32_t at) const {
    const std::string_view s = c_.view.substr(at);
    if (s.starts_with("thứ ")) {
      const auto from = at + uint32_t(std::string_view("thứ ").size());
      return from + c_.word(from);
    }
    for (const std::string_view w : {"đầu tiên", "cuối cùng"})
      if (s.starts_with(w))
        return at + uint32_t(w.size());
    return at;
  }

  /// Large before small ("Điều 5 khoản 2, 3", "Điều 1, khoản 2, điểm c"): what is left without an
  /// article goes under what stands before it.
  void nest() {
    // the units that the next one may stand in, from the large to the small
    std::vector<size_t> above;
    std::vector<bool> parent(paths_.size());
    for (size_t i = 0; i < paths_.size(); ++i) {
      Path& p = paths_[i];
      if (!p.joined && p.level >= article)
        above.clear();
      while (!above.empty() && paths_[above.back()].level <= p.level)
        above.pop_back();
      if (!above.empty()) {
        const Path& over = paths_[above.back()];
        p.steps.insert(p.steps.end(), over.steps.begin(), over.steps.end());
        parent[above.back()] = true;
      }
      above.push_back(i);
    }
    size_t i = 0;
    std::erase_if(paths_, [&](const Path&) { return parent[i++]; });
  }

  const Context& c_;
  std::vector<Path> paths_;
  uint32_t end_ = 0;
  bool here_ = false, range_ = false, joined_ = false, comma_ = false;
};

}  // namespace

std::optional<PinList> read_pins(const Context& c, uint32_t at) { return PinReader(c).read(at); }

bool pins_connect(const Context& c, std::string_view gap) {
  // "Điều 2. Quyết định này" is a label; "Điều 32. của Luật …" is not
  const bool dot = gap.starts_with('.');
  while (!gap.empty() && std::string_view(" ,.*\"").find(gap.front()) != std::string_view::npos)
    gap.remove_prefix(1);
  while (!gap.empty() && std::string_view(" ,*\"(").find(gap.back()) != std::string_view::npos)
    gap.remove_suffix(1);
  if (dot && !gap.starts_with("của"))
    return false;
  if (gap.empty())
    return true;
  if (gap.find('\n') != std::string_view::npos || gap.find(';') != std::string_view::npos)
    return false;
  // "Chương IV về phí quy định tại Nghị định …"
  uint32_t told;
  if (gap.starts_with("về ") && gap.size() < 160 && gap.find(',') == std::string_view::npos &&
      c.rules.cue_before(gap, uint32_t(gap.size()), bits(CueKind::relation), &told))
    return true;
  size_t n = 0;
  for (;;) {  // "của các", "ban hành kèm theo"
    if (!c.rules.cue_at(gap, 0, bits(CueKind::pin_of, CueKind::plural), &n))
      break;
    gap.remove_prefix(n);
    while (gap.starts_with(' '))
      gap.remove_prefix(1);
    if (gap.empty())
      return true;
  }
  // "Điều 11 Quy chế … ban hành kèm theo Quyết định": of what the document has issued
  if (gap.size() > 400)
    return false;
  uint32_t issued;
  const grammar::Cue* by =
      c.rules.cue_before(gap, uint32_t(gap.size()), bits(CueKind::pin_of), &issued);
  return by && by->value == "issued" && c.rules.heading_start(gap, &n);
}

}  // namespace vbparse::extract
