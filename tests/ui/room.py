# SPDX-License-Identifier: GPL-3.0-or-later
"""What the suites of the window share: the program on a desk, its file looked into behind its back."""
import os
import re
import sqlite3
import unittest
import urllib.parse

from driver import Desk, Impatient, Program, run, until
from harness import PROGRAM, Case, main, parvis

WINDOW = os.path.join(os.path.dirname(PROGRAM), "parvis-window")

__all__ = ["WINDOW", "Case", "Impatient", "Room", "main", "parvis", "re", "run", "until"]


class Room(Case):
    """A test with a desk, and the program when it is started."""

    desk = None

    def setUp(self):
        super().setUp()
        if Room.desk is None:
            Room.desk = Desk()
            unittest.addModuleCleanup(Room.desk.close)
        self.program = None
        self.campaign = None
        self.addCleanup(self.leave)

    def start(self, *words, settings=""):
        self.program = Program(self.desk, self.path("home"), WINDOW, *words, settings=settings)
        return self.program

    def leave(self):
        if self.program and self.program.process.poll() is None:
            self.program.kill()
        if self.program:
            said = self.program.said()
            self.program.log.close()
            self.assertNotIn("Parvis-WARNING", said)

    # ------------------------------------------------------------ the file

    def rows(self, sql, *values):
        """What the campaign's file says, read by somebody else than the program."""
        # It may touch nothing: a file dialog of GTK, which looks into the files that it lists,
        # makes the program lose its locks, and another's close would then clear its log away.
        uri = "file:" + urllib.parse.quote(self.campaign) + "?mode=ro"
        if os.path.exists(self.campaign + "-shm"):
            uri += "&readonly_shm=1"
        connection = sqlite3.connect(uri, timeout=10, uri=True)
        try:
            connection.execute("PRAGMA query_only = ON")
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def contents(self):
        """All that undo brings back: {table: its rows}."""
        tables = [name for name, in self.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
            "ORDER BY name")]
        return {table: sorted(self.rows(f"SELECT * FROM {table}"), key=repr) for table in tables
                if table not in ("bookmark", "journal")}

    def undone(self, before, times=1):
        """Ctrl+Z so many times, and the file holds what it held."""
        self.program.key(*["ctrl+z"] * times)
        self.program.until(lambda: self.contents() == before, "the file as it was")

    def one(self, sql, *values):
        return self.rows(sql, *values)[0][0]

    def written(self, expected, sql, *values):
        """Waits until the file says this."""
        self.program.until(lambda: self.rows(sql, *values) == expected,
                           lambda: f"{expected}; the file says {self.rows(sql, *values)} to {sql}")
