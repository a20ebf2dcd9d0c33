// Who is charged with a task: the organ the item begins with or names, else its heading's, else the opening's.
#include <algorithm>
#include <array>

#include "extract/organs.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

using Names = std::vector<std::string>;
using List = std::vector<std::pair<uint32_t, uint32_t>>;

/// Who is charged in a text.
class Charges {
 public:
  explicit Charges(const Grammar::Rules& rules) : rules_(rules) {}

 private:
  static Names names(const Reading& r, const List& list) {
    Names out;
    for (auto [b, e] : list) {
      trim(r.view(), b, e, ",;:.-");
      if (b >= e) continue;
      const Span s = r.folded.source(b, e);
      out.emplace_back(r.buffer.substr(s.begin, s.size()));
    }
    return out;
  }

 public:
  Names paragraph(std::string_view words, bool leads) const {
    const Reading r = read_words(words);
    const std::string_view s = r.view();
    uint32_t at = 0, end = 0;
    while (at < s.size() && (s[at] == '"' || s[at] == ' ' || s[at] == '-')) ++at;
    // "Giao Văn phòng Sở …", "Trách nhiệm của Sở …"
    size_t length = 0;
    if (rules_.cue_at(s, at, bits(CueKind::charge), &length)) {
      const List list = read_organs(rules_, r, behind(s, at + uint32_t(length)), &end);
      if (!list.empty()) return names(r, list);
    }
    // "Sở Nội vụ chủ trì …", "Các phòng chuyên môn" over a list
    const List list = read_organs(rules_, r, at, &end);
    if (!list.empty() && (acts(r, list, end, leads) || responsible(s, end, list.size()))) return names(r, list);
    return inner(r, at);
  }

 private:
  static uint32_t behind(std::string_view s, uint32_t at) {
    while (at < s.size() && (s[at] == ' ' || s[at] == ',')) ++at;
    return at;
  }

  /// Behind the name comes a verb, or nothing where it leads a list: it is the one who acts, not a topic.
  bool acts(const Reading& r, const List& list, uint32_t end, bool leads) const {
    const std::string_view s = r.view();
    bool proper = false;   // a capital behind the first word
    for (uint32_t i = list.back().first + 1; i < end; ++i) proper = proper || (s[i - 1] == ' ' && r.upper(i));

    uint32_t at = behind(s, end);
    if (at < s.size() && s[at] == '(') at = behind(s, uint32_t(std::min(s.find(')', at), s.size() - 1) + 1));
    const bool colon = at < s.size() && s[at] == ':';
    if (colon) {
      if (leads) return true;
      at = behind(s, at + 1);
    }
    if (at >= s.size() || s[at] == '.') return leads;
    if (rules_.cue_at(s, at, bits(CueKind::task_verb, CueKind::modal))) return true;
    // a small word no list knows, directly behind the name, is a verb too
    size_t n;
    return !colon && proper && at == end + 1 && text::is_letter(text::code_point(s, at, &n)) && !rules_.cue_at(s, at, bits(CueKind::stop_word));
  }

  /// "… và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành": the list of a decision's last article.
  static bool responsible(std::string_view s, uint32_t end, size_t count) {
    const size_t at = s.find("chịu trách nhiệm", end);
    return count > 1 && at != std::string_view::npos && s.substr(end, at - end).find('.') == std::string_view::npos;
  }

  static constexpr std::string_view firm_verbs[]{"chịu trách nhiệm", "có trách nhiệm", "phải", "chủ trì"};
  /// The signs that a clause may begin behind.
  static constexpr std::array<bool, 256> parts = [] {
    std::array<bool, 256> signs{};
    for (const unsigned char c : {'.', ';', ':', ',', '-'}) signs[c] = true;
    return signs;
  }();
  /// The clause that begins at `at` charges somebody: "giao Sở Y tế …", "Sở Y tế chủ trì …".
  Names inner(const Reading& r, uint32_t from) const {
    const std::string_view s = r.view();
    for (uint32_t i = from; i + 1 < s.size(); ++i) {
      const char sign = s[i];
      if (!parts[static_cast<unsigned char>(sign)] || s[i + 1] != ' ' || (sign == '-' && (i == 0 || s[i - 1] != ' '))) continue;
      uint32_t at = i + 1;
      while (at < s.size() && s[at] == ' ') ++at;
      if (at >= s.size()) break;
      size_t length = 0;
      uint32_t end = 0;
      if (sign != ':' && rules_.cue_at(s, at, bits(CueKind::charge), &length)) {
        const List list = read_organs(rules_, r, behind(s, at + uint32_t(length)), &end);
        // behind a comma "đề nghị Ủy ban …" is what somebody does, "giao Sở …" charges still
        const bool charges = sign != ',' || (s.substr(at).starts_with("giao ") && rules_.cue_at(s, behind(s, end), bits(CueKind::task_verb)));
        if (!list.empty() && charges) return names(r, list);
      }
      const List list = read_organs(rules_, r, at, &end);
      if (list.empty()) continue;
      const uint32_t verb = behind(s, end);
      const std::string_view rest = s.substr(std::min<size_t>(verb, s.size()));
      const bool firm = std::any_of(std::begin(firm_verbs), std::end(firm_verbs), [&](std::string_view v) { return rest.starts_with(v); });
      if (firm || (sign != ',' && r.upper(at) && rules_.cue_at(s, verb, bits(CueKind::task_verb)) && !rest.starts_with("đã") && !rest.starts_with("là"))) return names(r, list);
    }
    return {};
  }

 public:
  /// The organs that the opening's last charge names: "… đề nghị các địa phương, đơn vị thực hiện:".
  Names last_charge(std::string_view words) const {
    Names found;
    const Reading r = read_words(words);
    const std::string_view s = r.view();
    for (uint32_t at = 0; at < s.size(); at += uint32_t(grammar::word_length(s, at))) {
      size_t length = 0;
      uint32_t end = 0;
      if (!rules_.cue_at(s, at, bits(CueKind::charge), &length)) continue;
      if (s.substr(0, at).ends_with("theo ") || s.substr(0, at).ends_with("được ")) continue;   // "theo đề nghị của", "được giao"
      const List list = read_organs(rules_, r, behind(s, at + uint32_t(length)), &end);
      if (!list.empty()) found = names(r, list);
    }
    return found;
  }


 protected:
  const Grammar::Rules& rules_;
};

class Assigner : Charges {
 public:
  explicit Assigner(Draft& d) : Charges(d.work.rules), d_(d) {}

  void assign() {
    if (d_.record.opening) d_.charged = last_charge(d_.record.opening->text);
    for (Task& t : d_.record.tasks) one(t, d_.charged, false);
  }

 private:
  void one(Task& t, const Names& inherited, bool goal) {
    const bool is_goal = goal || goal_heading(t);
    Names own = direct(t);
    if (own.empty() && !is_goal) own = inherited;
    t.assignees = own;
    for (Task& item : t.items) one(item, own, is_goal && own.empty());
  }

  /// "MỤC ĐÍCH, YÊU CẦU", "Địa điểm:": under such a heading nobody is charged.
  bool goal_heading(const Task& t) const {
    constexpr size_t most = 200;   // what goes on longer names more than a goal
    const std::string_view words = t.heading ? *t.heading : t.text ? std::string_view(*t.text) : std::string_view();
    const std::string folded = text::fold(words.substr(0, words.find(' ', most)));
    size_t length = 0;
    if (!rules_.cue_at(folded, 0, bits(CueKind::goal), &length)) return false;
    if (length >= folded.size() || folded[length] == ':') return true;
    return t.heading && (in_capitals(*t.heading) || folded.size() < length + 12);
  }

  Names direct(const Task& t) const {
    if (t.heading)
      if (Names n = paragraph(*t.heading, true); !n.empty()) return n;
    if (!t.text) return {};
    const bool leads = !t.items.empty() || t.text->find('\n') != std::string::npos;
    for (size_t at = 0; at <= t.text->size();) {  // paragraph by paragraph
      const size_t end = std::min(t.text->find('\n', at), t.text->size());
      if (t.text->compare(at, 1, "\"") == 0 || t.text->compare(at, 3, "“") == 0) break;   // a quoted provision charges nobody here
      if (Names n = paragraph(std::string_view(*t.text).substr(at, end - at), leads && at == 0 && !t.heading); !n.empty()) return n;
      at = end + 1;
    }
    return {};
  }

  Draft& d_;
};

}  // namespace

void assign(Draft& d) { Assigner(d).assign(); }

std::vector<std::string> charged(const Grammar::Rules& rules, std::string_view words) { return Charges(rules).paragraph(words, false); }
std::vector<std::string> last_charged(const Grammar::Rules& rules, std::string_view words) { return Charges(rules).last_charge(words); }

}  // namespace vbparse::extract
