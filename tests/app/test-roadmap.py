#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roadmap at the desk: what is shown of it, the board of states, what an action went through, and
when it is looked at next; each gesture checked in the file."""
from room import Room, main, re

STATES = "SELECT state, reason FROM action WHERE id = ?"


class Roadmap(Room):
    def open_roadmap(self):
        self.campaign = self.demo(language="fr")
        self.query(self.campaign, "UPDATE bookmark SET stop = 26, furthest = 26")
        self.start(self.campaign)
        self.program.see("tree grid", "Feuille de route")

    def shown(self):
        """The numbers of the actions in the table."""
        table = self.program.see("tree grid", "Feuille de route")
        return sorted(int(node.name) for node in self.program.all("label", re.compile("^[0-9]+$"),
                                                                  table))

    def shows(self, *numbers):
        self.program.until(lambda: self.shown() == list(numbers),
                           lambda: f"{numbers}, not {self.shown()}")

    def open_board(self):
        self.open_roadmap()
        # What stands beside the table has its place: nothing moves any more.
        self.program.see("group", "Historique")
        self.program.click("button", "En colonnes, une par état")

    def column(self, name):
        return self.program.see("list", re.compile(f"^{name}\N{NO-BREAK SPACE}: "))

    def cards(self, column):
        return [int(node.name.split(".")[0])
                for node in self.program.all("list item", None, self.column(column))]

    def holds(self, column, *numbers):
        self.program.until(lambda: sorted(self.cards(column)) == sorted(numbers),
                           lambda: f"{column}: {numbers}, not {self.cards(column)}")

    def remembers(self, state):
        """The only one of today."""
        def states():
            history = self.program.see("group", "Historique")
            return [node.name for node in self.program.all("label", re.compile(" · "), history)]

        self.program.until(lambda: states() == [state], lambda: f"{state}, not {states()}")

    def test_one_service(self):
        self.open_roadmap()
        program = self.program
        every = self.shown()
        services = self.rows("SELECT id, name FROM service ORDER BY position")
        wanted = self.one("SELECT count(*) FROM action JOIN engagement ON engagement.id = "
                          "action.engagement WHERE kept AND service = ?", services[0][0])
        self.assertTrue(0 < wanted < len(every))
        program.click("combo box", "Le service dont les actions sont montrées")
        program.key("Down", "Return")
        program.until(lambda: len(self.shown()) == wanted, f"{wanted} actions of one service")
        # What is late is so of that service too.
        program.click("button", re.compile("^En retard"))
        late = self.shown()
        self.assertTrue(len(late) <= wanted)
        program.click("button", re.compile("^Toutes"))
        program.until(lambda: len(self.shown()) == wanted, "all of that service again")

    def test_words(self):
        self.open_roadmap()
        program = self.program
        every = self.shown()
        program.key("ctrl+f")
        program.type("ecran")
        self.shows(2)
        program.key("ctrl+a", "BackSpace")
        program.type("amina RAPPELER")
        self.shows(1)
        program.key("Escape")
        self.shows(*every)

    def test_states_are_columns(self):
        self.open_board()
        self.holds("À lancer", 3)
        self.holds("En cours", 1, 6, 8, 9, 10)
        self.holds("Réalisée", 4, 5)
        self.holds("Abandonnée", 11)

    def test_a_card_goes_on_by_keys(self):
        self.open_board()
        program = self.program
        three = self.one("SELECT id FROM action WHERE action LIKE 'Réécrire les dix lettres%'")
        program.click("list item", re.compile("^3\\. "))
        program.key("ctrl+Right")
        self.written([("under-way", "")], STATES, three)
        self.holds("À lancer")
        # The focus goes with it.
        program.until(lambda: program.has_focus("list item", re.compile("^3\\. ")), "focus on 3")
        program.key("ctrl+Left")
        self.written([("to-start", "")], STATES, three)
        self.holds("À lancer", 3)
        program.key("ctrl+z")
        self.written([("under-way", "")], STATES, three)

    def test_a_card_is_dragged(self):
        self.open_board()
        program = self.program
        three = self.one("SELECT id FROM action WHERE action LIKE 'Réécrire les dix lettres%'")
        program.drag(program.see("list item", re.compile("^3\\. ")), self.column("Bloquée"))
        self.written([("blocked", "")], STATES, three)
        self.holds("Bloquée", 3, 7)

    def test_dropping_asks_why(self):
        self.open_board()
        program = self.program
        seven = self.one("SELECT id FROM action WHERE action LIKE 'Écrire un numéro%'")
        program.click("list item", re.compile("^7\\. "))
        program.key("ctrl+Right")
        program.see(None, "Pourquoi l’abandonner\N{NARROW NO-BREAK SPACE}?")
        program.key("Escape")
        self.written([("blocked", "")], STATES, seven)
        program.until(lambda: program.has_focus("list item", re.compile("^7\\. ")), "focus on 7")
        program.key("ctrl+Right")
        program.see(None, "Pourquoi l’abandonner\N{NARROW NO-BREAK SPACE}?")
        program.type("Trop cher")
        program.key("Return")
        self.written([("dropped", "Trop cher")], STATES, seven)
        self.holds("Abandonnée", 7, 11)

    def test_what_it_went_through(self):
        self.open_roadmap()
        program = self.program
        one = self.one("SELECT id FROM action WHERE action LIKE 'Rappeler l’accueil%'")
        program.click(program.all("button", re.compile("^État\N{NO-BREAK SPACE}: En cours"))[0])
        program.until(lambda: program.has_focus("button", "À lancer"), "the focus in the choices")
        program.key("Down", "Down", "Down", "Down", "Return")
        self.written([("blocked",)], "SELECT state FROM stage WHERE action = ?", one)
        self.remembers("Bloquée · 60\N{NARROW NO-BREAK SPACE}%")
        program.key("ctrl+z")
        self.remembers("En cours · 60\N{NARROW NO-BREAK SPACE}%")

    def test_the_next_review(self):
        self.open_roadmap()
        program = self.program
        program.click("button", re.compile("^Prochain point sur la feuille de route"))
        program.type("3/12/2027")
        program.key("Return")
        self.written([("2027-12-03",)], "SELECT review FROM identity")
        program.see("button", re.compile("3 déc"))


main()
