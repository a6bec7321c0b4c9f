#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What moves, seen on the screen while it does; and with animations off, that nothing moves."""
import ctypes
import sqlite3
import time

from driver import PATIENCE
from room import Room, main, re, run

STILL = "gtk-enable-animations=0\n"
# From a note's corner to the next one's.
STEP_X, STEP_Y = 156, 114
FACE_DOWN = re.compile("^Note face cachée")
# Longer than anything moves, in seconds.
WATCHED = 1


class Eyes:
    """Looks at a part of the screen as fast as the screen can change."""

    def __init__(self):
        self.screen = ctypes.CDLL("libX11.so.6")
        for name in ("XOpenDisplay", "XGetImage"):
            getattr(self.screen, name).restype = ctypes.c_void_p
        self.screen.XDefaultRootWindow.restype = self.screen.XGetPixel.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.screen.XOpenDisplay(None))
        self.root = ctypes.c_ulong(self.screen.XDefaultRootWindow(self.display))

    def close(self):
        self.screen.XCloseDisplay(self.display)

    def look(self, x, y, width, height):
        """The colours of every fourth pixel."""
        image = ctypes.c_void_p(self.screen.XGetImage(
            self.display, self.root, x, y, width, height, ctypes.c_ulong(2 ** 32 - 1), 2))
        colours = tuple(self.screen.XGetPixel(image, i, j) & 0xffffff
                        for j in range(0, height, 4) for i in range(0, width, 4))
        self.screen.XDestroyImage(image)
        return colours

    def watch(self, area, act, is_done):
        """What is seen there from the gesture on until well after it is done, each picture once."""
        seen = [self.look(*area)]
        act()
        start, done = time.monotonic(), None
        while done is None or time.monotonic() < done + WATCHED:
            now = self.look(*area)
            if now != seen[-1]:
                seen.append(now)
            if done is None and is_done():
                done = time.monotonic()
            if time.monotonic() > start + PATIENCE:
                raise AssertionError("it is not done")
            time.sleep(0.002)
        return seen


class Motion(Room):
    def open_board(self, *changes, settings=STILL):
        self.campaign = self.path(f"mouvement-{time.monotonic_ns()}.parvis")
        self.done("new", self.campaign, language="fr")
        connection = sqlite3.connect(self.campaign)
        ideal = "(SELECT id FROM zone WHERE key = 'ideal' AND workshop = 1)"
        for sql in ("UPDATE bookmark SET stop = 2", *changes):
            connection.execute(sql.format(ideal=ideal))
        connection.commit()
        connection.close()
        self.start(self.campaign, settings=settings)
        self.eyes = Eyes()
        self.addCleanup(self.eyes.close)

    def corner(self, role, name):
        """The upper left corner of a note on the screen, once it stands there."""
        node, (x, y) = self.program.touch(role, name)
        width, height = node.box[2:]
        return x - width // 2, y - height // 2

    # ------------------------------------------------------------ what moves

    def tidy(self, settings):
        """All that is seen on the way of a note that Ctrl+T sends up, where it never stands."""
        self.open_board("INSERT INTO note (zone, college, text, x, y) VALUES "
                        "({ideal}, 'agents', 'Posée', 24, 84), ({ideal}, 'agents', 'Perdue', 24, 480)",
                        settings=settings)
        self.program.click("list item", "Perdue")
        x, y = self.corner("list item", "Perdue")
        left, top = self.corner("list item", "Posée")
        way = left, top + 150, 300, y - top - 230
        seen = self.eyes.watch(way, lambda: self.program.key("ctrl+t"),
                               lambda: self.one("SELECT y FROM note WHERE text = 'Perdue'") < 480)
        self.program.until(lambda: self.corner("list item", "Perdue") == (left + STEP_X, top),
                           "it beside the other")
        return seen

    def reveal(self, settings):
        """All that is seen at the left edge of a note that turns: its back, its face, and between."""
        self.open_board("INSERT INTO note (zone, college, text, hidden) VALUES "
                        "({ideal}, 'agents', 'Cachée', 1)", settings=settings)
        run("xdotool", "mousemove", "5", "790")
        x, y = self.corner("list item", FACE_DOWN)
        return self.eyes.watch((x + 4, y + 60, 6, 30), lambda: self.program.key("ctrl+r"),
                               lambda: not self.one("SELECT hidden FROM note"))

    def fold(self, settings):
        """All that is seen where the second note of a cluster is, which F takes away."""
        self.open_board("INSERT INTO cluster (id, zone, name, x, y) VALUES (1, {ideal}, 'Tas', 24, 84)",
                        "INSERT INTO note (zone, college, text, cluster) VALUES "
                        "({ideal}, 'agents', 'Un', 1), ({ideal}, 'agents', 'Deux', 1)",
                        settings=settings)
        self.program.click("list item", "Un")
        x, y = self.corner("list item", "Deux")
        return self.eyes.watch((x + 4, y + 20, 136, 60), lambda: self.program.key("f"),
                               lambda: self.one("SELECT collapsed FROM cluster"))

    def until_moving(self, moves):
        """A busy machine may draw nothing on the way: it is tried again."""
        for _ in range(5):
            seen = moves("")
            if len(seen) > 2:
                return
            self.leave()
        self.fail("nothing is seen to move")

    # ------------------------------------------------------------ tests

    def test_with_animations(self):
        self.until_moving(self.tidy)
        self.leave()
        self.until_moving(self.reveal)

    def test_tidy_at_once(self):
        self.assertEqual(len(self.tidy(STILL)), 1, "nothing passes")

    def test_reveal_at_once(self):
        self.assertEqual(len(self.reveal(STILL)), 2, "its back, then its face")

    def test_fold_at_once(self):
        self.assertEqual(len(self.fold(STILL)), 2, "its notes, then none")


if __name__ == "__main__":
    main()
