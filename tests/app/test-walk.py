#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A facilitator runs the three workshops, from the start page to the poster on the wall."""
from room import Room, main, re

AGENTS = ["Inès", "Noël", "Maëlle"]
USERS = ["Zoé", "Jérôme", "Œdipe"]


class Walk(Room):
    def test_walk(self):
        self.program = self.start()
        self.make_campaign()
        self.fill_panel()
        self.next_page("La relation idéale")
        self.write_ideal_board()
        self.next_page("La relation chaotique")
        self.write_notes("agents", "chaos", "La file d’attente", "On se renvoie la balle")
        self.next_page("Positionnement")
        self.position("agents", AGENTS, [50, 52, 49])
        self.next_page("Propositions")
        self.write_notes("agents", "proposal", "Accueillir chaque personne par un bonjour",
                         "Expliquer les délais à chaque étape", "Visiter ensemble la médiathèque")
        self.next_page("Vote et résultats")
        self.vote(2, {"Inès": ["bonjour", "délais"], "Noël": ["bonjour", "délais"],
                   "Maëlle": ["bonjour", "Visiter"]})
        self.keep("proposal", "Accueillir chaque personne par un bonjour",
                  "Expliquer les délais à chaque étape", "Visiter ensemble la médiathèque")

    # ------------------------------------------------------------ before the workshops

    def make_campaign(self):
        program = self.program
        self.campaign = self.path("Hautepierre.parvis")
        program.click("button", "Nouvelle démarche…")
        program.fill("text box", "Titre", "Vivre ensemble, çà et là")
        program.fill("text box", re.compile("^Lieu"), "à la maison de Hautepierre")
        program.click("button", "Créer…")
        program.answer_file("Où enregistrer la démarche", self.campaign, "Enregistrer")
        program.see("window", "Maison de Hautepierre")
        self.written([("Vivre ensemble, çà et là", "à la maison de Hautepierre")],
                     "SELECT title, place FROM identity")

    def fill_panel(self):
        program = self.program
        for college, button, entry, names in (("agents", "0 agent", "Ajouter un agent", AGENTS),
                                              ("users", "0 usager", "Ajouter un usager", USERS)):
            program.click("button", button)
            program.click("text box", entry)
            for name in names:
                program.type(name + "\n")
            self.written([(name,) for name in names],
                         "SELECT name FROM participant WHERE college = ? ORDER BY id", college)
        program.see("list item", re.compile("^Panel, 6 participants"))

    # ------------------------------------------------------------ the board

    def write_notes(self, college, zone, *texts):
        """Types notes, one after the other, into the zone that comes first."""
        self.program.click("text box", "Nouvelle note")
        self.program.type("".join(text + "\n" for text in texts))
        self.has_notes(college, zone, *texts)

    def has_notes(self, workshop, zone, *texts):
        self.written([(text,) for text in texts],
                     "SELECT text FROM note JOIN zone ON zone.id = note.zone "
                     "JOIN workshop ON workshop.id = zone.workshop "
                     "WHERE workshop.key = ? AND zone.key = ? ORDER BY note.id", workshop, zone)

    def clusters(self):
        return [(name, [text for text, in self.rows(
            "SELECT text FROM note WHERE cluster = ? ORDER BY id", number)])
            for number, name in self.rows("SELECT id, name FROM cluster ORDER BY id")]

    def has_clusters(self, *expected):
        self.program.until(lambda: self.clusters() == list(expected),
                           lambda: f"{expected}, not {self.clusters()}")

    def write_ideal_board(self):
        program = self.program
        warm, discreet, elders = ("Accueil chaleureux, où l’on écoute", "Discrétion et « pudeur »",
                                  "À l’écoute des aînés")
        self.write_notes("agents", "ideal", warm, discreet, elders)
        program.key("ctrl+2")
        program.type("Le café du mardi\n")
        self.has_notes("agents", "parking", "Le café du mardi")

        # One note on another makes a cluster, whose name is typed at once.
        program.drag(program.see("list item", elders), program.see("list item", warm))
        self.program.until(lambda: [texts for _, texts in self.clusters()] == [[warm, elders]],
                           lambda: f"a cluster, not {self.clusters()}")
        program.type("Bienveillance\n")
        self.has_clusters(("Bienveillance", [warm, elders]))
        program.see("group", "Bienveillance")

        program.click("button", re.compile("^Annuler.: nommer"))
        program.click("button", re.compile("^Annuler.: grouper 2 notes$"))
        self.has_clusters()
        program.click("button", re.compile("^Rétablir.: grouper 2 notes$"))
        program.click("button", re.compile("^Rétablir.: nommer"))
        self.has_clusters(("Bienveillance", [warm, elders]))

        program.click("list item", discreet)
        program.key("Delete")
        self.has_notes("agents", "ideal", warm, elders)
        program.see_no("list item", discreet)
        program.see("label", f"Note «\u202f{discreet}\u202f» supprimée")
        program.click("button", "Annuler Annuler")
        self.has_notes("agents", "ideal", warm, discreet, elders)
        program.see("list item", discreet)

    # ------------------------------------------------------------ answers

    def answered(self, count):
        self.written([(count,)], "SELECT count(*) FROM answered WHERE sequence = ?", self.sequence)

    def phase(self):
        return self.one("SELECT phase FROM sequence WHERE id = ?", self.sequence)

    def position(self, college, people, values):
        """Each person places a point with the mouse, moved by keys from the middle."""
        program = self.program
        for number, (name, value) in enumerate(zip(people, values), 1):
            program.click("grid cell", re.compile(f"^{name}"))
            program.click("slider", re.compile("^Votre point"))
            keys = ["Right"] * (value - 50) if value > 50 else ["Left"] * (50 - value)
            if keys:
                program.key(*keys)
            program.click("button", "Déposer mon point")
            program.click("button", "Déposer")
            self.answered(number)
            program.click("button", "Personne suivante")
        self.written([(value,) for value in sorted(values)],
                     "SELECT value FROM stance WHERE college = ? ORDER BY value", college)
        self.assertNotEqual(self.phase(), "shown")
        program.click("button", "Révéler")
        self.program.until(lambda: self.phase() == "shown", "the answers shown")
        program.see("image", "Positions entre chaos et idéal")

    def vote(self, dots, ballots):
        """Everybody has so many dots. Ballots: {name: [a part of what is chosen…]}"""
        program = self.program
        program.click("button", "Ouvrir le vote")
        for number, (name, choices) in enumerate(ballots.items(), 1):
            program.click("grid cell", re.compile(f"^{name}"))
            for choice in choices:
                program.click("checkbox", re.compile(choice))
            program.click("button", "Déposer mon bulletin")
            if len(choices) < dots:
                program.click("button", "Déposer")
            self.answered(number)
            program.click("button", "Personne suivante")
        program.click("button", "Clore le vote et voir le résultat")
        program.click("button", "Clore le vote")
        self.program.until(lambda: self.phase() == "shown", "the answers shown")
        cast = self.rows("SELECT count(*) FROM mark JOIN ballot ON ballot.key = mark.ballot "
                         "WHERE sequence = ? GROUP BY ballot", self.sequence)
        self.assertEqual(sorted(count for count, in cast),
                         sorted(len(choices) for choices in ballots.values()))

    def keep(self, target, *labels):
        self.program.click("button", "Consigner")
        self.written([(label,) for label in labels],
                     "SELECT label FROM retained WHERE sequence = ? AND target = ? "
                     "ORDER BY position", self.sequence, target)

    # ------------------------------------------------------------ the road

    @property
    def sequence(self):
        """The sequence on the screen; None outside of the workshops."""
        stop = self.one("SELECT stop FROM bookmark")
        rows = self.rows("SELECT sequence.id FROM sequence JOIN workshop ON workshop.id = workshop "
                         "ORDER BY workshop.position, sequence.position")
        return rows[stop - 1][0] if 0 < stop <= len(rows) else None

    def title(self):
        if self.sequence is None:
            return None
        return self.one("SELECT title FROM sequence WHERE id = ?", self.sequence)

    def next_page(self, title):
        """Alt+Page Down until the page of this title."""
        while True:
            stop = self.one("SELECT stop FROM bookmark")
            self.program.key("alt+Page_Down")
            self.written([(stop + 1,)], "SELECT stop FROM bookmark")
            if self.title() == title:
                break
        self.program.see("label", title)


if __name__ == "__main__":
    main()
