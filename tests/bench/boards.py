# SPDX-License-Identifier: GPL-3.0-or-later
"""Boards of any size for the benches."""
import os
import sqlite3
import subprocess


def read_texts(program, folder):
    """What people really wrote, short and long."""
    path = os.path.join(folder, "texts.parvis")
    if not os.path.exists(path):
        subprocess.run([program, "demo", "maison-de-hautepierre", path], check=True)
    connection = sqlite3.connect(path)
    texts = [text for text, in connection.execute("SELECT text FROM note ORDER BY id")]
    connection.close()
    return texts


def make_board(program, folder, count):
    """A campaign open at the board of the ideal with so many notes, one in three in a cluster."""
    path = os.path.join(folder, f"{count}.parvis")
    if os.path.exists(path):
        return path
    table = os.path.join(folder, "notes.csv")
    texts = read_texts(program, folder)
    with open(table, "w", encoding="utf-8") as file:
        file.write("college;zone;texte\n")
        for i in range(count):
            file.write('agents;ideal;"%s %d"\n' % (texts[i % len(texts)].replace('"', '""'), i))
    subprocess.run([program, "new", path], check=True)
    subprocess.run([program, "import", table, path], check=True, stdout=subprocess.DEVNULL)
    connection = sqlite3.connect(path)
    for first in range(0, count // 3, 7):
        cluster = connection.execute(
            "INSERT INTO cluster (zone, name) SELECT zone, ? FROM note WHERE id = ?",
            (texts[first % len(texts)], first + 1)).lastrowid
        connection.execute("UPDATE note SET cluster = ? WHERE id BETWEEN ? AND ?",
                           (cluster, first + 1, first + 7))
    connection.execute("UPDATE bookmark SET stop = 2, furthest = 2")
    connection.commit()
    connection.close()
    return path
