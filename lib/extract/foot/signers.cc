// Signers: marks of authority from the highest down, the signer's own post, the name; a seal's
// words are passed over.
#include <algorithm>

#include "extract/foot/foot.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

/// A signature being put together; several stand side by side in joint documents.
struct Block {
  uint32_t column;
  Signer signer;
  std::vector<Span> spans;
  enum class Last : uint8_t { none, authority, position, name } last = Last::none;
  uint32_t last_line = 0;
};

class SignerReader {
 public:
  explicit SignerReader(Draft& d) : d_(d), w_(d.work) {}

  void read(const std::vector<FootPiece>& pieces) {
    for (size_t i = 0; i < pieces.size(); ++i) {
      const FootPiece& p = pieces[i];
      uint32_t begin = p.begin, end = p.end;
      trim(w_.layout.folded.text, begin, end, "-|_\"' ");
      if (begin >= end)
        continue;
      one(p, begin, end, name_follows(pieces, i));
    }
    if (columns_apart_)  // side by side: from left to right
      std::stable_sort(blocks_.begin(), blocks_.end(),
                       [](const Block& a, const Block& b) { return a.column < b.column; });
    for (Block& b : blocks_) {
      if (b.spans.empty())
        continue;
      // "Q. GIÁM ĐỐC" alone: the acting head's own post
      if (!b.signer.position && !b.signer.authority.empty() &&
          b.signer.authority.back().mark == "Q")
        b.signer.position = b.signer.authority.back().of;
      const Text t = make_text(w_.layout, b.spans);
      b.signer.span = t.span;
      b.signer.pieces = t.pieces;
      d_.record.signers.push_back(std::move(b.signer));
    }
  }

 private:
  std::string_view folded(uint32_t b, uint32_t e) const { return w_.layout.view(b, e); }

  void one(const FootPiece& p, uint32_t begin, uint32_t end, bool name_follows) {
    const Span s = source(w_.layout, begin, end);
    const std::string_view words = w_.layout.words(s);
    const SignatureKind kind = signature_kind(w_, begin, end);
    if (kind == SignatureKind::note)
      return d_.mark(s, "furniture",
                     w_.rules.cue_at(folded(begin, end), 0, bits(CueKind::signed_note))->id);
    if (kind == SignatureKind::authority)
      return authority(p, begin, end, s);
    Block* b = block_for(p);
    if (kind == SignatureKind::position)
      return position(p, b, begin, end, s);
    if (is_name(w_.rules, words) && (b || blocks_.empty()) && !in_list(begin, end)) {
      if (b && b->signer.name) {
        // a second name below the first: the seal or a typist; the first stays
        return d_.leave(s, "foot-noise");
      }
      if (!b) {
        // no post, no mark: only a name that cannot be anything else
        if (!w_.rules.cue_at(folded(begin, end), 0, bits(CueKind::family_name)) ||
            std::count(words.begin(), words.end(), ' ') < 2)
          return d_.leave(s, "foot-noise");
        b = &open(p);
      }
      // capitals below a mark or a post are a seal's words, unless nothing else can be the name
      if (in_capitals(words) && (name_follows || seal_like(begin, end)))
        return seal(b, p, begin, end, s);
      b->signer.name = words_of(w_.layout, {s});
      b->spans.push_back(s);
      b->last = Block::Last::name;
      return d_.mark(s, "signers", "name");
    }
    if (uint32_t from = begin; b && !b->signer.name && damaged_name(w_, from, end)) {
      const Span name = source(w_.layout, from, end);
      b->signer.name = words_of(w_.layout, {name});
      b->spans.push_back(name);
      b->last = Block::Last::name;
      d_.diagnose("damaged-anchor", Severity::info, "the signer's name is damaged", s);
      return d_.mark(s, "signers", "damaged-name");
    }
    seal(b, p, begin, end, s);
  }

  /// Whether a name in small letters stands below: then capitals above it are a seal's.
  bool name_follows(const std::vector<FootPiece>& pieces, size_t i) const {
    for (size_t k = i + 1; k < pieces.size() && k < i + 8; ++k) {
      const std::string_view words =
          w_.layout.words(source(w_.layout, pieces[k].begin, pieces[k].end));
      const SignatureKind kind = signature_kind(w_, pieces[k].begin, pieces[k].end);
      if (kind == SignatureKind::authority)
        return false;
      if (kind == SignatureKind::none && !in_capitals(words) && is_name(w_.rules, words))
        return true;
    }
    return false;
  }

  bool in_list(uint32_t begin, uint32_t end) const {
    const char c = w_.layout.folded.text[end - 1];
    return c == ';' || c == ',' || folded(begin, end).find(':') != std::string_view::npos;
  }

  bool seal_like(uint32_t begin, uint32_t end) const {
    const std::string_view f = folded(begin, end);
    return w_.rules.cue_at(f, 0, bits(CueKind::organ_head, CueKind::area)) ||
           w_.rules.organ_named(f);
  }

  /// The signature whose column this stretch stands in.
  Block* block_for(const FootPiece& p) {
    if (blocks_.empty())
      return nullptr;
    // one below the other: what follows belongs to the last
    constexpr ptrdiff_t most_beside = 32;
    const ptrdiff_t looked_at = columns_apart_ ? std::min(most_beside, std::ssize(blocks_)) : 1;
    const auto gap = [&](const Block& x) {
      return p.column > x.column ? p.column - x.column : x.column - p.column;
    };
    auto best = blocks_.end() - looked_at;
    for (auto b = best + 1; b != blocks_.end(); ++b)
      if (std::pair(gap(*b), b->last == Block::Last::name) < std::pair(gap(*best), true))
        best = b;
    return &*best;
  }

  Block& open(const FootPiece& p) {
    blocks_.push_back({p.column, {}, {}, Block::Last::none, p.line});
    return blocks_.back();
  }

  void authority(const FootPiece& p, uint32_t begin, uint32_t end, Span s) {
    Block* b = block_for(p);
    const bool beside = b && b->last_line == p.line && b->column != p.column;
    if (beside)
      columns_apart_ = true;
    if (!b || beside || b->last == Block::Last::name ||
        (b->last == Block::Last::position && !columns_apart_ && b->signer.position))
      b = &open(p);
    const std::string_view f = folded(begin, end);
    size_t length = 0;
    std::string mark;
    std::string_view rule = "damaged-authority";
    if (const grammar::Cue* c = w_.rules.cue_at(f, 0, bits(CueKind::authority), &length)) {
      mark = std::string(c->value);
      rule = c->id;
    } else if (f.starts_with("k/t") || f.starts_with("t/m") || f.starts_with("t/l")) {
      length = 3;
      mark = f[0] == 'k' ? "KT" : f[2] == 'm' ? "TM" : "TL";
    } else {
      length = f.find_first_of("./,") + 1;
      mark = words_of(w_.layout, {source(w_.layout, begin, begin + uint32_t(length) - 1)});
      d_.diagnose("damaged-anchor", Severity::info, "a mark of authority lost letters", s);
    }
    uint32_t of = begin + uint32_t(length);
    while (of < end &&
           std::string_view(" .,/:").find(w_.layout.folded.text[of]) != std::string_view::npos)
      ++of;
    uint32_t of_end = end;
    trim(w_.layout.folded.text, of, of_end, ".,;:/*");
    b->signer.authority.push_back(
        {mark, of < of_end ? words_of(w_.layout, {source(w_.layout, of, of_end)}) : ""});
    b->spans.push_back(s);
    b->last = Block::Last::authority;
    b->last_line = p.line;
    d_.mark(s, "signers", rule);
  }

  void position(const FootPiece& p, Block* b, uint32_t begin, uint32_t end, Span s) {
    const bool beside = b && b->last_line == p.line && b->column != p.column;
    if (beside)
      columns_apart_ = true;
    if (!b || beside || b->last == Block::Last::name)
      b = &open(p);
    const std::string_view rule = w_.rules.position(folded(begin, end))->id;
    uint32_t e = end;
    trim(w_.layout.folded.text, begin, e, ".,;:*");
    const std::string words = words_of(w_.layout, {source(w_.layout, begin, e)});
    const std::string_view f = folded(begin, e);
    const bool more =
        f.starts_with("thường trực") || f.starts_with("phụ trách") || f.starts_with("kiêm");
    if (b->signer.position && more)
      *b->signer.position += " " + words;
    else
      b->signer.position = words;
    b->spans.push_back(s);
    b->last = Block::Last::position;
    b->last_line = p.line;
    d_.mark(s, "signers", rule);
  }

  /// Capitals that are neither: the rest of an organ's name below its mark, or a seal.
  void seal(Block* b, const FootPiece& p, uint32_t begin, uint32_t end, Span s) {
    const std::string_view words = w_.layout.words(s);
    if (b && b->last == Block::Last::authority && in_capitals(words) &&
        p.line == b->last_line + 1 && !b->signer.authority.empty() &&
        w_.layout.lines[p.line].blanks_before <= 1 && folded(begin, end).size() > 3) {
      b->signer.authority.back().of += " " + words_of(w_.layout, {s});
      b->spans.push_back(s);
      b->last_line = p.line;
      return d_.mark(s, "signers", "authority-goes-on");
    }
    d_.leave(s, in_capitals(words) ? "seal" : "foot-noise");
  }

  Draft& d_;
  const Work& w_;
  std::vector<Block> blocks_;
  bool columns_apart_ = false;
};

}  // namespace

bool damaged_name(const Work& w, uint32_t& begin, uint32_t end) {
  const std::string_view f = w.layout.view(begin, end);
  const size_t blank = f.find(' ');
  if (blank == std::string_view::npos || blank > 12)
    return false;
  // the first word begins with a sign no name has
  size_t n;
  if (text::is_letter(text::code_point(f, 0, &n)) || f[0] == '-' || f[0] == '(')
    return false;
  const uint32_t from = begin + uint32_t(blank) + 1;
  if (!is_name(w.rules, w.layout.words(source(w.layout, from, end))))
    return false;
  begin = from;
  return true;
}

namespace {

/// Where the word before `at` begins, `from` at the least.
uint32_t word_before(const Work& w, uint32_t from, uint32_t at) {
  const std::string& t = w.layout.folded.text;
  while (at > from && t[at - 1] == ' ')
    --at;
  while (at > from && t[at - 1] != ' ')
    --at;
  return at;
}

/// Cuts `piece` before its words from `begin` on, and gives those.
FootPiece cut(const Work& w, FootPiece& piece, uint32_t begin, uint32_t end) {
  const FootPiece found{begin, end, piece.line, piece.column + (begin - piece.begin)};
  trim(w.layout.folded.text, piece.begin, begin, "");
  piece.end = begin;
  return found;
}

}  // namespace

std::optional<FootPiece> glued_name(const Work& w, FootPiece& piece) {
  const std::string_view f = w.layout.view(piece.begin, piece.end);
  uint32_t end = piece.end, begin = piece.begin;
  for (const std::string_view note : {"(đã ký)", "đã ký"})
    if (f.ends_with(note))
      end -= uint32_t(note.size());
  trim(w.layout.folded.text, begin, end, "");
  begin = end;
  for (uint32_t words = 1; words <= 4; ++words) {
    begin = word_before(w, piece.begin, begin);
    if (begin <= piece.begin)
      return std::nullopt;
    if (words < 3)
      continue;
    const std::string_view name = w.layout.view(begin, end),
                           printed = w.layout.words(source(w.layout, begin, end));
    if (!w.rules.cue_at(name, 0, bits(CueKind::family_name)) || in_capitals(printed) ||
        !is_name(w.rules, printed))
      continue;
    const std::string_view before = w.layout.view(word_before(w, piece.begin, begin), begin);
    if (begin - piece.begin < 5 || w.rules.cue_at(before, 0,
                                                  bits(CueKind::person_head, CueKind::area,
                                                       CueKind::rank, CueKind::named_after)))
      continue;
    return cut(w, piece, begin, end);
  }
  return std::nullopt;
}

std::optional<FootPiece> glued_post(const Work& w, FootPiece& piece) {
  uint32_t begin = piece.end, end = piece.end;
  trim(w.layout.folded.text, begin, end, "");
  begin = end;
  uint32_t found = end;
  for (uint32_t words = 1; words <= 4; ++words) {
    begin = word_before(w, piece.begin, begin);
    if (begin <= piece.begin + 5)
      break;
    size_t n;
    if (!w.rules.cue_whole(w.layout.view(begin, end), bits(CueKind::position)) ||
        !text::is_lower(text::code_point(w.layout.buffer, source(w.layout, begin, end).begin, &n)))
      continue;
    const std::string_view before = w.layout.view(word_before(w, piece.begin, begin), begin);
    if (before.find(',') != std::string_view::npos || before.starts_with("các ") ||
        before.starts_with("phó ") || before.starts_with("và "))
      continue;
    found = begin;
  }
  return found < end ? std::optional(cut(w, piece, found, end)) : std::nullopt;
}

void read_signers(Draft& d, const std::vector<FootPiece>& pieces) { SignerReader(d).read(pieces); }

}  // namespace vbparse::extract
