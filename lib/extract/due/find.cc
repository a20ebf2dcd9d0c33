// Limits in time (thời hạn): one walk over the words of a record, stopping where a form of deadlines.toml may begin.
#include <algorithm>

#include "extract/due/due.h"

namespace vbparse::extract {

namespace {

class Finder {
 public:
  Finder(Draft& d, const Stream& stream, const KnownDays& days)
      : d_(d), stream_(stream), s_(stream.view()), rules_(d.work.rules), c_{rules_, days.calendar, {}, {}, {}} {
    const Header& h = d.record.header;
    if (h.date) c_.issued = Day::parse(*h.date);
    else if (h.date_printed && h.date_printed->size() == 7) {
      c_.issued = Day::parse(*h.date_printed + "-01");
      if (c_.issued) c_.issued_last = last_of_month(*c_.issued);
    }
    if (!days.date.empty() && !h.date) c_.issued = Day::parse(days.date), c_.issued_last.reset();
    if (!days.received.empty()) c_.received = Day::parse(days.received);
    else if (d.record.received_stamp && d.record.received_stamp->date) c_.received = Day::parse(*d.record.received_stamp->date);
  }

  void find() {
    size_t part = 0, cited = 0;
    for (uint32_t at = 0; at < s_.size();) {
      while (part < stream_.segments.size() && stream_.segments[part].begin <= at) {
        in_ = &stream_.segments[part++].in;
        sentence_ = at;
      }
      const char c = s_[at];
      if (c == '\n' || ((c == '.' || c == ';') && at + 1 < s_.size() && s_[at + 1] == ' ' && (c == ';' || stream_.upper(at + 2)))) {
        ++at;
        sentence_ = at;
        while (sentence_ < s_.size() && s_[sentence_] == ' ') ++sentence_;
        if (c != ';') whole_ = sentence_;
        continue;
      }
      if (c == ' ' || !grammar::word_edge(s_, at)) {
        ++at;
        continue;
      }
      while (cited < d_.cited.size() && d_.cited[cited].second <= at) ++cited;
      if (cited < d_.cited.size() && d_.cited[cited].first <= at) {   // the dates of a cited document
        at = d_.cited[cited].second;
        continue;
      }
      const uint32_t word = std::max<uint32_t>(1, uint32_t(grammar::word_length(s_, at)));
      const bool quiet = *in_ == "/subject" || in_->starts_with("/bases/");   // titles tell horizons
      const auto found = quiet || !rules_.time_forms.may_begin(s_, at) ? std::nullopt : rules_.time_forms.at(s_, at);
      at = found && add(*found) ? found->end : at + word;
    }
  }

 private:
  bool add(const grammar::TimeFound& f) {
    Deadline d;
    std::string disagree;
    if (!d_.record.deadlines.empty()) d.date = d_.record.deadlines.back().date;   // for "cùng ngày"
    const Clause clause{near(sentence_, f.begin), near(std::min(whole_, sentence_), f.begin)};
    read_value(c_, s_, f, periodic(rules_, s_, clause.sentence, f), d, &disagree);
    if (!sets_limit(c_, stream_, clause, f, d, d_.record.type == "BC")) return false;
    d.in = *in_;
    d.words = make_text(d_.work.layout, stream_.spans(f.begin, f.end));
    if (d.counted_from) {
      const grammar::SlotValue* e = f.slot(grammar::TimeSlot::event);
      d.counted_from = words_of(d_.work.layout, stream_.spans(e->begin, e->end));
    }
    if (!opening_) opening_ = d_.record.opening ? last_charged(rules_, d_.record.opening->text) : std::vector<std::string>();
    read_around(d_, stream_, clause, f, *opening_, d);
    if (!disagree.empty()) d_.diagnose("weekday-disagrees", Severity::warning, disagree, d.words.span);
    if (d.due && !c_.calendar.covers(*Day::parse(*d.due)))
      d_.diagnose("beyond-calendar", Severity::info, "no holidays are known for " + d.due->substr(0, 4), d.words.span);
    d_.record.deadlines.push_back(std::move(d));
    return true;
  }

  /// `begin`, or the first word within reach of `at`.
  uint32_t near(uint32_t begin, uint32_t at) const {
    if (at - begin <= Clause::reach) return begin;
    return uint32_t(std::min<size_t>(at, s_.find(' ', at - Clause::reach)));
  }

  Draft& d_;
  const Stream& stream_;
  std::string_view s_;
  const Grammar::Rules& rules_;
  DueContext c_;
  std::optional<std::vector<std::string>> opening_;   // whom it charges, once that is asked
  const std::string* in_ = nullptr;
  uint32_t sentence_ = 0;        // where the clause begins: behind a full stop or a semicolon
  uint32_t whole_ = 0;           // behind the last full stop
};

}  // namespace

void set_deadlines(Draft& d, const Stream& stream, const KnownDays& days) { Finder(d, stream, days).find(); }

}  // namespace vbparse::extract
