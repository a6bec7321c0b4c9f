#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roadmap's workbook: its overview, its list, a sheet a service; as LibreOffice reads it too."""
import os
import re
import warnings
import xml.etree.ElementTree as tree
import zipfile

import openpyxl

import office
from harness import TOP, Case, main

# openpyxl has no data bars.
warnings.filterwarnings("ignore", module="openpyxl")

HEAD = 5
TODAY = {"SOURCE_DATE_EPOCH": "1795348800"}  # 22 November 2026
SAMPLE = os.path.join(TOP, "tests", "exports", "roadmap-sample.xml")
STATES = ["○ À lancer", "▶ En cours", "✔ Réalisée", "▲ Vigilance", "■ Bloquée", "✕ Abandonnée"]
SERVICES = ["CMS", "mairie de quartier", "médiathèque", "direction de proximité"]


class Book(Case):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo(language="fr")
        self.target = self.path("r.xlsx")

    def export(self, values=False, language="fr"):
        self.done("export", "--roadmap", self.target, self.campaign, language=language,
                  environment=TODAY)
        return openpyxl.load_workbook(self.target, data_only=values)

    def table(self, sheet):
        """The rows below the head that say something, as dictionaries by title."""
        titles = [cell.value for cell in sheet[HEAD]]
        rows = []
        for cells in sheet.iter_rows(min_row=HEAD + 1, max_col=len(titles), values_only=True):
            if any(value not in (None, "") for value in cells):
                rows.append(dict(zip(titles, cells)))
        return rows

    def actions(self):
        return self.query(
            self.campaign, "SELECT a.action, s.name, a.pilot, a.due, a.progress, a.state"
            " FROM action a LEFT JOIN service s ON s.id = a.service"
            " JOIN engagement e ON e.id = a.engagement WHERE e.kept")

    def test_sheets(self):
        book = self.export()
        self.assertEqual(book.sheetnames,
                         ["Vue d’ensemble", "Toutes les actions", *SERVICES, "Listes"])
        self.assertEqual(book["Listes"].sheet_state, "hidden")
        self.query(self.campaign, "UPDATE action SET service = NULL WHERE id = 2")
        self.assertEqual(self.export().sheetnames[-2:], ["Sans service", "Listes"])

    def test_each_action_on_the_sheet_of_its_service(self):
        self.query(self.campaign, "UPDATE action SET service = NULL WHERE id = 2")
        book = self.export()
        for service in [*SERVICES, None]:
            self.assertEqual(
                {row["Action"] for row in self.table(book[service or "Sans service"])},
                {action for action, name, *_ in self.actions() if name == service})

    def test_any_name_of_a_service(self):
        names = ["a/b:c*d?[e]\\f", "x" * 40, "x" * 40, "l'accueil", "🙂" * 20, "History"]
        for number, name in enumerate(names):
            self.query(self.campaign, "INSERT INTO service (position, name) VALUES (?, ?)",
                       9 + number, name)
        book = self.export(values=True)
        tabs = book.sheetnames
        self.assertEqual(len({tab.lower() for tab in tabs}), len(tabs))
        for tab in tabs:
            self.assertLessEqual(len(tab.encode("utf-16-le")), 62)
            self.assertNotRegex(tab, r"[\[\]:*?/\\]")
        self.assertEqual(len(tabs), 3 + len(SERVICES) + len(names))

    def test_list_shows_all_and_is_not_written_in(self):
        formulas, values = self.export()["Toutes les actions"], self.export(True)["Toutes les actions"]
        self.assertTrue(formulas.protection.sheet)
        for row in formulas.iter_rows(min_row=HEAD + 1):
            for cell in row:
                self.assertTrue(str(cell.value).startswith("=IFERROR("), cell.value)
        rows = self.table(values)
        self.assertEqual([row["N°"] for row in rows], list(range(1, len(rows) + 1)))
        self.assertEqual({(row["Action"], row["Service"], row["Pilote"]) for row in rows},
                         {action[:3] for action in self.actions()})

    def test_overview_counts(self):
        rows = self.table(self.export(True)["Vue d’ensemble"])
        by_name = {row["Service"]: row for row in rows}
        actions = self.actions()
        codes = ["to-start", "under-way", "done", "watch", "blocked", "dropped"]
        for name in [*SERVICES, "Ensemble"]:
            mine = [action for action in actions if name in (action[1], "Ensemble")]
            row = by_name[name]
            self.assertEqual(row["Actions"], len(mine))
            for title, code in zip(STATES, codes):
                self.assertEqual(row[title], sum(action[5] == code for action in mine))
            self.assertEqual(row["En retard"], sum(
                "" != action[3] < "2026-11-22" and action[5] not in ("done", "dropped")
                for action in mine))
            followed = [action[4] for action in mine if action[5] != "dropped"]
            self.assertAlmostEqual(row["Avancement"], sum(followed) / 100 / len(followed))

    def test_overview_has_a_chart_of_the_states(self):
        self.export()
        with zipfile.ZipFile(self.target) as archive:
            chart = archive.read("xl/charts/chart1.xml").decode()
        self.assertIn('<c:grouping val="stacked"/>', chart)
        names = re.findall(r"<c:tx><c:strRef><c:f>'Vue d’ensemble'!\$([A-Z])\$5</c:f>", chart)
        self.assertEqual(names, list("CDEFGH"))
        for sign in "○▶✔▲■✕":
            self.assertIn(f"{sign} ", chart)

    def test_choices(self):
        book = self.export()
        lists = book["Listes"]
        columns = [[cell.value for cell in column if cell.value is not None]
                   for column in lists.iter_cols(max_col=3)]
        self.assertEqual(set(columns[0]), {action[2] for action in self.actions()} - {""})
        self.assertEqual(columns[1], SERVICES)
        self.assertIn("Dire bonjour en premier et se présenter", columns[2])
        rules = {str(rule.sqref): rule for rule
                 in book["CMS"].data_validations.dataValidation if rule.type == "list"}
        self.assertEqual(sorted(rule.formula1[:9] for rule in rules.values()
                                if rule.formula1.startswith("Listes")),
                         ["Listes!$A", "Listes!$B", "Listes!$C"])
        with zipfile.ZipFile(self.target) as archive:
            sheet = archive.read("xl/worksheets/sheet3.xml").decode()
        pilots, = [rule for rule in re.findall("<dataValidation [^>]*>.*?</dataValidation>", sheet)
                   if "Listes!$A$1" in rule]
        self.assertNotIn("showErrorMessage", pilots)

    def test_nobody_of_the_panel_is_in_it(self):
        self.query(self.campaign,
                   "INSERT INTO participant (college, name) VALUES ('agents', 'Zébulon')")
        self.export()
        with zipfile.ZipFile(self.target) as archive:
            for name in archive.namelist():
                self.assertNotIn("Zébulon", archive.read(name).decode())

    def test_a_row_knows_itself(self):
        book = self.export()
        stamps = set()
        for name in SERVICES:
            sheet = book[name]
            self.assertTrue(sheet.column_dimensions["T"].hidden)
            self.assertTrue(sheet.row_dimensions[HEAD - 1].hidden)
            self.assertEqual(sheet.cell(HEAD - 1, 20).value, f"parvis:1:{name}")
            stamps |= {row["Clé"] for row in self.table(sheet)}
        self.assertEqual({int(stamp.split(":")[0]) for stamp in stamps},
                         set(range(1, len(self.actions()) + 1)))

    def dump(self):
        """Every part of the workbook that is ours, an element a line."""
        said = []
        with zipfile.ZipFile(self.target) as archive:
            for name in sorted(set(archive.namelist()) - {"xl/theme/theme1.xml"}):
                root = tree.fromstring(archive.read(name))
                tree.indent(root, " ")
                said.append(f"== {name}\n{tree.tostring(root, encoding='unicode')}\n")
        return "".join(said)

    def test_the_same_xml_as_the_kept_sample(self):
        """PARVIS_KEEP_SAMPLE=1 keeps what is written now: look at the difference."""
        self.query(self.campaign, "DELETE FROM stage")
        self.query(self.campaign, "DELETE FROM action WHERE id NOT IN (2, 7)")
        self.query(self.campaign, "UPDATE action SET service = NULL WHERE id = 7")
        self.query(self.campaign, "DELETE FROM service WHERE id <> 2")
        self.export()
        if os.environ.get("PARVIS_KEEP_SAMPLE"):
            with open(SAMPLE, "w", encoding="utf-8") as file:
                file.write(self.dump())
        with open(SAMPLE, encoding="utf-8") as file:
            self.assertEqual(self.dump().splitlines(), file.read().splitlines())

    def test_libreoffice_reads_the_same(self):
        if not office.is_there():
            self.skipTest(office.MISSING)
        mine = self.export(True)
        theirs = openpyxl.load_workbook(office.convert(self, self.target, "xlsx"), data_only=True)
        self.assertEqual(theirs.sheetnames, mine.sheetnames)
        for name in mine.sheetnames:
            self.assertEqual(self.cells(theirs[name]), self.cells(mine[name]), name)

    def cells(self, sheet):
        return {cell.coordinate: round(cell.value, 9) if cell.data_type == "n" else cell.value
                for row in sheet.iter_rows() for cell in row if cell.value not in (None, "")}

    def test_libreoffice_counts_the_same(self):
        """What a person changes on a service's sheet is counted on the overview, and listed."""
        if not office.is_there():
            self.skipTest(office.MISSING)
        book = self.export()
        sheet = book["CMS"]
        titles = {cell.value: cell.column for cell in sheet[HEAD]}
        sheet.cell(HEAD + 1, titles["État"]).value = STATES[2]
        sheet.cell(HEAD + 3, titles["Action"]).value = "Une action de plus"
        sheet.cell(HEAD + 3, titles["État"]).value = STATES[0]
        del book["Vue d’ensemble"]._charts[:]
        book.save(self.path("changed.xlsx"))  # without the values of its formulas
        made = openpyxl.load_workbook(
            office.convert(self, self.path("changed.xlsx"), "xlsx"), data_only=True)
        cms = self.table(made["Vue d’ensemble"])[0]
        self.assertEqual((cms["Actions"], cms[STATES[0]], cms[STATES[2]]), (3, 1, 1))
        listed = self.table(made["Toutes les actions"])
        self.assertEqual(listed[2]["État"], STATES[2])
        self.assertEqual(listed[-1]["Action"], "Une action de plus")


if __name__ == "__main__":
    main()
