// What is to be done by then, by whom, and where it goes.
#include <algorithm>

#include "extract/due/due.h"
#include "extract/record/bounded.h"

namespace vbparse::extract {

using grammar::bits;
using grammar::TimeFound;

namespace {

class Around {
 public:
  Around(Draft& draft, const Stream& stream, const Clause& clause, const TimeFound& f,
         InCharge& in_charge, Deadline& d)
      : draft_(draft),
        rules_(draft.work.rules),
        stream_(stream),
        s_(stream.view()),
        clause_(clause.begin),
        sentence_(clause.sentence),
        f_(f),
        in_charge_(in_charge),
        d_(d) {}

  void read() {
    send_to();
    assignees();
    action();
  }

 private:
  std::string words(uint32_t begin, uint32_t end) const {
    return words_of(draft_.work.layout, stream_.spans(begin, end));
  }
  uint32_t skip(uint32_t at) const {
    while (at < s_.size() && s_[at] == ' ')
      ++at;
    return at;
  }

  /// The organ behind the last "gửi", "báo cáo", "về" before the words; else directly behind them.
  void send_to() {
    const uint32_t from = std::max(clause_, f_.begin > 320 ? f_.begin - 320 : 0);
    each_anchor(from, f_.begin, grammar::Anchor::send_to,
                [&](uint32_t at) { return receiver(at, f_.begin), false; });
    if (d_.send_to)
      return;
    // behind the words: directly, or anywhere where they begin the clause
    const uint32_t end = clause_end();
    receiver(skip(f_.end), end);
    if (d_.send_to || f_.begin > clause_ + 3)
      return;
    each_anchor(f_.end, end, grammar::Anchor::send_to,
                [&](uint32_t at) { return receiver(at, end), d_.send_to.has_value(); });
  }
  /// Calls f for the anchors of one kind in [from, to) until it returns true; whether it did.
  template <class F>
  bool each_anchor(uint32_t from, uint32_t to, grammar::Anchor what, F f) const {
    for (auto a = stream_.anchor(from); a != stream_.anchors.end() && a->at < to; ++a)
      if (a->what & bit(what) && f(a->at))
        return true;
    return false;
  }
  void receiver(uint32_t at, uint32_t limit) {
    size_t length = 0;
    if (at >= s_.size() || s_[at] == ' ' || !grammar::word_edge(s_, at) ||
        !rules_.cue_at(s_, at, bits(CueKind::send_to), &length))
      return;
    const uint32_t organ = skip(at + uint32_t(length));
    uint32_t end = organ;
    const auto list = read_organs(rules_, stream_, organ, &end);
    if (list.empty() || organ >= limit)
      return;
    uint32_t b = list.front().first,
             // "… Huyện ủy chậm nhất": a name goes no further
        e = std::min(list.back().second, limit);
    trim(s_, b, e, ",;:.-");
    if (b >= e)
      return;
    d_.send_to = words(b, e);
    sent_ = at;
  }

  void assignees() {
    const uint32_t end = clause_end();
    // who acts may be named in an earlier clause of the sentence
    for (const uint32_t begin : {clause_, sentence_}) {
      if (!named_.empty() || (begin != clause_ && begin >= clause_))
        break;
      named_ = charged(draft_.work, stream_, begin, end);
      if (named_.empty() && !leads(begin))
        main_clause(end);
    }
    const Item item = item_at(draft_.record, d_.in);
    if (named_.empty() &&
        (d_.in == "/opening" || d_.in == "/closing" || d_.in.starts_with("/body/")))
      named_ = last_charged(draft_.work, stream_, paragraph(), f_.begin);
    const Span at = d_.words.span;
    d_.assignees = bounded(draft_, std::move(named_), at);
    if (d_.assignees.empty() && item.above)
      d_.assignees = inherited(draft_, in_charge_.below(*item.above, at), at);
    if (d_.assignees.empty())
      d_.assignees = inherited(draft_, item.own ? item.own->assignees : draft_.charged, at);
  }

  /// "hai bên chốt danh sách trước ngày …": who a clause with a limit begins with is who acts.
  bool leads(uint32_t begin) {
    const uint32_t at = behind_label(begin, f_.begin);
    uint32_t behind = at;
    const auto list = read_organs(rules_, stream_, at, &behind);
    const uint32_t verb = s_.substr(behind).starts_with(':') ? skip(behind + 1) : skip(behind);
    if (list.empty() || verb >= f_.begin || verb == behind ||
        rules_.cue_at(s_, verb, bits(CueKind::stop_word)))
      return false;
    return take(list);
  }
  bool take(const std::vector<std::pair<uint32_t, uint32_t>>& list) {
    for (auto [b, e] : list)
      if (trim(s_, b, e, ",;:.-"); b < e)
        named_.push_back(words(b, e));
    return !named_.empty();
  }

  /// "Định kỳ 6 tháng (trước 15/6), hai bên trao đổi …": who acts in what follows the words, up to
  /// `end`.
  void main_clause(uint32_t end) {
    for (uint32_t at = f_.end; at < end; ++at) {
      if (at > f_.end && s_[at] != ',' && s_[at] != ')')
        continue;
      uint32_t organ = at;
      while (organ < end && (s_[organ] == ' ' || s_[organ] == ',' || s_[organ] == ')'))
        ++organ;
      uint32_t behind = organ;
      const auto list = read_organs(rules_, stream_, organ, &behind);
      if (list.empty() ||
          !rules_.cue_at(s_, skip(behind),
                         bits(CueKind::task_verb, CueKind::modal, CueKind::due_verb)))
        continue;
      take(list);
      main_ = skip(behind);
      return;
    }
  }

  /// Where the paragraph begins, within reach.
  uint32_t paragraph() const {
    const uint32_t begin = stream_.segment(f_.begin).begin;
    return f_.begin - begin <= Clause::reach ? begin : clause_;
  }

  /// The clause's words about what is done: without who does it, where it goes and by when.
  void action() {
    const uint32_t first = behind_label(clause_, f_.end);
    const std::string_view clause = s_.substr(first, f_.end - first);
    if (const Item item = item_at(draft_.record, d_.in);
        item.own && is_label(clause.substr(0, clause.find(':') + 1))) {
      // "1. Rà soát hồ sơ. Thời gian: …": the item itself has said it
      const Task* told =
          first > behind_label(stream_.segment(first).begin, f_.end) ? item.own : item.above;
      if (std::string above = told ? first_sentence(*told) : std::string(); !above.empty()) {
        d_.action = inherited(draft_, std::move(above), d_.words.span);
        return;
      }
    }
    uint32_t begin = clause_, end = sent_ && sent_ < f_.begin ? sent_ : f_.begin;
    // the last part of the sentence that has a verb of its own
    for (uint32_t at = begin; at + 1 < end; ++at)
      if (s_[at] == ';' && verb_behind(at + 1, f_.begin))
        begin = skip(at + 1);
    begin = behind_who(behind_period(behind_label(begin, end), end), f_.begin);
    trim(s_, begin, end, signs);
    if (few(begin, end))
      end = f_.begin;  // "Sở Nội vụ trình UBND tỉnh …": the verb that sends tells what is done
    trim(s_, begin, end, signs);
    if (begin + 3 >= end || s_.substr(begin, end - begin).ends_with(" thì")) {
      // the words come first: what follows them
      end = clause_end();
      begin = main_ ? main_ : head();
      // a name may have taken a verb that no list knows: then it stays
      if (const uint32_t verb = behind_who(begin, end);
          rules_.cue_at(s_, verb, bits(CueKind::task_verb, CueKind::modal, CueKind::due_verb)))
        begin = verb;
      trim(s_, begin, end, signs);
      if (begin + 3 >= end)
        return;
    } else if (few(begin, end)) {
      begin = further_back(begin);
    }
    if (s_.substr(begin, end - begin).ends_with(" và"))
      end -= uint32_t(std::string_view(" và").size());
    // a bracket that holds no more than the words is theirs; one that closes behind is the action's
    const std::string_view told = s_.substr(begin, end - begin);
    if (const size_t open = told.rfind('(');
        open != std::string_view::npos && told.find(')', open) == std::string_view::npos) {
      if (s_.substr(end).starts_with(')'))
        ++end;
      else if (open > 3 && told.size() - open < 30)
        end = begin + uint32_t(open), trim(s_, begin, end, signs);
    }
    d_.action = words(begin, end);
  }
  /// Behind "Định kỳ 6 tháng", "Hằng năm," at `at`: the rule says so.
  uint32_t behind_period(uint32_t at, uint32_t end) const {
    for (size_t length = 0; at < end && rules_.cue_at(s_, at, bits(CueKind::periodic), &length);) {
      const uint32_t behind = skip(at + uint32_t(length));
      const bool comma = s_.substr(behind).starts_with(',');
      if (behind >= end || s_.substr(behind).starts_with('('))
        return end;
      if (!comma &&
          !rules_.cue_at(s_, behind, bits(CueKind::task_verb, CueKind::due_verb, CueKind::charge)))
        return at;
      at = comma ? skip(behind + 1) : behind;
    }
    return at;
  }
  /// "…; hoàn thành trước ngày …": what is to be completed stands before, in the sentence or the
  /// paragraph.
  uint32_t further_back(uint32_t begin) const {
    constexpr uint32_t reach = 300;
    for (const uint32_t from : {sentence_, stream_.segment(f_.begin).begin}) {
      if (from >= clause_ || begin - from > reach)
        continue;
      const uint32_t back = behind_who(behind_label(from, begin), begin);
      if (s_.substr(back, begin - back).find('\n') == std::string_view::npos &&
          acts(rules_, stream_, back, begin))
        return back;
    }
    return begin;
  }
  static constexpr std::string_view signs = ",;:.-()\"";
  /// Two words at most.
  bool few(uint32_t begin, uint32_t end) const {
    return begin >= end || std::count(s_.begin() + begin, s_.begin() + end, ' ') < 2;
  }
  /// Behind "giao Sở A", "Sở A" at `at`; `at` where nobody is named there, or nothing is left
  /// before `end`.
  uint32_t behind_who(uint32_t at, uint32_t end) const {
    uint32_t organs = at;
    size_t length = 0;
    if (at < s_.size() && rules_.cue_at(s_, at, bits(CueKind::charge), &length))
      organs = skip(at + uint32_t(length));
    const auto list = read_organs(rules_, stream_, organs, &organs);
    return !list.empty() && organs < end ? skip(organs) : at;
  }
  /// Where the words go on behind the limit.
  uint32_t head() const {
    uint32_t at = f_.end;
    while (at < s_.size() && (s_[at] == ' ' || s_[at] == ',' || s_[at] == ')' || s_[at] == ':'))
      ++at;
    return at;
  }
  /// Where the clause that the limit stands in ends.
  uint32_t clause_end() const {
    const auto limit =
        uint32_t(grammar::word_cut(s_, f_.end, std::min<size_t>(s_.size(), f_.end + 300)));
    for (uint32_t at = f_.end; at < limit; ++at)
      if (s_[at] == '\n' || s_[at] == ';' ||
          (s_[at] == '.' &&
           (at + 1 >= s_.size() || s_[at + 1] == ' ' || s_[at + 1] == '\n' || s_[at + 1] == '/')))
        return at;
    return limit;
  }
  bool verb_behind(uint32_t from, uint32_t to) const {
    return each_anchor(from, to, grammar::Anchor::verb, [&](uint32_t at) {
      return rules_.cue_at(s_, at, bits(CueKind::task_verb, CueKind::charge)) != nullptr;
    });
  }
  /// "- Gửi báo cáo", "2. Rà soát": behind the item's label.
  uint32_t behind_label(uint32_t at, uint32_t end) const {
    constexpr uint32_t longest = 100;
    uint32_t i = at;
    end = std::min(end, at + longest);
    while (i < end && (s_[i] == '-' || s_[i] == '+' || s_[i] == ' '))
      ++i;
    uint32_t n = i;
    while (n < end && ((s_[n] >= '0' && s_[n] <= '9') || s_[n] == '.'))
      ++n;
    if (n > i && (s_[n] == ' ' || s_[n] == '-' || s_[n] == ')'))
      i = n + 1;
    else if (i + 1 < end && s_[i] >= 'a' && s_[i] <= 'z' && s_[i + 1] == ')')
      i += 2;
    return skip(i);
  }

  Draft& draft_;
  const Grammar::Rules& rules_;
  const Stream& stream_;
  std::string_view s_;
  uint32_t clause_, sentence_;
  const TimeFound& f_;
  InCharge& in_charge_;
  Deadline& d_;
  std::vector<std::string> named_;  // those whom the sentence charges
  uint32_t sent_ = 0;               // where the verb that sends stands
  uint32_t main_ = 0;               // where the verb of a main clause behind the words stands
};

}  // namespace

void read_around(Draft& draft, const Stream& stream, const Clause& clause, const TimeFound& f,
                 InCharge& in_charge, Deadline& d) {
  Around(draft, stream, clause, f, in_charge, d).read();
}

}  // namespace vbparse::extract
