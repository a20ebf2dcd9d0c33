// The bar on a terminal, and the line that is left of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "feed.h"

namespace vbparse::cli {

class Progress {
 public:
  /// `mode`: auto (on a terminal, when the run takes longer than a moment), always or never.
  /// `busy`: the data goes to that terminal, too.
  Progress(std::string program, std::string_view mode, bool busy);
  ~Progress() { hide(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Whether it may ever be seen.
  bool on() const { return on_; }
  void expect(const Totals& totals) { totals_ = totals; }
  /// Counts, and draws now and then.
  void add(const Totals& more, uint64_t failed);
  /// Takes the bar away, for a message.
  void hide();
  /// Takes it away and says what was done.
  void finish(uint64_t documents, uint64_t no_dispatch);

 private:
  void draw();

  std::string program_;
  bool terminal_, on_, always_, drawn_ = false, shown_ = false;  // drawn_: now; shown_: at any time
  Totals totals_, done_;
  uint64_t failed_ = 0;
  double begun_, last_;
};

}  // namespace vbparse::cli
