// One document through the program, in this process, from its bytes to findings: what was read of it, as places in its
// text. What every program in this folder that judges findings on real documents starts from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/finding.h"
#include "diagnose/diagnosis.h"
#include "figures/figure.h"
#include "text/source.h"

namespace verify::bench {

/// A relation that the program lists.
struct ReadRelation {
  std::string rule;
  bool inferred = false;  ///< what breaks it is implausible at most
  Standing standing = Standing::holds;
  std::vector<Span> figures;
};

struct ReadFinding {
  std::string rule;
  FindingKind kind = FindingKind::contradiction;
  std::string message;
  std::vector<Span> figures;
};

struct ReadDocument {
  SourcePtr text;  ///< what the places are in: the file where it is text itself, otherwise what was read of it
  std::vector<Span> figures;
  std::vector<Figure> values;  ///< the same figures
  std::vector<ReadRelation> relations;
  std::vector<ReadFinding> findings;
};

/// Nothing where the document can't be read; standard error says why.
std::optional<ReadDocument> read_document(SourcePtr bytes);
/// Documents checked together. The text is that of all of them, one behind the other.
std::optional<ReadDocument> read_documents(const std::vector<SourcePtr>& documents);

/// Of `wanted` the spans, as bits by index, that one of `figures` overlaps; of the first 64.
std::uint64_t overlapped(const std::vector<Span>& wanted, const std::vector<Span>& figures);
/// Whether at least two of `wanted`, or its only one, are overlapped.
bool speaks_of(const std::vector<Span>& wanted, const std::vector<Span>& figures);

}  // namespace verify::bench
