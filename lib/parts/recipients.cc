#include "parts/recipients.h"

#include <algorithm>

#include "mentions/cues.h"
#include "parts/bare_words.h"
#include "parts/entry_end.h"
#include "parts/items.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using tokens::Shape;
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
    const uint32_t end = end_before_noise(v_, tokens_, recipient.archive);
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
