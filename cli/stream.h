// Byte streams: files, pipes, members of archives.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vbparse::cli {

/// Why an input gave no document: the content of an error record. Thrown if it cannot be read.
struct Failure {
  std::string_view code;  ///< stable, listed in the README; a string literal
  std::string message;    ///< for people; follows the name of the input
};

/// A source of bytes that can be read once.
class Stream {
 public:
  virtual ~Stream() = default;
  /// Reads up to `size` bytes, without waiting for more than are available; returns how many, 0 at
  /// the end. Throws Failure.
  virtual size_t read(char* to, size_t size) = 0;
};

/// A file, a pipe, or standard input ("-").
class FileStream : public Stream {
 public:
  /// Opens the file. Throws Failure.
  explicit FileStream(const std::string& path);
  ~FileStream() override;
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  size_t read(char* to, size_t size) override;
  /// Returns the size in bytes; 0 for a pipe, a device or an empty file.
  size_t size() const;
  int descriptor() const { return file_; }

 private:
  int file_ = 0;
};

}  // namespace vbparse::cli
