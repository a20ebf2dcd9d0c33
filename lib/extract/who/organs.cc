#include "extract/who/organs.h"

#include <algorithm>
#include <array>

#include "vbparse/bounds.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

class OrganReader {
 public:
  OrganReader(const Grammar::Rules& rules, const Reading& r, uint32_t limit)
      : rules_(rules), r_(r), s_(r.view().substr(0, limit)) {}

  std::vector<std::pair<uint32_t, uint32_t>> list(uint32_t at, uint32_t* end) {
    std::vector<std::pair<uint32_t, uint32_t>> all;
    *end = at;
    for (;;) {
      const size_t head = head_length(at);
      if (!head)
        break;
      uint32_t e = name_end(at, at + uint32_t(head), false);
      // a name that is known whole ends no earlier
      if (const uint32_t known = at + uint32_t(known_length(at)); known > e)
        e = name_end(at, known, true);
      all.emplace_back(at, e);
      *end = e;
      uint32_t next = e;
      bool parted = false;
      if (next < s_.size() && (s_[next] == ',' || s_[next] == ';'))
        ++next, parted = true;
      while (next < s_.size() && s_[next] == ' ')
        ++next;
      if (s_.substr(next).starts_with("và "))
        next += uint32_t(std::string_view("và ").size()), parted = true;
      if (!parted || all.size() > bounds::assignees || !head_length(next))
        break;
      at = next;
    }
    return all;
  }

 private:
  size_t head_length(uint32_t at) const {
    if (at >= s_.size())
      return 0;
    if (const size_t head = cue(at, bits(CueKind::organ_head, CueKind::person_head)))
      return head;
    uint32_t from = at;
    for (const std::string_view lead : {"các ", "những ", "mỗi "})
      if (s_.substr(at).starts_with(lead))
        from = at + uint32_t(lead.size());
    if (from != at)
      if (const size_t head =
              cue(from, bits(CueKind::organ_head, CueKind::person_head, CueKind::area)))
        return from - at + head;
    return known_length(at);
  }
  /// The bytes of the registered name at `at`, 0 for none.
  size_t known_length(uint32_t at) const {
    return r_.upper(at) ? rules_.set(grammar::SetOf::organ_names).longest(s_, at).length : 0;
  }

  bool plural(uint32_t begin) const {
    const std::string_view f = s_.substr(begin);
    return f.starts_with("các ") || f.starts_with("những ") || f.starts_with("mỗi ");
  }

  /// Where the name that begins at `begin` ends, once it has been read up to `at`; `named`: that
  /// has words of its own.
  uint32_t name_end(uint32_t begin, uint32_t at, bool named) const {
    const bool person = cue(begin, bits(CueKind::person_head)) > 0;
    bool modified = named;       // the head has got words of its own; `named`: with a capital
    bool after_area = false;     // the word before was "tỉnh", "xã"
    bool after_capital = false;  // the word before was
    bool bare = plural(begin);   // "các sở, ban, ngành": bare nouns under one "các"
    const auto limit =
        uint32_t(grammar::word_cut(s_, begin, std::min<size_t>(s_.size(), begin + 260)));
    while (at < limit) {
      const char c = s_[at];
      if (c == ' ') {
        const uint32_t next = at + 1;
        if (next >= limit)
          break;
        if (s_[next] == '-' && next + 1 < limit &&
            s_[next + 1] == ' ') {  // "chính trị - xã hội", "Ngân hàng … - Chi nhánh …"
          if (person || !(r_.upper(next + 2) || s_.substr(next + 2).starts_with("xã hội")))
            return at;
          after_capital = r_.upper(next + 2);
          at = next + 2 + word(next + 2);
          continue;
        }
        if (s_[next] == '(' || s_[next] == '"')
          return at;
        if (s_.substr(next).starts_with("và ")) {
          const uint32_t other = next + uint32_t(std::string_view("và ").size());
          const size_t head = head_length(other);
          const bool more = bare && !modified && !plural(other) && !r_.upper(other);
          if (head && !more && !is_area(other) &&
              (plural(other) || r_.upper(other) || modified || !bare))
            return at;
          if (!head && !r_.upper(other) && !is_area(other) && !belongs(other))
            return at;
          at = other + (more && head ? uint32_t(head) : word(other));
          after_capital = r_.upper(other);
          continue;
        }
        const bool capital = r_.upper(next);
        if (s_.substr(next).starts_with("các ") &&
            head_length(next)) {  // "Thủ trưởng các cơ quan, đơn vị"
          bare = true;
          modified = false;
          at = next + uint32_t(head_length(next));
          continue;
        }
        if (const uint32_t after = next + digits(next);
            after > next && s_.substr(after).starts_with(' ') &&
            is_area(after + 1)) {  // "Ban Chỉ đạo 35 tỉnh", "UBND 07 xã"
          at = after;
          continue;
        }
        const size_t own = belongs(next), stop = capital ? 0 : stops(next);
        // of a proper name's compound the second syllable is printed small: "Đào tạo", "Vận tải"
        const bool second =
            after_capital && stop == word(next) && cue(next, bits(CueKind::task_verb));
        if (stop && stop >= own && !second)
          return at;
        // a proper name prints its compounds with one capital ("Xây dựng"); a further unknown small
        // word begins what is said of it
        if (!capital && (named || after_area) && !after_capital && !own)
          return at;
        after_area = !capital && is_area(next);
        after_capital = capital && own <= word(next) && !abbreviation(next);
        const bool head = cue(next, bits(CueKind::organ_head)) > 0;
        named = named || capital;
        if (!is_area(next) && (!head || capital))
          modified = true;
        at = next + std::max<uint32_t>(word(next), uint32_t(own));
        continue;
      }
      if (c == ',') {
        const uint32_t next = at + 2;
        if (next >= limit || s_[at + 1] != ' ' || stops(next))
          return at;
        const size_t head = head_length(next);
        if (const size_t area = is_area(next); area && !r_.upper(next)) {
          at = next + uint32_t(area);
          continue;
        }
        if (head) {
          if (!(bare && !modified && !plural(next) && !r_.upper(next)))
            return at;
          at = next + uint32_t(head);
          continue;
        }
        if (!r_.upper(next) && !belongs(next))
          return at;
        after_capital = r_.upper(next);
        at = next + std::max<uint32_t>(word(next), r_.upper(next) ? 0 : uint32_t(belongs(next)));
        continue;
      }
      if (c == ':') {
        // "các Sở: Tài chính, Xây dựng"
        const std::string_view before = s_.substr(begin, at - begin);
        const bool listed = std::any_of(announced.begin(), announced.end(),
                                        [&](std::string_view w) { return before.ends_with(w); });
        if (!listed || !r_.upper(at + 2))
          return at;
        modified = after_capital = true;
        at += 2 + word(at + 2);
        continue;
      }
      if (std::string_view(";?!").find(c) != std::string_view::npos)
        return at;
      if (c == '.') {
        if (at + 1 >= limit || s_[at + 1] == ' ' || s_[at + 1] == '/')
          return at;
        ++at;
        continue;
      }
      at += word(at);
    }
    return std::min<uint32_t>(at, limit);
  }

  static constexpr std::array<std::string_view, 5> announced{"các sở", "các bộ", "các xã",
                                                             "các huyện", "các phòng"};

  uint32_t word(uint32_t at) const {
    return at < s_.size() ? uint32_t(grammar::word_length(s_, at)) : 0;
  }
  /// The bytes of a cue of one of `kinds` at `at`, 0 for none.
  size_t cue(uint32_t at, uint64_t kinds) const {
    size_t length = 0;
    return rules_.cue_at(s_, at, kinds, &length) ? length : 0;
  }
  size_t is_area(uint32_t at) const { return cue(at, bits(CueKind::area)); }
  /// The digits of a number of four at most.
  uint32_t digits(uint32_t at) const {
    const size_t end = std::min(s_.find_first_not_of("0123456789", at), s_.size());
    return end - at <= 4 ? uint32_t(end - at) : 0;
  }
  /// A small word that organs' names have: "trực thuộc", "tỉnh".
  size_t belongs(uint32_t at) const {
    return cue(at, bits(CueKind::organ_word, CueKind::area, CueKind::organ_head));
  }
  /// A verb or the like: here the name is over.
  size_t stops(uint32_t at) const {
    return r_.upper(at) ? 0 : cue(at, bits(CueKind::task_verb, CueKind::modal, CueKind::stop_word));
  }
  /// All letters of the word are capitals: "VNPT".
  bool abbreviation(uint32_t at) const {
    const Span s = r_.folded.source(at, at + std::max<uint32_t>(1, word(at)));
    return s.size() > 1 && in_capitals(r_.buffer.substr(s.begin, s.size()));
  }

  const Grammar::Rules& rules_;
  const Reading& r_;
  std::string_view s_;
};

}  // namespace

std::vector<std::pair<uint32_t, uint32_t>> read_organs(const Grammar::Rules& rules,
                                                       const Reading& r, uint32_t at, uint32_t* end,
                                                       uint32_t limit) {
  return OrganReader(rules, r, limit).list(at, end);
}

}  // namespace vbparse::extract
