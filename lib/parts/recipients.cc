#include "parts/recipients.h"

#include <algorithm>
#include <iterator>

#include "mentions/cues.h"
#include "parts/bare_words.h"
#include "parts/items.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using tokens::Before;
using tokens::Shape;
using tokens::Token;
using zones::Zone;

class RecipientReader {
 public:
  explicit RecipientReader(const View& view)
      : v_(view), purposes_(view, CueKind::purpose), archives_(view, CueKind::archive) {}

  /// Nothing where no words are left.
  std::optional<Recipient> read(const Pieces& pieces) {
    tokens_ = tokens_of(pieces);
    Recipient recipient;
    recipient.archive = begins_archive();
    const uint32_t end = before_noise(recipient.archive);
    const uint32_t open = recipient.archive ? end : purpose(end);
    recipient.words = shed(v_, slice(pieces, 0, open));
    recipient.purpose = shed(v_, slice(pieces, open + 1, end));
    return recipient.words.empty() ? std::nullopt : std::optional(std::move(recipient));
  }

 private:
  uint32_t size() const { return uint32_t(tokens_.size()); }
  bool begins(uint32_t token, CueKind kind) const {
    return bool(mentions::cue_at(v_, token, bits(kind)));
  }
  /// Lưu, or what a scan makes of it.
  bool begins_archive() {
    const auto first = std::ranges::find_if(tokens_, [&](uint32_t i) { return v_.is_word(i); });
    if (first == tokens_.end())
      return false;
    const bool title = v_[*first].shape == Shape::title;
    return begins(*first, CueKind::archive) || (title && archives_.has(*first));
  }

  // ---- noise ------------------------------------------------------------------------------------

  /// Where the entry ends: before what a pen or a stamp has left after its end.
  uint32_t before_noise(bool archive) const {
    constexpr uint32_t longest = 12;  // tokens
    const std::string_view signs = archive ? ";." : ";.:";
    uint32_t end = size();
    for (uint32_t n = size(); n-- > 1 && size() - n <= longest + 1;)
      if (ends(n, signs) && is_rest(n + 1, end, archive | v_.is_run_of(tokens_[n], ";")))
        end = n + 1;
    return end;
  }
  /// Whether a sign can end an entry: ";", others before a blank; none within brackets.
  bool ends(uint32_t n, std::string_view signs) const {
    const bool apart = n + 1 < size() && v_[tokens_[n + 1]].before >= Before::blank;
    const bool sure = v_.is_run_of(tokens_[n], ";");
    return v_.is_run_of(tokens_[n], signs) && (apart || sure) && !is_in_brackets(n);
  }
  bool is_in_brackets(uint32_t n) const {
    const auto nearest_is = [&](char sign, auto first, auto last) {
      const auto at = std::find_if(first, last, [&](uint32_t i) { return v_.is_one_of(i, "()"); });
      return at != last && v_.is_sign(*at, sign);
    };
    const auto here = tokens_.begin() + n;
    return nearest_is('(', std::reverse_iterator(here), tokens_.rend()) &&
           nearest_is(')', here, tokens_.end());
  }
  /// Whether what follows an end is noise, or "(đã ký)" of the column beside it.
  bool is_rest(uint32_t from, uint32_t end, bool sure) const {
    return from < size() &&
           (is_noise(from, end, sure) || begins(tokens_[from], CueKind::signed_note));
  }
  /// Whether there are more signs, figures and single letters than words; only half of the words
  /// count after what is an end for `sure`. Brackets hold copies and purposes: nothing in them
  /// counts.
  bool is_noise(uint32_t from, uint32_t end, bool sure) const {
    uint32_t words = 0, scraps = 0, depth = 0;
    for (uint32_t n = from; n < end; ++n) {
      const uint32_t i = tokens_[n];
      depth += v_.is_sign(i, '(');
      const bool word = is_word(v_[i]);
      words += word;
      scraps += !(word | (depth > 0) | is_neutral(i));
      depth -= (depth > 0) & v_.is_sign(i, ')');
    }
    scraps += depth > 0;
    return (scraps > 0) & (scraps * (1u + sure) >= words);
  }
  /// Whether it can be a word, a name or an abbreviation in capitals.
  bool is_word(const Token& t) const {
    const bool name = (t.shape == Shape::upper) | (t.shape == Shape::title);
    const bool letters = (t.shape < Shape::number) & (t.shape != Shape::letter) & (t.size > 1);
    return letters & (t.syllable | (name & is_native(t)));
  }
  /// Punctuation, an abbreviation such as TTg, figures and letters that belong to the word before:
  /// KTr1, Thuận100b, Vụ B.
  bool is_neutral(uint32_t i) const {
    const Token& t = v_[i];
    const bool after_word = v_.is_word(i - 1), glued = v_.is_glued(i);
    if (t.shape == Shape::letter)
      return after_word;
    if ((t.shape == Shape::number) | (t.size == 1 && v_.is_word(i)))
      return glued & (after_word | v_.is_number(i - 1));
    return v_.is_run_of(i, "();,.:-&/") || (t.shape == Shape::mixed && is_native(t));
  }
  /// Whether it has none of the letters that no Vietnamese word has.
  bool is_native(const Token& t) const {
    constexpr std::string_view foreign = "FJWZ";
    return v_.tokens.print(t).find_first_of(foreign) == std::string_view::npos;
  }

  // ---- purposes ---------------------------------------------------------------------------------

  /// Where the bracket stands that tells what the copy is for, if the entry ends with it: "(để
  /// b/c)"; one that is not closed is what is left of such a bracket. `end` where there is none.
  uint32_t purpose(uint32_t end) {
    bool closed = false;
    for (uint32_t n = end; n-- > 1;) {
      closed |= v_.is_run_of(tokens_[n], ")}]");
      if (v_.is_sign(tokens_[n], '('))
        return !closed || tells_purpose(n + 1, end) ? n : end;
    }
    return end;
  }
  bool tells_purpose(uint32_t n, uint32_t end) {
    if (n >= end)
      return false;
    const uint32_t i = tokens_[n];
    const bool small = v_[i].shape == Shape::lower;
    return begins(i, CueKind::purpose) || (small && purposes_.has(i));
  }

  const View& v_;
  BareWords purposes_, archives_;
  std::vector<uint32_t> tokens_;  // of the entry
};

}  // namespace

std::vector<Recipient> read_recipients(const View& view, std::span<const zones::Segment> segments) {
  std::vector<Recipient> recipients;
  RecipientReader reader(view);
  for (const Pieces& item : items_of(view, segments, Zone::recipient, Split::lines))
    if (auto recipient = reader.read(item))
      recipients.push_back(std::move(*recipient));
  return recipients;
}

}  // namespace vbparse::parts
