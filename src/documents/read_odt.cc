#include "documents/readers.h"

namespace verify {

bool read_odt(const Source& bytes, ManuscriptWriter&, Diagnostics& diagnostics) {
  diagnostics.push_back(diagnose_file(bytes.name(), "documents of this format are not read yet"));
  return false;
}

}  // namespace verify
