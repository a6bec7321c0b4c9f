#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roadmap's workbook, read back by openpyxl."""
import datetime
import os
import re
import subprocess
import warnings

import openpyxl

from harness import Case, main, read

# openpyxl has no data bars.
warnings.filterwarnings("ignore", module="openpyxl")

HEAD = 5
SPARE = 6
TODAY = "1795348800"  # 22 November 2026
STATES = ["to-start", "under-way", "done", "watch", "blocked", "dropped"]
SIGNS = "○▶✔▲■✕"


class Roadmap(Case):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo()
        self.query(self.campaign, "UPDATE action SET service = NULL")
        self.query(self.campaign, "DELETE FROM service")
        self.target = self.path("r.xlsx")

    def actions(self):
        """Those on the poster, by their id."""
        return [row[0] for row in self.query(
            self.campaign, "SELECT a.id FROM action a JOIN engagement e ON e.id = a.engagement"
            " WHERE e.kept ORDER BY a.id")]

    def change(self, number, **fields):
        names = ", ".join(f"{name} = ?" for name in fields)
        self.query(self.campaign, f"UPDATE action SET {names} WHERE id = ?", *fields.values(),
                   number)

    def export(self, language="fr", **environment):
        self.done("export", "--roadmap", self.target, self.campaign, language=language,
                  environment={"SOURCE_DATE_EPOCH": TODAY, **environment})
        return self.work_sheet(openpyxl.load_workbook(self.target))

    def work_sheet(self, book):
        """The one that people work in, where there are no services."""
        return book["Feuille de route" if "Feuille de route" in book.sheetnames else "Roadmap"]

    def columns(self, sheet):
        return {cell.value: cell.column for cell in sheet[HEAD]}

    def column(self, sheet, title):
        number = self.columns(sheet)[title]
        last = sheet.max_row - SPARE
        return [row[number - 1] for row in sheet.iter_rows(min_row=HEAD + 1, max_row=last)
                ] if last > HEAD else []

    def find(self, sheet, title, value):
        """The row's other cells, by title."""
        for cell in self.column(sheet, title):
            if cell.value == value:
                return {name: sheet.cell(cell.row, number)
                        for name, number in self.columns(sheet).items()}
        self.fail(f"no row where {title} is {value}")

    def test_columns_of_the_method_in_order(self):
        titles = list(self.columns(self.export()))
        method = ["N°", "Engagement", "Voix", "Action", "Pilote", "Contributeurs", "Échéance",
                  "Première étape", "Indicateur et cible", "Moyens", "Priorité", "Avancement",
                  "État", "Risques", "Décision attendue du COPIL", "Suite donnée aux participants"]
        self.assertEqual([title for title in titles if title in method], method)

    def test_one_row_an_action_of_the_poster(self):
        sheet = self.export()
        self.assertEqual([cell.value for cell in self.column(sheet, "N°")],
                         list(range(1, len(self.actions()) + 1)))
        side = self.query(self.campaign, "SELECT engagement FROM action LIMIT 1")[0][0]
        self.query(self.campaign, "UPDATE engagement SET kept = 0 WHERE id = ?", side)
        self.assertEqual(len(self.column(self.export(), "N°")), len(self.actions()))

    def test_values_and_types(self):
        self.change(self.actions()[0], action="Poser un affichage", pilot="Mairie", due="2027-02-28",
                    progress=40, state="under-way", priority="high", contributors="CMS",
                    first_step="Relever", indicator="9 sur 10", means="2 h", risks="Panne",
                    decision="Deux heures", follow_up="Message")
        row = self.find(self.export(), "Action", "Poser un affichage")
        self.assertEqual(row["Échéance"].value, datetime.datetime(2027, 2, 28))
        self.assertTrue(row["Échéance"].is_date)
        self.assertEqual(row["Avancement"].value, 0.4)
        self.assertEqual(row["Avancement"].number_format, "0%")
        self.assertRegex(row["État"].value, r"^▶ [Ee]n cours$")
        self.assertRegex(row["Qui s’engage"].value, "^[●■◠] ")
        for title, value in (("Pilote", "Mairie"), ("Contributeurs", "CMS"), ("Moyens", "2 h"),
                             ("Première étape", "Relever"), ("Indicateur et cible", "9 sur 10"),
                             ("Risques", "Panne"), ("Décision attendue du COPIL", "Deux heures"),
                             ("Suite donnée aux participants", "Message")):
            self.assertEqual(row[title].value, value)

    def test_text_is_never_a_formula(self):
        texts = ["=1+1", "+33 1 23", "-5 %", "@accueil", '=HYPERLINK("http://x")', "https://x.fr",
                 "<b>&amp;</b>", "un\ndeux", "🙂 à l’écoute", "12", "a\x01b"]
        actions = self.actions()
        for action, text in zip(actions, texts):
            self.change(action, action=text, pilot=text)
        sheet = self.export()
        for cells in sheet.iter_rows(min_row=HEAD + 1):
            for cell in cells:
                self.assertNotEqual(cell.data_type, "f", cell.value)
        wanted = texts[:len(actions)]
        said = [cell.value for cell in self.column(sheet, "Pilote")]
        for text in wanted:
            self.assertIn(text.replace("\x01", "_x0001_"), [str(value) for value in said])
        self.assertTrue(all(cell.hyperlink is None for cell in self.column(sheet, "Pilote")))

    def test_every_state_has_sign_and_word(self):
        for sign, state in zip(SIGNS, STATES):
            self.change(self.actions()[0], state=state, reason="Parce que")
            states = [cell.value for cell in self.column(self.export(), "État")]
            self.assertTrue(any(re.match(rf"^{sign} \w", value) for value in states), states)

    def test_choices(self):
        sheet = self.export()
        lists = {}
        for rule in sheet.data_validations.dataValidation:
            if rule.type == "list":
                lists[str(rule.sqref)] = rule.formula1.strip('"').split(",")
        last = HEAD + len(self.actions()) + SPARE
        for title, count in (("État", 6), ("Priorité", 3)):
            letter = openpyxl.utils.get_column_letter(self.columns(sheet)[title])
            choices = lists[f"{letter}{HEAD + 1}:{letter}{last}"]
            self.assertEqual(len(choices), count)
            for cell in self.column(sheet, title):
                self.assertIn(cell.value, choices)

    def test_late_is_red_and_said(self):
        sheet = self.export()
        letters = {title: openpyxl.utils.get_column_letter(number)
                   for title, number in self.columns(sheet).items()}
        rules = [rule for area in sheet.conditional_formatting for rule in area.rules
                 if str(area.sqref).startswith(letters["Échéance"])]
        self.assertEqual(len(rules), 1)
        formula = rules[0].formula[0]
        self.assertIn("DATE(2026,11,22)", formula)
        self.assertIn(f"${letters['Échéance']}{HEAD + 1}", formula)
        self.assertIn(f"${letters['État']}{HEAD + 1}", formula)
        for sign in "✔✕":
            self.assertIn(sign, formula)
        self.assertIn("en retard", rules[0].dxf.numFmt.formatCode)
        self.assertTrue(rules[0].dxf.font.color.rgb.endswith("9B1C1C"))

    def test_summary_counts_what_is_late(self):
        for action in self.actions():
            self.change(action, state="to-start", due="")
        self.change(self.actions()[0], due="2026-11-21")
        self.change(self.actions()[1], due="2026-11-22")
        self.change(self.actions()[2], due="2026-01-01", state="done")
        summary = self.export().cell(3, 1).value
        self.assertIn("22 novembre 2026", summary)
        self.assertIn(f"{len(self.actions())} actions", summary)
        self.assertIn("1 réalisée", summary)
        self.assertIn("1 est en retard", summary)

    def test_made_to_be_read_and_printed(self):
        sheet = self.export()
        last = HEAD + len(self.actions()) + SPARE
        self.assertEqual(sheet.freeze_panes, f"D{HEAD + 1}")
        self.assertEqual(sheet.auto_filter.ref, f"A{HEAD}:T{last}")
        self.assertEqual(sheet.print_title_rows, f"${HEAD}:${HEAD}")
        self.assertEqual(sheet.page_setup.orientation, "landscape")
        self.assertEqual(int(sheet.page_setup.paperSize), 9)
        self.assertEqual(sheet.title, "Feuille de route")
        title, = self.query(self.campaign, "SELECT title FROM identity")[0]
        self.assertTrue(sheet.cell(2, 1).value.startswith(title))
        bars = [rule for area in sheet.conditional_formatting for rule in area.rules
                if rule.type == "dataBar"]
        self.assertEqual(len(bars), 1)

    def test_a_row_is_as_tall_as_its_text(self):
        action = self.actions()[0]
        self.change(action, action="x")
        before = self.export().row_dimensions[HEAD + 1].height
        for action in self.actions():
            self.change(action, risks="un mot " * 60)
        self.assertGreater(self.export().row_dimensions[HEAD + 1].height, 2 * before)

    def test_no_action(self):
        self.query(self.campaign, "DELETE FROM stage")
        self.query(self.campaign, "DELETE FROM stage")
        self.query(self.campaign, "DELETE FROM action")
        sheet = self.export()
        self.assertEqual(self.column(sheet, "N°"), [])
        self.assertIn("aucune action", sheet.cell(3, 1).value)

    def test_the_same_twice(self):
        self.export()
        once = read(self.target)
        self.export()
        self.assertEqual(read(self.target), once)

    def test_decimal_comma(self):
        """Where numbers have a comma, those of the file still have a point."""
        locales = self.path("locales")
        os.mkdir(locales)
        made = subprocess.run(["localedef", "-i", "fr_FR", "-f", "UTF-8", f"{locales}/fr_FR.UTF-8"],
                              capture_output=True)
        if not os.path.exists(f"{locales}/fr_FR.UTF-8/LC_NUMERIC"):
            self.skipTest(f"no French locale can be made: {made.stderr}")
        self.change(self.actions()[0], action="Poser", progress=35)
        # What glibc forgets is forgiven by name, which takes the sanitizer's slow unwinder.
        sanitizer = f"{os.environ.get('ASAN_OPTIONS', '')}:fast_unwind_on_malloc=0"
        sheet = self.export(LOCPATH=locales, LC_ALL="fr_FR.UTF-8", ASAN_OPTIONS=sanitizer)
        self.assertEqual(self.find(sheet, "Action", "Poser")["Avancement"].value, 0.35)


if __name__ == "__main__":
    main()
