#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a vote and of a positioning with text at twice its size: nothing goes beyond the
window, and the window not beyond the screen."""
import hashlib
import sqlite3

from gi.repository import GLib
from room import Room, main, re, run

DPI = 96
SCREEN = 1280
STOP = 19
POSITION = 4
AGENTS = ["Inès", "Noël", "Maëlle", "Jean-Baptiste"]
USERS = ["Zoé", "Jérôme", "Œdipe", "Marie-Christine"]
LINES = ["Rappeler sous 48 heures toute personne qui a laissé un message, même sans réponse à lui "
         "donner", "Politesse", "Accueil chaleureux", "Respect", "Clarté des réponses"]
# The third place of three is a tie.
CHOICES = [(0, 1), (0, 1), (2, 3), (0, 4)]


class Large(Room):
    def prepare(self, phase, rule="dots", cap=1, grades=7, lines=LINES):
        self.campaign = self.path("vote.parvis")
        self.done("new", self.campaign, language="fr")
        file = sqlite3.connect(self.campaign)
        file.execute("UPDATE bookmark SET stop = ?", (STOP,))
        file.execute("UPDATE sequence SET keep_least = 1, keep_most = 3 WHERE id = ?", (STOP,))
        file.executemany("INSERT INTO participant (college, name, mixed) VALUES (?, ?, 1)",
                         [("agents", name) for name in AGENTS] + [("users", name) for name in USERS])
        file.executemany("INSERT INTO note (zone, college, text, x, y) VALUES (1, 'agents', ?, ?, 0)",
                         [(line, 160 * at) for at, line in enumerate(lines)])
        if phase != "waiting":
            file.execute("INSERT INTO vote (sequence, round, kind, rule, dots, cap, grades, phase) "
                         "VALUES (?, 1, 'first', ?, 2, ?, ?, ?)", (STOP, rule, cap, grades, phase))
            file.execute("INSERT INTO option (id, sequence, position, label, note, vote) "
                         "SELECT id, ?, id, text, id, 1 FROM note", (STOP,))
        if phase in ("closed", "shown"):
            self.fill(file, rule)
        file.commit()
        file.close()
        return self.begin()

    @staticmethod
    def fill(file, rule):
        for name, choice in zip(AGENTS + USERS, CHOICES * 2):
            key = hashlib.sha256(name.encode()).digest()[:16]
            file.execute("INSERT INTO ballot SELECT ?, 1, college FROM participant WHERE name = ?",
                         (key, name))
            marks = [(at + 1, 1) for at in choice]
            if rule == "judgment":
                marks = [(at + 1, at % 5 + 1) for at in range(len(LINES))]
            file.executemany("INSERT INTO mark VALUES (?, ?, ?)", [(key, *mark) for mark in marks])
            file.execute("INSERT INTO answered SELECT ?, 1, id FROM participant WHERE name = ?",
                         (STOP, name))

    def setUp(self):
        super().setUp()
        run("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER",
            f"Xft.dpi:\t{2 * DPI}\n")

    def begin(self):
        return self.start(self.campaign)

    def beyond(self):
        """What is shown further right than its window, and windows wider than the screen."""
        faults = []
        for frame in self.program.tree().children:
            width = frame.box[2]
            if width > SCREEN:
                faults.append(f"{frame}: {width} wide")
            for node in frame.walk():
                try:
                    x, _, wide, high = node.box
                except GLib.Error:
                    continue
                if wide > 0 and high > 0 and (x < -1 or x + wide > width + 1):
                    faults.append(f"{node}: from {x} to {x + wide} of {width}")
        return faults

    def fits(self, role, name):
        """Once this is there."""
        self.program.see(role, name)
        self.program.until(lambda: not self.beyond(), lambda: "\n".join(self.beyond()), patience=4)

    def call(self, name):
        self.program.click("grid cell", re.compile(f"^{name},"))
        self.fits("label", f"Vous votez\u00a0: {name}")

    # ------------------------------------------------------------ before and while people vote

    def test_agenda(self):
        program = self.prepare("waiting")
        self.fits("button", "Ouvrir le vote")
        # Or the text would not be what this suite is about: one line of it is 19 high otherwise.
        self.assertGreater(program.see("label", "Respect").box[3], 38)
        program.click("button", re.compile("^Façon de voter"))
        program.until(lambda: program.has_focus("checkbox", "Gommettes"), "the focus")
        program.key("Down", "Down", "Escape")
        self.fits("button", "Façon de voter\u00a0: jugement majoritaire")

    def test_gathering(self):
        program = self.prepare("open")
        self.fits("button", "Clore le vote")
        self.fits("button", "Annuler le vote")
        program.click("button", "Verrouiller le poste")
        program.until(lambda: program.has_focus(None, "Code"), "the focus in the code")
        program.type("4711\n4711\n")
        self.fits("button", "Déverrouiller")

    def test_dots(self):
        program = self.prepare("open", cap=2)
        self.call("Zoé")
        program.key("1", "1", "2")
        self.fits("label", re.compile("^Plus de gommette"))
        program.key("Escape")
        self.fits("label", "Quitter sans voter\u202f?")
        program.click("button", "Revenir")
        program.click("button", "Déposer mon bulletin")
        self.fits("button", "Personne suivante")

    def test_judgment(self):
        self.prepare("open", "judgment")
        self.call("Noël")
        self.fits("label", "Page 1 sur 2")

    def test_five_grades(self):
        self.prepare("open", "judgment", grades=5)
        self.call("Noël")

    def test_approval(self):
        program = self.prepare("open", "approval", lines=[f"{line} {n}" for n in range(4)
                                                          for line in LINES])
        self.call("Zoé")
        program.key("ctrl+Return")
        self.fits("label", re.compile("^Vous n’avez rien coché"))

    # ------------------------------------------------------------ once it is closed

    def test_results(self):
        program = self.prepare("closed")
        self.fits("button", "Rouvrir le vote")
        program.click("button", "Révéler ligne par ligne")
        self.fits("button", "Suivante")
        program.click("button", "Tout révéler")
        self.fits("label", "Égalité à la troisième place")
        for choice, verb in (("Garder les ex æquo", "Consigner"),
                             ("Second tour entre eux", "Ouvrir le second tour"),
                             ("La salle décide", "Consigner"),
                             ("Tirage au sort", "Tirer et consigner")):
            program.click("button", choice)
            self.fits("button", verb)
        program.click("button", "Tirer et consigner")
        self.fits("button", "Séquence suivante")

    def test_judged(self):
        self.prepare("shown", "judgment")
        self.fits("button", "Consigner")

    # ------------------------------------------------------------ a positioning

    def test_position(self):
        self.campaign = self.demo(language="fr")
        self.query(self.campaign, "UPDATE bookmark SET stop = ?", POSITION)
        self.begin()
        self.fits("button", "Vers le chaos")
        self.program.kill()
        self.program.process.wait()
        for table in ("stance", "answered"):
            self.query(self.campaign, f"DELETE FROM {table} WHERE sequence = ?", POSITION)
        self.query(self.campaign, "UPDATE sequence SET phase = 'waiting' WHERE id = ?", POSITION)
        program = self.begin()
        self.fits("button", "Verrouiller le poste")
        program.click("grid cell", re.compile("^Amina"))
        self.fits("button", "Déposer mon point")


if __name__ == "__main__":
    main()
