#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C file is as ./dev format leaves it.
cd "$1" || exit 1
find app data exports ui tests -name '*.[ch]' -exec clang-format --dry-run --Werror {} +
