// Who is charged with a task: the organ the item begins with or names, else its heading's, else the
// opening's.
#include <algorithm>
#include <array>

#include "extract/record/bounded.h"
#include "extract/who/capitals.h"
#include "extract/who/organs.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

using Names = std::vector<std::string>;
using List = std::vector<std::pair<uint32_t, uint32_t>>;

/// Who is charged in a stretch of the stream.
class Charges {
 public:
  Charges(const Work& work, const Stream& stream, uint32_t begin, uint32_t end)
      : rules_(work.rules),
        layout_(work.layout),
        stream_(stream),
        s_(stream.view().substr(0, end)),
        begin_(begin),
        end_(end) {}

  Names first(bool leads) const {
    uint32_t at = begin_, end = 0;
    while (at < end_ && (s_[at] == '"' || s_[at] == ' ' || s_[at] == '-'))
      ++at;
    // "Giao Văn phòng Sở …", "Trách nhiệm của Sở …"
    size_t length = 0;
    if (is_charge(at, &length)) {
      const List list = organs(behind(at + uint32_t(length)), &end);
      if (!list.empty())
        return names(list);
    }
    // "Sở Nội vụ chủ trì …", "Các phòng chuyên môn" over a list
    const List list = organs(at, &end);
    if (!list.empty() && (acts(list, end, leads) || responsible(end, list.size())))
      return names(list);
    return inner(at);
  }

  /// The organs that the last charge names: "… đề nghị các địa phương, đơn vị thực hiện:".
  Names last() const {
    Names found;
    for (auto a = stream_.anchor(begin_); a != stream_.anchors.end() && a->at < end_; ++a) {
      size_t length = 0;
      uint32_t end = 0;
      if (!(a->what & bit(grammar::Anchor::verb)) || !is_charge(a->at, &length))
        continue;
      if (s_.substr(0, a->at).ends_with("theo ") || s_.substr(0, a->at).ends_with("được "))
        continue;  // "theo đề nghị của", "được giao"
      const List list = organs(behind(a->at + uint32_t(length)), &end);
      if (!list.empty())
        found = names(list);
    }
    return found;
  }

 private:
  bool is_charge(uint32_t at, size_t* length) const {
    return rules_.cue_at(s_.substr(0, cue_limit(rules_, stream_, at)), at, bits(CueKind::charge),
                         length) != nullptr;
  }
  List organs(uint32_t at, uint32_t* end) const {
    return read_organs(rules_, stream_, at, end, end_);
  }
  Names names(const List& list) const {
    Names out;
    for (auto [b, e] : list) {
      trim(s_, b, e, ",;:.-");
      if (b < e)
        out.push_back(words_of(layout_, stream_.spans(b, e)));
    }
    return out;
  }
  uint32_t behind(uint32_t at) const {
    while (at < s_.size() && (s_[at] == ' ' || s_[at] == ','))
      ++at;
    return at;
  }

  /// Behind the name comes a verb, or nothing where it leads a list: it is the one who acts, not a
  /// topic.
  bool acts(const List& list, uint32_t end, bool leads) const {
    bool proper = false;  // a capital behind the first word
    for (uint32_t i = list.back().first + 1; i < end; ++i)
      proper = proper || (s_[i - 1] == ' ' && stream_.upper(i));

    uint32_t at = behind(end);
    if (at < s_.size() && s_[at] == '(')
      at = behind(uint32_t(std::min(s_.find(')', at), s_.size() - 1) + 1));
    const bool colon = at < s_.size() && s_[at] == ':';
    if (colon) {
      if (leads)
        return true;
      at = behind(at + 1);
    }
    if (at >= s_.size() || s_[at] == '.')
      return leads;
    if (rules_.cue_at(s_, at, bits(CueKind::task_verb, CueKind::modal)))
      return true;
    // a small word no list knows, directly behind the name, is a verb too
    size_t n;
    return !colon && proper && at == end + 1 && text::is_letter(text::code_point(s_, at, &n)) &&
           !rules_.cue_at(s_, at, bits(CueKind::stop_word));
  }

  /// "… và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành": the list of a decision's last
  /// article.
  bool responsible(uint32_t end, size_t count) const {
    const size_t at = s_.find("chịu trách nhiệm", end);
    return count > 1 && at != std::string_view::npos &&
           s_.substr(end, at - end).find('.') == std::string_view::npos;
  }

  static constexpr std::string_view firm_verbs[]{"chịu trách nhiệm", "có trách nhiệm", "phải",
                                                 "chủ trì"};
  /// The signs that a clause may begin behind.
  static constexpr std::array<bool, 256> parts = [] {
    std::array<bool, 256> signs{};
    for (const unsigned char c : {'.', ';', ':', ',', '-'})
      signs[c] = true;
    return signs;
  }();
  /// The clause that begins at `at` charges somebody: "giao Sở Y tế …", "Sở Y tế chủ trì …".
  Names inner(uint32_t from) const {
    for (uint32_t i = from; i + 1 < s_.size(); ++i) {
      const char sign = s_[i];
      if (!parts[static_cast<unsigned char>(sign)] || s_[i + 1] != ' ' ||
          (sign == '-' && (i == 0 || s_[i - 1] != ' ')))
        continue;
      uint32_t at = i + 1;
      while (at < s_.size() && s_[at] == ' ')
        ++at;
      if (at >= s_.size())
        break;
      size_t length = 0;
      uint32_t end = 0;
      if (sign != ':' && is_charge(at, &length)) {
        const List list = organs(behind(at + uint32_t(length)), &end);
        // behind a comma "đề nghị Ủy ban …" is what somebody does, "giao Sở …" charges still
        const bool charges =
            sign != ',' || (s_.substr(at).starts_with("giao ") &&
                            rules_.cue_at(s_, behind(end), bits(CueKind::task_verb)));
        if (!list.empty() && charges)
          return names(list);
      }
      const List list = organs(at, &end);
      if (list.empty())
        continue;
      const uint32_t verb = behind(end);
      const std::string_view rest = s_.substr(std::min<size_t>(verb, s_.size()));
      const bool firm = std::any_of(std::begin(firm_verbs), std::end(firm_verbs),
                                    [&](std::string_view v) { return rest.starts_with(v); });
      // behind a comma only a firm verb charges; elsewhere any
      if (firm ||
          (sign != ',' && stream_.upper(at) && rules_.cue_at(s_, verb, bits(CueKind::task_verb)) &&
           !rest.starts_with("đã") && !rest.starts_with("là")))
        return names(list);
    }
    return {};
  }

  const Grammar::Rules& rules_;
  const Layout& layout_;
  const Stream& stream_;
  std::string_view s_;  // up to the stretch's end
  uint32_t begin_, end_;
};

class Assigner {
 public:
  Assigner(Draft& d, const Stream& stream) : d_(d), stream_(stream) {}

  void assign() {
    for (const Stream::Segment& s : stream_.segments)
      if (s.kind == Stream::Segment::Kind::opening)
        d_.charged = bounded(d_, last_charged(d_.work, stream_, s.begin, stream_.end(s)),
                             source(d_.work.layout, s.begin, stream_.end(s)));
    for (Task& t : d_.record.tasks)
      one(t, d_.charged, false);
  }

 private:
  void one(Task& t, const Assignees& above, bool goal) {
    read_paragraphs();
    const bool is_goal = goal || goal_heading(t);
    t.assignees = bounded(d_, direct(t), t.span);
    if (t.assignees.empty() && !is_goal)
      t.assignees = inherited(d_, above, t.span);
    for (Task& item : t.items)
      one(item, t.assignees, is_goal && t.assignees.empty());
  }

  /// The task's heading, or its text's first paragraph, and its further paragraphs; without its
  /// label.
  void read_paragraphs() {
    paragraphs_.clear();
    const size_t index = task_++;
    if (stream_.tasks[index].segment == Stream::none)
      return;
    const Stream::Segment& segment = stream_.segments[stream_.tasks[index].segment];
    const std::string_view s = stream_.view().substr(0, stream_.end(segment));
    for (size_t at = segment.begin + d_.label_lengths[index]; at < s.size();) {
      const size_t end = std::min(s.find('\n', at), s.size());
      auto from = uint32_t(at), to = uint32_t(end);
      trim(s, from, to, "");
      if (from < to)
        paragraphs_.emplace_back(from, to);
      at = end + 1;
    }
  }

  /// "MỤC ĐÍCH, YÊU CẦU", "Địa điểm:": under such a heading nobody is charged.
  bool goal_heading(const Task& t) const {
    if (paragraphs_.empty())
      return false;
    const auto [begin, end] = paragraphs_.front();
    const std::string_view folded = stream_.view().substr(begin, end - begin);
    size_t length = 0;
    if (!d_.work.rules.cue_at(folded, 0, bits(CueKind::goal), &length))
      return false;
    if (length >= folded.size() || folded[length] == ':')
      return true;
    return t.heading && (in_capitals(*t.heading) || folded.size() < length + 12);
  }

  Names direct(const Task& t) const {
    const size_t first = t.heading ? 1 : 0;
    const bool leads = first || !t.items.empty() || paragraphs_.size() > 1;
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      const auto [begin, end] = paragraphs_[i];
      if (i >= first && stream_.view()[begin] == '"')
        break;  // a quoted provision charges nobody here
      if (Names n = Charges(d_.work, stream_, begin, end).first(leads && i == 0); !n.empty())
        return n;
    }
    return {};
  }

  Draft& d_;
  const Stream& stream_;
  size_t task_ = 0;  // which it is, counted as stream_.tasks counts
  List paragraphs_;  // of the task in hand
};

}  // namespace

void assign(Draft& d, const Stream& stream) { Assigner(d, stream).assign(); }

Names charged(const Work& work, const Stream& stream, uint32_t begin, uint32_t end) {
  return Charges(work, stream, begin, end).first(false);
}
Names last_charged(const Work& work, const Stream& stream, uint32_t begin, uint32_t end) {
  return Charges(work, stream, begin, end).last();
}

}  // namespace vbparse::extract
