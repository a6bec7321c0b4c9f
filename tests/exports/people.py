# SPDX-License-Identifier: GPL-3.0-or-later
"""A participant's name wherever a room can write it, and what a document shows of it."""
import re

from reading import read_text

NAME = re.compile(r"\b(claire|dupont)\b", re.IGNORECASE)


def name_somebody(case, campaign):
    for table, field, text in (
            ("option", "label", "'avis de Claire Dupont n° ' || id"),
            ("retained", "label", "'écoute de Claire ' || id"),
            ("engagement", "text", "'Demander à Claire ' || id"),
            ("action", "action", "'Prévenir Mme Dupont'"),
            ("action", "decision", "'Que dit DUPONT ?'"),
            ("action", "reason", "'Selon Claire'"),
            ("action", "risks", "'Sans Dupont'"),
            ("action", "means", "'Le temps de Claire'"),
            ("action", "pilot", "'Mme Dupont'"),
            ("action", "service", "NULL"),
            ("vote", "decision", "'Parole de Claire'")):
        case.query(campaign, f"UPDATE {table} SET {field} = {text}")
    case.query(campaign, "UPDATE option SET merged = (SELECT min (o.id) FROM option o WHERE"
               " o.vote = option.vote) WHERE id IN (SELECT max (id) FROM option GROUP BY vote)")
    case.query(campaign, "UPDATE action SET state = 'dropped' WHERE id = 1")
    case.query(campaign, "UPDATE action SET state = 'blocked', action = '' WHERE id = 2")
    case.query(campaign, "UPDATE participant SET name = 'Claire DUPONT' WHERE name = 'Claire'")


def find_names(pdf):
    return NAME.findall(read_text(pdf))


def assert_nobody_is_named(case, campaign, pdf):
    """But in the poster's picture, which shows what hangs in the hall."""
    poster = case.path("poster.pdf")
    case.done("export", "--poster", poster, campaign, language="fr")
    case.assertGreater(len(find_names(poster)), 5)
    case.assertEqual(len(find_names(pdf)), len(find_names(poster)), read_text(pdf))
