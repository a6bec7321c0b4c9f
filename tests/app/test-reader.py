#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told, on every page: a name for what takes keys, in French, and states."""
import ast
import os

from harness import TOP
from room import Room, main, re


def english():
    """The source strings whose French differs, without those that hold a value."""
    words, entry = set(), {}
    with open(os.path.join(TOP, "po", "fr.po"), encoding="utf-8") as file:
        lines = file.read().splitlines() + [""]
    for line in lines:
        if line.startswith(("msgid ", "msgstr ", "msgctxt ", "msgid_plural ", "msgstr[")):
            key, text = line.split(" ", 1)
            entry[key] = ast.literal_eval(text)
        elif line.startswith('"'):
            entry[key] += ast.literal_eval(line)
        elif not line:
            source = entry.get("msgid", "")
            if re.search("[A-Za-z]{2}", source) and "%" not in source and entry.get("msgstr") not in ("", None, source):
                words.add(source)
            entry = {}
    return words


class Reader(Room):
    def test_every_page(self):
        self.campaign = self.demo(language="fr")
        self.start(self.campaign)
        program = self.program
        program.see("list item", re.compile("^Panel"))
        foreign, faults = english(), []
        self.assertGreater(len(foreign), 300)
        while self.one("SELECT stop FROM bookmark") > 0:
            self.turn("alt+Page_Up", -1)
        last = self.one("SELECT count(*) FROM sequence") + 2
        for stop in range(last + 1):
            self.assertEqual(self.one("SELECT stop FROM bookmark"), stop)
            faults += [f"{stop}: {fault}" for fault in self.faults(foreign)]
            self.check_road(stop)
            self.check_notes(stop)
            if stop < last:
                self.turn("alt+Page_Down", 1)
        self.assertEqual(faults, [], "\n".join(faults))

    def turn(self, key, step):
        stop = self.one("SELECT stop FROM bookmark") + step
        self.program.key(key)
        self.written([(stop,)], "SELECT stop FROM bookmark")

    def faults(self, foreign):
        tree = self.program.tree()
        nodes = list(tree.walk())
        states = self.program.states(nodes)
        for node in nodes:
            if node.name in foreign or node.description in foreign:
                yield f"English: {node} — {node.description}"
            if "focusable" not in states[node.path] or not node.is_shown:
                continue
            if node.name and not re.match("(Gtk|Adw|Parvis)[A-Z]", node.name):
                continue
            # GTK's own: what scrolls, and the inside of a list to choose from, which has a name.
            if any(child.role == "scroll bar" for child in node.children):
                continue
            if any(parent.role == "combo box" and parent.name for parent in node.up()):
                continue
            # And the rows of a table, which GTK 4.8 lets nobody name: their cells have names.
            if any(parent.role == "tree grid" and parent.name for parent in node.up()) \
                    and node.name in ("GtkListItemWidget", "GtkColumnListView"):
                continue
            yield "nameless: " + " › ".join(repr(n) for n in reversed([node, *node.up()][:5]))

    def check_road(self, stop):
        """Each step says where it stands, and one step and one sequence say that it is here."""
        road = self.program.see("list", "Étapes de la démarche")
        names = [row.name for row in self.program.all("list item", None, road)]
        self.assertGreaterEqual(len(names), 6)
        for name in names:
            self.assertRegex(name, ", (en cours|faite|commencée|à venir)$")
        inside = 0 < stop <= self.one("SELECT count(*) FROM sequence")
        self.assertEqual(len([n for n in names if n.endswith("en cours")]), 2 if inside else 1)

    def check_notes(self, stop):
        """A note is called by its text, and says its zone and its college."""
        sequences = self.rows("SELECT sequence.id, kind FROM sequence JOIN workshop "
                              "ON workshop.id = workshop "
                              "ORDER BY workshop.position, sequence.position")
        if not 0 < stop <= len(sequences) or sequences[stop - 1][1] != "collect":
            return
        # A cluster of two boards shows its notes on both.
        texts = sorted(text for text, in self.rows(
            "WITH here (zone) AS (SELECT zone FROM sequence_zone WHERE sequence = ?) "
            "SELECT text FROM note LEFT JOIN cluster ON cluster.id = note.cluster "
            "WHERE note.zone IN here OR cluster.zone IN here", sequences[stop - 1][0]))
        board = self.program.see("group", "Tableau")
        notes = [node for node in self.program.all("list item", None, board)]
        self.assertEqual(sorted(node.name for node in notes), texts, stop)
        for node in notes:
            self.assertRegex(node.description, r"\b(agents|usagers|ensemble)\b.*\d+ sur \d+$")


if __name__ == "__main__":
    main()
