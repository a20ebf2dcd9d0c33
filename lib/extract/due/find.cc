// Limits in time (thời hạn): one walk over the anchors of a record's words, stopping where a form
// of deadlines.toml may begin.
#include <algorithm>
#include <array>

#include "extract/due/due.h"
#include "extract/record/bounded.h"

namespace vbparse::extract {

using grammar::Anchor;

namespace {

class Finder {
 public:
  Finder(Draft& d, const Stream& stream, const KnownDays& days)
      : d_(d),
        stream_(stream),
        s_(stream.view()),
        rules_(d.work.rules),
        in_charge_(d),
        c_{rules_, days.calendar, {}, {}, {}} {
    const Header& h = d.record.header;
    if (h.date) {
      c_.issued = Day::parse(*h.date);
    } else if (!days.date.empty()) {
      c_.issued = Day::parse(days.date);
    } else if (h.date_printed && h.date_printed->size() == 7) {
      c_.issued = Day::parse(*h.date_printed + "-01");
      if (c_.issued)
        c_.issued_last = last_of_month(*c_.issued);
    }
    if (!days.received.empty())
      c_.received = Day::parse(days.received);
    else if (d.record.received_stamp && d.record.received_stamp->date)
      c_.received = Day::parse(*d.record.received_stamp->date);
  }

  void find() {
    size_t part = 0, cited = 0;
    bool quiet = false;
    uint32_t at = 0;
    constexpr uint32_t wanted = bit(Anchor::limit) | bit(Anchor::stop) | bit(Anchor::bracket);
    for (const Stream::Anchor& a : stream_.anchors) {
      if (!(a.what & wanted))
        continue;
      while (part < stream_.segments.size() && stream_.segments[part].begin <= a.at) {
        sentence_ = std::max(at, stream_.segments[part].begin);
        part_ = &stream_.segments[part++];
        quiet = part_->kind == Stream::Segment::Kind::subject ||
                part_->kind == Stream::Segment::Kind::bases;  // titles tell horizons
      }
      while (cited < d_.cited.size() && d_.cited[cited].second <= a.at)
        ++cited;
      if (a.at < at || (cited < d_.cited.size() && d_.cited[cited].first <= a.at))
        continue;                           // the dates of a cited document are none
      if (a.what & bit(Anchor::bracket)) {  // what stands in brackets ends no clause around them
        const std::string_view ahead = s_.substr(a.at, 200);
        const size_t close = ahead.find_first_of(")\n");
        if (close != std::string_view::npos && ahead[close] == ')')
          bracket_end_ = a.at + uint32_t(close);
      } else if (a.what & bit(Anchor::stop)) {
        stop(a.at);
      } else if (!quiet && a.what & bit(Anchor::limit)) {
        const auto found = rules_.time_forms.at(s_, a.at);
        if (uint32_t end = 0; found && add(*found, &end))
          at = end;
      }
    }
  }

 private:
  /// A sign that may end the clause.
  void stop(uint32_t at) {
    const char c = s_[at];
    if (c != '\n' && (at < bracket_end_ || at + 1 >= s_.size() || s_[at + 1] != ' ' ||
                      (c == '.' && !stream_.upper(at + 2))))
      return;
    sentence_ = at + 1;
    while (sentence_ < s_.size() && s_[sentence_] == ' ')
      ++sentence_;
    if (c != ';')
      whole_ = sentence_;
  }

  /// Takes what was found, and further days that stand in one list with it; whether it is a limit.
  /// Moves `end` behind them.
  bool add(const grammar::TimeFound& f, uint32_t* end) {
    const Clause clause{near(sentence_, f.begin), near(std::min(whole_, sentence_), f.begin)};
    const std::vector<grammar::TimeFound> all = with_further(f);
    // what the last one says holds for the list: "trước ngày 15/6 và 15/12 hằng năm"
    Periodic again = periodic(rules_, stream_, clause.sentence, all.front());
    if (const Periodic last = periodic(rules_, stream_, clause.sentence, all.back()); last.unit)
      again = last;
    if (all.size() > 1 && all.back().when->every == "year")
      again.unit = grammar::TimeUnit::year;
    Deadline first = value(all.front(), again);
    if (!sets_limit(c_, stream_, clause, f, first, d_.record.type == "BC"))
      return false;
    place(all.front(), first);
    around(f, clause, first);
    take(all.front(), first);
    for (size_t i = 1; i < all.size(); ++i) {
      Deadline d = value(all[i], again);
      place(all[i], d);
      said_before(d);
      take(all[i], d);
    }
    *end = last_end_ = all.back().end;
    return true;
  }

  /// "06 giờ 30 và 16 giờ 30 hằng ngày": a limit for each hour.
  static std::vector<grammar::TimeFound> each_hour(const grammar::TimeFound& f) {
    constexpr std::array hours{grammar::TimeSlot::time, grammar::TimeSlot::time};
    if (!std::equal(f.slots.begin(), f.slots.end(), hours.begin(), hours.end(),
                    [](const grammar::SlotValue& v, auto slot) { return v.slot == slot; }))
      return {f};
    grammar::TimeFound first = f, second = f;
    first.end = f.slots[0].end;
    first.slots.pop_back();
    second.begin = f.slots[1].begin;
    second.slots.erase(second.slots.begin());
    return {first, second};
  }

  /// "trước ngày 15/6 (báo cáo 6 tháng), 15/9 và 15/12": the limit and its further days.
  std::vector<grammar::TimeFound> with_further(const grammar::TimeFound& f) const {
    constexpr size_t most = 24;
    std::vector<grammar::TimeFound> all = each_hour(f);
    const auto lists = [](const grammar::TimeFound& found) {
      return found.when && found.slots.size() == 1 &&
             found.slots[0].slot == grammar::TimeSlot::date;
    };
    while (lists(all.back()) && all.size() < most) {
      uint32_t at = all.back().end;
      if (s_.substr(at).starts_with(" ("))
        if (const size_t close = s_.substr(at, 60).find(')'); close != std::string_view::npos)
          at += uint32_t(close) + 1;
      const uint32_t from = at;
      for (const std::string_view sign : {", và ", ", ", " và ", " hoặc "})
        if (at == from && s_.substr(at).starts_with(sign))
          at += uint32_t(sign.size());
      if (at == from)
        break;
      auto next = rules_.time_forms.when_at(s_, at);
      if (!next || !lists(*next))
        break;
      next->deadline = f.deadline;
      all.push_back(std::move(*next));
    }
    return all;
  }

  /// Kind and days.
  Deadline value(const grammar::TimeFound& f, const Periodic& again) const {
    Deadline d;
    if (!d_.record.deadlines.empty())
      d.date = d_.record.deadlines.back().date;  // for "cùng ngày"
    read_value(c_, s_, f, again, d);
    return d;
  }

  /// Who does what and where it goes. A clause that has set a limit before goes on behind it, or
  /// says no more.
  void around(const grammar::TimeFound& f, Clause clause, Deadline& d) {
    if (last_end_ > clause.begin && !d_.record.deadlines.empty()) {
      uint32_t begin = last_end_, end = f.begin;
      trim(s_, begin, end, ",;:()");
      for (const std::string_view w : {"và ", "hoặc "})
        if (s_.substr(begin).starts_with(w))
          begin += uint32_t(w.size());
      if (size_t n = 0;
          begin < end && rules_.cue_at(s_, begin, grammar::bits(CueKind::periodic), &n))
        begin = std::min(end, begin + uint32_t(n));  // "và hằng năm"
      trim(s_, begin, end, ",;:()");
      if (!acts(rules_, stream_, begin,
                end)) {  // "…, đợt 2 trước ngày …": the same is done, or goes on
        said_before(d);
        if (begin + 3 < end && d.action)
          d.action = *action_ + ", " + words_of(d_.work.layout, stream_.spans(begin, end));
        return;
      }
      clause.begin = begin;
    }
    read_around(d_, stream_, clause, f, in_charge_, d);
    action_ = d.action;
  }

  /// The same is done by the same as of the last limit.
  void said_before(Deadline& d) {
    const Deadline& before = d_.record.deadlines.back();
    const Span at = d.words.span;
    d.action = inherited(d_, before.action, at);
    d.assignees = inherited(d_, before.assignees, at);
    d.send_to = inherited(d_, before.send_to, at);
  }

  /// The words of the deadline, and the part that they stand in.
  void place(const grammar::TimeFound& f, Deadline& d) const {
    d.in = stream_.pointer(*part_);
    d.words = make_text(d_.work.layout, stream_.spans(f.begin, f.end));
    if (const grammar::SlotValue* e = d.counted_from ? f.slot(grammar::TimeSlot::event) : nullptr)
      d.counted_from = words_of(d_.work.layout, stream_.spans(e->begin, e->end));
  }

  void take(const grammar::TimeFound& f, Deadline& d) {
    if (const auto remark = remark_on(f, d))
      d_.diagnose(remark->code, Severity::warning, remark->message, d.words.span);
    if (d.due && !c_.calendar.covers(*Day::parse(*d.due)))
      d_.diagnose("beyond-calendar", Severity::info,
                  "no holidays are known for " + d.due->substr(0, 4), d.words.span);
    d_.record.deadlines.push_back(std::move(d));
  }

  /// `begin`, or the first word within reach of `at`.
  uint32_t near(uint32_t begin, uint32_t at) const {
    if (at - begin <= Clause::reach)
      return begin;
    return uint32_t(std::min<size_t>(at, s_.find(' ', at - Clause::reach)));
  }

  Draft& d_;
  const Stream& stream_;
  std::string_view s_;
  const Grammar::Rules& rules_;
  InCharge in_charge_;
  DueContext c_;
  const Stream::Segment* part_ = nullptr;
  uint32_t sentence_ = 0;              // where the clause begins: behind a full stop or a semicolon
  uint32_t whole_ = 0;                 // behind the last full stop
  uint32_t bracket_end_ = 0;           // where the last bracket closes
  uint32_t last_end_ = 0;              // of the last limit
  std::optional<std::string> action_;  // of the last clause that says one
};

/// Parts may stand between one another's pieces (guests within the opening). Of two limits that
/// overlap the first is kept.
void put_in_order(std::vector<Deadline>& all) {
  std::stable_sort(all.begin(), all.end(), [](const Deadline& a, const Deadline& b) {
    return a.words.span.begin < b.words.span.begin;
  });
  uint32_t end = 0;
  std::erase_if(all, [&](const Deadline& d) {
    const bool overlaps = d.words.span.begin < end;
    end = std::max(end, d.words.span.end);
    return overlaps;
  });
}

}  // namespace

void set_deadlines(Draft& d, const Stream& stream, const KnownDays& days) {
  Finder(d, stream, days).find();
  put_in_order(d.record.deadlines);
}

}  // namespace vbparse::extract
