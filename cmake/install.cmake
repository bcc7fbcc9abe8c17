# What `cmake --install` puts in place: the program with its completions and manual page, schemas, licence and pages; the
# library with the headers that are needed to load, check and report, as the CMake package `verify`.
include(CMakePackageConfigHelpers)

# Made by the program of its own options, so that they can't name others.
set(generated ${CMAKE_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${generated})
foreach(pair "bash verify.bash" "zsh _verify" "fish verify.fish" "man verify.1")
  separate_arguments(pair)
  list(GET pair 0 what)
  list(GET pair 1 file)
  add_custom_command(OUTPUT ${generated}/${file} COMMAND verify generate ${what} > ${generated}/${file} DEPENDS verify)
  list(APPEND generated_files ${generated}/${file})
endforeach()
add_custom_target(verify_generated ALL DEPENDS ${generated_files})

install(TARGETS verify)
install(FILES ${generated}/verify.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME verify)
install(FILES ${generated}/_verify DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${generated}/verify.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${generated}/verify.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(DIRECTORY schema/ DESTINATION ${CMAKE_INSTALL_DATADIR}/verify/schema)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES facts/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR}/facts)
install(FILES constraints/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR}/constraints)

# A header and all that it includes, in `public_headers`.
function(verify_public_header header)
  get_property(seen GLOBAL PROPERTY verify_public_headers)
  if(header IN_LIST seen)
    return()
  endif()
  set_property(GLOBAL APPEND PROPERTY verify_public_headers ${header})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${header})
  file(STRINGS ${CMAKE_SOURCE_DIR}/src/${header} includes REGEX "^#include \"")
  foreach(line ${includes})
    string(REGEX REPLACE "^#include \"(.*)\"$" "\\1" next ${line})
    verify_public_header(${next})
  endforeach()
endfunction()

foreach(header check/pipeline.h check/drafts.h check/config.h check/extract.h report/report.h)
  verify_public_header(${header})
endforeach()
get_property(public_headers GLOBAL PROPERTY verify_public_headers)
foreach(header ${public_headers})
  get_filename_component(folder ${header} DIRECTORY)
  install(FILES src/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/verify/${folder})
endforeach()

add_library(verify_library INTERFACE)
set_target_properties(verify_library PROPERTIES EXPORT_NAME verify)
target_link_libraries(verify_library INTERFACE verify_report)
target_compile_features(verify_library INTERFACE cxx_std_20)
install(TARGETS verify_library verify_options verify_text verify_quantity verify_facts verify_constraints verify_documents
                verify_draft verify_solve verify_diagnose verify_check verify_report
        EXPORT verifyTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}/verify)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/verify)
install(EXPORT verifyTargets NAMESPACE verify:: DESTINATION ${package})
configure_file(cmake/verifyConfig.cmake.in verifyConfig.cmake @ONLY)
write_basic_package_version_file(verifyConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/verifyConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/verifyConfigVersion.cmake
        DESTINATION ${package})
