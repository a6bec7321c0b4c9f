#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A roadmap that was exported, changed in a spreadsheet, and comes back."""
import datetime
import io
import os
import re
import shutil
import warnings
import zipfile

import openpyxl

import office
from harness import DEMOS, Case, main, read

warnings.filterwarnings("ignore", module="openpyxl")

HEAD = 5
TODAY = {"SOURCE_DATE_EPOCH": "1795348800"}  # 22 November 2026
PLEDGE = "Expliquer un refus avec des mots simples"


class Return(Case):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo(language="fr")
        self.sheet_file = self.path("r.xlsx")
        self.done("export", "--roadmap", self.sheet_file, self.campaign, language="fr",
                  environment=TODAY)
        self.book = openpyxl.load_workbook(self.sheet_file)
        self.titles = {cell.value: cell.column for cell in self.book["CMS"][HEAD]}

    def cell(self, sheet, row, title):
        return self.book[sheet].cell(HEAD + row, self.titles[title])

    def set(self, sheet, row, **values):
        for title, value in values.items():
            self.cell(sheet, row, title).value = value

    def actions(self):
        return self.query(self.campaign, "SELECT * FROM action ORDER BY id")

    def bring(self, *words, path=None, language="fr"):
        """Says what would change."""
        if path is None:
            path = self.path("back.xlsx")
            self.book.save(path)
        return self.done("import", *words, path, self.campaign, language=language,
                         environment=TODAY)

    def changes(self, said):
        """[(cell, before, after)]"""
        return re.findall(r"^(.+?, [A-Z]+\d+)\u00a0: .*\n  (.*) → (.*)$", said, re.M)

    def refuse(self, *parts, path=None):
        """Refused with these words; the campaign is as it was."""
        before = self.actions()
        if path is None:
            path = self.path("back.xlsx")
            self.book.save(path)
        for words in ((), ("--yes",)):
            said = self.refused("import", *words, path, self.campaign, language="fr")
            for part in parts:
                self.assertIn(part.replace("'", "’"), said.replace("\u202f", " "))
            self.assertNotIn("%", said.replace("100", ""))
        self.assertEqual(self.actions(), before)

    # ------------------------------------------------------------ what people do

    def test_nothing_changed(self):
        before = self.actions()
        self.assertEqual(self.bring(path=self.sheet_file), "Ce tableur ne change rien.\n")
        self.assertEqual(self.bring("--yes", path=self.sheet_file), "Ce tableur ne change rien.\n")
        self.assertEqual(self.actions(), before)

    def change_much(self):
        self.set("CMS", 1, État="▶ En cours", Action="Réécrire vingt lettres",
                 Échéance=datetime.date(2027, 2, 28), Avancement=0.25, Priorité="Basse")
        self.set("médiathèque", 1, Pilote="Ana & <b>", Moyens="deux\nlignes", Service="CMS",
                 Risques=None)
        self.set("CMS", 3, Engagement=PLEDGE, Action="Une action de plus", Pilote="Noor",
                 Échéance=datetime.date(2027, 5, 1))

    def check_much(self, said):
        self.assertEqual(
            [(cell, after) for cell, _, after in self.changes(said)],
            [("CMS, E6", "Réécrire vingt lettres"), ("CMS, I6", "28 février 2027"),
             ("CMS, M6", "Basse"), ("CMS, N6", "25\u202f%"), ("CMS, O6", "En cours"),
             ("CMS, E8", "Une action de plus"), ("médiathèque, F6", "CMS"),
             ("médiathèque, G6", "Ana & <b>"), ("médiathèque, L6", "deux")], said)

    def check_taken(self):
        row = self.query(self.campaign, "SELECT action, due, priority, progress, state FROM action"
                         " WHERE id = 3")
        self.assertEqual(row, [("Réécrire vingt lettres", "2027-02-28", "low", 25, "under-way")])
        self.assertEqual(self.query(self.campaign, "SELECT pilot, means, service FROM action"
                                    " WHERE id = 5"), [("Ana & <b>", "deux\nlignes", 1)])
        self.assertEqual(
            self.query(self.campaign, "SELECT e.text, a.pilot, a.due, a.state, s.name FROM action a"
                       " JOIN engagement e ON e.id = a.engagement JOIN service s ON s.id = a.service"
                       " WHERE a.action = 'Une action de plus'"),
            [(PLEDGE, "Noor", "2027-05-01", "to-start", "CMS")])

    def test_changed_then_taken(self):
        self.change_much()
        before = self.actions()
        said = self.bring()
        self.check_much(said)
        self.assertIn("9 changements, pas encore repris", said)
        self.assertEqual(self.actions(), before)
        self.assertIn("9 changements repris", self.bring("--yes"))
        self.check_taken()
        self.assertEqual(self.bring(), "Ce tableur ne change rien.\n")
        self.done("export", "--roadmap", self.sheet_file, self.campaign, language="fr",
                  environment=TODAY)
        self.assertEqual(self.bring(path=self.sheet_file), "Ce tableur ne change rien.\n")

    def test_through_libreoffice(self):
        if not office.is_there():
            self.skipTest(office.MISSING)
        self.assertEqual(self.bring(path=office.convert(self, self.sheet_file, "xlsx")),
                         "Ce tableur ne change rien.\n")
        self.change_much()
        self.book.save(self.path("back.xlsx"))
        made = office.convert(self, self.path("back.xlsx"), "xlsx")
        self.check_much(self.bring("--yes", path=made))
        self.check_taken()

    def test_in_another_language(self):
        """Made in French, brought back in English: nothing is lost between the words."""
        self.assertEqual(self.bring(path=self.sheet_file, language=None),
                         "The spreadsheet changes nothing.\n")
        self.done("export", "--roadmap", self.sheet_file, self.campaign, environment=TODAY)
        self.assertEqual(self.bring(path=self.sheet_file), "Ce tableur ne change rien.\n")

    def test_words_typed_by_hand(self):
        self.set("CMS", 1, État="realisee", Échéance="3/4/2027", Priorité=" HAUTE ")
        said = self.bring("--yes")
        self.assertEqual(self.query(self.campaign, "SELECT state, progress, due, priority FROM action"
                                    " WHERE id = 3"), [("done", 100, "2027-04-03", "high")], said)

    def test_dates_as_people_write_them(self):
        for written, due in (("15 mars 2027", "2027-03-15"), ("1er août 2027", "2027-08-01"),
                             ("1\u1d49\u02b3 Février 2027", "2027-02-01"),
                             ("15\u00a0MARS\u202f2027", "2027-03-15"),
                             ("3 December 2026", "2026-12-03"), ("15/03/2027", "2027-03-15"),
                             ("2027-03-15", "2027-03-15")):
            with self.subTest(written=written):
                campaign = shutil.copy(self.campaign, self.path("dated.parvis"))
                self.set("CMS", 1, Échéance=written)
                self.book.save(self.path("back.xlsx"))
                self.done("import", "--yes", self.path("back.xlsx"), campaign, language="fr")
                self.assertEqual(self.query(campaign, "SELECT due FROM action WHERE id = 3"),
                                 [(due,)])

    def test_dates_from_1904(self):
        self.book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        self.set("CMS", 1, Échéance=datetime.date(2027, 2, 28))
        for sheet in self.book.worksheets[2:-1]:
            for row in range(1, 4):
                value = sheet.cell(HEAD + row, self.titles["Échéance"]).value
                sheet.cell(HEAD + row, self.titles["Échéance"]).value = value
        self.assertEqual([change[::2] for change in self.changes(self.bring())],
                         [("CMS, I6", "28 février 2027")])

    def test_sorted_moved_and_hidden(self):
        sheet = self.book["direction de proximité"]
        rows = [[cell.value for cell in sheet[HEAD + row]] for row in (3, 1, 2)]
        for number, row in enumerate(rows, HEAD + 1):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column).value = value
        sheet.row_dimensions[HEAD + 2].hidden = True
        self.book.move_sheet(sheet, -3)
        sheet.title = "Renommée"
        sheet.insert_rows(1)
        self.assertEqual(self.bring(), "Ce tableur ne change rien.\n")

    def test_a_copied_row_is_a_new_action(self):
        sheet = self.book["CMS"]
        for cell in sheet[HEAD + 1]:
            sheet.cell(HEAD + 3, cell.column).value = cell.value
        self.set("CMS", 3, Action="La même, autrement")
        changes = self.changes(self.bring("--yes"))
        self.assertEqual(changes, [("CMS, E8", "–", "La même, autrement")])
        self.assertEqual(self.bring(), "Ce tableur ne change rien.\n")

    def test_a_deleted_row_is_said_and_nothing_is_deleted(self):
        before = self.actions()
        self.book["CMS"].delete_rows(HEAD + 1)
        for cell in self.book["médiathèque"][HEAD + 1][:19]:
            cell.value = None
        said = self.bring("--yes")
        self.assertIn("2 actions n’ont pas de ligne", said)
        self.assertIn("Réécrire les dix lettres", said)
        self.assertEqual(self.changes(said), [])
        self.assertEqual(self.actions(), before)

    def test_one_sheet_alone(self):
        """A head of service sends back one sheet: of the others nothing is said."""
        for name in self.book.sheetnames:
            if name != "CMS":
                del self.book[name]
        self.set("CMS", 1, Pilote="Ana")
        said = self.bring("--yes")
        self.assertEqual(self.changes(said), [("CMS, G6", "Élodie", "Ana")])
        self.assertNotIn("pas de ligne", said)

    def test_engagements_are_the_posters(self):
        self.set("CMS", 1, Engagement="Tout autre chose")
        said = self.bring("--yes")
        self.assertIn("CMS, C6", said)
        self.assertIn("reste donc tel quel", said)
        self.assertEqual(self.changes(said), [])

    def test_what_the_campaign_changed_meanwhile(self):
        self.query(self.campaign, "UPDATE action SET pilot = 'Zoé', risks = 'Un risque', due = ''"
                   " WHERE id = 3")
        self.set("CMS", 1, Pilote="Ana", Moyens="Dix heures")
        said = self.bring("--yes")
        self.assertEqual(self.changes(said), [("CMS, G6", "Zoé", "Ana"), ("CMS, L6", "–",
                                                                          "Dix heures")])
        self.assertEqual(said.count("▲"), 1)
        self.assertIn("1 que la démarche a changé aussi", said)
        self.assertEqual(self.query(self.campaign, "SELECT pilot, means, risks, due FROM action"
                                    " WHERE id = 3"), [("Zoé", "Dix heures", "Un risque", "")])

    def test_a_service_renamed_meanwhile(self):
        self.query(self.campaign, "UPDATE service SET name = 'Centre médico-social' WHERE id = 1")
        self.assertEqual(self.bring(), "Ce tableur ne change rien.\n")

    def test_an_action_gone_meanwhile(self):
        self.query(self.campaign, "DELETE FROM stage WHERE action = 3")
        self.query(self.campaign, "DELETE FROM action WHERE id = 3")
        self.set("CMS", 1, Pilote="Ana")
        said = self.bring("--yes")
        self.assertIn("1 ligne concerne une action que la démarche n’a plus", said)
        self.assertEqual(self.changes(said), [])

    def test_dropping_needs_its_reason(self):
        self.set("CMS", 1, État="✕ Abandonnée")
        self.refuse("feuille « CMS », cellule P6", "pourquoi l'action est abandonnée")
        self.set("CMS", 1, **{"Raison de l’abandon": "Plus de lettres"})
        self.bring("--yes")
        self.assertEqual(self.query(self.campaign, "SELECT state, reason FROM action WHERE id = 3"),
                         [("dropped", "Plus de lettres")])
        self.assertEqual(self.query(self.campaign, "SELECT state, since FROM stage WHERE action = 3"
                                    " ORDER BY id DESC LIMIT 1"), [("dropped", "2026-11-22")])

    def test_rich_text_and_escapes(self):
        """As Excel writes: runs, pronunciations, escaped signs, strings in the cell."""
        self.rewrite("xl/sharedStrings.xml", b"<t>Amina</t>",
                     "<r><rPr><b/></rPr><t>Ami</t></r><r><t xml:space=\"preserve\">na _x0042_ </t>"
                     "</r><rPh sb=\"0\" eb=\"1\"><t>xx</t></rPh>".encode())
        self.assertEqual([change[2] for change in self.changes(self.bring(path=self.path("w.xlsx")))],
                         ["Amina B"])

    def test_texts_that_look_like_escapes(self):
        self.query(self.campaign, "UPDATE action SET pilot = '_x0041_ _x', means = '_x005F_'"
                   " WHERE id = 3")
        self.done("export", "--roadmap", self.sheet_file, self.campaign, environment=TODAY)
        self.assertEqual(self.bring(path=self.sheet_file), "Ce tableur ne change rien.\n")

    # ------------------------------------------------------------ what is refused

    def test_cells_that_cannot_be_taken(self):
        for title, value, cell, words in (
                ("Échéance", "bientôt", "I6", "« bientôt » n'est pas une date"),
                ("Échéance", "2027-02-30", "I6", "n'est pas une date"),
                ("Échéance", "30 février 2027", "I6", "n'est pas une date"),
                ("Échéance", "15 marsien 2027", "I6", "n'est pas une date"),
                ("Échéance", "mars 2027", "I6", "n'est pas une date"),
                ("Échéance", "15 mars 20270", "I6", "n'est pas une date"),
                ("Échéance", 60, "I6", "« 60 » n'est pas une date"),
                ("Échéance", -3, "I6", "n'est pas une date"),
                ("Échéance", 3000000, "I6", "n'est pas une date"),
                ("État", "presque", "O6", "« presque » n'est pas un état"),
                ("État", None, "O6", "n'est pas un état"),
                ("Priorité", "Urgentissime", "M6", "n'est pas une priorité"),
                ("Avancement", 1.5, "N6", "n'est pas une part"),
                ("Avancement", "presque fini", "N6", "n'est pas une part"),
                ("Service", "Piscine", "F6", "la démarche n'a pas de service « Piscine »"),
                ("Action", "=1+1", "E6", "c'est une formule"),
                ("Échéance", "=TODAY()", "I6", "c'est une formule"),
                ("Action", True, "E6", "ce n'est pas un texte"),
                ("Action", "x" * 2001, "E6", "trop long"),
                ("Clé", "12:abc", "T6", "la clé cachée"),
        ):
            with self.subTest(title=title, value=str(value)[:20]):
                kept = self.cell("CMS", 1, title).value
                self.set("CMS", 1, **{title: value})
                self.refuse(f"« back.xlsx », feuille « CMS », cellule {cell}\u00a0: ", words)
                self.set("CMS", 1, **{title: kept})

    def test_new_row_without_its_engagement(self):
        self.set("CMS", 3, Action="Sans engagement")
        self.refuse("feuille « CMS », cellule C8", "de quel engagement")

    def test_missing_column(self):
        self.book["CMS"].delete_cols(self.titles["Risques"])
        self.refuse("feuille « CMS »", "la colonne « Risques » manque")

    def test_of_another_campaign(self):
        other = self.path("other.parvis")
        self.done("demo", DEMOS[0], other, language="fr")
        self.done("export", "--roadmap", self.path("o.xlsx"), other, language="fr")
        self.refuse("la feuille de route d'une autre démarche", path=self.path("o.xlsx"))

    def test_other_files(self):
        book = openpyxl.Workbook()
        book.active["A1"] = "Bonjour"
        book.save(self.path("plain.xlsx"))
        self.refuse("il n'y a pas de feuille de route", path=self.path("plain.xlsx"))
        ods = io.BytesIO()
        with zipfile.ZipFile(ods, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", "<x/>")
        ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
        locked = ole + "EncryptedPackage".encode("utf-16-le") + bytes(100)
        empty = io.BytesIO()
        zipfile.ZipFile(empty, "w").close()
        jpeg = b"\xff\xd8\xff" * 100
        for contents, words in ((b"", "n'est pas un tableur"), (b"college;zone\n", "n'est pas un"),
                                (jpeg, "n'est pas un tableur"), (ole, "ancien format"),
                                (locked, "a un mot de passe"), (ods.getvalue(), "OpenDocument"),
                                (empty.getvalue(), "n'est pas un tableur"),
                                (b"PK\x03\x04" + bytes(50), "endommagé")):
            with self.subTest(words=words):
                self.refuse(words, path=self.write("other.xlsx", contents))
        self.assertIn("introuvable", self.refused("import", self.path("none.xlsx"), self.campaign,
                                                  language="fr"))

    def test_cut_short_and_garbled(self):
        whole = read(self.sheet_file)
        for size in range(4, len(whole), len(whole) // 12):
            self.refuse("Rien n'a changé", path=self.write("cut.xlsx", whole[:size]))
        for place in range(100, len(whole), len(whole) // 40):
            garbled = bytearray(whole)
            garbled[place:place + 8] = bytes(byte ^ 0x5A for byte in garbled[place:place + 8])
            path = self.write("garbled.xlsx", bytes(garbled))
            # What is garbled may be of no importance: a style, a time.
            before = self.actions()
            result = __import__("harness").parvis("import", "--yes", path, self.campaign)
            self.assertIn(result.returncode, (0, 1), result.stderr)
            self.assertEqual(self.actions(), before)

    def rewrite(self, part, old, new, source=None):
        """The workbook with other bytes in one part, at w.xlsx. @old None: the whole part."""
        with zipfile.ZipFile(source or self.sheet_file) as before, \
                zipfile.ZipFile(self.path("w.xlsx"), "w", zipfile.ZIP_DEFLATED) as after:
            for name in before.namelist():
                contents = before.read(name)
                if name == part:
                    if old is not None:
                        self.assertIn(old, contents)
                    contents = contents.replace(old, new, 1) if old is not None else new
                after.writestr(name, contents)
        return self.path("w.xlsx")

    def test_hostile_parts(self):
        sheet = "xl/worksheets/sheet3.xml"
        start = b"<worksheet "
        secret = self.write("secret", "le secret")
        bomb = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 10))
        deep = b"<a>" * 5000 + b"</a>" * 5000
        far = b"<worksheet><sheetData>" + b"<row>" + b"<c><v>1</v></c>" * 20000 + b"</row>"
        for part, old, new, words in (
                (sheet, start, f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'.encode() + start,
                 "ce qu'aucun tableur n'écrit"),
                ("xl/sharedStrings.xml", b"<sst ",
                 f'<!DOCTYPE x [<!ENTITY b0 "ha">{bomb}]><sst '.encode(), "ce qu'aucun tableur"),
                ("xl/workbook.xml", b"<workbook ",
                 b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><workbook ', "ce qu'aucun tableur"),
                (sheet, b"<sheetData>", deep + b"<sheetData>", "aucun tableur"),
                (sheet, None, b"\xff\xfe" + "<worksheet/>".encode("utf-16-le"), "endommagé"),
                (sheet, None, far, "endommagé"),
                (sheet, None, b"", "endommagé"),
                (sheet, b'<c r="A6"', b'<c r="ZZZZ6"', "endommagé"),
                (sheet, b'<c r="A6"', b'<c r="A99"', "endommagé"),
                (sheet, b'<row r="6"', b'<row r="99999999999"', "endommagé"),
                (sheet, b'<row r="6"', b'<row r="2"', "endommagé"),
                (sheet, b"<v>3</v>", b"<v>1e999</v>", "endommagé"),
                (sheet, b't="s"><v>', b't="s"><v>9999', "endommagé"),
                (sheet, b't="s"><v>', b't="s"><v>-', "endommagé"),
                ("xl/_rels/workbook.xml.rels", b"worksheets/sheet3.xml",
                 b"../../../../etc/passwd", "endommagé"),
                ("xl/_rels/workbook.xml.rels", b"worksheets/sheet3.xml", b"/etc/passwd", "endommagé"),
                ("xl/_rels/workbook.xml.rels", b"</Relationships>",
                 b'<Relationship Id="e" Type="http://x/externalLink" Target="externalLinks/1.xml"/>'
                 b"</Relationships>", "renvoie à un autre fichier"),
                ("xl/_rels/workbook.xml.rels", b'Target="worksheets/sheet3.xml"',
                 b'Target="http://127.0.0.1/s.xml" TargetMode="External"', "renvoie à un autre"),
                ("_rels/.rels", b"xl/workbook.xml", b"xl/nowhere.xml", "endommagé"),
        ):
            with self.subTest(part=part, new=new[:60]):
                self.refuse(words, "Rien n'a changé", path=self.rewrite(part, old, new))

    def test_bombs(self):
        """What would fill a memory is refused before it is unpacked, and quickly."""
        big = b"<worksheet><sheetData>" + b" " * (80 << 20)
        self.refuse("trop volumineux", path=self.rewrite("xl/worksheets/sheet3.xml", None, big))
        tight = b"<sst>" + b"<si><t>a</t></si>" * 600000 + b"</sst>"
        self.refuse("trop volumineux", path=self.rewrite("xl/sharedStrings.xml", None, tight))
        with zipfile.ZipFile(self.path("many.xlsx"), "w") as archive:
            for number in range(5000):
                archive.writestr(f"p{number}", "")
        self.refuse("trop volumineux", path=self.path("many.xlsx"))
        long = b"<sst><si><t>" + os.urandom(400000).hex().encode() + b"</t></si></sst>"
        self.refuse("trop volumineux", path=self.rewrite("xl/sharedStrings.xml", None, long))

    def test_sizes_that_lie(self):
        """The archive says that a part is small, and it is not."""
        data = bytearray(read(self.rewrite("xl/worksheets/sheet3.xml", None, b" " * (20 << 20))))
        place = data.rindex(b"xl/worksheets/sheet3.xml") - 46
        data[place + 24:place + 28] = (100).to_bytes(4, "little")
        self.refuse("Rien n'a changé", path=self.write("lie.xlsx", bytes(data)))

    def test_wrong_usage(self):
        self.misused("import", "--yes", self.write("n.csv", "college;zone;texte\n"), self.campaign)
        shutil.copy(self.sheet_file, self.path("R.XLSX"))
        self.assertEqual(self.bring(path=self.path("R.XLSX")), "Ce tableur ne change rien.\n")


if __name__ == "__main__":
    main()
