#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes typed, pasted and dropped as fast as a room speaks, whatever they are made of."""
import signal
import sqlite3
import subprocess

from room import Room, main, re, run

ENTRY = "Nouvelle note"
NOTES = "SELECT text FROM note ORDER BY id"


def clip(text, selection="clipboard", target="UTF8_STRING"):
    """Copies, as another program does; bytes as they are."""
    data = text if isinstance(text, bytes) else text.encode()
    subprocess.run(["xclip", "-selection", selection, "-target", target, "-i"], input=data,
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Capture(Room):
    def board(self, notes=0):
        """A new campaign on its first board; with as many notes, written behind its back."""
        self.campaign = self.path("saisie.parvis")
        self.done("new", "--title", "Saisie", self.campaign, language="fr")
        connection = sqlite3.connect(self.campaign)
        connection.execute("UPDATE bookmark SET stop = 2, furthest = 2")
        connection.executemany(
            "INSERT INTO note (zone, college, text) VALUES ("
            "(SELECT zone.id FROM zone JOIN workshop ON workshop.id = workshop"
            " WHERE workshop.key = 'agents' AND zone.key = 'ideal'), 'agents', ?)",
            [(f"Note {number} déjà là",) for number in range(notes)])
        connection.commit()
        connection.close()
        self.open()

    def open(self):
        self.start(self.campaign)
        self.focused()

    def focused(self):
        self.program.until(lambda: self.program.has_focus("text box", ENTRY), "the focus")

    def entry(self):
        return self.program.see("text box", ENTRY).text

    def holds(self, text):
        self.program.until(lambda: self.entry() == text,
                           lambda: f"“{text}” in the entry, not “{self.entry()}”")

    def texts(self):
        return [text for text, in self.rows(NOTES)]

    def says(self, pattern):
        self.program.see("label", re.compile(pattern))

    def paste(self, text, **more):
        clip(text, **more)
        self.program.key("ctrl+v")

    def dump(self):
        return {table: self.rows(f"SELECT * FROM {table} ORDER BY 1")
                for table in ("note", "cluster", "draft")}

    # ------------------------------------------------------------ typing

    @staticmethod
    def type_fast(texts):
        """Faster than any hand: a key a millisecond."""
        for text in texts:
            run("xdotool", "type", "--delay", "1", "--", text)
            run("xdotool", "key", "--delay", "1", "Return")

    def test_twenty_notes_in_a_row(self):
        self.board()
        texts = [f"Idée {number} : écoute, où l’on ça et là" for number in range(20)]
        self.program.type("".join(text + "\n" for text in texts))
        self.written([(text,) for text in texts], NOTES)
        self.holds("")
        self.focused()

    def test_twenty_notes_on_a_full_wall(self):
        self.board(10000)
        texts = [f"Vite, {number} !" for number in range(20)]
        self.type_fast(texts)
        self.written([(text,) for text in texts],
                     "SELECT text FROM note WHERE text NOT LIKE 'Note %' ORDER BY id")
        self.focused()

    def test_the_focus_stays(self):
        self.board()
        program = self.program
        program.type("un\ndeux\n")
        program.key("ctrl+z")
        self.written([("un",)], NOTES)
        program.key("ctrl+shift+z")
        self.written([("un",), ("deux",)], NOTES)
        program.type("trois")
        self.focused()
        program.key("Return")
        program.click("button", re.compile("^Annuler.: ajouter"))
        self.written([("un",), ("deux",)], NOTES)
        self.focused()
        program.type("quatre\n")
        self.written([("un",), ("deux",), ("quatre",)], NOTES)
        # A toast's own button.
        program.type("hors sujet")
        program.key("ctrl+2")
        program.click("button", "Annuler Annuler")
        self.written([(3,)], "SELECT count(*) FROM note")
        self.focused()
        # The list of zones, with the mouse.
        program.click("combo box", "Zone de la prochaine note")
        program.until(lambda: not program.has_focus("text box", ENTRY), "the list")
        program.key("Down", "Return")
        self.focused()
        program.type("cinq\n")
        self.written([("cinq", "parking")], "SELECT text, key FROM note JOIN zone ON zone.id = zone"
                     " WHERE text = 'cinq'")

    def test_sent_to_a_zone(self):
        self.board()
        program = self.program
        where = ("SELECT text, key FROM note JOIN zone ON zone.id = zone ORDER BY note.id")
        program.type("hors sujet")
        program.key("ctrl+2")
        self.written([("hors sujet", "parking")], where)
        self.says("^1 note ajoutée dans «\u202fParking\u202f»")
        self.holds("")
        program.type("dans le sujet\n")
        self.written([("hors sujet", "parking"), ("dans le sujet", "ideal")], where)
        # With nothing typed it is chosen; on the key of a French keyboard, too.
        program.key("ctrl+eacute")
        program.type("encore\n")
        self.written([("hors sujet", "parking"), ("dans le sujet", "ideal"), ("encore", "parking")],
                     where)
        program.type("nulle part")
        program.key("ctrl+9")
        self.holds("nulle part")
        self.focused()

    # ------------------------------------------------------------ pasting

    def test_one_line_goes_to_the_caret(self):
        self.board()
        program = self.program
        program.type("Un guichet")
        program.key("Home", "Right", "Right")
        self.paste(" petit")
        self.holds("Un petit guichet")
        self.paste("\u202e- beau\x07 ")
        self.holds("Un petit- beau  guichet")
        program.key("ctrl+a")
        self.paste("- 3 agents\n")
        self.holds("- 3 agents")
        program.key("Return")
        self.written([("- 3 agents",)], NOTES)

    def test_a_list_becomes_notes(self):
        self.board()
        program = self.program
        program.type("à demi")
        before = self.dump()
        self.paste("• Écoute\r\n- Accueil\r\n\r\n3) 2 agents au guichet\r\n-10\u00a0% d'attente\n")
        texts = ["Écoute", "Accueil", "2 agents au guichet", "-10\u00a0% d'attente"]
        self.written([(text,) for text in texts], NOTES)
        self.says("^4 notes ajoutées dans «\u202fIdéal\u202f»")
        self.holds("à demi")
        self.focused()
        program.click("button", "Annuler Annuler")
        self.program.until(lambda: self.dump()["note"] == before["note"], "no note")
        # The middle button, with what is selected elsewhere.
        clip("un\ndeux", selection="primary")
        _, (x, y) = program.touch("text box", ENTRY)
        run("xdotool", "mousemove", str(x), str(y), "click", "2")
        self.written([("un",), ("deux",)], NOTES)
        self.holds("à demi")

    def test_more_than_ten_are_shown_first(self):
        self.board()
        program = self.program
        program.type("à demi")
        self.paste("".join(f"{number}. Idée {number}\n" for number in range(1, 15)))
        program.see("button", "Ajouter 14 notes")
        self.assertEqual(self.texts(), [])
        program.key("Escape")
        program.see_no("button", re.compile("^Ajouter 14"))
        self.holds("à demi")
        self.focused()
        self.assertEqual(self.texts(), [])

        program.key("ctrl+v")
        program.click("checkbox", "Idée 3")
        program.see("button", "Ajouter 13 notes")
        program.click("button", "Ajouter 13 notes")
        expected = [f"Idée {number}" for number in range(1, 15) if number != 3]
        self.written([(text,) for text in expected], NOTES)
        self.says("^13 notes ajoutées")
        self.focused()
        self.holds("à demi")
        program.click("button", re.compile("^Annuler.: importer 13 notes"))
        self.written([], NOTES)
        # Straight on with Enter.
        program.key("ctrl+v")
        program.see("button", "Ajouter 14 notes")
        program.until(lambda: program.has_focus("button", "Ajouter 14 notes"), "the focus")
        program.key("Return")
        self.written([(14,)], "SELECT count(*) FROM note")

    def refused(self, text, pattern, **more):
        """Nothing is added, nothing typed is lost, and a sentence says why."""
        before = self.texts()
        self.paste(text, **more)
        self.says(pattern)
        self.assertEqual(self.texts(), before)
        self.holds("à demi")
        self.focused()

    def test_hostile_text(self):
        self.board()
        self.program.type("à demi")
        self.refused("a" * 1000000, "^Ce texte a 1000000 caractères sans retour à la ligne")
        self.refused("".join(f"- {number}\n" for number in range(10000)),
                     "^Cela fait 10000 notes, et on peut en ajouter 500 à la fois")
        self.refused("\u200b\u00a0\n\ufeff\n", "^Il n’y a rien à lire")
        self.refused("", "^Il n’y a ")

    def test_a_clipboard_that_does_not_answer(self):
        self.board()
        program = self.program
        program.type("à demi")
        owner = subprocess.Popen(["xclip", "-quiet", "-selection", "clipboard", "-i"],
                                 stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(owner.wait)
        self.addCleanup(owner.kill)
        owner.stdin.write(b" et demi")
        owner.stdin.close()
        program.until(lambda: program.key("ctrl+v") or self.entry() != "à demi", "a paste")
        program.key("ctrl+a")
        program.type("à demi")
        self.holds("à demi")
        owner.send_signal(signal.SIGSTOP)
        program.key("ctrl+v")
        self.says("^Le programme d’où vient ce texte ne répond pas")
        self.holds("à demi")
        owner.kill()
        self.assertEqual(self.texts(), [])
        # The next one is read.
        clip(" plus")
        program.until(lambda: program.key("ctrl+v") or self.entry().startswith("à demi plus"),
                      "the next one")

    def test_a_text_too_big_for_the_screen_to_hand_over(self):
        """xclip gives up on it; another program may not."""
        self.board()
        self.program.type("à demi")
        self.refused("- encore une idée\n" * 200000, "^(Le programme d’où vient|Cela fait|Ce texte est)")

    def test_unreadable_signs(self):
        self.board()
        program = self.program
        self.paste(b"caf\xe9 au lait")
        self.holds("caf\ufffd au lait")
        self.says("^Des signes sont illisibles")
        program.key("ctrl+a", "BackSpace")
        self.paste(b"caf\xe9\nau\x00\xfflait\n")
        program.see("button", "Ajouter 2 notes")
        self.says("^Des signes sont illisibles")
        program.key("Escape")
        program.see_no("button", "Ajouter 2 notes")
        self.assertEqual(self.texts(), [])

    def test_lines_that_are_too_long(self):
        self.board()
        program = self.program
        longest = "é" * 500
        self.paste(f"un\n{longest}\n{longest}é\ndeux\n")
        program.see("button", "Ajouter 3 notes")
        self.says("^1 texte est trop long pour une note et n’est pas ajouté.: ligne 3")
        program.see("label", re.compile("^501 caractères"))
        program.click("button", "Ajouter 3 notes")
        self.written([("un",), (longest,), ("deux",)], NOTES)
        # One alone comes into the entry, and waits there.
        self.paste(longest + "é")
        program.see("label", "1 caractère de trop")
        program.key("Return")
        self.says("^Cette note a 501 caractères")
        self.holds(longest + "é")
        program.key("End", "BackSpace")
        program.see("label", "La note est pleine")
        program.key("BackSpace", "BackSpace")
        program.see("label", "encore 2 caractères")
        self.focused()
        program.key("Return")
        self.written([(4,)], "SELECT count(*) FROM note")
        program.see("label", "Entrée ↵")

    def test_every_script(self):
        self.board()
        texts = ["שלום לכולם", "أهلا وسهلا بكم", "你好，欢迎光临", "e\u0301coute\u0300", "👩‍👩‍👧🏽 ❤️ 👍🏿",
                 "ab\u200fגד\u200e12", "ผู้สูงอายุ", "Anti" + "constitu" * 7, "« oui » — ça"]
        for text in texts:
            self.paste(text)
            self.holds(text)
            self.program.key("Return")
        self.written([(text,) for text in texts], NOTES)

    def test_on_the_wall(self):
        self.board()
        program = self.program
        program.type("hors sujet")
        program.key("ctrl+2")
        self.written([("hors sujet",)], NOTES)
        # To the zone of the note that has the focus.
        program.key("F6")
        program.until(lambda: program.has_focus("list item", "hors sujet"), "the focus on a note")
        self.paste("* un\n* deux")
        self.written([("hors sujet", "parking"), ("un", "parking"), ("deux", "parking")],
                     "SELECT text, key FROM note JOIN zone ON zone.id = zone ORDER BY note.id")
        self.paste("- seule")
        self.written([(4,)], "SELECT count(*) FROM note WHERE zone = (SELECT zone FROM note"
                     " WHERE text = 'un')")

    # ------------------------------------------------------------ half typed

    def test_a_draft_is_never_lost(self):
        self.board()
        program = self.program
        program.type("Un accueil à demi ")
        self.written([("Un accueil à demi ",)], "SELECT text FROM draft")
        program.kill()
        self.open()
        self.holds("Un accueil à demi ")
        # Another page has its own.
        self.program.key("alt+Page_Down")
        self.written([(3,)], "SELECT stop FROM bookmark")
        self.focused()
        self.holds("")
        self.program.type("Du bruit")
        self.assertEqual(self.program.quit(), 0)
        self.assertEqual(self.rows("SELECT text FROM draft ORDER BY sequence"),
                         [("Un accueil à demi ",), ("Du bruit",)])
        self.open()
        self.holds("Du bruit")
        self.program.key("Return")
        self.written([("Du bruit",)], NOTES)
        self.written([("Un accueil à demi ",)], "SELECT text FROM draft")
        # Neither is in what can be undone.
        self.program.key("alt+Page_Up")
        self.written([(2,)], "SELECT stop FROM bookmark")
        self.focused()
        self.holds("Un accueil à demi ")
        self.program.key("ctrl+a", "BackSpace")
        self.written([], "SELECT text FROM draft")
        self.written([(1,)], "SELECT count(*) FROM journal")

    # ------------------------------------------------------------ from a file

    def choose(self, path):
        program = self.program
        program.key("F10")
        program.see("menu item", "Importer des notes…")
        for _ in range(12):
            if program.has_focus("menu item", "Importer des notes…"):
                break
            program.key("Down")
        program.key("Return")
        program.answer_file("Importer des notes", path, "Ouvrir")

    def test_from_a_file(self):
        self.board()
        program = self.program
        rows = "".join(f"agents;ideal;Idée {number}\n" for number in range(3))
        self.choose(self.write("bon.csv", "college;zone;texte\n" + rows + "usagers;chaos;'- vite\n"))
        program.click("button", "Ajouter 4 notes")
        self.written([("Idée 0",), ("Idée 1",), ("Idée 2",), ("- vite",)], NOTES)
        program.key("ctrl+z")
        self.written([], NOTES)
        self.choose(self.write("mauvais.csv", "college;zone;texte\n" + rows + "agents;nord;x\n"))
        self.says("^«\u202fmauvais.csv\u202f», ligne 5.: .*zone.*Rien n’a été importé")
        self.assertEqual(self.texts(), [])

    def test_from_its_own_export(self):
        self.board()
        self.choose(self.write("bon.csv", "college;zone;texte\nagents;ideal;Une\nagents;ideal;Deux\n"))
        self.program.click("button", "Ajouter 2 notes")
        self.written([("Une",), ("Deux",)], NOTES)
        numbers = [number for number, in self.query(self.campaign, "SELECT id FROM note ORDER BY id")]
        rows = "".join(f"{number};agents;ideal;{text}\n" for number, text in
                       zip(numbers, ("Une", "Deux")))
        self.choose(self.write("notes.csv", "note n°;college;zone;texte\n" + rows))
        self.says("^2 notes de ce fichier sont déjà dans la démarche")
        self.assertEqual(self.texts(), ["Une", "Deux"])


if __name__ == "__main__":
    main()
