#include "grammar/slots.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/match.h"
#include "grammar/phrase.h"
#include "grammar/scanner.h"
#include "text/digits.h"
#include "vbparse/calendar.h"

namespace vbparse::grammar {
namespace {

struct Shape {
  std::string_view name, shape;
};
constexpr std::array shapes{
    Shape{"day", "(?:(?:mùng|mồng) ?)?[0-9]{1,2}"},
    Shape{"month",
          "[0-9]{1,2}|giêng|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp"},
    Shape{"year", "(?:1[89]|20)[0-9]{2}"},
    Shape{"damaged", "[^ ,;]{0,6}(?: [^ ,;a-z]{1,4})?"},
    Shape{"blank", "[._… ]{0,20}"},
};

int month_word(std::string_view w) {
  for (const auto& [word, month] : month_words)
    if (w == word)
      return month;
  return 0;
}

/// The number of `count` digits at `at`; -1 where there are not so many.
int digits_at(std::string_view s, size_t at, size_t count) {
  int n = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (i >= s.size() || !digit(s[i]))
      return -1;
    n = n * 10 + (s[i] - '0');
  }
  return n;
}

/// Calls f for the words and slots of a phrase, in order; false where it is no plain row of them. A
/// blank may always be missing: [ ] is the same as one.
template <class F>
bool in_row(const PhraseNode& n, F f) {
  using Kind = PhraseNode::Kind;
  if (n.kind == Kind::words || n.kind == Kind::slot)
    return f(n), n.text != "damaged" && n.text != "blank";
  const bool blank =
      n.kind == Kind::optional && n.parts[0].parts.size() == 1 && n.parts[0].parts[0].text == " ";
  return (blank || n.kind == Kind::sequence) &&
         std::all_of(n.parts.begin(), n.parts.end(),
                     [&](const PhraseNode& p) { return in_row(p, f); });
}

int number(std::string_view digits) {
  int n = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9')
      continue;
    n = n * 10 + (c - '0');
    if (n > 99999)
      return 0;
  }
  return n;
}

bool is_number(std::string_view s) {
  if (s.empty())
    return false;
  for (const char c : s)
    if (c < '0' || c > '9')
      return false;
  return true;
}

/// What stands behind a day in figures, "ngày 5/" or "5/": '?' where it may be in words ("mùng 5"),
/// 0 where none stands there.
char behind_day(std::string_view here) {
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

std::string_view slot_shape(std::string_view name) {
  for (const Shape& s : shapes)
    if (s.name == name)
      return s.shape;
  return {};
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

Pattern::Pattern(std::string source) : source_(std::move(source)) {}
Pattern::~Pattern() = default;

const re2::RE2& Pattern::get() const {
  std::call_once(once_, [&] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_longest_match(true);
    compiled_ = std::make_unique<re2::RE2>(source_, options);
  });
  return *compiled_;
}

void DateReader::add(const DateForm& date) {
  const std::string_view say = date.say;
  Form form;
  form.id = date.id;
  form.own = date.own;
  const std::string source = pattern(say, form.slots);
  const auto add_part = [&](const PhraseNode& n) {
    const bool words = n.kind == PhraseNode::Kind::words;
    form.parts.push_back({words               ? Part::Kind::words
                          : n.text == "day"   ? Part::Kind::day
                          : n.text == "month" ? Part::Kind::month
                                              : Part::Kind::year,
                          words ? n.text : ""});
  };
  if (!in_row(read_phrase(say, [](std::string_view name) { return !slot_shape(name).empty(); }),
              add_part))
    form.pattern = std::make_shared<Pattern>(source);
  if (!source.empty() && source[0] != '(')
    form.first_word = source.substr(0, word_length(source, 0));
  constexpr std::string_view day = "{day}";
  if (const size_t at = say.find(day); at != std::string_view::npos)
    form.sign = say[std::min(say.find_first_not_of(" []", at + day.size()), say.size() - 1)];
  forms_.push_back(std::move(form));
  // of two readings of equal length the first is kept
  std::stable_partition(forms_.begin(), forms_.end(), [](const Form& f) { return f.own; });
}

/// Whether the parts from `part` on stand at `at`; `end` gets where they end, `value` what they
/// say. Of a number two digits are tried before one, of months in words the longer.
bool DateReader::walk(const Form& form, size_t part, std::string_view here, size_t at,
                      DateValue& value, size_t* end) {
  for (; part < form.parts.size(); ++part) {
    const Part& p = form.parts[part];
    switch (p.kind) {
      case Part::Kind::words:
        for (const char c : p.words) {
          const bool same = at < here.size() && here[at] == c;
          if (!same && c != ' ')
            return false;  // damaged texts drop blanks: `ngày06`
          at += same;
        }
        break;
      case Part::Kind::year:
        value.year = digits_at(here, at, 4);
        if (value.year < 1800 || value.year > 2099)
          return false;
        at += 4;
        break;
      case Part::Kind::day:
        for (const std::string_view lead : {"mùng", "mồng"})
          if (here.substr(at).starts_with(lead))
            at += lead.size(), at += at < here.size() && here[at] == ' ';
        [[fallthrough]];
      case Part::Kind::month: {
        int& n = p.kind == Part::Kind::day ? value.day : value.month;
        for (const size_t size : {2u, 1u})
          if ((n = digits_at(here, at, size)) >= 0) {
            const int read = n;
            if (walk(form, part + 1, here, at + size, value, end))
              return n = read, true;
          }
        if (p.kind == Part::Kind::month)
          for (const auto& [word, month] : month_words)
            if (here.substr(at).starts_with(word) &&
                walk(form, part + 1, here, at + word.size(), value, end))
              return value.month = month, true;
        return false;
      }
    }
  }
  *end = at;
  return true;
}

/// The same of a form with {damaged} or {blank}: what these are is a pattern's to tell.
bool DateReader::ask(const Form& form, std::string_view here, DateValue& value, size_t* end) {
  std::array<re2::StringPiece, 5> got;
  const int groups = int(std::min(form.slots.size() + 1, got.size()));
  if (!form.pattern->get().Match(re2::StringPiece(here.data(), here.size()), 0, here.size(),
                                 re2::RE2::ANCHOR_START, got.data(), groups))
    return false;
  for (size_t i = 0; i < form.slots.size() && i + 1 < got.size(); ++i) {
    const std::string_view words(got[i + 1].data(), got[i + 1].size());
    const std::string& slot = form.slots[i];
    if (slot == "day")
      value.day = number(words);
    if (slot == "month")
      value.month = is_number(words) ? number(words) : month_word(words);
    if (slot == "year")
      value.year = number(words);
    // a legible day is another rule's
    if (slot == "damaged" && is_number(words) && number(words) >= 1 && number(words) <= 31)
      return false;
  }
  *end = got[0].size();
  return true;
}

std::optional<DateReader::Found> DateReader::at(std::string_view folded, size_t at) const {
  std::optional<Found> best;
  const char c = folded[at];
  const bool digit = c >= '0' && c <= '9';
  // the shape never reaches far: a bounded stretch keeps the search linear
  const std::string_view here = folded.substr(at, 96);
  // most places are no dates: what stands behind the day tells before a form is tried
  const char sign = behind_day(here);
  const bool in_words = here.find("tháng") != std::string_view::npos;
  for (const Form& form : forms_) {
    if (form.first_word.empty() ? !digit : !here.starts_with(form.first_word))
      continue;
    if (form.sign ? sign != '?' && sign != form.sign : best || !in_words)
      continue;
    DateValue value;
    size_t length = 0;
    if (!(form.pattern ? ask(form, here, value, &length) : walk(form, 0, here, 0, value, &length)))
      continue;
    const size_t end = at + length;
    if (!word_edge(folded, end) || (best && end <= best->end) || value.day > 31 || value.month > 12)
      continue;
    best = Found{value, uint32_t(at), uint32_t(end), form.id,
                 value.full() && !Day::of(value.year, value.month, value.day)};
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
