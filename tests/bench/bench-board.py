#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board under the hands: what a frame costs the processor, by real events in the real window.

Usage: bench-board.py BUILD

A frame's cost is all that the program's processor time grew by from the frame before, events and
the tree of screen readers included. The raw cost is that of a bare GTK window that paints as many
plain rectangles.
"""
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from boards import make_board

SIZE = 1280, 800
PAPERS = {bytes.fromhex(colour) for colour in ("dceaf8", "f8e7cf")}
# How many papers the window shows at once, about.
IN_SIGHT = 50
MARKS = {
    300: {"panning": 11, "dragging one": 4, "zooming": 13, "all in view": 12},
    10000: {"panning": 12, "dragging one": 6, "zooming": 16, "all in view": 14},
}


def run(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def hand(*words):
    run("xdotool", *(str(word) for word in words))


class Window:
    """A program with its window, and the frames that it paints."""

    def __init__(self, build, folder, *command):
        self.frames_path = os.path.join(folder, "frames")
        environment = dict(os.environ, LD_PRELOAD=f"{build}/tests/bench/libframes.so",
                           PARVIS_FRAMES=self.frames_path)
        if os.path.exists(self.frames_path):
            os.remove(self.frames_path)
        self.process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        while not self.frames():
            time.sleep(0.1)
        number = run("xdotool", "search", "--onlyvisible", "--name", ".").split()[-1].decode()
        hand("windowmove", number, 0, 0, "windowsize", number, *SIZE, "windowfocus", number)

    def frames(self):
        try:
            with open(self.frames_path, encoding="ascii") as file:
                return [tuple(map(float, line.split())) for line in file if line.endswith("\n")]
        except FileNotFoundError:
            return []

    def rest(self):
        """Until it has painted and is still."""
        last = None
        while True:
            time.sleep(0.7)
            now = self.frames()
            if now and now == last:
                return
            last = now

    def memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1000

    def find_note(self):
        """The middle of the paper that is nearest to the middle of the window."""
        pixels = run("import", "-window", "root", "-depth", "8", "rgb:-")
        width, height = SIZE

        def is_paper(x, y):
            at = 3 * (y * width + x)
            return pixels[at:at + 3] in PAPERS

        # A whole note's lower edge, where nothing is written.
        places = [(x, y) for y in range(150, height - 150, 4) for x in range(100, width - 200, 4)
                  if all(is_paper(x + dx, y) for dx in range(0, 90, 6))]
        x, y = min(places, key=lambda at: abs(at[0] - width / 2) + abs(at[1] - height / 2))
        return x + 40, y

    def measure(self, gesture):
        """Each frame's milliseconds of the processor while @gesture is made."""
        self.rest()
        before = len(self.frames())
        gesture()
        frames = self.frames()[before - 1:]
        # The first ones press a button; the gesture is what follows.
        return [now[1] - then[1] for then, now in zip(frames, frames[1:])][3:]

    def measure_steps(self, steps, pause):
        """The dearest frame of each of @steps, which have so many seconds each."""
        self.rest()
        before = len(self.frames())
        starts = []
        for step in steps:
            starts.append(time.monotonic() * 1000)
            hand(*step)
            time.sleep(pause)
        frames = self.frames()[before - 1:]
        costs = [(now[0], now[1] - then[1]) for then, now in zip(frames, frames[1:])]
        found = []
        for start, end in zip(starts, starts[1:] + [starts[-1] + pause * 1000]):
            found.append(max((cost for at, cost in costs if start <= at < end), default=0))
        return found

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def move(steps, dx, dy):
    """@steps steps, there and back again, sixty a second."""
    words = []
    for i in range(steps):
        sign = 1 if (i // 20) % 2 == 0 else -1
        words += ["mousemove_relative", "--", sign * dx, sign * dy, "sleep", 0.016]
    return words


def pan():
    hand("mousemove", 640, 500, "mousedown", 2, *move(120, -6, -9), "mouseup", 2)


def drag(place):
    hand("mousemove", *place, "mousedown", 1, *move(120, 5, 4), "mousemove", *place, "mouseup", 1)


# Nearer and farther, where the pointer is.
ZOOM = [["keydown", "ctrl", "click", 5 if (i // 5) % 2 == 0 else 4, "keyup", "ctrl"]
        for i in range(40)]
# All in view, from a step nearer; only the frames with every note count.
LOOK_AT_ALL = [["key", "ctrl+plus" if i % 2 else "ctrl+0"] for i in range(60)]


def say(what, costs, raw_name, raw, mark):
    ordered = sorted(costs)
    print(f"{what}\t{statistics.median(costs):.3g}\tms\t{raw_name}\t{raw:.3g}\t< {mark}")
    print(f"{what}, 95 of 100 within\t{ordered[int(len(ordered) * .95)]:.3g}\tms\t{raw_name}\t"
          f"{raw:.3g}\t", flush=True)


def bench_gestures(board, count, raw):
    marks = MARKS[count]

    def tell(name, costs, papers):
        say(f"a frame {name}, {count} notes", costs, f"GTK paints {papers} rectangles", raw[papers],
            marks[name])

    tell("panning", board.measure(pan), IN_SIGHT)
    place = board.find_note()
    tell("dragging one", board.measure(lambda: drag(place)), IN_SIGHT)
    hand("mousemove", 500, 400)
    tell("zooming", board.measure_steps(ZOOM, 0.15), IN_SIGHT)
    tell("all in view", board.measure_steps(LOOK_AT_ALL, 0.2)[2::2], count)


def bench(build, program, folder, count, raw):
    board = Window(build, folder, program, make_board(program, folder, count))
    board.rest()
    try:
        bench_gestures(board, count, raw)
        if count == 10000:
            print(f"memory with {count} notes\t{board.memory():.3g}\tMB\t\t0\t< 150", flush=True)
    finally:
        board.close()


def measure_raw(build, folder, count):
    window = Window(build, folder, f"{build}/tests/bench/bare-window", str(count))
    time.sleep(2)
    frames = window.frames()[-60:]
    window.close()
    return statistics.median(now[1] - then[1] for then, now in zip(frames, frames[1:]))


def main():
    build = os.path.abspath(sys.argv[1])
    if "PARVIS_BENCH_DESK" not in os.environ:
        os.environ.update(PARVIS_BENCH_DESK="1", GTK_A11Y="none", GSK_RENDERER="cairo",
                          GSETTINGS_BACKEND="memory")
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.execvp("dbus-run-session", ["dbus-run-session", "--", "xvfb-run", "-a", "-s",
                                       "-screen 0 1280x800x24", *sys.orig_argv])
    folder = tempfile.mkdtemp(prefix="parvis-bench-")
    os.environ.update({f"XDG_{name}_HOME": os.path.join(folder, name)
                       for name in ("DATA", "CONFIG", "CACHE", "STATE")})
    try:
        raw = {count: measure_raw(build, folder, count) for count in (IN_SIGHT, 300, 10000)}
        for count in (300, 10000):
            bench(build, f"{build}/app/parvis", folder, count, raw)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
