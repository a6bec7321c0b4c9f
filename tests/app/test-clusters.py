#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clusters on the board by mouse and by keys: colour, shares, fold, split, merge; what is written in
the file, and undone in one."""
import sqlite3

from room import Room, main, re, run

WALL = ("SELECT 'cluster', id, zone, name, x, y, collapsed, tint FROM cluster UNION ALL "
        "SELECT 'note', id, zone, text, x, y, cluster, college || original FROM note ORDER BY 1, 2")


class Clusters(Room):
    def open_board(self, *changes):
        """The board of both clouds: three clusters of agents' and users' notes, and loose ones."""
        self.campaign = self.demo(language="fr")
        connection = sqlite3.connect(self.campaign)
        for sql in ("UPDATE bookmark SET stop = 18", *changes):
            connection.execute(sql)
        connection.commit()
        connection.close()
        self.start(self.campaign)
        self.board = self.program.see("group", "Tableau")
        self.before = self.rows(WALL)

    def cluster(self, name):
        return self.one("SELECT id FROM cluster WHERE name = ?", name)

    def see_cluster(self, name):
        return self.program.see("group", name)

    def describe(self, name, words):
        self.program.until(lambda: self.see_cluster(name).description == words,
                           lambda: f"“{words}”, not “{self.see_cluster(name).description}”")

    def focus(self, name):
        """Clicks on a cluster's count, which is its own ground, not its name."""
        node = self.see_cluster(name)
        x, y, width, _ = node.box
        self.click_at(node, width - 100, 18)
        self.program.until(lambda: "focused" in self.see_cluster(name).states, "the focus")

    def click_at(self, node, x, y):
        """Clicks at this place of a node."""
        self.program.touch(node)
        left, top = self.corner(node)
        run("xdotool", "mousemove", str(left + x), str(top + y), "click", "1")

    def click_colour(self, index, now):
        """Clicks on one of the six rows of the menu, a window of its own."""
        self.program.see("list item", f"{now}, la couleur actuelle")
        x, y, width, height = self.program.until(
            lambda: next((w[2:] for w in self.program.windows() if w[1] == "Parvis"), None),
            "the menu's window")
        run("xdotool", "mousemove", str(x + width // 2), str(int(y + height / 2 + (index - 2.5) * 32)),
            "click", "1")
        self.program.see_no("list item", f"{now}, la couleur actuelle")

    def corner(self, node):
        """The upper left corner of a node on the screen."""
        frame = node.frame
        box = node.box
        for _, title, x, y, width, height in reversed(self.program.windows()):
            side, top = width - frame.box[2], height - frame.box[3]
            if title == frame.name and 0 <= side <= 120 and 0 <= top <= 120:
                return x + side // 2 + box[0], y + top // 2 + box[1]
        raise AssertionError(f"no window of {node}")

    def undo(self):
        self.program.key("ctrl+z")
        self.written(self.before, WALL)

    # ------------------------------------------------------------ colour

    def test_colour_by_keys(self):
        self.open_board()
        self.describe("Politesse", "Nuage, 3 notes\u00a0: 2 agents, 1 usagers")
        self.focus("Politesse")
        self.program.key("t")
        self.program.see("list", "Couleur du nuage")
        self.program.until(lambda: self.program.has_focus("list item", re.compile("^Aucune")),
                           "the focus on the colour that it has")
        self.program.key("Down", "Return")
        self.written([("green",)], "SELECT tint FROM cluster WHERE name = 'Politesse'")
        self.describe("Politesse", "Nuage, 3 notes\u00a0: 2 agents, 1 usagers, couleur\u00a0: vert")
        self.program.until(lambda: "focused" in self.see_cluster("Politesse").states,
                           "the focus back on the cluster")
        self.undo()
        self.describe("Politesse", "Nuage, 3 notes\u00a0: 2 agents, 1 usagers")

    def test_colour_by_mouse(self):
        self.open_board("UPDATE cluster SET tint = 'cyan' WHERE name = 'Clarté'")
        button = next(node for node in self.see_cluster("Clarté").walk()
                      if node.name == "Couleur du nuage")
        self.program.click(button)
        # The same colour again is no gesture.
        self.click_colour(4, "Cyan")
        self.program.click(button)
        self.click_colour(3, "Cyan")
        self.written([("pink",)], "SELECT tint FROM cluster WHERE name = 'Clarté'")
        self.undo()
        self.program.key("ctrl+shift+z")
        self.written([("pink",)], "SELECT tint FROM cluster WHERE name = 'Clarté'")


if __name__ == "__main__":
    main()
