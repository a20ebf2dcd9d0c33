#include "parts/date.h"

#include <algorithm>
#include <tuple>

#include "mentions/cues.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using mentions::Date;
using mentions::Reading;
using tokens::Shape;
using tokens::Token;
using zones::Zone;

/// How much of a date is read.
int parts_of(const std::optional<Date>& date) {
  return date ? 1 + (date->day > 0) + (date->month > 0) + (date->year > 0) : 0;
}

class DateReader {
 public:
  DateReader(const View& view, const Pieces& pieces) : v_(view), tokens_(tokens_of(pieces)) {}

  /// The date with most parts and the place before it; nothing where neither a date nor the word
  /// for the day is read.
  PlaceAndDate read() const {
    PlaceAndDate best;
    size_t date_at = tokens_.size();
    for (size_t n = 0; n < tokens_.size(); ++n) {
      const auto date = mentions::read_date(v_, tokens_[n], Reading::tolerant);
      if (parts_of(date) <= parts_of(best.date))
        continue;
      best.date = date;
      date_at = n;
    }
    const size_t day = day_word(date_at);
    if (best.date || day < date_at)
      best.place = place_before(day < date_at ? day : last_comma(date_at));
    return best;
  }

 private:
  /// The first word for the day before `end`, damaged or not: a small one (Ngãi is a place). `end`
  /// where there is none.
  size_t day_word(size_t end) const {
    uint32_t length = 0;
    const auto is_day = [&](uint32_t i) {
      return v_[i].shape == Shape::lower &&
             mentions::read_word(v_, i, grammar::WordRole::day_word, Reading::tolerant, &length);
    };
    return size_t(std::find_if(tokens_.begin(), tokens_.begin() + ptrdiff_t(end), is_day) -
                  tokens_.begin());
  }
  size_t last_comma(size_t end) const {
    size_t comma = end;
    for (size_t n = 1; n < end; ++n)
      comma = v_.is_one_of(tokens_[n], ",") ? n : comma;
    return comma;
  }

  /// The place that ends before the nth token: words with capitals, and what belongs to them (thành
  /// phố). Noise and prose before them are left out.
  Pieces place_before(size_t n) const {
    constexpr size_t most_tokens = 10;
    const size_t least = n - std::min(n, most_tokens);
    Pieces place;
    bool named = false;
    for (size_t end = n; n > least && belongs_to_place(tokens_[n - 1]); --n) {
      const Token& t = v_[tokens_[n - 1]];
      const bool capital = (t.shape != Shape::lower) & (t.shape != Shape::sign);
      named |= capital & is_name(t);
      if (capital)
        place = {{tokens_[n - 1], tokens_[end - 1] + 1}};
    }
    return named ? shed(v_, place) : Pieces();
  }
  /// Whether a word can be a place's name: no letter alone, no abbreviation in capitals.
  static bool is_name(const Token& t) {
    const bool abbreviation = (t.shape == Shape::upper) & !t.syllable;
    return (t.shape != Shape::letter) & !abbreviation;
  }
  /// Whether a token may stand within a place's name: a word with a capital, a small one after it
  /// (Hà nội) or that kinds of places are called by, a hyphen or the dot of an abbreviation.
  bool belongs_to_place(uint32_t i) const {
    const Token& t = v_[i];
    const bool before = v_.is_sign(i - 1, '-'), hyphen = v_.is_sign(i + 1, '-') | before;
    const bool notation = (t.shape == Shape::upper) & !t.syllable & hyphen;
    const bool second = v_.token(i - 1).shape == Shape::title;
    if (!v_.is_word(i))
      return v_.is_one_of(i, "-.,");
    return (t.shape == Shape::lower) ? second || is_area(i) : !notation;
  }
  bool is_area(uint32_t i) const {
    const auto length = [&](uint32_t at) {
      return mentions::cue_at(v_, at, bits(CueKind::area)).spot.length;
    };
    return length(i) > 0 || length(i - 1) > 1;
  }

  const View& v_;
  std::vector<uint32_t> tokens_;
};

auto worth_of(const PlaceAndDate& found) {
  return std::pair(!found.place.empty(), parts_of(found.date));
}

}  // namespace

PlaceAndDate read_place_and_date(const View& view, std::span<const zones::Segment> segments,
                                 const Pieces& after_number) {
  PlaceAndDate best;
  const auto offer = [&](const Pieces& pieces) {
    const PlaceAndDate found = DateReader(view, pieces).read();
    best = worth_of(found) > worth_of(best) ? found : best;
  };
  for (const zones::Segment& s : segments)
    if (s.zone == Zone::date)
      offer(s.pieces);
  if (!best.date)
    offer(after_number);
  return best;
}

}  // namespace vbparse::parts
