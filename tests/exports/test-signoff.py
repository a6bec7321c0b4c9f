#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet on which participants validate the poster, read back as its readers will."""
import re
import subprocess

from harness import Case, main


class Signoff(Case):
    def export(self, path, name="s.pdf"):
        self.done("export", "--signoff", self.path(name), path)
        return self.path(name)

    def read(self, *words):
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout

    def test_everybody_and_every_sentence(self):
        path = self.demo()
        said = self.read("pdftotext", "-layout", self.export(path), "-")
        sentences = self.query(path, "SELECT count(*) FROM engagement WHERE kept")[0][0]
        sentences += self.query(path, "SELECT count(*) FROM retained "
                                      "WHERE target = 'quality' AND until IS NULL")[0][0]
        numbers = [int(n) for n in re.findall(r"(?m)^ *(\d+)\. ", said)]
        self.assertEqual(numbers, list(range(1, sentences + 1)))
        for (name,) in self.query(path, "SELECT name FROM participant"):
            self.assertRegex(said, rf"(?m)^ *{name}\b")

    def test_pages(self):
        path = self.demo()
        self.query(path, "INSERT INTO participant (college, name) "
                         "WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 199) "
                         "SELECT 'users', 'Personne ' || i FROM n")
        target = self.export(path)
        info = self.read("pdfinfo", target)
        pages = int(re.search(r"Pages: *(\d+)", info).group(1))
        self.assertIn("Tagged:          yes", info)
        self.assertGreater(pages, 4)
        for page in range(1, pages + 1):
            said = self.read("pdftotext", "-layout", "-f", str(page), "-l", str(page), target, "-")
            self.assertIn("Signature", said)
            self.assertIn(f"{page}", said.splitlines()[-1 if said.splitlines()[-1].strip() else -2])
        said = self.read("pdftotext", target, "-")
        for i in range(100, 200):
            self.assertEqual(said.count(f"Personne {i}"), 1)
        fonts = self.read("pdffonts", target).splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertEqual(font.split()[-5], "yes", font)
        # Nothing is cut at an edge.
        for line in self.read("pdftotext", "-bbox", target, "-").splitlines():
            word = re.search(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', line)
            if word:
                left, top, right, bottom = map(float, word.groups())
                self.assertTrue(30 < left and right < 566 and 20 < top and bottom < 830, line)

    def test_structure(self):
        said = self.read("pdfinfo", "-struct-text", self.export(self.demo()))
        for part in ("H1", "L (block)", "Table", "TH", "TD"):
            self.assertIn(part, said)

    def test_same_bytes(self):
        path = self.demo()
        with open(self.export(path), "rb") as first, open(self.export(path, "t.pdf"), "rb") as second:
            self.assertEqual(first.read(), second.read())


main()
