// The progress bar (--progress), and the summary that replaces it at the end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "feed.h"

namespace vbparse::cli {

/// Writes progress to standard error: a bar on a terminal, now and then a line elsewhere.
class Progress {
 public:
  /// `mode` is auto (on a terminal, if the run takes longer than half a second), always or never.
  /// `busy` means that records go to the terminal too, where auto would disturb them.
  Progress(std::string program, std::string_view mode, bool busy);
  ~Progress() { hide(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Whether anything may be shown; if not, the inputs need not be counted.
  bool on() const { return on_; }
  /// Sets the totals, from which the share done and the time left are estimated.
  void expect(const Totals& totals) { totals_ = totals; }
  /// Adds what was done since the last call, and redraws if enough time has passed. `failed` is the
  /// total so far.
  void add(const Totals& more, uint64_t failed);
  /// Erases the bar so that a message can be printed; a later add() draws it again.
  void hide();
  /// Erases the bar and prints a summary, if a bar has been shown or the mode is always.
  void finish(uint64_t documents, uint64_t no_dispatch);

 private:
  void draw();

  std::string program_;
  bool terminal_, on_, always_;
  bool drawn_ = false, shown_ = false;  // the bar is visible now; something has been shown so far
  Totals totals_, done_;
  uint64_t failed_ = 0;
  double begun_, last_;
};

}  // namespace vbparse::cli
