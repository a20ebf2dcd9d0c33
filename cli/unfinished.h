// The files that are being written beside their places: a signal that ends the program removes
// them.
#pragma once

#include <string>

namespace vbparse::cli {

/// A signal that ends the program also removes the files that are being written beside their
/// places. It ends the program in any case, if a little later where the file system does not
/// answer. Called before any thread is started.
void tidy_up_on_signals();

/// Held while a file is opened that is then written beside its place. No lock is held meanwhile:
/// opening may take for ever, as in a folder of a network that has gone.
class Opening {
 public:
  Opening();  ///< never returns once a signal has come: no other file is begun
  ~Opening();
  Opening(const Opening&) = delete;
  Opening& operator=(const Opening&) = delete;
  void opened(const std::string& path);
};

/// Renames a file that has been opened, which is then finished. False where that fails, with errno.
bool rename_unfinished(const std::string& path, const std::string& to);

/// Removes a file that has been opened and is not finished.
void remove_unfinished(const std::string& path);

}  // namespace vbparse::cli
