#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands, as a person types them."""
import datetime
import gzip
import hashlib
import os
import shutil
import struct
import subprocess
import xml.etree.ElementTree as xml

from harness import DEMOS, PROGRAM, TOP, Case, main, parvis, read

COMMANDS = {"new": 1, "demo": 2, "import": 2, "redact": 2, "check": 1, "export": 1}


class Usage(Case):
    def test_help_names_every_command(self):
        for word in ("--help", "-h"):
            text = self.done(word)
            for command in COMMANDS:
                self.assertIn(f"parvis {command} ", text)

    def test_each_command_has_help(self):
        for command in COMMANDS:
            self.assertIn(f"parvis {command}", self.done(command, "--help"))

    def test_version(self):
        self.assertRegex(self.done("--version"), r"\Aparvis \d+\.\d+\.\d+\n\Z")

    def test_unknown_option(self):
        self.misused("--no-such-option")
        for command in COMMANDS:
            self.assertIn(f"parvis {command} --help", self.misused(command, "--no-such-option"))

    def test_wrong_number_of_words(self):
        for command, count in COMMANDS.items():
            self.misused(command, *["a"] * (count - 1))
            self.misused(command, *["a"] * (count + 1))
        self.assertEqual(os.listdir(self.folder), [])

    def test_export_of_nothing(self):
        self.misused("export", self.demo())

    def test_sizes(self):
        path = self.demo()
        self.misused("export", "--poster", self.path("p.pdf"), "--size", "a9", path)
        self.misused("export", "--roadmap", self.path("r.xlsx"), "--size", "a3", path)
        self.assertEqual(os.listdir(self.folder), ["demo.parvis"])

    def test_looks(self):
        path = self.demo()
        self.misused("export", "--poster", self.path("p.pdf"), "--design", "pretty", path)
        self.misused("export", "--poster", self.path("p.pdf"), "--link", "", path)
        self.misused("export", "--poster", self.path("p.pdf"), "--link", "https://" + "a" * 200, path)
        for words in (("--design", "warm"), ("--landscape",), ("--portrait",), ("--bleed",), ("--link", "https://example.org")):
            self.misused("export", "--roadmap", self.path("r.xlsx"), *words, path)
        self.assertEqual(os.listdir(self.folder), ["demo.parvis"])

    def test_a_method_of_ones_own(self):
        shipped = os.path.join(os.path.dirname(__file__), "../../data/methods/strasbourg.method")
        with open(shipped, encoding="utf-8") as file:
            lines = file.read().splitlines()
        own = self.path("own.method")

        def write():
            with open(own, "w", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")

        write()
        self.done("new", "--method", own, self.path("own.parvis"))
        wrong = next(i for i, line in enumerate(lines) if line.startswith("Kind="))
        lines[wrong] = "Kind=sing"
        write()
        said = self.refused("new", "--method", own, self.path("wrong.parvis"))
        self.assertIn("own.method", said)
        self.assertRegex(said, rf"\b{wrong + 1}\b")
        self.assertFalse(os.path.exists(self.path("wrong.parvis")))
        self.refused("new", "--method", self.path("nowhere.method"), self.path("wrong.parvis"))

    def test_unknown_names(self):
        self.assertIn(DEMOS[0], self.misused("demo", "nowhere", self.path("a.parvis")))
        self.assertIn("strasbourg", self.misused("new", "--method", "none", self.path("a.parvis")))
        self.assertEqual(os.listdir(self.folder), [])

    def test_window_without_a_display(self):
        self.refused()
        self.refused(self.demo())

    def test_commands_start_without_gtk(self):
        command = os.path.join(os.path.dirname(PROGRAM), "parvis-command")
        needed = subprocess.run(["ldd", command], capture_output=True, text=True).stdout
        self.assertIn("libsqlite3", needed)
        self.assertNotIn("libgtk", needed)
        self.assertNotIn("libadwaita", needed)

    def test_the_program_waits_for_no_library_of_the_others(self):
        needed = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True).stdout
        self.assertIn("libglib", needed)
        for library in ("libgtk", "libcairo", "libqpdf", "libsqlite3"):
            self.assertNotIn(library, needed)

    def test_french(self):
        self.assertIn("ouvrir l’application", self.done("--help", language="fr"))
        self.assertIn("déjà", self.refused("new", self.demo(), language="fr"))


class New(Case):
    def test_says_what_it_is(self):
        path = self.path("maison.parvis")
        self.done("new", "--title", "Vivre à l’écoute", path)
        self.assertIn("Vivre à l’écoute\n", self.done("check", path))
        self.assertIn("3 workshops", self.done("check", path))

    def test_title_from_the_name(self):
        self.done("new", self.path("La maison.parvis"))
        self.assertTrue(self.done("check", self.path("La maison.parvis")).startswith("La maison\n"))

    def test_without_a_locale(self):
        path = self.path("été.parvis")
        self.done("new", "--title", "L’été", path, environment={"LC_ALL": None})
        self.assertIn("L’été", self.done("check", path, environment={"LC_ALL": None}))

    def test_leaves_one_file(self):
        self.done("new", self.path("a.parvis"))
        self.assertEqual(os.listdir(self.folder), ["a.parvis"])

    def test_a_name_like_an_option(self):
        self.done("new", "--", "-a.parvis", cwd=self.folder)
        self.assertEqual(os.listdir(self.folder), ["-a.parvis"])

    def test_refuses_to_overwrite(self):
        self.done("new", self.path("a.parvis"))
        other = self.write("b.parvis", "not mine")
        for command in (["new"], ["demo", DEMOS[0]]):
            for path in (self.path("a.parvis"), other, self.folder):
                before = None if path == self.folder else read(path)
                self.refused(*command, path)
                if before is not None:
                    self.assertEqual(read(path), before)

    def test_nowhere_to_write(self):
        self.refused("new", self.path("no/such/folder/a.parvis"))
        self.refused("demo", DEMOS[0], self.path("no/such/folder/a.parvis"))

    def test_empty_title(self):
        self.refused("new", "--title", " ", self.path("a.parvis"))
        self.assertEqual(os.listdir(self.folder), [])


class Demo(Case):
    def test_both_are_played_to_the_end(self):
        for name in DEMOS:
            path = self.demo(name)
            said = self.done("check", path)
            for word in ("note", "cluster", "stance", "ballot", "quality|qualities", "engagement",
                         "action"):
                self.assertRegex(said, rf"[1-9]\d* ({word})")
            with open(os.path.join(TOP, "data", "demo", f"{name}.csv"), encoding="utf-8") as file:
                count = len(file.read().strip().splitlines()) - 1
            self.assertGreaterEqual(self.query(path, "SELECT count(*) FROM note")[0][0], count)


class Import(Case):
    def setUp(self):
        super().setUp()
        self.campaign = self.path("a.parvis")
        self.done("new", self.campaign)

    def texts(self):
        return [text for text, in self.query(self.campaign, "SELECT text FROM note ORDER BY id")]

    def test_demo_notes(self):
        for name in DEMOS:
            csv = os.path.join(TOP, "data", "demo", f"{name}.csv")
            with open(csv, encoding="utf-8") as file:
                count = len(file.read().strip().splitlines()) - 1
            self.assertIn(str(count), self.done("import", csv, self.campaign))
        self.assertIn("Discrétion et pudeur", self.texts())

    def test_awkward_texts(self):
        csv = self.write("a.csv", 'college;zone;texte\r\nagents;ideal;"dire ""bonjour""; merci"\r\n'
                                  'users;chaos;🙂 attente > 2 h\r\nagents;proposal;=1+1\r\n')
        self.assertIn("3", self.done("import", csv, self.campaign))
        self.assertEqual(self.texts(), ['dire "bonjour"; merci', "🙂 attente > 2 h", "=1+1"])

    def test_a_wrong_line_is_named_and_nothing_is_imported(self):
        good = "college;zone;texte\nagents;ideal;un\nusers;ideal;deux\n"
        for line in ("martians;ideal;trois", "agents;nowhere;trois", "agents;ideal;", "agents",
                     "agents;ideal;" + "x" * 5000):
            csv = self.write("wrong.csv", good + line + "\nagents;ideal;quatre\n")
            before = read(self.campaign)
            said = self.refused("import", csv, self.campaign)
            self.assertIn("wrong.csv", said)
            self.assertRegex(said, r"\b4\b")
            self.assertEqual(self.texts(), [])
            self.assertEqual(read(self.campaign), before)

    def test_not_a_table(self):
        for name, text in (("empty", ""), ("binary", os.urandom(999)), ("prose", "Bonjour.\n")):
            self.refused("import", self.write(name, text), self.campaign)
        self.refused("import", self.path("missing.csv"), self.campaign)
        self.refused("import", self.folder, self.campaign)
        self.assertEqual(self.texts(), [])

    def test_into_no_campaign(self):
        csv = self.write("a.csv", "college;zone;texte\nagents;ideal;un\n")
        self.refused("import", csv, self.path("missing.parvis"))
        self.assertFalse(os.path.exists(self.path("missing.parvis")))
        self.refused("import", csv, csv)
        self.assertEqual(read(csv), b"college;zone;texte\nagents;ideal;un\n")


class Check(Case):
    def refuses(self, path):
        """Refused, and the file is as it was."""
        before = hashlib.sha256(read(path)).digest()
        said = self.refused("check", path)
        self.assertEqual(hashlib.sha256(read(path)).digest(), before)
        self.assertIn(os.path.basename(path), said)
        return said.replace(os.path.basename(path), "")

    def test_counts(self):
        path = self.demo()
        notes = self.query(path, "SELECT count(*) FROM note")[0][0]
        self.assertIn(f"{notes} notes", self.done("check", path))
        self.assertIn(f"{notes} notes", self.done("check", path, language="fr"))
        self.assertIn("entier", self.done("check", path, language="fr"))

    def test_each_trouble_has_its_sentence(self):
        path = self.demo()
        newer = shutil.copy(path, self.path("newer.parvis"))
        self.query(newer, "PRAGMA user_version = 999")
        torn = self.write("torn.parvis", read(path)[:-9000])
        said = [
            self.refuses(self.write("text.parvis", "Bonjour.\n" * 200)),
            self.refuses(newer),
            self.refuses(torn),
            self.refused("check", self.path("missing.parvis")).replace("missing.parvis", ""),
        ]
        self.assertEqual(len(set(said)), len(said), said)
        self.refuses(self.write("empty.parvis", ""))

    def test_another_database(self):
        path = self.path("other.parvis")
        self.query(path, "CREATE TABLE note (id INTEGER)")
        self.refuses(path)

    def test_damage(self):
        path = self.demo()
        whole = read(path)
        size = int.from_bytes(whole[16:18], "big")
        root = self.query(path, "SELECT rootpage FROM sqlite_master WHERE name = 'note'")[0][0]
        start = (root - 1) * size
        self.write("demo.parvis", whole[:start] + b"\xff" * size + whole[start + size:])
        self.refuses(path)

    def test_a_reference_to_nothing(self):
        path = self.demo()
        self.query(path, "UPDATE note SET zone = 987654 WHERE id = (SELECT min(id) FROM note)")
        self.refuses(path)

    def test_a_file_that_can_only_be_read(self):
        path = self.demo()
        os.chmod(path, 0o444)
        self.done("check", path)


class Export(Case):
    TARGETS = (("--poster", "p.pdf"), ("--roadmap", "r.xlsx"))

    def test_everything_at_once(self):
        self.done("export", "--poster", self.path("p.pdf"), "--size", "a2", "--roadmap",
                  self.path("r.xlsx"), "--records", self.path("records"), self.demo())
        self.assertTrue(read(self.path("p.pdf")).startswith(b"%PDF"))
        self.assertTrue(read(self.path("r.xlsx")).startswith(b"PK"))
        self.assertTrue({"engagements.csv", "notes.csv", "stances.csv", "votes.csv"}
                        < set(os.listdir(self.path("records"))))
        self.assertEqual(sorted(os.listdir(self.folder)),
                         ["demo.parvis", "p.pdf", "r.xlsx", "records"])

    def test_sizes(self):
        path = self.demo()
        for size, points in (("a4", "595.276 x 841.89"), ("a3", "841.89 x 1190.55"),
                             ("a2", "1190.55 x 1683.78"), ("a1", "1683.78 x 2383.94"),
                             ("a0", "2383.94 x 3370.39")):
            self.done("export", "--poster", self.path("p.pdf"), "--size", size, path)
            said = subprocess.run(["pdfinfo", self.path("p.pdf")], capture_output=True, text=True)
            width, height = (float(word) for word in points.split(" x "))
            line = next(line for line in said.stdout.splitlines() if line.startswith("Page size"))
            words = line.split()
            self.assertAlmostEqual(float(words[2]), width, delta=0.5)
            self.assertAlmostEqual(float(words[4]), height, delta=0.5)

    def paint(self, path):
        """Width, height and the pixels of a page at ten dots an inch."""
        words = subprocess.run(["pdftoppm", "-r", "10", path], capture_output=True).stdout
        kind, width, height, most, pixels = words.split(None, 4)
        self.assertEqual((kind, most), (b"P6", b"255"))
        return int(width), int(height), pixels

    def test_looks(self):
        path = self.demo()
        corners = {"sober": (255, 255, 255), "warm": (0xf0, 0xc3, 0xac),
                   "graphic": (0xff, 0xd2, 0x3f), "contrast": (0, 0, 0)}
        for design, corner in corners.items():
            for words, size in (((), (117, 166)), (("--landscape",), (166, 117))):
                self.done("export", "--poster", self.path("p.pdf"), "--design", design, *words, path)
                width, height, pixels = self.paint(self.path("p.pdf"))
                self.assertEqual((width, height), size)
                self.assertEqual(tuple(pixels[:3]), corner)

    def test_a_look_of_its_own(self):
        path = self.demo()
        self.query(path, "UPDATE identity SET design = 'graphic', landscape = 1, "
                         "link = 'https://example.org/affiche'")
        for words, size, corner in (((), (166, 117), (0xff, 0xd2, 0x3f)),
                                    (("--portrait",), (117, 166), (0xff, 0xd2, 0x3f)),
                                    (("--design", "sober"), (166, 117), (255, 255, 255))):
            self.done("export", "--poster", self.path("p.pdf"), *words, path)
            width, height, pixels = self.paint(self.path("p.pdf"))
            self.assertEqual((width, height), size)
            self.assertEqual(tuple(pixels[:3]), corner)
        said = subprocess.run(["pdfinfo", "-url", self.path("p.pdf")], capture_output=True, text=True)
        self.assertIn("https://example.org/affiche", said.stdout)
        self.misused("export", "--poster", self.path("p.pdf"), "--landscape", "--portrait", path)

    def test_forms_of_the_poster(self):
        path = self.demo()
        for name in ("p.png", "p.SVG", "p.pdf"):
            self.done("export", "--poster", self.path(name), "--size", "a4", "--design", "warm", path)
            first = read(self.path(name))
            self.done("export", "--poster", self.path(name), "--size", "a4", "--design", "warm", path)
            self.assertEqual(read(self.path(name)), first)
        picture = read(self.path("p.png"))
        # 210 by 297 mm at 300 dots an inch, which are 11811 a metre.
        self.assertEqual(struct.unpack(">II", picture[16:24]), (2480, 3508))
        place = picture.index(b"pHYs") + 4
        self.assertEqual(struct.unpack(">IIB", picture[place:place + 9]), (11811, 11811, 1))
        drawing = xml.fromstring(read(self.path("p.SVG")))
        self.assertTrue(drawing.get("width").startswith("595.27"))
        self.assertEqual(drawing[0].text, "Vivre ensemble à la maison de Hautepierre")
        self.assertEqual(drawing.findall(".//{http://www.w3.org/2000/svg}text"), [])

    def test_bleed(self):
        path = self.demo()
        self.done("export", "--poster", self.path("p.pdf"), "--size", "a4", "--design", "graphic",
                  "--bleed", path)
        said = subprocess.run(["pdfinfo", "-box", self.path("p.pdf")], capture_output=True, text=True)
        boxes = {line.split(":")[0]: [round(float(word) * 25.4 / 72, 1) for word in line.split()[1:]]
                 for line in said.stdout.splitlines() if "Box:" in line}
        self.assertEqual(boxes["MediaBox"], [0, 0, 230, 317])
        self.assertEqual(boxes["TrimBox"], [10, 10, 220, 307])
        self.assertEqual(boxes["BleedBox"], [7, 7, 223, 310])
        page = subprocess.run(["pdftoppm", "-r", "254", self.path("p.pdf")], capture_output=True).stdout
        _, width, height, _, pixels = page.split(None, 4)

        def look(x, y):
            place = 3 * (int(10 * y) * int(width) + int(10 * x))
            return pixels[place:place + 3].hex()

        # Beyond the page, the colour of its edge; then paper, and marks in line with its corners.
        self.assertEqual(look(8, 20), "ffd23f")
        self.assertEqual(look(8, 200), "0b4f8a")
        self.assertEqual(look(222, 200), "5b2a86")
        self.assertEqual(look(6, 200), "ffffff")
        self.assertLess(min(look(3, y / 10) for y in range(98, 103)), "900000")
        self.assertEqual(look(3, 12), "ffffff")

    def test_a_link(self):
        path = self.demo()
        address = "https://example.org/a'b\\c?d=é"
        self.done("export", "--poster", self.path("p.pdf"), "--link", address, path)
        said = subprocess.run(["pdfinfo", "-url", self.path("p.pdf")], capture_output=True, text=True)
        self.assertIn("https://example.org/a'b", said.stdout)
        self.query(path, "UPDATE identity SET contact = 'À l’accueil, ou (www.example.org/idées).'")
        self.done("export", "--poster", self.path("p.pdf"), path)
        said = subprocess.run(["pdfinfo", "-url", self.path("p.pdf")], capture_output=True, text=True)
        self.assertIn("https://www.example.org/id", said.stdout)

    def test_reads_without_touching(self):
        path = self.demo()
        before = read(path)
        self.done("export", "--roadmap", self.path("r.xlsx"), path)
        self.assertEqual(read(path), before)

    def test_replaces_what_was_there(self):
        path = self.demo()
        for option, name in self.TARGETS:
            target = self.write(name, "old")
            self.done("export", option, target, path)
            self.assertNotEqual(read(target), b"old")

    def test_source_is_no_campaign(self):
        source = self.write("text.parvis", "Bonjour.\n")
        for option, name in self.TARGETS + (("--records", "records"),):
            target = self.write(name, "good")
            self.refused("export", option, target, source)
            self.assertEqual(read(target), b"good")

    def test_target_is_a_folder(self):
        path = self.demo()
        for option, name in self.TARGETS:
            os.mkdir(self.path(name))
            self.refused("export", option, self.path(name), path)
            self.refused("export", option, self.path(f"no/such/folder/{name}"), path)
        self.refused("export", "--records", path, path)
        self.assertEqual(sorted(os.listdir(self.folder)), ["demo.parvis", "p.pdf", "r.xlsx"])


class Older(Case):
    """A file of version 1."""

    def setUp(self):
        super().setUp()
        with gzip.open(os.path.join(TOP, "tests/data/version-1.parvis.gz")) as sample:
            self.file = self.write("Notre mairie.parvis", sample.read())

    def test_what_reads_leaves_it_alone(self):
        before = read(self.file)
        self.assertIn("10 notes", self.done("check", self.file))
        self.done("export", "--roadmap", self.path("r.xlsx"), "--records", self.path("r"), self.file)
        self.assertEqual(read(self.file), before)
        self.assertEqual(sorted(os.listdir(self.folder)), ["Notre mairie.parvis", "r", "r.xlsx"])

    def test_the_copy_is_said_once(self):
        notes = self.write("n.csv", "college;zone;texte\nagents;ideal;Bonjour\n")
        today = datetime.date.today().isoformat()
        name = f"Notre mairie (avant la mise à jour du {today}).parvis"
        first = parvis("import", notes, self.file, language="fr")
        self.assertEqual(first.returncode, 0)
        self.assertIn(name, first.stderr)
        self.assertEqual(len(first.stderr.splitlines()), 1)
        self.done("import", notes, self.file)
        self.assertIn("12 notes", self.done("check", self.file))
        self.assertIn("10 notes", self.done("check", self.path(name)))

    def test_a_redaction_says_what_the_copy_keeps(self):
        today = datetime.date.today().isoformat()
        name = f"Notre mairie (before the update of {today}).parvis"
        said = parvis("redact", "--yes", self.file, "familles").stdout
        self.assertIn(f"This copy keeps the name: “{name}”.", said)
        self.assertIn("familles".encode(), read(self.path(name)))
        self.assertNotIn("This copy", self.done("redact", "--yes", self.file, "écoute"))


class Redact(Case):
    def setUp(self):
        super().setUp()
        self.file = self.path("mairie.parvis")
        self.done("new", self.file)
        notes = self.write("n.csv", "college;zone;texte\nagents;ideal;Merci à Agnès\n"
                                    "agents;ideal;l’avis d’AGNES\nagents;ideal;Bonjour\n")
        self.done("import", notes, self.file)
        os.unlink(notes)

    def everything(self):
        return b"".join(read(self.path(name)) for name in os.listdir(self.folder))

    def test_masks_everywhere(self):
        said = self.done("redact", "--yes", self.file, "agnès")
        self.assertIn("3 places, 1 of them in the history", said)
        for spelling in ("Agnès", "AGNES"):
            self.assertNotIn(spelling.encode(), self.everything())
        self.assertIn("d’█████".encode(), self.everything())
        self.assertIn("nowhere", self.done("redact", "--yes", self.file, "Agnès"))

    def test_asks(self):
        before = read(self.file)
        for answer in ("", "n\n", "\n", "agnès\n"):
            result = parvis("redact", self.file, "Agnès", input=answer)
            self.assertEqual((result.returncode, result.stderr), (1, "Nothing was changed.\n"))
            self.assertEqual(read(self.file), before)
        result = parvis("redact", self.file, "Agnès", input="o\n", language="fr")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("3 endroits, dont 1 dans l’historique", result.stdout)
        self.assertNotIn("Agnès".encode(), self.everything())

    def test_what_is_no_name(self):
        before = read(self.file)
        for name in ("", " ", "A", "é", "-"):
            self.refused("redact", "--yes", self.file, "--", name)
        self.refused("redact", "--yes", self.path("nowhere.parvis"), "Agnès")
        self.assertEqual(read(self.file), before)


class Disk(Case):
    """A disk of its own, which can be full or read-only."""

    def setUp(self):
        super().setUp()
        self.disk = self.path("disk")
        os.mkdir(self.disk)
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", self.disk],
                              capture_output=True)
        if made.returncode != 0:
            self.skipTest("no right to mount a disk")
        self.addCleanup(subprocess.run, ["umount", self.disk], check=True)

    def keeps_the_last_good_export(self, campaign):
        targets = [("--poster", "p.pdf"), ("--roadmap", "r.xlsx"), ("--records", "records"),
                   ("--sequence=agents/ideal", "--board", "b.png"),
                   ("--sequence=agents/ideal", "--board", "b.pdf")]
        good = {}
        for folder, _, names in os.walk(self.disk):
            for name in names:
                good[os.path.join(folder, name)] = read(os.path.join(folder, name))
        for *options, name in targets:
            self.refused("export", *options, os.path.join(self.disk, name), campaign)
        for path, contents in good.items():
            self.assertEqual(read(path), contents, path)
        left = [name for _, _, names in os.walk(self.disk) for name in names]
        self.assertEqual(len(left), len(good), left)

    def export_once(self, campaign):
        self.done("export", "--poster", f"{self.disk}/p.pdf", "--roadmap", f"{self.disk}/r.xlsx",
                  "--records", f"{self.disk}/records", campaign)

    def test_full(self):
        campaign = self.demo()
        self.export_once(campaign)
        with open(f"{self.disk}/ballast", "wb", buffering=0) as ballast:
            try:
                while ballast.write(b"0" * 4096):
                    pass
            except OSError:
                pass
        self.keeps_the_last_good_export(campaign)
        self.assertIn("room", self.refused("export", "--roadmap", f"{self.disk}/r.xlsx", campaign))

    def test_read_only(self):
        campaign = self.demo()
        self.export_once(campaign)
        subprocess.run(["mount", "-o", "remount,ro", self.disk], check=True)
        self.keeps_the_last_good_export(campaign)

    def test_full_while_importing(self):
        campaign = shutil.copy(self.demo(), f"{self.disk}/a.parvis")
        csv = self.write("many.csv", "college;zone;texte\n"
                         + "agents;ideal;une note assez longue pour prendre de la place\n" * 9000)
        before = self.query(campaign, "SELECT count(*) FROM note")
        self.assertIn("room", self.refused("import", csv, campaign))
        self.assertEqual(self.query(campaign, "SELECT count(*) FROM note"), before)
        self.done("check", campaign)


if __name__ == "__main__":
    main()
