// Bytes from files, pipes and archives, and why they end too early.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vbparse::cli {

/// Why there is no document: what an error record says. Thrown where bytes cannot be had.
struct Failure {
  std::string_view code;
  std::string message;
};

/// Bytes in order.
class Stream {
 public:
  virtual ~Stream() = default;
  /// Up to `size` bytes, as many as there are now; 0 at the end. Throws Failure.
  virtual size_t read(char* to, size_t size) = 0;
};

/// A file, a pipe, or standard input ("-").
class FileStream : public Stream {
 public:
  explicit FileStream(const std::string& path);  ///< throws Failure
  ~FileStream() override;
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  size_t read(char* to, size_t size) override;
  /// How long it is; 0 where that is not known before it ends.
  size_t size() const;
  int descriptor() const { return file_; }

 private:
  int file_ = 0;
};

}  // namespace vbparse::cli
