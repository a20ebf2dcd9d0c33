#include "mentions/numerals.h"

#include "mentions/figures.h"
#include "mentions/steps.h"

namespace vbparse::mentions {
namespace {

using grammar::WordRole;

/// A number of one or several groups of figures: 05, 1.000.000, 3,5, 1.234,56.
class GroupsReader : private Steps<GroupsReader> {
  using R = GroupsReader;
  friend Steps<GroupsReader>;

 public:
  GroupsReader(const View& view, uint32_t at) : view_(view) { s_.at = at; }

  std::optional<Number> read() {
    const uint32_t begin = s_.at;
    if (!row({&R::figures, &R::maybe_thousands, &R::maybe_decimals}) || s_.figures > most)
      return std::nullopt;
    Number found;
    found.tokens = {begin, s_.at};
    found.value = s_.value;
    found.decimals = uint8_t(s_.decimals);
    return found;
  }

 private:
  static constexpr uint32_t most = 18;  // figures; more would not fit a number of 64 bits

  bool maybe_thousands() { return maybe(&R::thousands); }
  bool thousands() { return row({&R::is_head, &R::dot, &R::three_figures, &R::more_thousands}); }
  bool more_thousands() {
    while (s_.figures <= most && row({&R::dot, &R::three_figures}))
      ;
    return true;
  }
  bool maybe_decimals() { return choice({&R::thousands_by_commas, &R::decimals, &R::nothing}); }
  /// Several groups after commas are thousands in the English way.
  bool thousands_by_commas() {
    return row({&R::comma, &R::three_figures, &R::comma, &R::three_figures, &R::more_by_commas});
  }
  bool more_by_commas() {
    while (s_.figures <= most && row({&R::comma, &R::three_figures}))
      ;
    return true;
  }
  bool decimals() { return row({&R::comma, &R::glued_figures, &R::count_decimals}); }
  bool count_decimals() { return (s_.decimals = view_[s_.at - 1].size); }
  bool nothing() { return true; }

  /// Before thousands one to three figures stand, and not a zero.
  bool is_head() { return s_.figures <= 3 && s_.value; }
  bool dot() { return sign("."); }
  bool comma() { return sign(","); }
  bool sign(std::string_view which) {
    const bool found = view_.is_one_of(s_.at, which) && view_.is_glued(s_.at);
    s_.at += found;
    return found;
  }
  bool three_figures() { return view_.token(s_.at).size == 3 && glued_figures(); }
  bool glued_figures() { return view_.is_glued(s_.at) && figures(); }
  bool figures() {
    if (!view_.is_number(s_.at))
      return false;
    for (const char c : view_.tokens.print(view_[s_.at]))
      s_.value = s_.value * 10 + uint64_t(c - '0');
    s_.figures += view_[s_.at++].size;
    return true;
  }

  const View& view_;
  struct State {
    uint32_t at = 0, figures = 0, decimals = 0;
    uint64_t value = 0;  ///< wrong where there are too many figures
  } s_;
};

std::optional<Number> read_figures_alone(const View& view, uint32_t at, Reading reading) {
  const auto groups = GroupsReader(view, at).read();
  if (reading == Reading::strict)
    return groups;
  const auto figures = read_figures(view, at, most_figures, reading).value_or(Figures{});
  const uint32_t end = groups.value_or(Number{}).tokens.end;
  if (figures.tokens.end <= end)
    return groups;
  Number found;
  found.tokens = figures.tokens;
  found.value = figures.value;
  found.damaged = figures.damaged;
  return found;
}

std::optional<Number> read_said_ordinal(const View& view, uint32_t at, Reading reading) {
  uint32_t length = 0;
  const grammar::Word* const said = read_word(view, at, WordRole::ordinal, reading, &length);
  if (!said)
    return std::nullopt;
  Number found;
  found.tokens = {at, at + length};
  found.value = said->value;
  return found;
}

using Reader = std::optional<Number> (*)(const View&, uint32_t at, Reading);

/// What `read` reads between brackets that open at `at`, with the brackets.
std::optional<Number> read_in_brackets(const View& view, uint32_t at, Reader read) {
  if (!view.is_sign(at, '('))
    return std::nullopt;
  auto found = read(view, at + 1, Reading::tolerant);
  if (!found || !view.is_sign(found->tokens.end, ')'))
    return std::nullopt;
  ++found->tokens.end;
  return found;
}

}  // namespace

std::optional<Number> read_number(const View& view, uint32_t at, Reading reading) {
  const bool may_begin = view.is_number(at) || view.may_begin(at, bit(WordRole::number));
  if (reading == Reading::strict && !may_begin)
    return std::nullopt;
  if (auto figures = read_figures_alone(view, at, reading)) {
    if (const auto words = read_in_brackets(view, figures->tokens.end, read_number_words)) {
      figures->tokens.end = words->tokens.end;
      figures->disagrees = figures->value != words->value;
    }
    return figures;
  }
  auto words = read_number_words(view, at, reading);
  const uint32_t end = words.value_or(Number{}).tokens.end;
  const auto figures = read_in_brackets(view, end, read_figures_alone);
  if (words && figures && figures->value == words->value)
    words->tokens.end = figures->tokens.end;
  return words;
}

std::optional<Number> read_ordinal(const View& view, uint32_t at, Reading reading) {
  uint32_t mark = 0;
  if (!read_word(view, at, WordRole::ordinal_mark, reading, &mark))
    return std::nullopt;
  for (const Reader read : {read_number_words, read_said_ordinal, read_figures_alone, read_roman})
    if (auto found = read(view, at + mark, reading)) {
      found->tokens.begin = at;
      return found;
    }
  return std::nullopt;
}

}  // namespace vbparse::mentions
