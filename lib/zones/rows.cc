#include "zones/rows.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace vbparse::zones {
namespace {

using mentions::View;
using tokens::Range;

/// The columns of a line's tokens, asked from left to right.
class Columns {
 public:
  Columns(const View& view, const tokens::Line& line)
      : view_(view),
        cells_(std::span(view.tokens.cells).subspan(line.first_cell, line.cells)),
        column_(line.indent),
        byte_(view[line.tokens.begin].byte) {}

  uint32_t of(uint32_t token) {
    while (!cells_.empty() && cells_.front().tokens.begin <= token) {
      column_ = cells_.front().column;
      byte_ = view_[cells_.front().tokens.begin].byte;
      cells_ = cells_.subspan(1);
    }
    const uint32_t byte = view_[token].byte;
    column_ = text::column_after(view_.tokens.text.substr(byte_, byte - byte_), column_);
    byte_ = byte;
    return column_;
  }

 private:
  const View& view_;
  std::span<const tokens::Cell> cells_;
  uint32_t column_, byte_;
};

/// Cues that stand in a right column.
constexpr uint32_t bit_of(Cut cut) { return uint32_t(1) << unsigned(cut); }
constexpr uint32_t right_cuts = bit_of(Cut::motto) | bit_of(Cut::tagline) | bit_of(Cut::date) |
                                bit_of(Cut::mark) | bit_of(Cut::post) | bit_of(Cut::name);

bool begins_side(const Atom& atom) {
  const bool gap = (atom.gap >= Gap::wide) & (atom.cut != Cut::item);
  return (atom.order > 0) & (gap | ((right_cuts & bit_of(atom.cut)) != 0));
}

constexpr uint16_t bounded(uint32_t value) {
  return uint16_t(std::min<uint32_t>(value, UINT16_MAX));
}

class Reader {
 public:
  explicit Reader(const View& view)
      : v_(view), near_(view), cutter_(view, near_), places_(places_of_lines(view, near_)) {}

  Rows read() {
    for (uint32_t i = 0; i < places_.size(); ++i) {
      if (places_[i].drawn)
        continue;
      if (places_[i].wanted())
        add_row(i);
      else
        add_to_run(i);
    }
    return std::move(out_);
  }

 private:
  void add_row(uint32_t line) {
    const auto first = uint32_t(out_.prints.size()), begin = uint32_t(out_.atoms.size());
    append_prints(v_, v_.tokens.lines[line].tokens, out_.prints);
    const std::span<Print> prints = std::span(out_.prints).subspan(first);
    if (prints.empty())
      return;
    const Cuts& cuts = cutter_.cut(prints, places_[line]);
    for (uint32_t p = 0; p < prints.size(); ++p) {
      if (cuts[p])
        begin_atom(prints[p], *cuts[p], line, first + p);
      out_.atoms.back().tokens.end = prints[p].tokens.end;
      out_.prints_of.back().end = first + p + 1;
    }
    out_.all.push_back({{begin, uint32_t(out_.atoms.size())}, line, true});
    place(out_.all.back());
  }
  void begin_atom(const Print& print, Cut cut, uint32_t line, uint32_t at) {
    Atom& atom = out_.atoms.emplace_back();
    atom.tokens = print.tokens;
    atom.line = line;
    atom.gap = print.gap;
    atom.cut = cut;
    atom.blanks = bounded(places_[line].blanks);
    out_.prints_of.push_back({at, at + 1});
  }
  /// Columns, sides and order of the atoms of a row.
  void place(const Row& row) {
    Columns columns(v_, v_.tokens.lines[row.line]);
    uint32_t side = 0;
    for (uint32_t i = row.atoms.begin; i < row.atoms.end; ++i) {
      Atom& atom = out_.atoms[i];
      atom.column = columns.of(atom.tokens.begin);
      atom.order = bounded(i - row.atoms.begin);
      side += begins_side(atom);
      atom.side = bounded(side);
    }
  }

  /// A line far from head and foot goes on with the run before it, or begins one.
  void add_to_run(uint32_t i) {
    const tokens::Line& line = v_.tokens.lines[i];
    if (out_.atoms.empty() || out_.atoms.back().run == 0)
      begin_run(i);
    Atom& run = out_.atoms.back();
    run.tokens.end = line.tokens.end;
    run.run += std::max<uint32_t>(line.cells, 1);
  }
  void begin_run(uint32_t i) {
    const auto begin = uint32_t(out_.atoms.size());
    Atom& run = out_.atoms.emplace_back();
    run.tokens = v_.tokens.lines[i].tokens;
    run.line = i;
    run.column = v_.tokens.lines[i].indent;
    run.blanks = bounded(places_[i].blanks);
    out_.prints_of.push_back({0, 0});
    out_.all.push_back({{begin, begin + 1}, i, false});
  }

  const View& v_;
  NearCues near_;
  Cutter cutter_;
  std::vector<Place> places_;
  Rows out_;
};

}  // namespace

CueSet Rows::cues_at(uint32_t atom) const {
  const std::span<const Print> own = prints_at(atom);
  const auto word =
      std::find_if(own.begin(), own.end(), [](const Print& p) { return !p.has(Trait::signs); });
  return word == own.end() ? 0 : word->cues;
}

uint32_t Rows::characters(const Row& row) const {
  uint32_t n = 0;
  for (const Print& p : prints_at(row.atoms.begin))
    n += p.characters + 1;
  return n;
}

Rows read_rows(const View& view) { return Reader(view).read(); }

}  // namespace vbparse::zones
