// Builds a manuscript. All readers write through it, so that blocks, runs and tables keep what manuscript.h
// promises, whatever the document says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/limits.h"
#include "documents/manuscript.h"

namespace verify {

/// Puts a manuscript together block by block. One block is open at a time; white space at its ends is dropped, and
/// the block with it where nothing is left. Soft hyphens are dropped, too.
class ManuscriptWriter {
 public:
  /// `file` is null where what is read is not text.
  explicit ManuscriptWriter(SourcePtr file) : file_(std::move(file)) {}

  /// The text of the file, which readers of text read; empty where the file isn't text.
  std::string_view file() const { return file_ ? file_->bytes() : std::string_view(); }
  const SourcePtr& source() const { return file_; }

  /// Closes the open block, if any, and opens another.
  /// `level` and `number` are those of Block.
  void open(Block::Kind kind, int level = 0, std::size_t number = 0);
  bool is_open() const { return open_; }
  /// Text that does not stand in the file as it is; bytes that are not UTF-8 become U+FFFD.
  void add(std::string_view text);
  /// A stretch of the file, which must be UTF-8 there.
  void copy(Span span);
  /// Whether the open block has nothing yet, or ends in white space.
  bool after_blank() const;
  /// The index of the block, or nothing where it was empty.
  std::optional<std::size_t> close();

  /// How many blocks there are, without the open one.
  std::size_t blocks() const { return blocks_.size(); }
  /// The text of a closed block; good until more is written.
  std::string_view text_of(std::size_t block) const;
  /// For blocks whose kind is known only when their text is.
  void set_kind(std::size_t block, Block::Kind kind) { blocks_[block].kind = kind; }

  /// The cells' blocks are of kind `cell`, in order. A table without cells is left out. The size of the table is made
  /// to hold its cells.
  void add_table(Table table);

  /// There were more blocks than kMaxBlocks: whatever comes is left out, and the document is to be refused.
  bool full() const { return full_; }

  /// Closes the open block and gives all there is away. Name, format and checksum are left to the caller.
  Manuscript finish(const std::string& name);

 private:
  void add_run(std::size_t file, std::size_t length);
  void attach_captions();

  SourcePtr file_;
  std::string text_;
  std::vector<Block> blocks_;
  std::vector<Table> tables_;
  std::vector<Manuscript::Run> runs_;
  Block next_;
  bool open_ = false;
  bool full_ = false;
};

// Stretches of a document that its author asks not to check: `<!-- verify: off -->` … `<!-- verify: on -->`. They
// become Manuscript::left_out; a draft counts the figures in them.

/// The stretches of text between a comment `<!-- verify: off -->` and the next `<!-- verify: on -->` of the file, or
/// the end of the text where none follows; sorted. The manuscript must have a file. Linear.
std::vector<Span> between_comments(const Manuscript& manuscript);

}  // namespace verify
