#include "grammar/forms_builder.h"

#include <algorithm>
#include <numeric>

namespace vbparse::grammar {

namespace {

using Do = SealedForms::Step::Kind;

}  // namespace

/// Appends the steps of a phrase whose continuation is `next`; returns its first step.
uint32_t FormsBuilder::compile(const PhraseNode& n, uint32_t next) {
  Step step{Do::fork, TimeSlot::count, next, {}, {}, ~uint64_t(0)};
  switch (n.kind) {
    case PhraseNode::Kind::words:
      step.kind = Do::words;
      step.words = n.text;
      if (n.text[0] != ' ')
        step.begins = first_bit(n.text[0]);  // a leading blank may be missing in the text
      break;
    case PhraseNode::Kind::slot:
      step.kind = n.text == "when" ? Do::when : Do::slot;
      if (step.kind == Do::slot) {
        step.slot = *time_slot(n.text);
        if (const std::string_view first = first_bytes(step.slot); !first.empty())
          step.begins = 0;
        for (const char c : first_bytes(step.slot))
          step.begins |= first_bit(c);
      }
      break;
    case PhraseNode::Kind::rest:
      step.kind = Do::rest;
      break;
    case PhraseNode::Kind::sequence:
      for (auto p = n.parts.rbegin(); p != n.parts.rend(); ++p)
        next = compile(*p, next);
      return next;
    case PhraseNode::Kind::optional:
      step.ways = {next, compile(n.parts[0], next)};
      break;
    case PhraseNode::Kind::choice:
      for (const PhraseNode& p : n.parts)
        step.ways.push_back(compile(p, next));
      break;
  }
  if (step.kind == Do::fork)
    step.begins =
        std::accumulate(step.ways.begin(), step.ways.end(), uint64_t(0),
                        [&](uint64_t all, uint32_t way) { return all | steps_[way].begins; });
  steps_.push_back(std::move(step));
  return uint32_t(steps_.size()) - 1;
}

/// Follows the steps from `at_step`, after `words` have been read, until two words are known or a
/// slot comes, and adds an opening for each alternative. Sets `free` if the form can begin with a
/// slot.
void FormsBuilder::find_openings(uint32_t at_step, std::string& words, uint32_t form, Kind& kind,
                                 bool* free) const {
  const Step& step = steps_[at_step];
  const size_t first = words.empty() ? 0 : word_length(words, 0);
  if (step.kind == Do::fork) {
    for (const uint32_t way : step.ways)
      find_openings(way, words, form, kind, free);
  } else if (step.kind == Do::words && words.find(' ', first + 1) == std::string::npos) {
    const size_t had = words.size(),
                 lead = had ? 0 : std::min(step.words.find_first_not_of(' '), step.words.size());
    words.append(step.words, lead);
    find_openings(step.next, words, form, kind, free);
    words.resize(had);
  } else if (words.empty()) {
    if (step.kind == Do::end)
      throw PhraseError(0, "a phrase that can be empty");
    *free = true;
  } else {
    const std::string_view second = words.size() > first && words[first] == ' '
                                        ? std::string_view(words).substr(first + 1)
                                        : std::string_view();
    const size_t compared = std::min<size_t>({second.size(), second.find(' '), 8});
    const uint64_t mask = compared ? low_bytes(compared) : 0;
    std::vector<SealedForms::Opening>& all = kind.of(std::string_view(words).substr(0, first));
    const SealedForms::Opening opening{form, mask, eight_bytes(second, 0) & mask};
    if (std::none_of(all.begin(), all.end(), [&](const SealedForms::Opening& o) {
          return o.form == form && o.mask == opening.mask && o.bytes == opening.bytes;
        }))
      all.push_back(opening);
  }
}

std::vector<SealedForms::Opening>& FormsBuilder::Kind::of(std::string_view word) {
  const auto at =
      std::find(keys.rbegin(), keys.rend(), word);  // from the end: most often it is the last one
  if (at != keys.rend())
    return openings[size_t(keys.rend() - at) - 1];
  words.add(word, uint16_t(keys.size()));
  keys.emplace_back(word);
  return openings.emplace_back();
}

SealedForms::Index FormsBuilder::Kind::seal() {
  words.seal();
  for (const auto& of_word : openings) {
    all_openings.insert(all_openings.end(), of_word.begin(), of_word.end());
    ends.push_back(uint32_t(all_openings.size()));
  }
  return {words.sealed(), ends, all_openings};
}

void FormsBuilder::add(const TimeForm& form, Kind& kind) {
  if (steps_.empty())
    steps_.push_back({Do::end, TimeSlot::count, 0, {}, {}, ~uint64_t(0)});
  for (const std::string_view say : form.says) {
    const auto at = uint32_t(kind.forms.size());
    const PhraseNode phrase = read_phrase(
        say, [](std::string_view name) { return name == "when" || time_slot(name).has_value(); });
    kind.forms.push_back({kind.records, compile(phrase, 0)});
    bool begins_free = false;
    std::string words;
    find_openings(kind.forms.back().begin, words, at, kind, &begins_free);
    if (begins_free)
      kind.free.push_back(at);
  }
  ++kind.records;
}

void FormsBuilder::add(std::span<const TimeForm> whens, std::span<const TimeForm> deadlines) {
  for (const TimeForm& when : whens)
    add_when(when);
  for (const TimeForm& deadline : deadlines)
    add_deadline(deadline);
}

void FormsBuilder::add_when(const TimeForm& form) { add(form, whens_); }

void FormsBuilder::add_deadline(const TimeForm& form) {
  add(form, deadlines_);
  if (!deadlines_.free.empty())
    throw PhraseError(0, "a deadline begins with words");
}

SealedForms FormsBuilder::seal() {
  for (const Step& step : steps_) {
    const auto ways = uint32_t(sealed_ways_.size());
    sealed_ways_.insert(sealed_ways_.end(), step.ways.begin(), step.ways.end());
    sealed_steps_.push_back({step.kind, step.slot, step.next, step.words, ways,
                             uint32_t(sealed_ways_.size()), step.begins});
  }
  return {sealed_steps_, sealed_ways_,      whens_.forms, deadlines_.forms,
          whens_.seal(), deadlines_.seal(), whens_.free};
}

}  // namespace vbparse::grammar
