#include "grammar/slots.h"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/match.h"
#include "grammar/phrase.h"
#include "grammar/scanner.h"
#include "text/digits.h"
#include "text/text.h"
#include "vbparse/calendar.h"

namespace vbparse::grammar {
namespace {

/// In the order of DateReader::Step::Kind, from `day` on.
constexpr std::array<std::string_view, 5> slot_names{"day", "month", "year", "damaged", "blank"};

/// Returns the number that `count` digits at `at` form; -1 if there are fewer digits.
int digits_at(std::string_view s, size_t at, size_t count) {
  int n = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (i >= s.size() || !digit(s[i]))
      return -1;
    n = n * 10 + (s[i] - '0');
  }
  return n;
}

/// Returns the character after a day in figures, '/' for "ngày 5/" and "5/"; '?' if the day may be
/// in words ("mùng 5"), NUL if there is no day.
char sign_after_day(std::string_view here) {
  const auto digit = [&](size_t i) { return i < here.size() && here[i] >= '0' && here[i] <= '9'; };
  size_t i = 0;
  while (i < here.size() && in_word(here[i]) && !digit(i))
    ++i;
  while (i < here.size() && here[i] == ' ')
    ++i;
  if (!digit(i))
    return i < here.size() && here[i] == 'm' ? '?' : '\0';
  while (digit(i))
    ++i;
  while (i < here.size() && here[i] == ' ')
    ++i;
  return i < here.size() ? here[i] : '\0';
}

}  // namespace

bool is_date_slot(std::string_view name) {
  return std::find(slot_names.begin(), slot_names.end(), name) != slot_names.end();
}

std::string DateValue::iso() const {
  std::string out;
  if (year)
    text::append_digits(out, unsigned(year), 4);
  if (year && month)
    text::append_digits(out += '-', unsigned(month), 2);
  if (year && month && day)
    text::append_digits(out += '-', unsigned(day), 2);
  return out;
}

void DateReader::add(const DateForm& date) {
  const std::string_view say = date.say;
  Form form;
  form.id = date.id;
  form.own = date.own;
  compile(read_phrase(say, is_date_slot), form.steps);
  if (!form.steps.empty() && form.steps[0].kind == Step::Kind::words)
    form.first_word = form.steps[0].words.substr(0, word_length(form.steps[0].words, 0));
  constexpr std::string_view day = "{day}";
  if (const size_t at = say.find(day); at != std::string_view::npos)
    form.sign = say[std::min(say.find_first_not_of(" []", at + day.size()), say.size() - 1)];
  forms_.push_back(std::move(form));
  // at() keeps the first of two equally long matches, so a user's own forms come first
  std::stable_partition(forms_.begin(), forms_.end(), [](const Form& f) { return f.own; });
}

void DateReader::compile(const PhraseNode& node, std::vector<Step>& steps) {
  switch (node.kind) {
    case PhraseNode::Kind::words:
      steps.push_back({Step::Kind::words, node.text});
      break;
    case PhraseNode::Kind::slot: {
      const auto slot = std::find(slot_names.begin(), slot_names.end(), node.text);
      steps.push_back({Step::Kind(int(Step::Kind::day) + int(slot - slot_names.begin())), {}});
      break;
    }
    case PhraseNode::Kind::rest:
      steps.push_back({Step::Kind::rest, {}});
      break;
    case PhraseNode::Kind::sequence:
      for (const PhraseNode& part : node.parts)
        compile(part, steps);
      break;
    case PhraseNode::Kind::optional: {
      const size_t fork = steps.size();
      steps.push_back({Step::Kind::fork, {}});
      compile(node.parts[0], steps);
      steps[fork].to = steps.size();
      break;
    }
    case PhraseNode::Kind::choice: {
      std::vector<size_t> jumps;
      for (const PhraseNode& part : node.parts) {
        const size_t fork = steps.size();
        if (&part != &node.parts.back())
          steps.push_back({Step::Kind::fork, {}});
        compile(part, steps);
        if (&part == &node.parts.back())
          break;
        jumps.push_back(steps.size());
        steps.push_back({Step::Kind::jump, {}});
        steps[fork].to = steps.size();
      }
      for (const size_t jump : jumps)
        steps[jump].to = steps.size();
    }
  }
}

/// Matches one form at the beginning of a text by backtracking; keeps the longest match, of equally
/// long ones the first. Optional parts are tried before they are skipped.
class DateReader::Walk {
 public:
  struct Reading {
    DateValue value;
    size_t end = 0;
    bool legible = false;  // {damaged} matched a legible day, for which there are other forms
  };

  Walk(const std::vector<Step>& steps, std::string_view here) : steps_(steps), here_(here) {}

  Reading longest() {
    follow(0, {});
    return best_;
  }

 private:
  void follow(size_t step, Reading r) {
    for (; step < steps_.size(); ++step) {
      if (++taken_ > most_steps)
        return;
      const Step& s = steps_[step];
      switch (s.kind) {
        case Step::Kind::words:
          if (!words(s.words, r.end))
            return;
          break;
        case Step::Kind::fork:
          follow(step + 1, r);
          step = s.to - 1;
          break;
        case Step::Kind::jump:
          step = s.to - 1;
          break;
        case Step::Kind::year:
          r.value.year = digits_at(here_, r.end, 4);
          if (r.value.year < 1800 || r.value.year > 2099)
            return;
          r.end += 4;
          break;
        case Step::Kind::day:
          return day(step + 1, r);
        case Step::Kind::month:
          return month(step + 1, r);
        case Step::Kind::damaged:
          return damaged(step + 1, r);
        case Step::Kind::blank:
          return run(step + 1, r, 20,
                     [](char32_t c) { return c == '.' || c == '_' || c == U'…' || c == ' '; });
        case Step::Kind::rest:
          return run(step + 1, r, here_.size(), [](char32_t c) { return c != '.' && c != ';'; });
      }
    }
    if (r.end > best_.end)
      best_ = r;
  }

  /// Blanks of the form may be missing, as damaged texts often lack them: `ngày06`.
  bool words(std::string_view expected, size_t& at) const {
    for (const char c : expected) {
      const bool same = at < here_.size() && here_[at] == c;
      if (!same && c != ' ')
        return false;
      at += same;
    }
    return true;
  }

  void day(size_t next, Reading r) {
    for (const std::string_view lead : {"mùng", "mồng"})
      if (here_.substr(r.end).starts_with(lead)) {
        r.end += lead.size();
        r.end += r.end < here_.size() && here_[r.end] == ' ';
      }
    number(next, r, &DateValue::day);
  }

  void month(size_t next, const Reading& r) {
    number(next, r, &DateValue::month);
    for (const auto& [word, month] : month_words)
      if (here_.substr(r.end).starts_with(word))
        read(next, r, &DateValue::month, month, word.size());
  }

  void number(size_t next, const Reading& r, int DateValue::*field) {
    for (const size_t size : {2u, 1u})
      if (const int n = digits_at(here_, r.end, size); n >= 0)
        read(next, r, field, n, size);
  }

  void read(size_t next, Reading r, int DateValue::*field, int n, size_t size) {
    r.value.*field = n;
    r.end += size;
    follow(next, r);
  }

  /// Up to six characters; then perhaps a blank and up to four more that are not letters.
  void damaged(size_t next, const Reading& r) {
    const auto continue_at = [&](size_t end) {
      Reading further = r;
      const std::string_view left = here_.substr(r.end, end - r.end);
      further.legible |= is_day(left);
      further.end = end;
      follow(next, further);
    };
    const auto ends = ends_of(r.end, 6, [](char32_t c) { return c != ' ' && !is_stop(c); });
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
      if (here_.substr(*end).starts_with(' ')) {
        const auto more = ends_of(*end + 1, 4, [](char32_t c) {
          return c != ' ' && !is_stop(c) && !(c >= 'a' && c <= 'z');
        });
        for (auto further = more.rbegin(); further + 1 != more.rend(); ++further)
          continue_at(*further);
      }
      continue_at(*end);
    }
  }

  static bool is_stop(char32_t c) { return c == ',' || c == ';'; }

  static bool is_day(std::string_view s) {
    const int n = digits_at(s, 0, s.size());
    return !s.empty() && n >= 1 && n <= 31;
  }

  template <class In>
  void run(size_t next, const Reading& r, size_t most, In in) {
    const auto ends = ends_of(r.end, most, in);
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
      Reading further = r;
      further.end = *end;
      follow(next, further);
    }
  }

  /// Returns where 0, 1, 2 … up to `most` characters of a class end, as many as there are.
  template <class In>
  std::vector<size_t> ends_of(size_t at, size_t most, In in) const {
    std::vector<size_t> ends{at};
    for (size_t n; at < here_.size() && ends.size() <= most; ends.push_back(at += n))
      if (const char32_t c = text::code_point(here_, at, &n); !in(c) || at + n > here_.size())
        break;
    return ends;
  }

  static constexpr size_t most_steps = 2000;  // bounds the backtracking

  const std::vector<Step>& steps_;
  std::string_view here_;
  Reading best_;
  size_t taken_ = 0;
};

std::optional<DateReader::Found> DateReader::at(std::string_view folded, size_t at) const {
  std::optional<Found> best;
  const char c = folded[at];
  const bool digit = c >= '0' && c <= '9';
  // longer than any date; the bound keeps the search linear
  const std::string_view here = folded.substr(at, 96);
  // most positions are not dates: the character after the day rejects forms before they are tried
  const char sign = sign_after_day(here);
  const bool in_words = here.find("tháng") != std::string_view::npos;
  for (const Form& form : forms_) {
    if (form.first_word.empty() ? !digit : !here.starts_with(form.first_word))
      continue;
    if (form.sign ? sign != '?' && sign != form.sign : best || !in_words)
      continue;
    auto [value, length, legible] = Walk(form.steps, here).longest();
    if (!length || legible)
      continue;
    const size_t end = at + length;
    // a day or month that no calendar has; bare figures of this kind may mean anything
    const bool unreal = std::max(value.day - 31, value.month - 12) > 0;
    if (!word_edge(folded, end) || (best && end <= best->end) || (unreal && digit))
      continue;
    const bool impossible = value.full() && !Day::of(value.year, value.month, value.day);
    value.day *= !unreal;
    value.month *= value.month <= 12;
    best = Found{value, uint32_t(at), uint32_t(end), form.id, impossible};
  }
  return best;
}

std::optional<DateReader::Found> DateReader::find(std::string_view folded, size_t from) const {
  for (size_t at = from; at < folded.size();) {
    const size_t n = word_length(folded, at);
    const char c = folded[at];
    if ((c >= '0' && c <= '9') || folded.substr(at).starts_with("ng") ||
        folded.substr(at).starts_with("th"))
      if (auto f = this->at(folded, at))
        return f;
    at += n;
  }
  return std::nullopt;
}

}  // namespace vbparse::grammar
