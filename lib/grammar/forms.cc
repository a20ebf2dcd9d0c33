#include "grammar/forms.h"

#include <algorithm>
#include <set>

#include "grammar/match.h"
#include "text/text.h"

namespace vbparse::grammar {

namespace {

constexpr size_t most_states = 48;

using Kind = PhraseNode::Kind;

/// The words a phrase may begin with; "" where it may begin with a slot.
void first_words(const PhraseNode& n, std::set<std::string>& out, bool* empty) {
  *empty = false;
  switch (n.kind) {
    case Kind::words: {
      const size_t at = n.text.find_first_not_of(' ');
      if (at == std::string::npos) *empty = true;
      else out.insert(n.text.substr(at, word_length(n.text, at)));
      return;
    }
    case Kind::slot:
    case Kind::rest:
      out.insert("");
      return;
    case Kind::optional:
      first_words(n.parts[0], out, empty);
      *empty = true;
      return;
    case Kind::choice:
      for (const PhraseNode& p : n.parts) {
        bool one = false;
        first_words(p, out, &one);
        *empty = *empty || one;
      }
      return;
    case Kind::sequence:
      for (const PhraseNode& p : n.parts) {
        first_words(p, out, empty);
        if (!*empty) return;
      }
      *empty = true;
      return;
  }
}

bool digit(char c) { return c >= '0' && c <= '9'; }

/// Where the words of a phrase end in the text; npos where they do not stand at `at`. Damaged texts drop blanks beside
/// digits and signs: `ngày06`.
size_t match_words(std::string_view words, std::string_view text, size_t at) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == ' ') {
      if (at < text.size() && text[at] == ' ') ++at;
      else if (at > 0 && at < text.size() && text[at - 1] != ' ' && !word_edge(text, at) && !digit(text[at]) && !digit(text[at - 1])) return std::string_view::npos;
      continue;
    }
    if (at >= text.size() || text[at] != words[i]) return std::string_view::npos;
    ++at;
  }
  return at;
}

}  // namespace

void TimeForms::add(const TimeForm& form, std::vector<Compiled>& all, Index& index, std::vector<uint32_t>& free) {
  for (const std::string_view say : form.says) {
    const auto at = uint32_t(all.size());
    all.push_back({&form, read_phrase(say, [](std::string_view name) { return name == "when" || time_slot(name).has_value(); })});
    std::set<std::string> first;
    bool empty = false;
    first_words(all.back().phrase, first, &empty);
    if (empty) throw PhraseError(0, "a phrase that can be empty");
    for (const std::string& w : first) w.empty() ? free.push_back(at) : index[w].push_back(at);
  }
}

void TimeForms::add_when(const TimeForm& form) { add(form, whens_, when_by_word_, when_free_); }
void TimeForms::add_deadline(const TimeForm& form) {
  std::vector<uint32_t> free;
  add(form, deadlines_, by_word_, free);
  for (const auto& [word, forms] : by_word_)
    if (word.size() > 1) starts_.set(prefix(word, 0));
  if (!free.empty()) throw PhraseError(0, "a deadline begins with words");
}

void TimeForms::match(const PhraseNode& n, std::string_view s, std::vector<State>& states) const {
  switch (n.kind) {
    case Kind::words: {
      std::vector<State> next;
      for (State& state : states)
        if (const size_t end = match_words(n.text, s, state.at); end != std::string_view::npos) next.push_back({uint32_t(end), state.when, std::move(state.slots)});
      states = std::move(next);
      return;
    }
    case Kind::slot: {
      std::vector<State> next;
      for (State& state : states) {
        if (n.text == "when") {
          const auto found = when_at(s, state.at);
          if (!found) continue;
          State to{found->end, found->when, std::move(state.slots)};
          to.slots.insert(to.slots.end(), found->slots.begin(), found->slots.end());
          next.push_back(std::move(to));
        } else if (const auto value = read_slot(*time_slot(n.text), s, state.at)) {
          State to{value->end, state.when, state.slots};
          to.slots.push_back(*value);
          next.push_back(std::move(to));
          // what is said in words may also end before the next words of the phrase
          if (value->slot == TimeSlot::event)
            for (uint32_t end = value->end; end > state.at && next.size() < most_states; --end) {
              if (s[end] != ' ') continue;
              State shorter{end, state.when, state.slots};
              shorter.slots.push_back({value->slot, value->begin, end, 0, 0, 0});
              next.push_back(std::move(shorter));
            }
        }
      }
      states = std::move(next);
      return;
    }
    case Kind::sequence:
      for (const PhraseNode& p : n.parts) {
        match(p, s, states);
        if (states.empty()) return;
      }
      return;
    case Kind::optional: {
      std::vector<State> with = states;
      match(n.parts[0], s, with);
      states.insert(states.end(), with.begin(), with.end());
      break;
    }
    case Kind::choice: {
      std::vector<State> all;
      for (const PhraseNode& p : n.parts) {
        std::vector<State> one = states;
        match(p, s, one);
        all.insert(all.end(), one.begin(), one.end());
      }
      states = std::move(all);
      break;
    }
    case Kind::rest:
      for (State& state : states)
        while (state.at < s.size() && std::string_view(".;\n").find(s[state.at]) == std::string_view::npos) ++state.at;
      return;
  }
  if (states.size() > most_states) states.resize(most_states);
}

std::optional<TimeFound> TimeForms::longest(const std::vector<Compiled>& all, const Index& index, const std::vector<uint32_t>& free, std::string_view s, uint32_t at) const {
  std::optional<TimeFound> best;
  const Compiled* winner = nullptr;
  const auto attempt = [&](const std::vector<uint32_t>& candidates) {
    for (const uint32_t i : candidates) {
      std::vector<State> states{{at, nullptr, {}}};
      match(all[i].phrase, s, states);
      for (State& state : states) {
        while (state.at > at && s[state.at - 1] == ' ') --state.at;
        if (state.at <= at || !word_edge(s, state.at) || (best && state.at <= best->end)) continue;
        best = TimeFound{nullptr, state.when, at, state.at, std::move(state.slots)};
        winner = &all[i];
      }
    }
  };
  if (const auto hit = index.find(std::string(s.substr(at, word_length(s, at)))); hit != index.end()) attempt(hit->second);
  attempt(free);
  if (best) (&all == &whens_ ? best->when : best->deadline) = winner->form;
  return best;
}

std::optional<TimeFound> TimeForms::when_at(std::string_view s, uint32_t at) const {
  if (at >= s.size()) return std::nullopt;
  return longest(whens_, when_by_word_, when_free_, s, at);
}

std::optional<TimeFound> TimeForms::at(std::string_view s, uint32_t at) const {
  if (at >= s.size()) return std::nullopt;
  return longest(deadlines_, by_word_, {}, s, at);
}

}  // namespace vbparse::grammar
