// Nơi nhận: its items, their purposes in brackets, the archive line (Lưu).
#include <algorithm>

#include "extract/foot/foot.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

constexpr std::string_view dashes = "-+~*";

bool begins_item(std::string_view f) {
  return !f.empty() && (dashes.find(f[0]) != std::string_view::npos || f.starts_with("•") ||
                        f.starts_with(". ") || f.starts_with("¬"));
}

bool begins_lower(const Work& w, const FootPiece& p) {
  size_t n;
  return text::is_lower(
      text::code_point(w.layout.buffer, source(w.layout, p.begin, p.end).begin, &n));
}

/// The bracket that ends an item, if it tells what the copy is for. `end` is cut to before it.
std::optional<std::string> purpose(const Work& w, uint32_t begin, uint32_t& end) {
  const std::string_view f = w.layout.view(begin, end);
  const size_t close = f.find_last_not_of(" .,;:");
  if (close == std::string_view::npos || f[close] != ')')
    return std::nullopt;
  const size_t open = f.rfind('(', close);
  if (open == std::string_view::npos || open == 0)
    return std::nullopt;
  const std::string_view inside = f.substr(open + 1, close - open - 1);
  size_t length = 0;
  const grammar::Cue* c = w.rules.cue_at(inside, 0, bits(CueKind::purpose), &length);
  if (!c || inside.size() > 60)
    return std::nullopt;
  // a word more may tell of whom: "để ph/h bảo vệ"; initials of a drafter do not begin with a
  // purpose
  const Span s = source(w.layout, begin + uint32_t(open) + 1, begin + uint32_t(close));
  end = begin + uint32_t(open);
  return words_of(w.layout, {s});
}

/// The same where the bracket goes on in the item's last piece: "(để phối" / "hợp);". Both are cut
/// off.
std::optional<std::string> parted_purpose(const Work& w, std::vector<FootPiece>& pieces) {
  if (pieces.size() < 2)
    return std::nullopt;
  FootPiece& first = pieces[pieces.size() - 2];
  const FootPiece& last = pieces.back();
  const std::string_view f = w.layout.view(first.begin, first.end),
                         rest = w.layout.view(last.begin, last.end);
  const size_t open = f.rfind('('), close = rest.find(')');
  if (open == std::string_view::npos || f.find(')', open) != std::string_view::npos ||
      close == std::string_view::npos || close > 40)
    return std::nullopt;
  if (close + 3 < rest.size() || !w.rules.cue_at(f, open + 1, bits(CueKind::purpose)))
    return std::nullopt;
  const std::string why =
      words_of(w.layout, {source(w.layout, first.begin + uint32_t(open) + 1, first.end),
                          source(w.layout, last.begin, last.begin + uint32_t(close))});
  first.end = first.begin + uint32_t(open);
  pieces.pop_back();
  return why;
}

}  // namespace

void read_recipients(Draft& d, const std::vector<FootPiece>& pieces) {
  const Work& w = d.work;
  struct Item {
    std::vector<FootPiece> pieces;
  };
  std::vector<Item> items;
  for (const FootPiece& p : pieces) {
    const std::string_view f = w.layout.view(p.begin, p.end);
    const grammar::Cue* archive =
        w.rules.cue_at(f, std::min(f.size(), f.find_first_not_of("-~+ ")), bits(CueKind::archive));
    bool fresh = items.empty() || begins_item(f) || archive;
    if (!fresh) {
      const FootPiece& last = items.back().pieces.back();
      const std::string_view before = w.layout.view(last.begin, last.end);
      const size_t end = before.find_last_not_of(' ');
      const char sign = end == std::string_view::npos ? ' ' : before[end];
      const bool lower = begins_lower(w, p);
      std::string_view front = w.layout.view(items.back().pieces.front().begin, last.end);
      front.remove_prefix(std::min(front.size(), front.find_first_not_of("-~+ ")));
      const bool indented = p.column > items.back().pieces.front().column + 1 &&
                            w.rules.cue_at(front, 0, bits(CueKind::archive));
      const bool dashed = begins_item(
          w.layout.view(items.back().pieces.front().begin, items.back().pieces.front().end));
      if ((sign == ';' || sign == '.') && (!lower || sign == '.') && !indented) {
        // behind an ended item without a dash: another item of a list without dashes, else noise
        if (dashed) {
          d.leave(source(w.layout, p.begin, p.end), "foot-noise");
          continue;
        }
        fresh = true;
      }
    }
    if (fresh)
      items.emplace_back();
    items.back().pieces.push_back(p);
    d.mark(source(w.layout, p.begin, p.end), "recipients", archive ? archive->id : "recipient");
  }
  for (Item& item : items) {
    // the words: dash off the first stretch, end signs and purpose off the last; noise behind ";"
    // left out
    std::vector<Span> spans;
    std::optional<std::string> why = parted_purpose(w, item.pieces);
    for (size_t i = 0; i < item.pieces.size(); ++i) {
      uint32_t begin = item.pieces[i].begin, end = item.pieces[i].end;
      if (i == 0) {
        uint32_t e = end;
        trim(w.layout.folded.text, begin, e, "-+~*");
        const std::string_view f = w.layout.view(begin, end);
        if (f.starts_with("•") || f.starts_with("¬"))
          begin += f.starts_with("•") ? 3 : 2;
        else if (f.starts_with(". "))
          begin += 2;
        e = end;
        trim(w.layout.folded.text, begin, e, "");
      }
      if (i + 1 == item.pieces.size()) {
        const std::string_view f = w.layout.view(begin, end);
        const size_t semicolon = f.rfind(';');
        // a few signs behind the last ";" are a pen's or a stamp's
        if (semicolon != std::string_view::npos && f.size() > semicolon + 1) {
          const Span behind = source(w.layout, begin + uint32_t(semicolon) + 1, end);
          const bool few = f.size() - semicolon <= 14 && f.back() != '.' &&
                           f.find('-', semicolon) == std::string_view::npos;
          if (few || in_capitals(w.layout.words(behind)))
            end = begin + uint32_t(semicolon);
        }
        trim(w.layout.folded.text, begin, end, "");
        if (!why)
          why = purpose(w, begin, end);
        while (end > begin && std::string_view(" .,;:").find(w.layout.folded.text[end - 1]) !=
                                  std::string_view::npos)
          --end;
      }
      if (begin < end)
        spans.push_back(source(w.layout, begin, end));
    }
    Recipient r;
    r.words = make_text(w.layout, spans);
    if (r.words.text.empty())
      continue;
    r.purpose = why;
    const std::string folded = text::fold(r.words.text);
    r.archive = w.rules.cue_at(folded, 0, bits(CueKind::archive)) != nullptr;
    d.record.recipients.push_back(std::move(r));
  }
}

}  // namespace vbparse::extract
