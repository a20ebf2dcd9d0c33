// The command line.
#pragma once

#include <string>
#include <vector>

#include "feed.h"
#include "program.h"
#include "tool.h"

namespace vbparse::cli {

/// The values of the command line's options.
struct Settings {
  FeedOptions feed;
  std::string format, output, encoding = "auto", date, received, offsets = "byte", shard, stats,
                              progress = "auto", color = "auto";
  std::vector<std::string> grammar, check;  ///< files and folders
  std::string print;                        ///< a kind of rules; empty: all
  size_t workers = 0;                       ///< 0: as many as there are cores
  bool compact = false, split = false, strict = false, explain = false, nfc = false, resume = false;
};

/// Adds the options of `program` to `app`. Parsing a command line with `app` sets `s` and
/// `messages`, which must outlive it.
void describe(CLI::App& app, const Program& program, Settings& s, Messages& messages);

/// Whether to colour messages. `when` is auto, always or never; auto asks whether standard error is
/// a terminal, and honours NO_COLOR and TERM=dumb.
bool colored(const std::string& when);

}  // namespace vbparse::cli
