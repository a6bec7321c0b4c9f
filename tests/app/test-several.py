#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several campaigns in one export: each into a folder by its own name, none for another's fault."""
import os
import shutil

from harness import DEMOS, Case, main, parvis, read

# Each that goes into a file, and its ending.
ENDINGS = {"poster": ".pdf", "roadmap": ".xlsx", "roadmap-pdf": ".pdf", "calendar": ".ics",
           "minutes": ".pdf", "slides": ".pdf", "json": ".json", "signoff": ".pdf"}


class Several(Case):
    def setUp(self):
        super().setUp()
        self.files = []
        for name, demo in (("mairie.parvis", DEMOS[1]), ("Pompes funèbres.PARVIS", DEMOS[0]),
                           ("sans ending", DEMOS[1])):
            shutil.move(self.demo(demo), self.path(name))
            self.files.append(self.path(name))
        self.names = ["mairie", "Pompes funèbres", "sans ending"]

    def kept(self, folder):
        """Everything in a folder, by its path from there."""
        found = {}
        for here, _, names in os.walk(self.path(folder)):
            for name in names:
                path = os.path.join(here, name)
                found[os.path.relpath(path, self.path(folder))] = read(path)
        return found

    def test_each_file_as_if_alone(self):
        words = [word for option in ENDINGS
                 for word in (f"--{option}", self.path(f"several/{option}"))]
        self.done("export", *words, *self.files, language="fr")
        for file, name in zip(self.files, self.names):
            for option, ending in ENDINGS.items():
                alone = self.path(f"alone{ending}")
                self.done("export", f"--{option}", alone, file, language="fr")
                self.assertEqual(read(self.path(f"several/{option}/{name}{ending}")), read(alone))
        self.assertEqual(len(self.kept("several")), 3 * len(ENDINGS))

    def test_each_folder_as_if_alone(self):
        self.done("export", "--records", self.path("r"), "--all", self.path("a"), *self.files)
        for file, name in zip(self.files, self.names):
            self.done("export", "--records", self.path("r1"), "--all", self.path("a1"), file)
            self.assertEqual(self.kept(f"r/{name}"), self.kept("r1"))
            self.assertEqual(self.kept(f"a/{name}"), self.kept("a1"))
            shutil.rmtree(self.path("a1"))
        self.assertEqual(sorted(os.listdir(self.path("r"))), sorted(self.names))

    def test_what_each_is_told(self):
        """The details are those of all, among them the size and a board of each."""
        self.done("export", "--poster", self.path("p"), "--size", "a4", "--design", "warm",
                  "--board", self.path("b"), "--sequence", "agents/ideal", *self.files)
        for file, name in zip(self.files, self.names):
            self.done("export", "--poster", self.path("p.pdf"), "--size", "a4", "--design", "warm",
                      file)
            self.assertEqual(read(self.path(f"p/{name}.pdf")), read(self.path("p.pdf")))
            self.assertTrue(read(self.path(f"b/{name}.png")).startswith(b"\x89PNG"))

    def test_one_campaign_into_a_folder(self):
        self.done("export", "--poster", self.path("new/posters/"), self.files[0])
        self.assertEqual(list(self.kept("new")), ["posters/mairie.pdf"])
        # Those that are a folder each are that folder, as ever.
        self.done("export", "--records", self.path("r/"), self.files[0])
        self.assertIn("notes.csv", os.listdir(self.path("r")))

    def test_a_damaged_one_stops_no_other(self):
        bad = self.write("bad.parvis", "Bonjour.\n")
        result = parvis("export", "--poster", self.path("p"), self.files[0], bad,
                        self.path("nowhere.parvis"), self.files[1], language="fr")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        first, second = result.stderr.splitlines()
        self.assertIn("bad.parvis", first)
        self.assertIn("nowhere.parvis", second)
        self.assertEqual(sorted(os.listdir(self.path("p"))), ["Pompes funèbres.pdf", "mairie.pdf"])

    def test_one_that_can_not_be_written_is_named(self):
        for number in range(60):
            self.query(self.files[1], "INSERT INTO engagement (side, position, text) VALUES"
                       " ('both', ?, ?)", number, "mot " * 100)
        for option, written in (("--poster", ["mairie.pdf", "sans ending.pdf"]),
                                ("--all", sorted(self.names))):
            result = parvis("export", option, self.path("out"), *self.files)
            self.assertEqual(result.returncode, 1)
            self.assertRegex(result.stderr, r"\A(Pompes funèbres\.PARVIS: [^\n]+\n)+\Z")
            self.assertEqual(sorted(os.listdir(self.path("out"))), written)
            shutil.rmtree(self.path("out"))

    def test_what_stays_in_the_room_is_said_of_each(self):
        self.query(self.files[2], "UPDATE note SET hidden = 1 WHERE id = 1")
        result = parvis("export", "--json", self.path("j"), *self.files)
        self.assertEqual((result.returncode, result.stderr),
                         (0, "sans ending: What stays in the room: 1 note face down.\n"))

    def test_boards_that_not_all_have(self):
        self.query(self.files[1], "UPDATE workshop SET key = 'other' WHERE key = 'agents'")
        result = parvis("export", "--board", self.path("b"), "--sequence", "agents/ideal",
                        *self.files)
        self.assertEqual(result.returncode, 1)
        self.assertIn("Pompes funèbres.PARVIS: No board is called “agents/ideal”.", result.stderr)
        self.assertEqual(sorted(os.listdir(self.path("b"))), ["mairie.png", "sans ending.png"])

    def refused_before(self, *words):
        """It is refused, and there is nothing that was not there."""
        before = self.kept("")
        said = self.refused("export", *words)
        self.assertEqual(self.kept(""), before)
        self.assertFalse(os.path.exists(self.path("out")))
        return said

    def test_two_of_one_name(self):
        os.mkdir(self.path("b"))
        other = shutil.copy(self.files[0], self.path("b/mairie.parvis"))
        out = self.path("out")
        said = self.refused_before("--poster", out, self.files[0], self.files[1], other)
        for name in (self.files[0], other, f"{out}/mairie.pdf"):
            self.assertIn(f"“{name}”", said)
        self.refused_before("--all", out, self.files[0], other)
        self.refused_before("--poster", out, self.files[0], self.files[0])

    def test_two_options_for_one_name(self):
        out = self.path("out")
        said = self.refused_before("--poster", out, "--minutes", f"{out}/", *self.files)
        self.assertIn("--poster and --minutes", said)
        self.refused_before("--records", out, "--all", f"{out}/../out", *self.files)
        self.refused_before("--poster", f"{out}.pdf", "--slides", f"{out}.pdf", self.files[0])

    def test_never_over_a_campaign(self):
        over = shutil.copy(self.files[0], self.path("over.json"))
        self.assertIn("“" + over + "”", self.refused_before("--json", over, over))
        os.link(over, self.path("same.json"))
        self.refused_before("--json", self.path("same.json"), self.files[0], over)

    def test_a_folder_that_can_not_be(self):
        self.write("file", "mine")
        said = self.refused_before("--poster", self.path("file"), *self.files)
        self.assertIn("“file”", said)

    def test_many(self):
        """Enough of them that those at work side by side meet."""
        files = [shutil.copy(self.files[i % 2], self.path(f"c{i}.parvis")) for i in range(24)]
        self.done("export", "--poster", self.path("p"), "--minutes", self.path("m"), *files)
        for folder in ("p", "m"):
            made = self.kept(folder)
            self.assertEqual(len(made), 24)
            self.assertEqual(len(set(made.values())), 2)


class Names(Case):
    """What a single campaign is written to."""

    def test_endings(self):
        path = self.demo()
        for option, ending in (*ENDINGS.items(), ("ballots", ".pdf"), ("board", ".svg")):
            for name in ("x", "x.txt", "x.parvis", f"x{ending}.gz", ending):
                said = self.misused("export", f"--{option}", self.path(name), path)
                self.assertIn(ending, said)
        self.assertIn(".png, .svg or .pdf", self.misused("export", "--poster", self.path("x"), path))
        self.assertEqual(os.listdir(self.folder), ["demo.parvis"])

    def test_a_folder_that_is_not_there(self):
        path = self.demo()
        for option, ending in ENDINGS.items():
            said = self.refused("export", f"--{option}", self.path(f"none/x{ending}"), path,
                                language="fr")
            self.assertIn(self.path("none"), said)
            self.assertIn("dossier", said)
        said = self.refused("export", "--poster", f"{path}/x.pdf", path)
        self.assertIn("no folder", said)


if __name__ == "__main__":
    main()
