#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything at once: all of it, the same each time, never half done, never over what is not its own."""
import hashlib
import os
import re
import signal
import subprocess
import time

from harness import DEMOS, PROGRAM, Case, main, parvis, read


def files(folder, hidden=False):
    """Every file's name, from the folder on."""
    found = []
    for here, folders, names in os.walk(folder):
        for name in names:
            path = os.path.relpath(os.path.join(here, name), folder)
            if hidden or not path.startswith("."):
                found.append(path)
    return sorted(found)


class All(Case):
    def export(self, campaign, folder, **more):
        return self.done("export", "--all", folder, campaign, **more)

    def contents(self, folder):
        return {name: read(os.path.join(folder, name)) for name in files(folder, hidden=True)}

    def assert_whole(self, folder):
        """Each file is one that its program takes."""
        for name in files(folder):
            contents = read(os.path.join(folder, name))
            if name.endswith(".pdf"):
                self.assertTrue(contents.startswith(b"%PDF-") and b"%%EOF" in contents[-32:], name)
            elif name.endswith(".xlsx"):
                self.assertTrue(contents.startswith(b"PK") and b"PK\5\6" in contents[-64:], name)
            elif name.endswith(".json"):
                self.assertTrue(contents.endswith(b"}\n"), name)
            elif name.endswith(".csv"):
                self.assertTrue(contents.endswith(b"\r\n"), name)
            elif name.endswith(".ics"):
                self.assertTrue(contents.rstrip().endswith(b"END:VCALENDAR"), name)
            else:
                self.fail(f"what is {name}?")

    def test_everything_is_there_in_order(self):
        for demo in DEMOS:
            folder = self.path(demo)
            self.export(self.demo(demo), folder, language="fr")
            names = files(folder)
            tops = sorted({name.split("/")[0] for name in names})
            self.assertEqual([top[:3] for top in tops],
                             [f"{number:02} " for number in range(1, len(tops) + 1)])
            said = "\n".join(tops)
            for word in ("Affiche.pdf", "Feuille de route.xlsx", "Démarche.json",
                         "Notes et résultats", "Tableau - "):
                self.assertIn(word, said)
            boards = self.query(self.path("demo.parvis"),
                                "SELECT count(*) FROM sequence WHERE kind = 'collect'")[0][0]
            self.assertEqual(sum("Tableau - " in top for top in tops), boards)
            self.assertIn("notes.csv", " ".join(names))
            leading = self.query(self.path("demo.parvis"), "SELECT count(DISTINCT a.service) FROM"
                                 " action a JOIN engagement e ON e.id = a.engagement WHERE e.kept")
            self.assertEqual(sum("Feuille de route - " in top for top in tops), leading[0][0])
            self.assertIn("Feuille de route.pdf", said)
            self.assert_whole(folder)
            self.assertEqual([name for name in os.listdir(self.folder) if name.startswith(".")], [])
        self.export(self.demo(), self.path("english"))
        self.assertIn("01 Poster.pdf", files(self.path("english")))

    def test_the_same_bytes_each_time(self):
        campaign = self.demo()
        first, second = self.path("first"), self.path("second")
        epoch = {"SOURCE_DATE_EPOCH": "1798761600"}
        locales = self.path("locales")
        os.mkdir(locales)
        subprocess.run(["localedef", "-i", "fr_FR", "-f", "UTF-8", f"{locales}/fr_FR.UTF-8"],
                       capture_output=True)
        # What glibc forgets is forgiven by name, which takes the sanitizer's slow unwinder.
        sanitizer = f"{os.environ.get('ASAN_OPTIONS', '')}:fast_unwind_on_malloc=0"
        self.export(campaign, first, language="fr", umask=0o022,
                    environment={"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", **epoch})
        os.utime(campaign, (0, 0))
        self.export(campaign, second, language="fr", umask=0o077,
                    environment={"TZ": "America/Lima", "LC_ALL": "fr_FR.UTF-8",
                                 "LOCPATH": locales, "ASAN_OPTIONS": sanitizer, **epoch})
        one, other = self.contents(first), self.contents(second)
        self.assertEqual(set(one), set(other))
        for name in one:
            self.assertEqual(one[name], other[name], name)

    def test_it_is_written_again_over_itself(self):
        campaign, folder = self.demo(), self.path("all")
        self.export(campaign, folder)
        before = self.contents(folder)
        self.export(campaign, folder)
        self.assertEqual(set(self.contents(folder)), set(before))
        # A board by another name: what it was called goes.
        self.query(campaign, "UPDATE sequence SET title = 'Autrement' WHERE kind = 'collect'")
        self.export(campaign, folder)
        names = files(folder)
        self.assertTrue(any("Autrement" in name for name in names))
        self.assertEqual(len({name[:2] for name in names}), len({name.split("/")[0] for name in names}))
        # In another language nothing of the first stays.
        self.export(campaign, folder, language="fr")
        self.assertFalse([name for name in files(folder) if "Poster" in name or "Board" in name])
        self.assert_whole(folder)

    def test_what_is_not_its_own_stays(self):
        campaign, folder = self.demo(), self.path("all")
        os.mkdir(folder)
        self.write("all/photo.jpg", "une photo")
        self.assertIn("photo.jpg", self.refused("export", "--all", folder, campaign))
        self.assertEqual(self.contents(folder), {"photo.jpg": "une photo".encode()})

    def test_what_was_changed_since_stays(self):
        campaign, folder = self.demo(), self.path("all")
        self.export(campaign, folder)
        roadmap, = [name for name in files(folder) if name.endswith(".xlsx")]
        with open(os.path.join(folder, roadmap), "ab") as file:
            file.write(b"someone's work")
        before = self.contents(folder)
        self.assertIn("was changed since", self.refused("export", "--all", folder, campaign))
        self.assertEqual(self.contents(folder), before)

    def test_a_manifest_by_hand_leads_nowhere(self):
        campaign, folder = self.demo(), self.path("all")
        outside = self.write("outside.txt", "mine")
        os.mkdir(folder)
        digest = hashlib.sha256(b"mine").hexdigest()
        self.write("all/.parvis-export", f"{digest}  ../outside.txt\n{digest}  {outside}\n")
        self.export(campaign, folder)
        self.assertEqual(read(outside), b"mine")
        # Nor does a link that stands where a file did.
        poster, = [name for name in files(folder) if name.endswith("Poster.pdf")]
        contents = read(os.path.join(folder, poster))
        target = self.write("target.pdf", contents)
        os.remove(os.path.join(folder, poster))
        os.symlink(target, os.path.join(folder, poster))
        self.refused("export", "--all", folder, campaign)
        self.assertEqual(read(target), contents)

    def test_one_part_that_fails_keeps_no_other(self):
        campaign, folder = self.demo(), self.path("all")
        for number in range(60):
            self.query(campaign, "INSERT INTO engagement (side, position, text) VALUES"
                       " ('both', ?, ?)", number, "mot " * 100)
        result = parvis("export", "--all", folder, campaign)
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertRegex(result.stderr, r"\A([^\n]+\n){1,2}\Z")
        names = files(folder)
        self.assertFalse([name for name in names if name.endswith("Poster.pdf")])
        self.assertTrue([name for name in names if name.endswith(".xlsx")])
        self.assert_whole(folder)
        # Once it is mended, all is there, beside nothing else.
        self.query(campaign, "DELETE FROM engagement WHERE text LIKE 'mot %'")
        self.export(campaign, folder)
        self.assertTrue([name for name in files(folder) if name.endswith("Poster.pdf")])

    def test_a_part_that_fails_leaves_the_last_good_one(self):
        campaign, folder = self.demo(), self.path("all")
        self.export(campaign, folder)
        poster, = [name for name in files(folder) if name.endswith("Poster.pdf")]
        good = read(os.path.join(folder, poster))
        for number in range(60):
            self.query(campaign, "INSERT INTO engagement (side, position, text) VALUES"
                       " ('both', ?, ?)", number, "mot " * 100)
        self.assertEqual(parvis("export", "--all", folder, campaign).returncode, 1)
        self.assertEqual(read(os.path.join(folder, poster)), good)
        self.query(campaign, "DELETE FROM engagement WHERE text LIKE 'mot %'")
        self.export(campaign, folder)

    def test_no_calendar_without_a_date(self):
        """Before the roadmap has dates, and once all is done, there is nothing to refuse."""
        campaign, folder = self.demo(), self.path("all")
        self.export(campaign, folder)
        self.assertTrue([name for name in files(folder) if name.endswith(".ics")])
        self.query(campaign, "UPDATE action SET state = 'done'")
        self.export(campaign, folder)
        self.assertFalse([name for name in files(folder) if name.endswith(".ics")])
        self.done("new", self.path("new.parvis"))
        self.export(self.path("new.parvis"), self.path("new"))
        self.assertFalse([name for name in files(self.path("new")) if name.endswith(".ics")])

    def test_no_name_unless_asked(self):
        campaign, folder = self.demo(), self.path("all")
        for number, in self.query(campaign, "SELECT id FROM participant"):
            self.query(campaign, "UPDATE participant SET name = ? WHERE id = ?",
                       f"Zebulon{number}", number)
        def named():
            found = []
            for name in files(folder):
                path = os.path.join(folder, name)
                text = read(path)
                if name.endswith(".pdf"):
                    text = subprocess.run(["pdftotext", path, "-"], capture_output=True).stdout
                elif name.endswith(".xlsx"):
                    text = subprocess.run(["unzip", "-p", path], capture_output=True).stdout
                found += [name] if b"Zebulon" in text else []
            return found
        self.export(campaign, folder)
        self.assertEqual(named(), [])
        self.done("export", "--all", folder, "--with-names", campaign)
        self.assertEqual(len(named()), 2, named())

    def test_titles_that_no_disk_takes(self):
        campaign, folder = self.demo(), self.path("all")
        self.query(campaign, "UPDATE sequence SET title = '../../a/b:c*?\"<>|' || char(10) || '\\d '"
                   " || replace(hex(zeroblob(200)), '00', 'é') WHERE kind = 'collect'")
        self.query(campaign, "UPDATE identity SET title = 'Vivre' || char(10) || '/ensemble'")
        self.export(campaign, folder)
        self.assertEqual(set(os.listdir(self.folder)), {"all", "demo.parvis"})
        for name in os.listdir(folder):
            self.assertNotRegex(name, r'[\n/\\:*?"<>|]')
            self.assertLess(len(name.encode()), 200)
        self.assert_whole(folder)

    def test_a_folder_that_can_not_be(self):
        campaign = self.demo()
        self.write("file", "")
        self.refused("export", "--all", self.path("file"), campaign)
        self.assertEqual(read(self.path("file")), b"")
        self.refused("export", "--all", "/proc/nothing/here", campaign)

    def test_killed_at_any_moment(self):
        campaign, folder = self.demo(), self.path("all")
        start = time.monotonic()
        self.export(campaign, folder)
        whole = time.monotonic() - start
        good = self.contents(folder)
        self.query(campaign, "UPDATE identity SET place = 'ailleurs'")
        for step in range(8):
            process = subprocess.Popen([PROGRAM, "export", "--all", folder, campaign],
                                       env={**os.environ, "LC_ALL": "C.UTF-8"},
                                       start_new_session=True, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(whole * step / 8)
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
            self.assert_whole(folder)
            left = {name for name in self.contents(folder) if not name.startswith(".")}
            self.assertEqual(left, {name for name in good if not name.startswith(".")})

    def test_a_full_disk(self):
        campaign, folder = self.demo(), self.path("all")
        # No file over 40 KiB: the larger parts fail, the smaller ones are whole.
        script = 'ulimit -f 40; trap "" XFSZ; exec "$0" export --all "$1" "$2"'
        result = subprocess.run(["bash", "-c", script, PROGRAM, folder, campaign],
                                capture_output=True, text=True,
                                env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertRegex(result.stderr, r"“\d\d Minutes\.pdf” was not exported: ")
        self.assertNotRegex(result.stderr, re.compile("warning|critical", re.I))
        self.assert_whole(folder)
        self.assertIn("03 Roadmap.xlsx", files(folder))
        self.assertEqual([name for name in os.listdir(folder)
                          if name.startswith(".parvis-") and name != ".parvis-export"], [])


if __name__ == "__main__":
    main()
