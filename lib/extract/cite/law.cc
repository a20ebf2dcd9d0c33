// Laws by name (Hiến pháp, bộ luật, luật, pháp lệnh, nghị quyết): where the name ends, its year,
// date or number.
#include "extract/cite/cite.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

constexpr uint32_t longest = 400;

class LawReader {
 public:
  /// `depth`: of laws that amend laws that amend laws.
  explicit LawReader(const Context& c, int depth = 0) : c_(c), s_(c.view), depth_(depth) {}

  std::optional<LawName> read(uint32_t at, const grammar::Cue& cue, uint32_t length,
                              bool pinned = false) {
    LawName out{at, at, at, cue.value, nullptr, {}, 0};
    const bool capital = c_.upper(at);
    const auto hit = c_.rules.set(grammar::SetOf::law_names).longest(s_, at);
    const uint32_t name = c_.skip(at + length);
    uint32_t end = 0;
    bool whole = hit.length > 0;  // needs no words behind the cue
    if (hit.length) {
      out.known = &c_.rules.laws[hit.rule];
      end = at + hit.length;
    } else if (capital && cue.value == "HP" &&
               (pinned || year_length(name))) {  // "Điều 70 Hiến pháp", "Hiến pháp 1992"
      whole = true;
      end = at + length;
    } else if (capital && cue.value == "NQ") {
      end = resolution_end(at + length);
    } else if (c_.cue(name, bits(CueKind::number_word)) || digit(name)) {
      return std::nullopt;  // "Luật số 45/2019/QH14": the number tells
    } else if (capital && depth_ < 4 && amending(name)) {
      end = amending_end(name);
    } else if (capital && c_.at(at + length) == ' ') {
      end = unknown_end(name);
    }
    if (end <= name && !whole)
      return std::nullopt;
    out.name_end = out.end = end;
    extras(out);
    // printed small it is a name only where all of it is known
    if (!capital && !out.known)
      return std::nullopt;
    return out;
  }

 private:
  bool digit(uint32_t i) const { return c_.at(i) >= '0' && c_.at(i) <= '9'; }

  /// "sửa đổi, bổ sung một số điều của …" behind "Luật"; OCR loses diacritics.
  bool amending(uint32_t at) const {
    const grammar::Cue* cue = c_.rules.cue_at(s_, at, bits(CueKind::relation, CueKind::subject_of));
    if (cue && (cue->value == "amends" || s_.substr(at).starts_with("sửa đổi") ||
                s_.substr(at).starts_with("bổ sung")))
      return true;
    const std::string shape = text::skeleton(s_.substr(at, 24));
    return shape.starts_with("sua doi") || shape.starts_with("bo sung");
  }

  /// "… một số điều của Luật A, Luật B và Luật C": the laws it amends belong to its name.
  uint32_t amending_end(uint32_t at) {
    uint32_t i = at;
    // up to the first law it names
    const auto limit = uint32_t(std::min<size_t>(s_.size(), at + longest));
    uint32_t inner = 0;
    for (uint32_t k = at; k < limit && !inner; k += c_.word(k)) {
      if (std::string_view(";:\n(\"").find(s_[k]) != std::string_view::npos)
        break;
      if (s_[k] == '.' && c_.at(k + 1) == ' ')
        break;
      uint32_t n;
      if (const grammar::Cue* law = c_.cue(k, bits(CueKind::law), &n); law && c_.upper(k)) {
        if (const auto l = LawReader(c_, depth_ + 1).read(k, *law, n))
          inner = k, i = l->name_end;
        else
          break;
      }
    }
    if (!inner) {
      const uint32_t anchored = anchored_end(at, true);
      return anchored ? anchored : clause_end(at);
    }
    for (;;) {
      uint32_t next = i;
      if (c_.at(next) == ',')
        ++next;
      next = c_.skip(next);
      if (s_.substr(next).starts_with("và "))
        next = next + uint32_t(std::string_view("và ").size());
      if (next == c_.skip(i))
        return i;
      uint32_t n;
      const grammar::Cue* law = c_.cue(next, bits(CueKind::law), &n);
      if (!law)
        return i;
      const auto l = LawReader(c_, depth_ + 1).read(next, *law, n);
      if (!l)
        return i;
      i = l->name_end;
    }
  }

  bool stops(uint32_t at) const {
    const std::string_view rest = s_.substr(at);
    if (rest.starts_with("ngày") || rest.starts_with("này"))
      return true;
    return c_.cue(at, bits(CueKind::law_end, CueKind::modal, CueKind::issued_on, CueKind::this_one,
                           CueKind::relation_end)) > 0;
  }

  /// A name that a date, a year or a number ends: what stands before it is the name, commas and
  /// "và" included.
  uint32_t anchored_end(uint32_t at, bool amends) const {
    int words = 0;
    for (uint32_t i = at; i < s_.size() && words < 40;) {
      const char c = s_[i];
      if (std::string_view(";:.\n()\"").find(c) != std::string_view::npos)
        return 0;
      if (c == ' ') {
        if (ends_name(i + 1))
          return i;
        ++words;
        ++i;
        continue;
      }
      uint32_t n;
      const grammar::Cue* law = c_.cue(i, bits(CueKind::law), &n);
      // the name of an amending law is long and has verbs of its own
      if (amends ? c_.cue(i, bits(CueKind::modal)) > 0
                 : i > at &&
                       ((law && c_.upper(i)) || c_.cue(i, bits(CueKind::law_end, CueKind::modal))))
        return 0;
      i += c_.word(i);
    }
    return 0;
  }
  /// "ngày 19/6/2015", "năm 2013", "số 35/2024/QH15"
  bool ends_name(uint32_t at) const {
    if (s_.substr(at).starts_with("ngày"))
      return c_.rules.date_reader.at(s_, at).has_value();
    if (const uint32_t n = c_.cue(at, bits(CueKind::number_word)))
      return digit(c_.skip(at + n));
    return year_length(at) > 0;
  }

  /// Words up to the first that ends a name.
  uint32_t unknown_end(uint32_t at) const {
    if (const uint32_t anchored = anchored_end(at, false))
      return anchored;
    // nothing but a capital or an anchor makes the words behind "Luật" a name: "dự thảo Luật bảo
    // đảm …"
    if (!c_.upper(at))
      return at;
    uint32_t i = at;
    int words = 0;
    for (; i < s_.size() && words < 12;) {
      if (!text_word(i) || stops(i) || s_.substr(i).starts_with("và "))
        break;
      size_t type = 0;
      if (words && c_.upper(i) && c_.rules.heading_start(s_.substr(i), &type))
        break;
      i += c_.word(i);
      ++words;
      if (c_.at(i) != ' ')
        return i;
      ++i;
    }
    return words ? c_.back(i) : at;
  }
  /// "Nghị quyết Đại hội" "đại biểu toàn quốc lần thứ XIII của Đảng", "Nghị quyết Trung ương" "4
  /// (khóa XII)"
  uint32_t resolution_end(uint32_t at) const {
    uint32_t i = at;
    for (int words = 0; words < 24; ++words) {
      const uint32_t next = c_.skip(i);
      if (next == i)
        return i;
      if (c_.at(next) == '(') {
        const uint32_t term = c_.cue(next + 1, bits(CueKind::term));
        const size_t close = s_.substr(0, std::min<size_t>(s_.size(), next + 40)).find(')', next);
        return term && close != std::string_view::npos ? uint32_t(close) + 1 : i;
      }
      if (s_.substr(next).starts_with("của đảng"))
        return next + uint32_t(std::string_view("của đảng").size());
      const uint32_t stop =
          c_.cue(next, bits(CueKind::law_end, CueKind::subject_of, CueKind::modal));
      const bool numeral =
          s_.substr(next).starts_with("năm") && s_.substr(0, i).ends_with("thứ");  // lần thứ năm
      if ((stop && !numeral) || s_.substr(next).starts_with("và ") ||
          (!text_word(next) && !digit(next)))
        return i;
      i = next + c_.word(next);
      if (digit(next) && c_.at(i) == '-' && digit(i + 1))
        i += 1 + c_.word(i + 1);  // nhiệm kỳ 2020-2025
    }
    return i;
  }
  /// The end of the clause that begins at `at`.
  uint32_t clause_end(uint32_t at) const {
    uint32_t i = at;
    for (int words = 0; i < s_.size() && words < 40; i += c_.word(i)) {
      if (std::string_view(";:.()\n\"").find(s_[i]) != std::string_view::npos ||
          c_.cue(i, bits(CueKind::modal)))
        break;
      words += s_[i] == ' ';
    }
    return c_.back(i, " ,");
  }
  bool text_word(uint32_t i) const {
    size_t n;
    return i < s_.size() && text::is_letter(text::code_point(s_, i, &n));
  }

  /// The bytes of "năm 2013" or "2013" at `at`; 0 for none.
  uint32_t year_length(uint32_t at) const {
    uint32_t i = at;
    if (s_.substr(i).starts_with("năm "))
      i += uint32_t(std::string_view("năm ").size());
    if (!(s_.substr(i).starts_with("19") || s_.substr(i).starts_with("20")) || !digit(i + 2) ||
        !digit(i + 3))
      return 0;
    // "năm 20243": a footnote's number sticks to it
    if (c_.word(i) != 4 && !(i > at && c_.word(i) == 5 && digit(i + 4)))
      return 0;
    return c_.at(i + 4) == '/' || c_.at(i + 4) == '-' ? 0 : i + 4 - at;
  }

  void extras(LawName& out) const {
    uint32_t i = c_.skip(out.end);
    if (s_.substr(i).starts_with("(sửa đổi)")) {
      out.end = i + uint32_t(std::string_view("(sửa đổi)").size());
      i = c_.skip(out.end);
      if (!ends_name(i))
        out.name_end = out.end;  // a bill: not the law of that name
    }
    if (const uint32_t n = year_length(i)) {
      out.end = i + n;
      out.year = uint32_t(std::stoul(std::string(s_.substr(out.end - 4, 4))));
      return;
    }
    uint32_t number = i;
    if (std::string_view(",(").find(c_.at(number)) != std::string_view::npos)
      number = c_.skip(number + 1);
    if (const uint32_t n = c_.cue(number, bits(CueKind::number_word));
        n && digit(c_.skip(number + n)))
      out.number = c_.skip(number + n);
  }

  const Context& c_;
  std::string_view s_;
  int depth_;
};

}  // namespace

std::optional<LawName> read_law(const Context& c, uint32_t at, const grammar::Cue& cue,
                                uint32_t length, bool pinned) {
  return LawReader(c).read(at, cue, length, pinned);
}

uint32_t name_behind(const Context& c, uint32_t at, const grammar::Type* type, std::string* name) {
  if (!type || (type->abbr != "L" && type->abbr != "BL" && type->abbr != "PL") ||
      !c.upper(c.skip(at)))
    return at;
  const std::string_view rest = c.view.substr(c.skip(at), 160);
  const std::string words = text::fold(type->name) + ' ' + std::string(rest);
  const auto hit = c.rules.set(grammar::SetOf::law_names).longest(words, 0);
  if (!hit.length)
    return at;
  *name = std::string(c.rules.laws[hit.rule].name);
  return c.skip(at) + uint32_t(hit.length - (words.size() - rest.size()));
}

}  // namespace vbparse::extract
