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

    # ------------------------------------------------------------ apart and together

    def drag_by(self, node, dx, dy, x, y):
        """Drags a node by its point (dx, dy) to a place on the screen."""
        self.program.touch(node)
        left, top = self.corner(node)
        words = ["mousemove", left + dx, top + dy, "mousedown", 1]
        for step in range(1, 11):
            words += ["sleep", 0.02, "mousemove", left + dx + (x - left - dx) * step // 10,
                      top + dy + (y - top - dy) * step // 10]
        run("xdotool", *map(str, words), "sleep", "0.15", "mouseup", "1")

    def members(self, name):
        return self.rows("SELECT text FROM note JOIN cluster ON cluster.id = cluster "
                         "WHERE name = ? ORDER BY note.id", name)

    def note(self, text):
        return self.program.see("list item", text)

    def test_a_note_is_dragged_out(self):
        self.open_board()
        members = self.members("Accueil")
        self.assertEqual(len(members), 2)
        node = self.note("un sourire a l'accueil")
        board = self.program.see("group", "Idéal · usagers")
        left, top = self.corner(board)
        # Beside its cluster; the edge of the window would pan.
        self.drag_by(node, 40, 40, left + board.box[2] - 30, top + 150)
        self.written([(None,)], "SELECT cluster FROM note WHERE text = ?", "un sourire a l'accueil")
        self.assertEqual(len(self.members("Accueil")), 1)
        self.undo()
        # By keys, and the last one takes the cluster along.
        self.program.click(self.note("un sourire a l'accueil"))
        self.program.key("ctrl+shift+g")
        self.written([(None,)], "SELECT cluster FROM note WHERE text = ?", "un sourire a l'accueil")
        self.undo()
        # Dropped where it was, it stays.
        node = self.note("un sourire a l'accueil")
        left, top = self.corner(node)
        self.drag_by(node, 40, 40, left + 70, top + 60)
        self.program.key("Escape")
        self.assertEqual(self.rows(WALL), self.before)

    def test_several_are_split_in_one(self):
        self.open_board("UPDATE cluster SET collapsed = 1 WHERE name = 'Clarté'")
        loose = "SELECT text FROM note WHERE cluster IS NULL ORDER BY text"
        left = "SELECT name FROM cluster WHERE name IN ('Accueil', 'Clarté', 'Politesse')"
        before = self.rows(loose)
        chosen = self.members("Accueil") + self.members("Clarté")
        self.focus("Accueil")
        program = self.program
        run("xdotool", "keydown", "ctrl")
        self.click_at(self.see_cluster("Clarté"), 100, 50)
        # Of a third one, a note alone.
        text = self.members("Politesse")[0][0]
        program.click(self.note(text))
        run("xdotool", "keyup", "ctrl")
        program.key("ctrl+shift+g")
        self.written(sorted(before + chosen + [(text,)]), loose)
        self.written([("Politesse",)], left)
        # None lies on another.
        places = self.rows("SELECT zone, x, y FROM note WHERE cluster IS NULL AND x IS NOT NULL")
        self.assertEqual(len(places), len(set(places)))
        self.undo()
        program.key("ctrl+shift+z")
        self.written([("Politesse",)], left)
        self.undo()

    def test_a_folded_cluster_moves_whole(self):
        self.open_board("UPDATE cluster SET collapsed = 1 WHERE name = 'Clarté'")
        members = self.members("Clarté")
        node = self.see_cluster("Clarté")
        self.describe("Clarté", "Nuage replié, 4 notes\u00a0: 1 agents, 3 usagers")
        parking = self.program.see("group", "Parking")
        left, top = self.corner(parking)
        self.drag_by(node, 60, 50, left + 80, top + 200)
        self.written([("parking",)], "SELECT key FROM zone JOIN cluster ON zone.id = cluster.zone "
                     "WHERE name = 'Clarté'")
        self.assertEqual(self.members("Clarté"), members)
        self.undo()

    def test_two_clusters_become_one(self):
        self.open_board("UPDATE cluster SET collapsed = 1 WHERE name = 'Clarté'")
        both = sorted(self.members("Accueil") + self.members("Clarté"))
        left, top = self.corner(self.note("Un accueil chaleureux"))
        self.drag_by(self.see_cluster("Clarté"), 60, 50, left + 70, top + 60)
        self.written(both, "SELECT text FROM note JOIN cluster ON cluster.id = cluster "
                     "WHERE name = 'Accueil' ORDER BY text")
        self.assertEqual(self.members("Clarté"), [])
        # As they were written, to the letter.
        texts = "SELECT id, text, original, college FROM note ORDER BY id"
        after = self.rows(texts)
        self.undo()
        self.assertEqual(self.rows(texts), after)

    def test_a_name_is_not_lost(self):
        self.open_board("UPDATE cluster SET name = '' WHERE name = 'Accueil'",
                        "UPDATE cluster SET collapsed = 1 WHERE name = 'Clarté'")
        left, top = self.corner(self.note("Un accueil chaleureux"))
        self.drag_by(self.see_cluster("Clarté"), 60, 50, left + 70, top + 60)
        self.written([(6,)], "SELECT count(*) FROM note JOIN cluster ON cluster.id = cluster "
                     "WHERE name = 'Clarté'")
        self.undo()

    # ------------------------------------------------------------ before the vote

    def test_clusters_without_a_name(self):
        options = "(SELECT id FROM option WHERE sequence = 19)"
        self.open_board("UPDATE cluster SET name = '' WHERE name IN ('Accueil', 'Clarté')",
                        f"DELETE FROM mark WHERE option IN {options}",
                        f"DELETE FROM retained WHERE option IN {options}",
                        "DELETE FROM ballot WHERE vote = (SELECT id FROM vote WHERE sequence = 19)",
                        "DELETE FROM option WHERE sequence = 19",
                        "DELETE FROM vote WHERE sequence = 19")
        program = self.program
        program.key("alt+Page_Down")
        self.written([(19,)], "SELECT stop FROM bookmark")
        box = program.see("list", "Nuages sans nom")
        self.assertEqual(len(program.all("list item", None, box)), 2)
        program.click("button", re.compile("Un accueil chaleureux"))
        program.type("Accueil\n")
        self.written([(1,)], "SELECT count(*) FROM cluster WHERE name = 'Accueil'")
        # The keys are with the other one, and then with the button that opens the vote.
        program.until(lambda: program.has_focus("button", re.compile("consignes claires")),
                      "the focus on the other one")
        program.key("Return")
        program.type("Clarté\n")
        program.see_no("list", "Nuages sans nom")
        program.until(lambda: program.has_focus("button", "Ouvrir le vote"), "the focus")
        # The vote opens on these names; the board may go on, the ballot stays as it is.
        program.key("Return")
        labels = "SELECT label FROM option WHERE sequence = 19 ORDER BY position"
        program.until(lambda: ("Clarté",) in self.rows(labels), "the ballot")
        frozen = self.rows(labels)
        program.key("alt+Page_Up")
        program.see("group", "Tableau")
        left, top = self.corner(self.note("Un accueil chaleureux"))
        self.drag_by(self.see_cluster("Clarté"), 60, 18, left + 70, top + 60)
        self.written([(6,)], "SELECT count(*) FROM note JOIN cluster ON cluster.id = cluster "
                     "WHERE name = 'Accueil'")
        self.assertEqual(self.rows(labels), frozen)
        program.key("alt+Page_Down")
        program.see("grid", None)
        self.assertEqual(self.rows(labels), frozen)


if __name__ == "__main__":
    main()
