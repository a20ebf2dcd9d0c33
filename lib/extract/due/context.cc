// Whether a day is a limit that somebody must keep, and whether it comes again: told by the words
// around it.
#include <algorithm>

#include "extract/due/due.h"
#include "extract/who/capitals.h"

namespace vbparse::extract {

using grammar::Anchor;
using grammar::bits;
using grammar::TimeFound;
using grammar::TimeSlot;
using grammar::TimeUnit;

namespace {

struct Clue {
  const grammar::Cue* cue = nullptr;
  uint32_t at = 0, end = 0;
};

/// Calls f for every cue of one of `kinds`, which have anchors, that begins in [from, to); brackets
/// that are closed there say nothing of what follows.
template <class F>
void each_cue(const Grammar::Rules& rules, const Stream& stream, uint32_t from, uint32_t to,
              uint64_t kinds, F f) {
  const std::string_view s = stream.view();
  const uint32_t wanted = grammar::anchors_of(kinds);
  for (auto a = stream.anchor(from); a != stream.anchors.end() && a->at < to; ++a) {
    if (a->at < from)
      continue;
    if (a->what & bit(Anchor::bracket)) {
      if (const size_t close = s.substr(0, to).find(')', a->at); close != std::string_view::npos)
        from = uint32_t(close) + 1;
      continue;
    }
    size_t length = 0;
    const std::string_view text = s.substr(0, cue_limit(rules, stream, a->at));
    if ((wanted & bit(Anchor::verb)) && (a->what & bit(Anchor::passed_over)) &&
        rules.cue_at(text, a->at, bits(CueKind::passed_over), &length)) {
      from = uint32_t(a->at + length);  // "công trình" is no "trình"
      continue;
    }
    if (!(a->what & wanted))
      continue;
    if (const grammar::Cue* c = rules.cue_at(text, a->at, kinds, &length))
      f(Clue{c, a->at, a->at + uint32_t(length)});
  }
}

Clue last_cue(const Grammar::Rules& rules, const Stream& stream, uint32_t from, uint32_t to,
              uint64_t kinds) {
  Clue found;
  each_cue(rules, stream, from, to, kinds, [&](const Clue& c) { found = c; });
  return found;
}

/// "báo cáo năm 2025", "báo cáo quý IV", "6 tháng đầu năm 2026": one period, told by its number,
/// does not come again.
bool numbered(std::string_view s, uint32_t at) {
  std::string_view rest = s.substr(std::min<size_t>(at, s.size()), 40);
  if (!rest.starts_with(' '))
    return false;
  rest.remove_prefix(1);
  for (const std::string_view w : {"đầu năm ", "cuối năm ", "năm "})
    if (rest.starts_with(w))
      rest.remove_prefix(w.size());
  const std::string_view word = rest.substr(0, grammar::word_length(rest, 0));
  return (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') || word == "i" || word == "ii" ||
         word == "iii" || word == "iv" || word == "này" || word == "nay";
}

}  // namespace

bool acts(const Grammar::Rules& rules, const Stream& stream, uint32_t from, uint32_t to) {
  return last_cue(rules, stream, from, to,
                  bits(CueKind::task_verb, CueKind::charge, CueKind::due_verb))
             .cue != nullptr;
}

bool sets_limit(const DueContext& c, const Stream& stream, const Clause& clause, const TimeFound& f,
                const Deadline& d, bool report) {
  const std::string_view s = stream.view();
  if (d.kind == DeadlineKind::vague)
    return true;
  // a day without its month is one of each month, or nothing
  if (f.when && f.when->sense == "bare-day" && d.kind != DeadlineKind::recurring)
    return false;
  // a length of years that counts from nothing is how long something holds
  const bool leads = f.begin <= clause.begin + 3;
  if (const auto* n = f.slot(TimeSlot::duration);
      n && TimeUnit(n->b) == TimeUnit::year && (!d.counted_from || f.deadline->verb || !leads))
    return false;
  // nobody is charged with what is over
  if (c.issued && !c.issued_last && d.kind != DeadlineKind::recurring && d.date)
    if (const auto day = Day::parse(*d.date); day && *day < *c.issued)
      return false;
  // a report tells of the period that it is about
  if (report && d.bound == Bound::during && d.start && c.issued && *d.start <= c.issued->iso())
    return false;
  const uint32_t reach = 160, from = std::max(clause.begin, f.begin > reach ? f.begin - reach : 0);
  const Clue verb = last_cue(c.rules, stream, from, f.begin,
                             bits(CueKind::task_verb, CueKind::charge, CueKind::due_verb));
  // "chậm nhất" is a limit whatever stands before
  const bool strong = f.deadline->bound == "by" && !f.deadline->verb;
  // a day to come by which something is sent or must be done is a limit, whatever the clause tells
  // besides
  const Clue firm =
      last_cue(c.rules, stream, from, f.begin, bits(CueKind::due_verb, CueKind::send_to));
  const bool to_come = d.date && c.issued && *d.date >= c.issued->iso() && d.bound == Bound::before;
  bool taken_back = false;
  each_cue(c.rules, stream, from, f.begin, bits(CueKind::not_due), [&](const Clue& clue) {
    const std::string_view between =
        s.substr(std::min(clue.end, f.begin), f.begin - std::min(clue.end, f.begin));
    const bool later_verb = verb.cue && verb.at >= clue.end;
    if (clue.cue->value == "firm") {
      taken_back = true;
      return;
    }
    if (to_come && firm.cue && firm.at >= clue.end)
      return;
    if (clue.cue->value.empty() && between.starts_with(':'))
      return;  // "Thời gian: trước ngày …"
    // "báo cáo mục tiêu phát triển về Sở trong tháng 12"
    if (clue.cue->value == "object" && between.size() > 3 && acts(c.rules, stream, from, clue.at))
      return;
    if (clue.cue->value == "clause" || clue.cue->value == "object") {
      // a firm word holds for the whole clause
      taken_back |=
          !strong && (!later_verb || between.find_first_of(",;") == std::string_view::npos);
    } else if (clue.cue->value != "past" || (d.date && !(c.issued && *d.date >= c.issued->iso()))) {
      // a weak one only directly before; some tell of the past unless the day is known to come
      const bool its_own = s.substr(clue.at, clue.end - clue.at) == "đã" &&
                           verb.at <= clue.end + 16;  // "đã đi vào vận hành"
      taken_back |= !strong && (!later_verb || its_own) && between.size() <= 28;
    }
  });
  if (taken_back)
    return false;
  // what follows takes it back: "trước ngày 5/6 mà đến ngày …"
  size_t length = 0;
  uint32_t behind = f.end;
  while (behind < s.size() && s[behind] == ' ')
    ++behind;
  if (behind < s.size() && c.rules.cue_at(s, behind, bits(CueKind::not_due_behind), &length))
    return false;
  if (!f.deadline->verb)
    return true;
  // "đến 31/12/2025": at the head of a clause that asks for something, or behind what is to be
  // completed
  if (const std::string_view told = s.substr(from, f.begin - from);
      f.deadline->sense == "leading" && !leads)
    return told.find("hoàn thành") != std::string_view::npos &&
           told.find("từ ") == std::string_view::npos && !taken_back;
  // "được khởi công trong quý IV" tells of it, "phải được" asks for it
  bool active = false;
  each_cue(c.rules, stream, from, f.begin,
           bits(CueKind::task_verb, CueKind::charge, CueKind::due_verb), [&](const Clue& clue) {
             const std::string_view before = s.substr(from, clue.at - from);
             active |= !before.ends_with(" được ") || before.ends_with("phải được ");
           });
  // "Họp Ban Chỉ đạo vào 8h00 ngày …": an hour on a day is a meeting's, unless something is handed
  // in
  if (d.bound == Bound::on && d.time &&
      !last_cue(c.rules, stream, from, f.begin, bits(CueKind::due_verb)).cue)
    return false;
  if (verb.cue)
    return active;
  if (d.start && f.slot(TimeSlot::date) && c.issued && *d.start < c.issued->iso())
    return false;  // "từ ngày 15/10 đến ngày 14/11, … tiếp nhận"
  // the clause begins with the period: what follows must be somebody's work, not a report
  const auto stop = uint32_t(
      std::min(s.substr(f.end, 160).find_first_of(".;\n"), s.substr(f.end, 160).size()) + f.end);
  if (f.begin - from > 24 || report)
    return false;
  bool told = false;  // what follows tells of something, or of the past
  each_cue(c.rules, stream, f.end, stop, bits(CueKind::not_due), [&](const Clue& clue) {
    told |= clue.cue->value == "clause" ||
            (clue.cue->value != "past" && !acts(c.rules, stream, f.end, clue.at));
  });
  // "công tác … được triển khai": nobody does it
  const std::string_view behind_it = s.substr(f.end, stop - f.end);
  const size_t passive = behind_it.find(" được ");
  told |= passive != std::string_view::npos && !behind_it.substr(0, passive).ends_with(" phải");
  // "Đến hết năm 2026, tỷ lệ … giảm": what is aimed at; somebody must have to do something
  const bool asked = d.bound != Bound::by || behind_it.find(" phải ") != std::string_view::npos ||
                     last_cue(c.rules, stream, f.end, stop, bits(CueKind::due_verb)).cue;
  return !told && asked && acts(c.rules, stream, f.end, stop);
}

Periodic periodic(const Grammar::Rules& rules, const Stream& stream, uint32_t sentence,
                  const TimeFound& f) {
  const std::string_view s = stream.view();
  Periodic out;
  if (f.slot(TimeSlot::duration) || f.slot(TimeSlot::event))
    return out;  // a length of time counts from an event
  const auto unit = [](const grammar::Cue& c) { return grammar::unit_named(c.value); };
  each_cue(rules, stream, sentence, f.end, bits(CueKind::periodic), [&](const Clue& clue) {
    if (!numbered(s, clue.end))
      out.unit = unit(*clue.cue);
  });
  // "(báo cáo 6 tháng)", "đối với báo cáo năm"
  uint32_t at = f.end;
  while (at < s.size() && (s[at] == ' ' || s[at] == '(' || s[at] == ',' || s[at] == ')'))
    ++at;
  for (const std::string_view w : {"đối với ", "của "})
    if (s.substr(at).starts_with(w))
      at += uint32_t(w.size());
  if (at < s.size())
    if (size_t n = 0; const grammar::Cue* c = rules.cue_at(s, at, bits(CueKind::periodic), &n))
      if (!numbered(s, at + uint32_t(n)))
        out.unit = unit(*c);
  return out;
}

}  // namespace vbparse::extract
