#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as it is used, watched from outside: to the first painted board, its memory.

Usage: bench-program.py BUILD [NAME...]
"""
import os
import sqlite3
import statistics
import subprocess
import sys

from boards import make_board
from figures import RUNS, run_all, say

BUILD = os.path.abspath(sys.argv[1])
# The paper of both colleges, light.
PAPER = "dceaf8,c6dcf1,f8e7cf,efd5ae"


def watch(*command):
    """Medians of the milliseconds to the first paper on the screen, and of the memory."""
    shown = []
    for _ in range(RUNS):
        # A server a run: nothing of the window before is left on the screen.
        result = subprocess.run(
            ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1280x800x24",
             f"{BUILD}/tests/bench/watch", PAPER, *command],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        words = result.stdout.split()
        if len(words) == 2:
            shown.append(tuple(float(word) for word in words))
    if not shown:
        print(f"never painted: {command[-1]}", file=sys.stderr)
        return None, None
    return statistics.median(ms for ms, _ in shown), statistics.median(mb for _, mb in shown)


def bench_start(program, folder):
    bare_ms, _ = watch(f"{BUILD}/tests/bench/bare-window")
    for count, mark in ((300, "< 300"), (10000, "< 500")):
        path = make_board(program, folder, count)
        ms, _ = watch(program, path)
        if ms:
            say(f"start to the board with {count} notes", ms, "ms", "an empty GTK window", bare_ms,
                mark)


def bench_memory(program, folder):
    _, bare_mb = watch(f"{BUILD}/tests/bench/bare-window")
    demo = os.path.join(folder, "demo.parvis")
    subprocess.run([program, "demo", "maison-de-hautepierre", demo], check=True)
    connection = sqlite3.connect(demo)
    connection.execute("UPDATE bookmark SET stop = 2")
    connection.commit()
    connection.close()
    _, mb = watch(program, demo)
    if mb:
        say("memory with the demo open", mb, "MB", "an empty GTK window", bare_mb, "< 130")


BENCHES = {"start": bench_start, "memory": bench_memory}

run_all(BENCHES, BUILD, sys.argv[2:])
