#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking for notes on the board: words with and without accents, each filter, from one found to the
next, while the board goes on working; nothing of it is left in the file."""
import sqlite3

from room import Room, main, re

FILE = ("SELECT 'cluster', id, zone, name, x, y, collapsed, tint FROM cluster UNION ALL "
        "SELECT 'note', id, zone, text, x, y, cluster, college || flagged || hidden FROM note "
        "ORDER BY 1, 2")
ENTRY = "Chercher sur le tableau"


class Search(Room):
    def open_board(self, *changes):
        """The board of both clouds, with three clusters."""
        self.campaign = self.demo(language="fr")
        connection = sqlite3.connect(self.campaign)
        for sql in ("UPDATE bookmark SET stop = 18", *changes):
            connection.execute(sql)
        connection.commit()
        connection.close()
        self.start(self.campaign)
        self.program.see("group", "Tableau")
        self.before = self.rows(FILE)

    def search(self, words=""):
        self.program.key("ctrl+f")
        self.program.until(self.in_entry, "the focus in the search")
        self.program.key("ctrl+a", "BackSpace")
        self.program.type(words)

    def in_entry(self):
        # The inside of GtkSearchEntry has the focus.
        return self.program.has_focus(None, ENTRY) and not self.focused_note()

    def says(self, count):
        self.program.until(lambda: self.program.look(None, count),
                           lambda: f"“{count}” in\n" + "\n".join(self.program.tree().picture()))

    def focused_note(self):
        board = self.program.see("group", "Tableau")
        nodes = [node for node in self.program.all(("list item", "group"), None, board)]
        return next((node.name for node, states in zip(nodes, self.program.states(nodes).values())
                     if "focused" in states), None)

    def goes_to(self, *names):
        """F3 leads to these, in this order."""
        for name in names:
            self.program.key("F3")
            self.program.until(lambda: self.focused_note() == name,
                               lambda: f"“{name}”, not “{self.focused_note()}”")

    def choose(self, name, *keys):
        """Opens a drop down by its name and chooses by keys."""
        self.program.click(("combo box", "button"), re.compile(f"^{name}"))
        self.program.key(*keys, "Return")

    def test_words(self):
        self.open_board("UPDATE cluster SET collapsed = 1 WHERE name = 'Clarté'")
        program = self.program
        self.search("respect")
        self.says("2 notes sur 15")
        # The keys go from one to the next, and around.
        program.key("Return")
        program.until(lambda: self.focused_note() == "Respect mutuel", "the first one found")
        self.goes_to("le respect", "Respect mutuel")
        program.key("shift+F3")
        program.until(lambda: self.focused_note() == "le respect", "the one before")
        # Without accents, with others, in a word, in any order.
        self.search("COTES")
        self.says("1 note sur 15")
        self.search("chaleureux àccueil")
        self.says("1 note sur 15")
        self.goes_to("Un accueil chaleureux")
        self.search("introuvable")
        self.says("Rien trouvé")
        # A folded cluster stands for what is found in it, and says so.
        self.search("claire")
        self.says("2 notes sur 15")
        cluster = program.see("group", "Clarté")
        program.until(lambda: ", 2 trouvées" in program.see("group", "Clarté").description,
                      lambda: cluster.description)
        self.goes_to("Clarté")
        program.key("f")
        self.written([(0,)], "SELECT collapsed FROM cluster WHERE name = 'Clarté'")
        self.goes_to("des consignes claires pour tous", "des réponses claire")
        self.assertEqual([row for row in self.rows(FILE) if row[0] == "note"],
                         [row for row in self.before if row[0] == "note"])

    def test_the_board_goes_on(self):
        self.open_board()
        program = self.program
        self.search("dit bonjour")
        self.says("1 note sur 15")
        program.fill("text box", "Nouvelle note", "on dit bonjour\n")
        self.written([(1,)], "SELECT count(*) FROM note WHERE text = 'on dit bonjour'")
        self.says("2 notes sur 16")
        program.key("ctrl+z")
        self.written(self.before, FILE)
        self.says("1 note sur 15")
        # Undone from the entry of the search too: its own words stay.
        self.goes_to("on se dit bonjour")
        program.key("Delete")
        self.written([(0,)], "SELECT count(*) FROM note WHERE text = 'on se dit bonjour'")
        self.says("Rien trouvé")
        program.key("ctrl+f")
        program.until(self.in_entry, "the focus in the search")
        program.key("ctrl+z")
        self.written(self.before, FILE)
        self.says("1 note sur 15")
        # Escape closes it, from its entry and from a note; Ctrl+F opens it empty.
        program.key("Escape")
        program.see_no(None, "1 note sur 15")
        self.search("dit bonjour")
        self.goes_to("on se dit bonjour")
        program.key("space", "Escape")
        self.says("1 note sur 15")
        program.key("Escape")
        program.see_no(None, "1 note sur 15")
        self.assertEqual(self.focused_note(), "on se dit bonjour")
        self.assertEqual(self.rows(FILE), self.before)

    def test_filters(self):
        self.open_board("UPDATE note SET flagged = 1 WHERE text IN ('le respect', 'on se dit bonjour')",
                        "UPDATE note SET hidden = 1 WHERE text = 'la politesse'")
        program = self.program
        self.search()
        program.click("button", "Seulement les notes\u00a0: usagers")
        users = self.one("SELECT count(*) FROM note JOIN zone ON zone.id = zone WHERE college = 'users' "
                         "AND key = 'ideal'")
        self.says(f"{users} notes sur 15")
        program.click("button", "Seulement les notes à relire")
        self.says("1 note sur 15")
        self.goes_to("le respect")
        program.click("button", "Seulement les notes\u00a0: usagers")
        self.says("2 notes sur 15")
        program.click("button", "Seulement les notes à relire")
        # Face down, a note has no words, but one may look for what is face down.
        self.search("politesse")
        self.says("1 note sur 15")
        self.search()
        program.click("button", "Seulement les notes face cachée")
        self.says("1 note sur 15")
        program.click("button", "Seulement les notes face cachée")
        program.see_no(None, re.compile("sur 15$"))
        self.choose("Dans quelle zone", "Down", "Down")
        self.says("6 notes sur 15")
        self.choose("Dans quel nuage", "Down", "Down")
        self.says("6 notes sur 15")
        self.choose("Dans quel nuage", "Up")
        self.says("Rien trouvé")
        self.choose("Dans quelle zone", "Up", "Up")
        loose = 15 - self.one("SELECT count(*) FROM note WHERE cluster IN (SELECT id FROM cluster "
                              "WHERE name IN ('Politesse', 'Respect', 'Accueil', 'Clarté'))")
        self.says(f"{loose} notes sur 15")
        self.choose("Dans quel nuage", "Down", "Down")
        self.says("3 notes sur 15")
        self.goes_to("Politesse (bonjour, merci)", "on se dit bonjour",
                     "Note face cachée, usagers")
        program.click("button", "Fermer la recherche")
        program.see_no(None, "3 notes sur 15")
        self.assertEqual(self.rows(FILE), self.before)


if __name__ == "__main__":
    main()
