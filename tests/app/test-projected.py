#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the room sees of answers, and the pages of what is too much for one look."""
from projection import Projection
from room import main, re


class Projected(Projection):
    # ------------------------------------------------------------ answers

    def test_positions(self):
        """Of what the file holds already, only how many there are, until it is revealed."""
        program = self.open("UPDATE sequence SET phase = 'open' WHERE id = 4", stop=4,
                            demo="maison-de-hautepierre")
        self.project()
        self.tells("12 personnes sur 12 ont posé leur point")
        self.assertNotIn("Médiane", self.told())
        before = self.paint("before.png")
        program.click("button", "Révéler")
        self.tells("Médiane", "12 agents")
        self.assertNotIn("ont posé", self.told())
        self.assertNotEqual(self.paint("after.png"), before)

    def test_vote_under_way(self):
        """The ballots are in the file: what they say is not told."""
        self.vote(7, "UPDATE vote SET phase = 'open' WHERE sequence = 7")
        self.tells("Le vote est en cours", "12 personnes sur 12 ont voté")
        for label, in self.rows("SELECT label FROM option WHERE sequence = 7"):
            self.assertNotIn(label, self.told())

    def test_vote_closed(self):
        self.vote(7, "UPDATE vote SET phase = 'closed' WHERE sequence = 7")
        self.tells("Le vote est clos", "12 personnes sur 12 ont voté")
        self.assertNotIn("Se présenter", self.told())

    def test_result(self):
        """What is kept shows once it is recorded, not while it is being chosen."""
        program = self.vote(19, "DELETE FROM retained WHERE sequence = 19")
        # Nobody chose the seventh: the room reads what the desk says.
        program.see("label", "Six qualités à garder")
        self.tells("Six qualités à garder", "Respect", "portée par les agents")
        self.assertNotIn("retenue", self.told())
        before = self.paint("before.png")
        program.click("button", "Consigner")
        self.tells("6 qualités retenues")
        self.assertEqual(len(self.kept()), 6)
        self.assertNotEqual(self.paint("after.png"), before)

    def test_result_of_a_vote_again(self):
        """What the vote before it kept is not said to be kept of this one."""
        program = self.vote(
            19, "INSERT INTO vote (sequence, round, kind, rule, dots, cap, grades, phase) "
            "SELECT sequence, 2, 'again', rule, dots, cap, grades, 'shown' FROM vote "
            "WHERE sequence = 19",
            "INSERT INTO option (sequence, position, label, cluster, note, vote) "
            "SELECT sequence, position, label, cluster, note, (SELECT max(id) FROM vote) "
            "FROM option WHERE sequence = 19")
        # Of a vote without a ballot nothing is to be kept.
        program.see("label", "Le résultat")
        self.tells("Le résultat", "Respect")
        self.assertNotIn("retenue", self.told())

    def test_a_result_line_by_line(self):
        """The room sees no more of it than the facilitator has revealed."""
        program = self.vote(19, "DELETE FROM retained WHERE sequence = 19",
                            "UPDATE vote SET phase = 'closed' WHERE sequence = 19")
        program.click("button", "Révéler ligne par ligne")
        self.written([("shown",)], "SELECT phase FROM vote WHERE sequence = 19")
        self.tells("Sept qualités à garder")
        labels = {label for label, in self.rows("SELECT label FROM option WHERE sequence = 19")}
        for count in (1, 2, 3):
            self.program.until(lambda: len(self.lines(labels)) == count,
                               lambda: f"{count} lines in\n{self.told()}")
            program.click("button", "Suivante")
        program.click("button", "Tout révéler")
        self.tells("Six qualités à garder", "Respect", "portée par les agents")
        self.assertGreater(len(self.lines(labels)), 4)

    def test_a_judgment_line_by_line(self):
        """Grades by hand: half of each college gives a line one grade more than the other half, each
        line has one less than the line before, the last none: the lower median is 6, 5… 1."""
        program = self.vote(
            19, "DELETE FROM retained WHERE sequence = 19",
            "UPDATE vote SET rule = 'judgment', grades = 7, phase = 'closed' WHERE sequence = 19",
            "DELETE FROM mark WHERE option IN (SELECT id FROM option WHERE sequence = 19)",
            "INSERT INTO mark SELECT key, option.id, 7 - option.position - (SELECT count(*) "
            "FROM ballot AS other WHERE other.vote = ballot.vote AND other.college = "
            "ballot.college AND other.key < ballot.key) % 2 FROM ballot JOIN option "
            "ON option.vote = ballot.vote WHERE option.sequence = 19 AND option.position < 6")
        labels = [label for label, in self.rows(
            "SELECT label FROM option WHERE sequence = 19 ORDER BY position")]
        self.tells("Le vote est clos")
        self.assertNotIn("Ensemble", self.told())
        program.click("button", "Révéler ligne par ligne")
        self.tells("Sept qualités à garder", "6 agents ont voté", "4 usagers ont voté", "Ensemble")
        self.shows_lines(labels[-1:])
        one = self.count_pixels("one.png", "#0b4f8a")
        self.assertNotIn("À rejeter", self.told())
        program.click("button", "Suivante")
        self.shows_lines(labels[-2:])
        # A bar of six, as far as the projector's window is small.
        self.assertGreater(self.count_pixels("two.png", "#0b4f8a"), one + 50)
        self.tells("À rejeter")
        program.click("button", "Tout révéler")
        self.shows_lines(labels)
        self.tells("Six qualités à garder")
        # Of the agents, of the users, and of both.
        for grade in ("Très bien", "Bien", "Assez bien", "Passable", "Insuffisant", "À rejeter", "–"):
            self.assertEqual(len([node for node in self.frame().walk() if node.name == grade]), 3)
        self.assertEqual([node.name for node in self.frame().walk() if re.match("[1-7]$", node.name)],
                         list("1234567"))

    def test_a_college_of_two(self):
        """Two users' grades are told neither alone nor together with the agents', which would tell
        them too, nor by ranks."""
        program = self.vote(
            19, "DELETE FROM retained WHERE sequence = 19",
            "UPDATE vote SET phase = 'closed' WHERE sequence = 19",
            "DELETE FROM mark WHERE ballot IN (SELECT key FROM ballot WHERE college = 'users')",
            "DELETE FROM ballot WHERE college = 'users' AND vote = 3 AND key NOT IN (SELECT key "
            "FROM ballot WHERE college = 'users' AND vote = 3 LIMIT 2)",
            # Nor did the others vote on paper.
            "DELETE FROM answered WHERE sequence = 19 AND participant IN (SELECT participant FROM "
            "answered JOIN participant ON id = participant WHERE sequence = 19 AND college = "
            "'users' LIMIT 2)")
        program.click("button", "Tout révéler")
        self.tells("2 usagers ont voté", "trop peu de bulletins", "sans rang")
        for word in ("Rang", "Ensemble", "portée", "commune", "ex æquo"):
            self.assertNotIn(word, self.told())

    def test_two_dots_on_a_line(self):
        """Respect has three ballots of each college: with one dot on each, then with two."""
        program = self.vote(
            19, "UPDATE vote SET cap = 2 WHERE sequence = 19",
            "UPDATE mark SET value = 2 WHERE option IN (SELECT id FROM option WHERE sequence = 19 "
            "AND label = 'Respect') AND ballot IN (SELECT key FROM ballot WHERE college = 'users')")
        self.tells("3 gommettes", "6 gommettes")
        program.see("list item", re.compile(
            r"^Respect,.* 3 agents sur 6, 3 gommettes, 3 usagers sur 4, 6 gommettes"))

    def lines(self, labels):
        return [label for label in labels if re.search(rf"^{re.escape(label)}", self.told(), re.M)]

    def kept(self):
        return [node for node in self.program.all(None, "Une qualité retenue", self.frame())
                if node.is_shown]

    # ------------------------------------------------------------ pages

    def test_pages_of_a_result(self):
        """Eleven lines, all of which the room can see; the desk turns its pages, or its own keys."""
        program = self.vote(23)
        labels = {label for label, in self.rows("SELECT label FROM retained WHERE sequence = 23")}
        self.assertEqual(len(labels), 11)
        self.page("Page 1 sur 2")
        first = set(self.lines_down(labels))
        self.assertIn(len(first), range(4, 8))
        program.key("F7")
        program.key("F8", "F8")
        self.page("Page 2 sur 2")
        self.assertEqual(set(self.lines_down(labels)), labels - first)
        program.see("label", "2/2")
        program.click("button", "Page précédente pour la salle")
        self.page("Page 1 sur 2")
        self.assertEqual(set(self.lines_down(labels)), first)
        program.until(lambda: self.come_to_front(), "the projector's window in front")
        program.key("Page_Down")
        self.page("Page 2 sur 2")
        _, _, x, y, width, height = self.window()
        program.wheel((x + width // 2, y + height // 2), 4)
        self.page("Page 1 sur 2")
        program.wheel((x + width // 2, y + height // 2), 5)
        self.page("Page 2 sur 2")

    def test_pages_of_a_roadmap(self):
        program = self.open(stop=26, demo="maison-de-hautepierre")
        self.project()
        seen = set()
        texts = {text for text, in self.rows("SELECT action FROM action WHERE action <> ''")}
        self.page("Page 1 sur 2")
        seen.update(self.lines_down(texts))
        self.assertLess(seen, texts)
        program.key("F8")
        self.page("Page 2 sur 2")
        seen.update(self.lines_down(texts))
        self.assertEqual(seen, texts)
        # Another stop begins at its first page; where there is one, nothing says so.
        program.key("alt+Page_Up")
        program.see_no("button", "Page suivante pour la salle")
        program.key("alt+Page_Down")
        self.page("Page 1 sur 2")

    def test_pages_of_a_wall(self):
        """Two clouds of proposals, too many at the least type: each is seen whole on some page."""
        program = self.open(stop=21, demo="maison-de-hautepierre")
        self.project()
        texts = [text for text, in self.rows(
            "SELECT text FROM note JOIN zone ON zone.id = zone WHERE zone.key = 'proposals'")]
        pages = int(program.see("label", re.compile("^1/[2-9]$")).name[2:])
        width, height = self.frame().box[2:]
        seen = set()
        for page in range(1, pages + 1):
            self.page(f"Page {page} sur {pages}")
            for node in self.program.all("list item", within=self.frame()):
                x, y, wide, high = node.box
                self.assertGreaterEqual(min(x, y), 0, node)
                self.assertLessEqual(x + wide, width, node)
                self.assertLessEqual(y + high, height, node)
                seen.add(node.name)
            program.key("F8")
        for text in texts:
            self.assertTrue(any(name.startswith(text) for name in seen), text)


if __name__ == "__main__":
    main()
