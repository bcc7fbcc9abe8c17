// Checksums of documents, by which a facts file knows the text it quoted; fingerprints of findings use them, too. The
// same bytes give the same digits on every machine.
#pragma once

#include <string>
#include <string_view>

namespace verify {

/// SHA-256 (FIPS 180-4) as 64 lower-case hex digits. Linear; never fails.
std::string sha256_hex(std::string_view bytes);

}  // namespace verify
