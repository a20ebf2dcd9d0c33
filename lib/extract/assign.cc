// Who is charged with a task: the organ the item begins with or names, else its heading's, else the opening's.
#include <algorithm>

#include "extract/organs.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

using Names = std::vector<std::string>;

class Assigner {
 public:
  explicit Assigner(Draft& d) : d_(d), w_(d.work) {}

  void assign() {
    if (d_.record.opening) opening_ = last_charge(read_words(w_.layout, d_.record.opening->pieces));
    for (Task& t : d_.record.tasks) one(t, opening_, false);
  }

 private:
  Names names(const Reading& r, const std::vector<std::pair<uint32_t, uint32_t>>& list) const {
    Names out;
    for (auto [b, e] : list) {
      trim(r.view(), b, e, ",;:.-");
      if (b < e) out.push_back(text::join(w_.layout.buffer, {r.folded.source(b, e)}));
    }
    return out;
  }

  void one(Task& t, const Names& inherited, bool goal) {
    const Reading r = read_words(w_.layout, t.pieces);
    uint32_t at = 0;
    if (const auto label = read_label(w_.layout.words(t.span), r.view())) at = label->length;
    const bool is_goal = goal || goal_heading(t, r, at);
    Names own = direct(t, r, at);
    if (own.empty() && !is_goal) own = inherited;
    t.assignees = own;
    for (Task& item : t.items) one(item, own, is_goal && own.empty());
  }

  /// "MỤC ĐÍCH, YÊU CẦU", "Địa điểm:": under such a heading nobody is charged.
  bool goal_heading(const Task& t, const Reading& r, uint32_t at) const {
    size_t length = 0;
    const std::string_view s = r.view();
    if (!w_.rules.cue_at(s, at, bits(CueKind::goal), &length)) return false;
    const size_t end = at + length;
    if (end >= s.size() || s[end] == ':') return true;
    return t.heading && (in_capitals(*t.heading) || t.heading->size() < length + 12);
  }

  Names direct(const Task& t, const Reading& r, uint32_t at) const {
    const std::string_view s = r.view();
    while (at < s.size() && (s[at] == '"' || s[at] == ' ')) ++at;
    uint32_t end = at;
    size_t length = 0;
    // "Giao Văn phòng Sở …", "Trách nhiệm của Sở …"
    if (w_.rules.cue_at(s, at, bits(CueKind::charge), &length)) {
      uint32_t from = at + uint32_t(length);
      while (from < s.size() && s[from] == ' ') ++from;
      const auto list = read_organs(w_.rules, r, from, &end);
      if (!list.empty()) return names(r, list);
    }
    // "Sở Nội vụ chủ trì …", "2. Các phòng chuyên môn"
    const auto list = read_organs(w_.rules, r, at, &end);
    if (!list.empty() && acts(t, s, end)) return names(r, list);
    // "…; giao Sở Y tế …" further in
    return inner_charge(r, at);
  }

  /// Behind the name comes a verb, a colon, or nothing: it is the one who acts, not a topic.
  bool acts(const Task& t, std::string_view s, uint32_t end) const {
    uint32_t at = end;
    while (at < s.size() && (s[at] == ' ' || s[at] == ',')) ++at;
    if (at >= s.size() || s[at] == ':' || (s[at] == '.' && t.heading)) return true;
    if (t.heading && at >= t.heading->size()) return true;
    return w_.rules.cue_at(s, at, bits(CueKind::task_verb)) != nullptr || s[at] == '(' || s[at] == '.';
  }

  bool clause_start(std::string_view s, uint32_t at) const {
    uint32_t b = at;
    while (b > 0 && s[b - 1] == ' ') --b;
    return b == 0 || s[b - 1] == '.' || s[b - 1] == ';' || s[b - 1] == ',' || s[b - 1] == ':';
  }

  bool charges(const Reading& r, uint32_t at, size_t* length) const {
    const grammar::Cue* c = w_.rules.cue_at(r.view(), at, bits(CueKind::charge), length);
    if (!c) return false;
    const std::string_view word = r.view().substr(at, *length);
    return word.starts_with("giao") || word.ends_with("yêu cầu") || word.ends_with("đề nghị") || word.starts_with("phân công") || word.starts_with("chỉ đạo");
  }

  Names inner_charge(const Reading& r, uint32_t from) const {
    const std::string_view s = r.view();
    for (uint32_t at = from + 1; at < s.size(); at += uint32_t(grammar::word_length(s, at))) {
      size_t length = 0;
      if (!clause_start(s, at) || !charges(r, at, &length)) continue;
      uint32_t begin = at + uint32_t(length), end = 0;
      while (begin < s.size() && s[begin] == ' ') ++begin;
      const auto list = read_organs(w_.rules, r, begin, &end);
      if (!list.empty()) return names(r, list);
    }
    return {};
  }

  /// The organs that the opening's last charge names: "… đề nghị các địa phương, đơn vị thực hiện:".
  Names last_charge(const Reading& r) const {
    Names found;
    const std::string_view s = r.view();
    for (uint32_t at = 0; at < s.size(); at += uint32_t(grammar::word_length(s, at))) {
      size_t length = 0;
      if (!charges(r, at, &length)) continue;
      uint32_t begin = at + uint32_t(length), end = 0;
      while (begin < s.size() && s[begin] == ' ') ++begin;
      const auto list = read_organs(w_.rules, r, begin, &end);
      if (!list.empty()) found = names(r, list);
    }
    return found;
  }

  Draft& d_;
  const Work& w_;
  Names opening_;
};

}  // namespace

void assign(Draft& d) { Assigner(d).assign(); }

}  // namespace vbparse::extract
