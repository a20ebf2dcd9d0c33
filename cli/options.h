// The command line.
#pragma once

#include <string>
#include <vector>

#include "feed.h"
#include "program.h"
#include "tool.h"

namespace vbparse::cli {

/// What the command line says.
struct Settings {
  FeedOptions feed;
  std::string format, output, encoding = "auto", date, received, offsets = "byte", shard, stats,
                              progress = "auto", color = "auto";
  std::vector<std::string> grammar, check;  ///< files and folders
  std::string print;                        ///< a kind of rules
  size_t workers = 0;                       ///< 0: as many as there are cores
  bool compact = false, split = false, strict = false, explain = false, nfc = false, resume = false;
};

/// Adds the options of `program` to `app`; reading the command line sets `s` and `messages`.
void describe(CLI::App& app, const Program& program, Settings& s, Messages& messages);

/// Whether messages are coloured; `when`: auto, always or never.
bool colored(const std::string& when);

}  // namespace vbparse::cli
