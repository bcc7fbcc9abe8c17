# Files that the program carries within it: `verify_embed(TARGET FUNCTION FILE)` compiles FILE of src/ into TARGET as the
# text that `std::string_view verify::FUNCTION()` gives. So a style sheet, or a text of `verify init`, is a file of its own
# kind and not a string in C++. Editing the file makes it anew. It needs nothing but CMake, which runs this file as a script.
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ ${FROM} text)
  # The end of the literal; no file may have it.
  set(mark "embed_")
  if(text MATCHES "\\)${mark}\"")
    message(FATAL_ERROR "${FROM}: )${mark}\" ends a text that is embedded")
  endif()
  file(WRITE ${TO} "// Made of ${NAME} by cmake/embed.cmake.\n#include <string_view>\n\nnamespace verify {\n"
       "std::string_view ${FUNCTION}();\nstd::string_view ${FUNCTION}() { return R\"${mark}(${text})${mark}\"; }\n}\n")
  return()
endif()

function(verify_embed target function file)
  set(to ${CMAKE_BINARY_DIR}/embedded/${function}.cc)
  add_custom_command(OUTPUT ${to} DEPENDS ${CMAKE_SOURCE_DIR}/src/${file} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    COMMAND ${CMAKE_COMMAND} -DFROM=${CMAKE_SOURCE_DIR}/src/${file} -DNAME=src/${file} -DTO=${to} -DFUNCTION=${function}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    VERBATIM)
  # A target of its own: what a target makes waits for all that the target links, and then all its objects would.
  add_library(${function} OBJECT ${to})
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:${function}>)
endfunction()
