#include "grammar/forms.h"

#include <algorithm>
#include <utility>

#include "grammar/match.h"
#include "grammar/scanner.h"

namespace vbparse::grammar {

namespace {

/// Returns where the words of a phrase end in the text if they occur at `at`, else npos. A blank
/// beside a digit or punctuation may be missing, as damaged texts often lack it: `ngày06`.
size_t match_words(std::string_view words, std::string_view text, size_t at) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == ' ') {
      if (at < text.size() && text[at] == ' ')
        ++at;
      else if (at > 0 && at < text.size() && text[at - 1] != ' ' && !word_edge(text, at) &&
               !digit(text[at]) && !digit(text[at - 1]))
        return std::string_view::npos;
      continue;
    }
    if (at >= text.size() || text[at] != words[i])
      return std::string_view::npos;
    ++at;
  }
  return at;
}

}  // namespace

uint64_t first_bit(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return uint64_t(1) << (c >= 0x60 ? (c - 0x60) % 64 : digit(byte) ? 28 : 63);
}

void TimeForms::use(const SealedForms& sealed, std::span<const TimeForm> whens,
                    std::span<const TimeForm> deadlines) {
  sealed_ = sealed;
  whens_.records = whens;
  whens_.forms = sealed.whens;
  whens_.free = sealed.free_whens;
  set(whens_, sealed.when_index);
  deadlines_.records = deadlines;
  deadlines_.forms = sealed.deadlines;
  set(deadlines_, sealed.deadline_index);
}

void TimeForms::set(Kind& kind, const SealedForms::Index& index) {
  kind.index = index;
  kind.words.use(index.words);
}

std::span<const SealedForms::Opening> TimeForms::Kind::openings_of(uint16_t word) const {
  const uint32_t begin = word ? index.ends[word - 1u] : 0;
  return index.openings.subspan(begin, index.ends[word] - begin);
}

/// Tries forms at one position of a text, each by backtracking through all its alternatives, and
/// keeps the longest match.
class TimeForms::Walk {
  using Step = SealedForms::Step;

 public:
  Walk(const TimeForms& forms, std::string_view s, uint32_t begin)
      : forms_(forms), s_(s), begin_(begin) {}

  void attempt(const TimeForm& form, uint32_t begin) {
    form_ = &form;
    steps_left_ = most_steps;
    if (forms_.sealed_.steps[begin].begins & first_bit(here(begin_)))
      follow(begin, begin_);
  }
  std::optional<TimeFound> best;
  const TimeForm* winner = nullptr;

 private:
  // Bounds on backtracking: steps of one form, and ends tried for one {event}. Without them, nested
  // alternatives could take exponential time.
  static constexpr int most_steps = 2000, most_ends = 48;

  char here(uint32_t at) const { return at < s_.size() ? s_[at] : '\0'; }

  void follow(uint32_t at_step, uint32_t at) {
    while (--steps_left_ > 0) {
      const Step& step = forms_.sealed_.steps[at_step];
      switch (step.kind) {
        case Step::Kind::words: {
          const size_t end = match_words(step.words, s_, at);
          if (end == std::string_view::npos)
            return;
          at = uint32_t(end);
          break;
        }
        case Step::Kind::slot:
          return slot(step, at);
        case Step::Kind::when:
          return when(step, at);
        case Step::Kind::rest:
          while (at < s_.size() && std::string_view(".;\n").find(s_[at]) == std::string_view::npos)
            ++at;
          break;
        case Step::Kind::fork:
          for (uint32_t i = step.ways; i < step.ways_end; ++i)
            if (const uint32_t way = forms_.sealed_.ways[i];
                forms_.sealed_.steps[way].begins & first_bit(here(at)))
              follow(way, at);
          return;
        case Step::Kind::end:
          return accept(at);
      }
      at_step = step.next;
    }
  }

  void slot(const Step& step, uint32_t at) {
    auto value = read_slot(step.slot, s_, at);
    if (!value)
      return;
    slots_.push_back(*value);
    follow(step.next, value->end);
    // an event is free text, so the words that follow it in the phrase may be within what was read:
    // try all its ends, from the longest
    if (value->slot == TimeSlot::event) {
      int ends = 1;
      for (uint32_t end = value->end; end > at && ends < most_ends; --end) {
        if (here(end) != ' ')
          continue;
        ++ends;
        slots_.back() = {value->slot, value->begin, end};
        follow(step.next, end);
      }
    }
    slots_.pop_back();
  }

  void when(const Step& step, uint32_t at) {
    if (at != known_at_)
      known_ = forms_.when_at(s_, known_at_ = at);
    if (!known_)
      return;
    const TimeFound found = *known_;
    const TimeForm* before = std::exchange(when_, found.when);
    slots_.insert(slots_.end(), found.slots.begin(), found.slots.end());
    follow(step.next, found.end);
    slots_.resize(slots_.size() - found.slots.size());
    when_ = before;
  }

  void accept(uint32_t at) {
    while (at > begin_ && s_[at - 1] == ' ')
      --at;
    if (at <= begin_ || !word_edge(s_, at) || (best && !beats_best(at)))
      return;
    best = TimeFound{nullptr, when_, begin_, at, slots_};
    winner = form_;
  }

  bool beats_best(uint32_t end) const {
    return std::pair(end, form_->own) > std::pair(best->end, winner->own);
  }

  const TimeForms& forms_;
  std::string_view s_;
  uint32_t begin_;
  const TimeForm* form_ = nullptr;
  int steps_left_ = 0;
  const TimeForm* when_ = nullptr;
  std::vector<SlotValue> slots_;
  std::optional<TimeFound> known_;  // the when at known_at_, cached because many forms need it
  uint32_t known_at_ = UINT32_MAX;
};

std::optional<TimeFound> TimeForms::longest(const Kind& kind, std::string_view s, uint32_t at,
                                            const TimeForm* TimeFound::*found) const {
  const PhraseSet::Hit word = kind.words.longest(s, at);
  if (!word.length && kind.free.empty())
    return std::nullopt;
  Walk walk(*this, s, at);
  const auto attempt = [&](uint32_t form) {
    const SealedForms::Compiled& compiled = kind.forms[form];
    walk.attempt(kind.records[compiled.form], compiled.begin);
  };
  if (word.length) {
    const uint32_t word_end = at + word.length;
    // without a blank, which may be missing, the openings say nothing
    const bool blank = word_end < s.size() && s[word_end] == ' ';
    const uint64_t next = blank ? eight_bytes(s, word_end + 1) : 0;
    uint32_t tried = UINT32_MAX;
    for (const SealedForms::Opening& o : kind.openings_of(word.rule))
      if (o.form != tried && (!blank || (next & o.mask) == o.bytes))
        attempt(tried = o.form);
  }
  for (const uint32_t form : kind.free)
    attempt(form);
  if (walk.best)
    (*walk.best).*found = walk.winner;
  return std::move(walk.best);
}

std::optional<TimeFound> TimeForms::when_at(std::string_view s, uint32_t at) const {
  if (at >= s.size())
    return std::nullopt;
  return longest(whens_, s, at, &TimeFound::when);
}

std::optional<TimeFound> TimeForms::at(std::string_view s, uint32_t at) const {
  if (at >= s.size())
    return std::nullopt;
  return longest(deadlines_, s, at, &TimeFound::deadline);
}

}  // namespace vbparse::grammar
