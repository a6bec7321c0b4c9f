#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benches and lays out what they say.

Usage: run.py BUILD [BENCH[.FIGURE]...]

Without a name, all of them. One is such as "roadmap" or "exports", or "exports.poster": a single
figure of it, where it is a script that can tell them apart.

A bench is a program BUILD/tests/bench/bench-* or a script tests/bench/bench-*.py (which is given
BUILD). Each line that it prints is one figure: what, figure, unit, what the machine's raw cost is,
that cost, and the mark to meet ("< 350" or "< 3x", times the raw cost), between tabs. Figures are
medians.
"""
import glob
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def find(build, names):
    programs = [path for path in sorted(glob.glob(f"{build}/tests/bench/bench-*"))
                if os.path.isfile(path) and os.access(path, os.X_OK)]
    scripts = sorted(glob.glob(f"{HERE}/bench-*.py"))
    benches = {}
    for command in [[path] for path in programs] + [[path, build] for path in scripts]:
        name = os.path.basename(command[0]).removeprefix("bench-").removesuffix(".py")
        benches[name] = command
    wrong = [name for name in names if name.split(".")[0] not in benches]
    if wrong:
        sys.exit(f"no bench {wrong[0]}: there are {', '.join(benches)}")
    return [[*benches[name.split(".")[0]], *name.split(".")[1:]] for name in names or benches]


def read_figures(command):
    environment = dict(os.environ, GSETTINGS_BACKEND="memory", GDK_DEBUG="no-portals")
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, timeout=900)
    if result.returncode != 0:
        print(f"{command[0]} failed: status {result.returncode}", file=sys.stderr)
    for line in result.stdout.splitlines():
        fields = line.split("\t")
        if len(fields) == 6:
            yield fields
        else:
            print(line, file=sys.stderr)


def is_met(figure, raw, mark):
    limit = mark.removeprefix("<").strip()
    if not limit:
        return None
    bound = float(limit[:-1]) * float(raw) if limit.endswith("x") else float(limit)
    return float(figure) < bound


def main():
    rows = []
    for command in find(os.path.abspath(sys.argv[1]), sys.argv[2:]):
        for what, figure, unit, raw_name, raw, mark in read_figures(command):
            met = is_met(figure, raw, mark)
            ratio = f"{float(figure) / float(raw):.2f}" if float(raw or 0) else ""
            rows.append((what, f"{figure} {unit}", f"{raw} {unit}" if raw else "", ratio, mark,
                         {None: "", True: "met", False: "MISSED"}[met], raw_name))
    titles = ("what", "median", "raw", "ratio", "mark", "", "the raw cost is")
    widths = [max(len(row[i]) for row in rows + [titles]) for i in range(len(titles))]
    for row in [titles] + rows:
        print("  ".join(text.ljust(width) for text, width in zip(row, widths)).rstrip())
    return 0 if rows else 1


sys.exit(main())
