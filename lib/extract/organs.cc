#include "extract/organs.h"

#include <algorithm>

namespace vbparse::extract {

using grammar::bits;

bool Reading::upper(uint32_t at) const {
  size_t n;
  return at < folded.text.size() && text::is_upper(text::code_point(buffer, folded.source_at(at), &n));
}

Reading read_words(const Layout& layout, const std::vector<Span>& spans) {
  Reading r;
  r.buffer = layout.buffer;
  for (const Span& s : spans) {
    if (!r.folded.text.empty()) r.folded.append(" ", s.begin, s.begin + 1);
    text::fold(layout.buffer, s, r.folded);
  }
  // a line end inside a span folds as it stands; match on blanks only
  for (char& c : r.folded.text)
    if (c == '\n' || c == '\r') c = ' ';
  return r;
}

namespace {

class OrganReader {
 public:
  OrganReader(const Grammar::Rules& rules, const Reading& r) : rules_(rules), r_(r), s_(r.view()) {}

  std::vector<std::pair<uint32_t, uint32_t>> list(uint32_t at, uint32_t* end) {
    std::vector<std::pair<uint32_t, uint32_t>> all;
    *end = at;
    for (;;) {
      const size_t head = head_length(at);
      if (!head) break;
      const uint32_t e = name_end(at, at + uint32_t(head));
      all.emplace_back(at, e);
      *end = e;
      uint32_t next = e;
      if (next < s_.size() && (s_[next] == ',' || s_[next] == ';')) ++next;
      while (next < s_.size() && s_[next] == ' ') ++next;
      if (s_.substr(next).starts_with("và ")) next += uint32_t(std::string_view("và ").size());
      if (next == e || all.size() >= 64 || !separates(e, next)) break;
      at = next;
    }
    return all;
  }

 private:
  size_t head_length(uint32_t at) const {
    if (at >= s_.size()) return 0;
    size_t length = 0;
    uint32_t from = at;
    for (const std::string_view lead : {"các ", "những ", "mỗi "})
      if (s_.substr(at).starts_with(lead)) from = at + uint32_t(lead.size());
    if (rules_.cue_at(s_, at, bits(CueKind::organ_head, CueKind::person_head), &length)) return length;
    if (from != at && rules_.cue_at(s_, from, bits(CueKind::organ_head, CueKind::person_head, CueKind::area), &length)) return from - at + length;
    if (const grammar::Organ* o = rules_.organ_named(s_.substr(at)); o && r_.upper(at)) return text::fold(o->name).size();
    return 0;
  }

  bool plural(uint32_t begin) const {
    const std::string_view f = s_.substr(begin);
    return f.starts_with("các ") || f.starts_with("những ") || f.starts_with("mỗi ");
  }

  /// Whether what follows a comma or "và" at `next` is another organ rather than more of this name.
  bool separates(uint32_t, uint32_t next) const { return head_length(next) > 0; }

  uint32_t name_end(uint32_t begin, uint32_t at) const {
    bool modified = false;                 // the head has got words of its own
    bool bare = plural(begin);             // "các sở, ban, ngành": bare nouns under one "các"
    const uint32_t limit = uint32_t(std::min<size_t>(s_.size(), begin + 260));
    while (at < limit) {
      const char c = s_[at];
      if (c == ' ') {
        ++at;
        if (at >= limit) break;
        if (s_[at] == '-' && at + 1 < limit && s_[at + 1] == ' ') {  // "chính trị - xã hội", "Ngân hàng … - Chi nhánh …"
          const bool goes_on = r_.upper(at + 2) || s_.substr(at + 2).starts_with("xã hội");
          if (!goes_on) return at - 1;
          at += 2;
          continue;
        }
        if (s_[at] == '(' || s_[at] == '"') return at - 1;
        if (s_.substr(at).starts_with("và ")) {
          const uint32_t next = at + uint32_t(std::string_view("và ").size());
          const bool more = bare && !modified && !plural(next) && !r_.upper(next);
          if (!more && !is_area(next) && separates(at, next) && (plural(next) || r_.upper(next) || (modified && bare))) return at - 1;
          at = next;
          at += word(at);
          continue;
        }
        if (stops(at)) return at - 1;
        if (!is_area(at)) {
          if (rules_.cue_at(s_, at, bits(CueKind::organ_head)) == nullptr || r_.upper(at)) modified = true;
        }
        at += word(at);
        continue;
      }
      if (c == ',') {
        const uint32_t next = at + 2;
        if (next >= limit || s_[at + 1] != ' ') return at;
        if (stops(next)) return at;
        const bool area = is_area(next);
        if (area && !r_.upper(next)) {
          at = next + word(next);
          continue;
        }
        if (separates(at, next)) {
          const bool more = bare && !modified && !plural(next) && !r_.upper(next);
          if (!more) return at;
        } else if (!r_.upper(next) && !(bare && !modified)) {
          return at;
        }
        at = next + word(next);
        continue;
      }
      if (c == ':') {
        // "các Sở: Tài chính, Xây dựng"
        const std::string_view before = s_.substr(begin, at - begin);
        if ((before.ends_with("các sở") || before.ends_with("các bộ") || before.ends_with("các xã") || before.ends_with("các huyện") || before.ends_with("các phòng")) && r_.upper(at + 2)) {
          modified = true;
          at += 2;
          continue;
        }
        return at;
      }
      if (c == ';' || c == '.' || c == '?' || c == '!') {
        if (c == '.' && at + 1 < limit && s_[at + 1] != ' ') {
          ++at;
          continue;
        }
        return at;
      }
      at += word(at);
    }
    return std::min<uint32_t>(at, limit);
  }

  uint32_t word(uint32_t at) const { return at < s_.size() ? uint32_t(grammar::word_length(s_, at)) : 0; }
  bool is_area(uint32_t at) const { return at < s_.size() && rules_.cue_at(s_, at, bits(CueKind::area)) != nullptr; }

  /// A verb, printed small: here the name is over.
  bool stops(uint32_t at) const { return !r_.upper(at) && rules_.cue_at(s_, at, bits(CueKind::task_verb)) != nullptr; }

  const Grammar::Rules& rules_;
  const Reading& r_;
  std::string_view s_;
};

}  // namespace

std::vector<std::pair<uint32_t, uint32_t>> read_organs(const Grammar::Rules& rules, const Reading& r, uint32_t at, uint32_t* end) {
  return OrganReader(rules, r).list(at, end);
}

}  // namespace vbparse::extract
