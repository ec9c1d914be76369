# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: MulanPSL-2.0
# Fluent's outlines are a build-time dependency: fetched by npm into the build folder once, checked
# against the lock file's digests, and only those named in icons.txt are packed into the program.
# Offline: unpack the npm package anywhere and set CHANCERY_ICON_DIR to it.
set(CHANCERY_ICON_DIR "" CACHE PATH "An unpacked @fluentui/svg-icons package; empty: npm fetches it")

set(icon_source ${CMAKE_CURRENT_LIST_DIR})
set(icon_build ${CMAKE_BINARY_DIR}/icons)
set(icon_qrc ${icon_build}/chancery_icons.qrc)
set(CHANCERY_ICON_RESOURCE ${icon_build}/qrc_chancery_icons.cpp)

if(CHANCERY_ICON_DIR)
    if(NOT IS_DIRECTORY ${CHANCERY_ICON_DIR}/icons)
        message(FATAL_ERROR "CHANCERY_ICON_DIR=${CHANCERY_ICON_DIR} holds no icons/ folder: "
            "it must be the unpacked @fluentui/svg-icons package")
    endif()
    set(icon_package ${CHANCERY_ICON_DIR})
    set(icon_stamp "")
else()
    find_program(NPM_PROGRAM npm)
    if(NOT NPM_PROGRAM)
        message(FATAL_ERROR "The icons come from the npm package @fluentui/svg-icons and npm was "
            "not found. Install npm, or unpack the package and set -DCHANCERY_ICON_DIR=<folder>")
    endif()
    set(icon_package ${icon_build}/node_modules/@fluentui/svg-icons)
    set(icon_stamp ${icon_build}/npm.stamp)
    add_custom_command(OUTPUT ${icon_stamp}
        COMMAND ${CMAKE_COMMAND} -E copy ${icon_source}/package.json
            ${icon_source}/package-lock.json ${icon_build}
        COMMAND ${NPM_PROGRAM} ci --ignore-scripts --no-audit --no-fund --loglevel=error
        COMMAND ${CMAKE_COMMAND} -E touch ${icon_stamp}
        WORKING_DIRECTORY ${icon_build}
        DEPENDS ${icon_source}/package.json ${icon_source}/package-lock.json
        COMMENT "Fetching the icon package" VERBATIM)
    file(MAKE_DIRECTORY ${icon_build})
endif()

add_custom_command(OUTPUT ${icon_qrc}
    COMMAND ${CMAKE_COMMAND} -DLIST=${icon_source}/icons.txt -DPACKAGE=${icon_package}
        -DOUTPUT=${icon_qrc} -P ${icon_source}/pack_icons.cmake
    DEPENDS ${icon_source}/icons.txt ${icon_source}/pack_icons.cmake ${icon_stamp} VERBATIM)
add_custom_command(OUTPUT ${CHANCERY_ICON_RESOURCE}
    COMMAND Qt6::rcc --name chancery_icons --output ${CHANCERY_ICON_RESOURCE} ${icon_qrc}
    DEPENDS ${icon_qrc} VERBATIM)
set_source_files_properties(${CHANCERY_ICON_RESOURCE} PROPERTIES SKIP_AUTOMOC ON)
