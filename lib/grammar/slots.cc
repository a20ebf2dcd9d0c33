#include "grammar/slots.h"

#include <re2/re2.h>

#include <array>
#include <cstdio>

#include "grammar/match.h"
#include "grammar/phrase.h"
#include "vbparse/calendar.h"

namespace vbparse::grammar {
namespace {

struct Shape {
  std::string_view name, shape;
};
constexpr std::array shapes{
    Shape{"day", "(?:(?:mùng|mồng) ?)?[0-9]{1,2}"},
    Shape{"month", "[0-9]{1,2}|giêng|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp"},
    Shape{"year", "(?:1[89]|20)[0-9]{2}"},
    Shape{"damaged", "[^ ,;]{0,6}(?: [^ ,;a-z]{1,4})?"},
    Shape{"blank", "[._… ]{0,20}"},
};

int month_word(std::string_view w) {
  constexpr std::array words{"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"};
  for (size_t i = 0; i < words.size(); ++i)
    if (w == words[i]) return int(i) + 1;
  if (w == "giêng") return 1;
  if (w == "tư") return 4;
  if (w == "chạp") return 12;
  return 0;
}

int number(std::string_view digits) {
  int n = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') continue;
    n = n * 10 + (c - '0');
    if (n > 99999) return 0;
  }
  return n;
}

bool is_number(std::string_view s) {
  if (s.empty()) return false;
  for (const char c : s)
    if (c < '0' || c > '9') return false;
  return true;
}

/// What stands behind a day in figures, "ngày 5/" or "5/": '?' where it may be in words ("mùng 5"), 0 where none stands there.
char behind_day(std::string_view here) {
  const auto digit = [&](size_t i) { return i < here.size() && here[i] >= '0' && here[i] <= '9'; };
  size_t i = 0;
  while (i < here.size() && in_word(here[i]) && !digit(i)) ++i;
  while (i < here.size() && here[i] == ' ') ++i;
  if (!digit(i)) return i < here.size() && here[i] == 'm' ? '?' : '\0';
  while (digit(i)) ++i;
  while (i < here.size() && here[i] == ' ') ++i;
  return i < here.size() ? here[i] : '\0';
}

}  // namespace

std::string_view slot_shape(std::string_view name) {
  for (const Shape& s : shapes)
    if (s.name == name) return s.shape;
  return {};
}

std::string DateValue::iso() const {
  if (!year) return {};
  char out[16];
  if (!month) std::snprintf(out, sizeof out, "%04d", year);
  else if (!day) std::snprintf(out, sizeof out, "%04d-%02d", year, month);
  else std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
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

void DateReader::add(std::string_view id, std::string_view say) {
  Form form;
  form.id = id;
  const std::string source = pattern(say, form.slots);
  form.pattern = std::make_shared<Pattern>(source);
  if (!source.empty() && source[0] != '(') form.first_word = source.substr(0, word_length(source, 0));
  constexpr std::string_view day = "{day}";
  if (const size_t at = say.find(day); at != std::string_view::npos) form.sign = say[std::min(say.find_first_not_of(" []", at + day.size()), say.size() - 1)];
  forms_.push_back(std::move(form));
}

std::optional<DateReader::Found> DateReader::at(std::string_view folded, size_t at) const {
  std::optional<Found> best;
  const char c = folded[at];
  const bool digit = c >= '0' && c <= '9';
  // the shape never reaches far: a bounded stretch keeps the search linear
  const std::string_view here = folded.substr(at, 96);
  // most places are no dates: what stands behind the day tells before a pattern is asked
  const char sign = behind_day(here);
  const bool in_words = here.find("tháng") != std::string_view::npos;
  for (const Form& form : forms_) {
    if (form.first_word.empty() ? !digit : !here.starts_with(form.first_word)) continue;
    if (form.sign ? sign != '?' && sign != form.sign : best || !in_words) continue;
    std::array<re2::StringPiece, 5> got;
    const int groups = int(form.slots.size()) + 1;
    if (!form.pattern->get().Match(re2::StringPiece(here.data(), here.size()), 0, here.size(), re2::RE2::ANCHOR_START,
                                   got.data(), std::min(groups, int(got.size()))))
      continue;
    const size_t end = at + got[0].size();
    if (!word_edge(folded, end) || (best && end <= best->end)) continue;
    Found f{{}, uint32_t(at), uint32_t(end), form.id};
    bool refused = false;
    for (size_t i = 0; i < form.slots.size() && i + 1 < got.size(); ++i) {
      const std::string_view words(got[i + 1].data(), got[i + 1].size());
      const std::string& slot = form.slots[i];
      if (slot == "day") f.value.day = number(words);
      if (slot == "month") f.value.month = is_number(words) ? number(words) : month_word(words);
      if (slot == "year") f.value.year = number(words);
      // a legible day is another rule's
      if (slot == "damaged" && is_number(words) && number(words) >= 1 && number(words) <= 31) refused = true;
    }
    if (refused || f.value.day > 31 || f.value.month > 12) continue;
    f.impossible = f.value.full() && !Day::of(f.value.year, f.value.month, f.value.day);
    best = f;
  }
  return best;
}

std::optional<DateReader::Found> DateReader::find(std::string_view folded, size_t from) const {
  for (size_t at = from; at < folded.size();) {
    const size_t n = word_length(folded, at);
    const char c = folded[at];
    if ((c >= '0' && c <= '9') || folded.substr(at).starts_with("ng") || folded.substr(at).starts_with("th"))
      if (auto f = this->at(folded, at)) return f;
    at += n;
  }
  return std::nullopt;
}

}  // namespace vbparse::grammar
