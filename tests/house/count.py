#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases of a meson run, TAP's one by one, and says the result in one last line.

Usage: count.py JUNIT STATUS    (the status of meson test itself)
"""
import sys
import xml.etree.ElementTree as xml


def main():
    path, status = sys.argv[1], int(sys.argv[2])
    passed = failed = skipped = 0
    try:
        cases = xml.parse(path).getroot().iter("testcase")
    except (OSError, xml.ParseError) as error:
        print(f"No result of the tests could be read: {error}", file=sys.stderr)
        cases = []
    for case in cases:
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1
    # A program that dies after its last good case has failed all the same.
    if status != 0 and failed == 0:
        failed = 1
    if skipped:
        print(f"{skipped} skipped", file=sys.stderr)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or passed == 0 else 0


sys.exit(main())
