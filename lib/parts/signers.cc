#include "parts/signers.h"

#include <algorithm>
#include <array>

#include "mentions/edges.h"

namespace vbparse::parts {
namespace {

using grammar::WordRole;
using tokens::Before;
using Kind = SignatureLine::Kind;

constexpr std::string_view acting = "Q";

class SignerReader {
 public:
  explicit SignerReader(const View& view) : v_(view) {}

  void read(const SignatureLine& line) {
    constexpr std::array takes{&SignerReader::take_mark, &SignerReader::take_below,
                               &SignerReader::take_post, &SignerReader::take_name};
    Range& last = last_[size_t(line.kind)];
    place_ = follows_on_line(last, line.tokens) ? place_ + 1 : 0;
    last = line.tokens;
    (this->*takes[size_t(line.kind)])(line);
  }
  std::vector<Signer> signers() && {
    finish();
    return std::move(signers_);
  }

 private:
  /// Whether both stand on one line, the second after the first.
  bool follows_on_line(Range first, Range second) const {
    constexpr uint32_t longest_line = 64;             // tokens
    const uint32_t apart = second.begin - first.end;  // huge where it does not follow
    if ((first.size() == 0) | (apart > longest_line))
      return false;
    const auto begins_line = [&](const tokens::Token& t) { return t.before >= Before::line; };
    const auto& all = v_.tokens.tokens;
    return std::none_of(all.begin() + first.end, all.begin() + second.begin + 1, begins_line);
  }
  /// The signer that stands at this place of the row.
  Signer& signer() {
    if (place_ >= row_.size())
      row_.emplace_back();
    return row_[std::min(place_, row_.size() - 1)];
  }
  /// The same where a new row begins if `complete`: signers below each other.
  Signer& signer_after(bool complete) {
    if (complete & (place_ == 0))
      finish();
    return signer();
  }

  /// A mark follows others of the signer, but not one like it, his post or name.
  void take_mark(const SignatureLine& line) {
    const Signer& s = signer();
    const bool again = std::ranges::count(s.authority, line.mark, &Authority::mark) > 0;
    const bool begun = !(s.name.empty() && s.position.empty());
    signer_after(again | begun).authority.push_back({line.mark, {}, line.words});
  }
  /// Capitals below a mark are the rest of what it is for; a post after a whole one is the
  /// signer's.
  void take_below(const SignatureLine& line) {
    Signer& s = signer();
    const bool open = s.name.empty() && !s.authority.empty();
    if (!open || !in_capitals(v_, line.words))
      return;
    Pieces& of = s.authority.back().of;
    const bool whole = !of.empty() && !mentions::cannot_end(v_, of.back().end - 1);
    Pieces& to = (whole & line.begins_post) ? s.position : of;
    to = join(std::move(to), line.words);
  }
  void take_post(const SignatureLine& line) {
    const Signer& before = signer();
    Signer& s = signer_after(!before.name.empty() || begins_another(before.position, line));
    if (is_signed_for(s, line))
      s.position.clear();
    s.position = join(std::move(s.position), line.words);
  }
  void take_name(const SignatureLine& line) {
    Signer& s = signer_after(!signer().name.empty() & line.fresh);
    s.name = join(std::move(s.name), line.words);
  }

  /// Whether a post is another signer's, not the rest of the one before it: THƯỜNG TRỰC.
  bool begins_another(const Pieces& position, const SignatureLine& line) const {
    if (position.empty() | !line.fresh | !line.begins_post | line.deputy)
      return false;
    const uint32_t last = position.back().end - 1, first = line.words.front().begin;
    return mentions::spelled_at(v_, first, WordRole::post_more) == 0 &&
           !v_.is_run_of(last + 1, ",-") && !mentions::cannot_end(v_, last);
  }
  /// Whether the post read before is of the one whom a deputy below it signs for: the mark KT. is
  /// not legible.
  bool is_signed_for(const Signer& s, const SignatureLine& line) const {
    return line.deputy && !s.position.empty() && s.name.empty() &&
           mentions::spelled_at(v_, s.position.front().begin, WordRole::deputy) == 0;
  }

  void finish() {
    for (Signer& s : row_) {
      const bool acts = !s.authority.empty() && s.authority.back().mark == acting;
      if (acts & s.position.empty())  // "Q. GIÁM ĐỐC" alone: the post of the one who acts
        s.position = s.authority.back().of;
      if (!s.authority.empty() || !s.position.empty() || !s.name.empty())
        signers_.push_back(std::move(s));
    }
    row_.clear();
  }

  const View& v_;
  std::array<Range, 4> last_{};  // of each kind
  size_t place_ = 0;             // how many of its kind stand before it on its line
  std::vector<Signer> row_;      // side by side
  std::vector<Signer> signers_;
};

}  // namespace

std::vector<Signer> read_signers(const View& view, std::span<const SignatureLine> lines) {
  SignerReader reader(view);
  for (const SignatureLine& line : lines)
    reader.read(line);
  return std::move(reader).signers();
}

}  // namespace vbparse::parts
