#include "grammar/forms.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "grammar/match.h"
#include "grammar/scanner.h"
#include "text/text.h"

namespace vbparse::grammar {

namespace {

using Kind = PhraseNode::Kind;

/// Where the words of a phrase end in the text; npos where they do not stand at `at`. Damaged texts
/// drop blanks beside digits and signs: `ngày06`.
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

/// A byte as one of 64 bits: small letters have one each, digits share theirs.
uint64_t first_bit(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return uint64_t(1) << (c >= 0x60 ? (c - 0x60) % 64 : digit(byte) ? 28 : 63);
}

}  // namespace

/// Appends the steps of a phrase that goes on with `next`; returns its first one.
uint32_t TimeForms::compile(const PhraseNode& n, uint32_t next) {
  Step step{Step::Kind::fork, TimeSlot::count, next, {}, {}, ~uint64_t(0)};
  switch (n.kind) {
    case Kind::words:
      step.kind = Step::Kind::words;
      step.words = n.text;
      if (n.text[0] != ' ')
        step.begins = first_bit(n.text[0]);  // a blank may be missing
      break;
    case Kind::slot:
      step.kind = n.text == "when" ? Step::Kind::when : Step::Kind::slot;
      if (step.kind == Step::Kind::slot) {
        step.slot = *time_slot(n.text);
        if (const std::string_view first = first_bytes(step.slot); !first.empty())
          step.begins = 0;
        for (const char c : first_bytes(step.slot))
          step.begins |= first_bit(c);
      }
      break;
    case Kind::rest:
      step.kind = Step::Kind::rest;
      break;
    case Kind::sequence:
      for (auto p = n.parts.rbegin(); p != n.parts.rend(); ++p)
        next = compile(*p, next);
      return next;
    case Kind::optional:
      step.ways = {next, compile(n.parts[0], next)};
      break;
    case Kind::choice:
      for (const PhraseNode& p : n.parts)
        step.ways.push_back(compile(p, next));
      break;
  }
  if (step.kind == Step::Kind::fork)
    step.begins =
        std::accumulate(step.ways.begin(), step.ways.end(), uint64_t(0),
                        [&](uint64_t all, uint32_t way) { return all | steps_[way].begins; });
  steps_.push_back(std::move(step));
  return uint32_t(steps_.size()) - 1;
}

/// Enters how what begins with `words` and goes on with `step` may begin; `free`: with a slot.
void TimeForms::find_openings(uint32_t at_step, std::string& words, uint32_t form, Index& index,
                              bool* free) const {
  const Step& step = steps_[at_step];
  const size_t first = words.empty() ? 0 : word_length(words, 0);
  if (step.kind == Step::Kind::fork) {
    for (const uint32_t way : step.ways)
      find_openings(way, words, form, index, free);
  } else if (step.kind == Step::Kind::words && words.find(' ', first + 1) == std::string::npos) {
    const size_t had = words.size(),
                 lead = had ? 0 : std::min(step.words.find_first_not_of(' '), step.words.size());
    words.append(step.words, lead);
    find_openings(step.next, words, form, index, free);
    words.resize(had);
  } else if (words.empty()) {
    if (step.kind == Step::Kind::end)
      throw PhraseError(0, "a phrase that can be empty");
    *free = true;
  } else {
    const std::string_view behind = words.size() > first && words[first] == ' '
                                        ? std::string_view(words).substr(first + 1)
                                        : std::string_view();
    const size_t told = std::min<size_t>({behind.size(), behind.find(' '), 8});
    const uint64_t mask = told ? low_bytes(told) : 0;
    std::vector<Opening>& all = index.of(std::string_view(words).substr(0, first));
    const Opening opening{form, mask, eight_bytes(behind, 0) & mask};
    if (std::none_of(all.begin(), all.end(), [&](const Opening& o) {
          return o.form == form && o.mask == opening.mask && o.bytes == opening.bytes;
        }))
      all.push_back(opening);
  }
}

std::vector<TimeForms::Opening>& TimeForms::Index::of(std::string_view word) {
  const auto at = std::find(keys.rbegin(), keys.rend(), word);  // most follow one of the same word
  if (at != keys.rend())
    return openings[size_t(keys.rend() - at) - 1];
  words.add(word, uint16_t(keys.size()));
  keys.emplace_back(word);
  return openings.emplace_back();
}

void TimeForms::add(const TimeForm& form, std::vector<Compiled>& all, Index& index,
                    std::vector<uint32_t>& free) {
  if (steps_.empty())
    steps_.push_back({Step::Kind::end, TimeSlot::count, 0, {}, {}, ~uint64_t(0)});
  for (const std::string_view say : form.says) {
    const auto at = uint32_t(all.size());
    const PhraseNode phrase = read_phrase(
        say, [](std::string_view name) { return name == "when" || time_slot(name).has_value(); });
    all.push_back({&form, compile(phrase, 0)});
    bool begins_free = false;
    std::string words;
    find_openings(all.back().begin, words, at, index, &begins_free);
    if (begins_free)
      free.push_back(at);
  }
}

void TimeForms::add_when(const TimeForm& form) { add(form, whens_, when_by_word_, when_free_); }
void TimeForms::add_deadline(const TimeForm& form) {
  std::vector<uint32_t> free;
  add(form, deadlines_, by_word_, free);
  if (!free.empty())
    throw PhraseError(0, "a deadline begins with words");
}
void TimeForms::seal() {
  by_word_.words.seal();
  when_by_word_.words.seal();
}

/// The forms tried at one place of a text: each along all its ways, the longest reading is kept.
class TimeForms::Walk {
 public:
  Walk(const TimeForms& forms, std::string_view s, uint32_t begin)
      : forms_(forms), s_(s), begin_(begin) {}

  void attempt(const Compiled& form) {
    form_ = &form;
    steps_left_ = most_steps;
    if (forms_.steps_[form.begin].begins & first_bit(here(begin_)))
      follow(form.begin, begin_);
  }
  std::optional<TimeFound> best;
  const Compiled* winner = nullptr;

 private:
  static constexpr int most_steps = 2000, most_ends = 48;

  char here(uint32_t at) const { return at < s_.size() ? s_[at] : '\0'; }

  void follow(uint32_t at_step, uint32_t at) {
    while (--steps_left_ > 0) {
      const Step& step = forms_.steps_[at_step];
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
          for (const uint32_t way : step.ways)
            if (forms_.steps_[way].begins & first_bit(here(at)))
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
    // what is said in words may also end before the next words of the phrase
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
    return std::pair(end, form_->form->own) > std::pair(best->end, winner->form->own);
  }

  const TimeForms& forms_;
  std::string_view s_;
  uint32_t begin_;
  const Compiled* form_ = nullptr;
  int steps_left_ = 0;
  const TimeForm* when_ = nullptr;
  std::vector<SlotValue> slots_;
  std::optional<TimeFound> known_;  // the when at known_at_: many forms ask for it
  uint32_t known_at_ = UINT32_MAX;
};

std::optional<TimeFound> TimeForms::longest(const std::vector<Compiled>& all, const Index& index,
                                            const std::vector<uint32_t>& free, std::string_view s,
                                            uint32_t at) const {
  const PhraseSet::Hit word = index.words.longest(s, at);
  if (!word.length && free.empty())
    return std::nullopt;
  Walk walk(*this, s, at);
  if (word.length) {
    const uint32_t behind = at + word.length;
    const bool blank =
        behind < s.size() && s[behind] == ' ';  // one may be missing: then nothing is known
    const uint64_t next = blank ? eight_bytes(s, behind + 1) : 0;
    uint32_t tried = UINT32_MAX;
    for (const Opening& o : index.openings[word.rule])
      if (o.form != tried && (!blank || (next & o.mask) == o.bytes))
        walk.attempt(all[tried = o.form]);
  }
  for (const uint32_t i : free)
    walk.attempt(all[i]);
  if (walk.best)
    (&all == &whens_ ? walk.best->when : walk.best->deadline) = walk.winner->form;
  return std::move(walk.best);
}

std::optional<TimeFound> TimeForms::when_at(std::string_view s, uint32_t at) const {
  if (at >= s.size())
    return std::nullopt;
  return longest(whens_, when_by_word_, when_free_, s, at);
}

std::optional<TimeFound> TimeForms::at(std::string_view s, uint32_t at) const {
  if (at >= s.size())
    return std::nullopt;
  return longest(deadlines_, by_word_, {}, s, at);
}

}  // namespace vbparse::grammar
