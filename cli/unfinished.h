// The PATH.part files that are being written (beside.h), so that a signal that ends the program can
// remove them.
#pragma once

#include <string>

namespace vbparse::cli {

/// Makes SIGHUP, SIGINT and SIGTERM remove the unfinished files before they end the program. They
/// end it in any case, at the latest three seconds later if the file system does not respond. Call
/// it before any thread is started: it blocks these signals, and threads inherit that.
void tidy_up_on_signals();

/// Exists while an unfinished file is being opened, so that a signal waits until the file is known.
/// No lock is held meanwhile: opening may block for ever, as on a network drive that is gone.
class Opening {
 public:
  Opening();  ///< never returns once a signal has come, so that no other file is begun
  ~Opening();
  Opening(const Opening&) = delete;
  Opening& operator=(const Opening&) = delete;
  /// Adds the file to those that a signal removes.
  void opened(const std::string& path);
};

/// Renames an unfinished file, which then is finished. Returns false and sets errno if that fails.
bool rename_unfinished(const std::string& path, const std::string& to);

/// Removes an unfinished file.
void remove_unfinished(const std::string& path);

}  // namespace vbparse::cli
