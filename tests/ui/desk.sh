#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# desk.sh TEST…: runs a test with a bus and a screen of its own. What these say goes to standard
# error: standard output is the test's. A server that resets when its last client leaves would drop the
# next one.
exec 3>&1 >&2
exec dbus-run-session -- xvfb-run -a -s '-screen 0 1280x800x24 -noreset' \
  sh -c 'exec "$@" >&3 3>&-' sh /usr/bin/python3 "$@"
