# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: MulanPSL-2.0
# Writes a Qt resource list of the icons named in LIST; a name the package lacks is an error.
file(STRINGS ${LIST} names REGEX "^[a-z]")
set(text "<RCC><qresource prefix=\"/chancery/icons\">\n")
foreach(name IN LISTS names)
    foreach(style regular filled)
        set(file ${PACKAGE}/icons/${name}_20_${style}.svg)
        if(NOT EXISTS ${file})
            message(FATAL_ERROR "icons.txt names ${name}, which is not in ${PACKAGE}")
        endif()
        string(APPEND text "<file alias=\"${name}_20_${style}.svg\">${file}</file>\n")
    endforeach()
endforeach()
string(APPEND text "</qresource></RCC>\n")
file(WRITE ${OUTPUT} "${text}")
