"""No account's table without its key: what lets the database be spread over the nodes of a Citus cluster.

Reads the SQL out of the Swift sources. A statement on a table that is distributed by account must say which account, or
stand below among those that ask every node on purpose, each with its reason.
"""

import os
import re
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# Words of a statement -> why it may ask every node.
EVERY_NODE = {
    "WHERE e.organisation_id = $1 AND e.contract <> 'draft'": "an organisation's queue, by its index on each node",
    "SELECT account_id, MIN(due_at) AS earliest FROM deadline WHERE due_at <= $1": "the clock: who has something due",
    "FROM deadline WHERE attempts > 0": "for operators: which deadlines are set aside, by their index on each node",
    "WHERE expires_on IS NOT NULL AND available > 0 AND expires_on < $1": "the worker: which lots have expired",
    "FROM account a LEFT JOIN account_head h": "verify walks all accounts in the order of their numbers",
    "SELECT account_id, sequence, hash, commands, trail FROM account_head": "all heads, for a digest",
    "SELECT h.account_id, h.sequence, h.hash, h.commands, h.trail, e.hash AS entry": "a seal signs the ends of all chains",
    "SELECT account_id FROM account WHERE kind = 'holder' OR kind = 'organisation' LIMIT 1": "is the demo empty?",
    "SELECT account_id, sequence, book, unit, amount FROM posting": "verify: its beginning; each end names accounts",
    "WHERE book >= 'transit:' AND book < 'transit;'": "verify nets every transit over all accounts",
    "SELECT account_id, sequence FROM posting WHERE book = $1": "a trail crosses a transit, by its index on each node",
    "SELECT account_id FROM posting WHERE book = $1": "whose money a lot is: over its transit, by its index on each node",
    "SELECT COUNT(*) AS total FROM account": "verify: how far it has come",
    "DELETE FROM sign_in WHERE email_confirmed_at IS NULL": "the nightly sweep of what nobody confirmed",
    "DELETE FROM session WHERE expires_at <= $1": "the nightly sweep of sessions that are over",
    "DELETE FROM one_time_link WHERE expires_at <= $1": "the nightly sweep of links that are over",
}


def distribution():
    with open(os.path.join(ROOT, "Sources/Machinery/Storage/Keeping/Distribution.swift"), encoding="utf-8") as file:
        text = file.read()
    by_account = re.search(r"byAccount = \[(.*?)\]", text, re.S).group(1)
    return re.findall(r'"(\w+)"', by_account)


def statements():
    """(file, SQL) of every literal that is a statement."""
    for room in ("Core", "Site", "Terminal", "Rooms", "Proof", "Demo", "acquis"):
        for folder, _, names in os.walk(os.path.join(ROOT, "Sources", room)):
            for name in sorted(names):
                if not name.endswith(".swift"):
                    continue
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as file:
                    text = file.read()
                for literal in re.findall(r'"""(.*?)"""|"((?:[^"\\\n]|\\.)*)"', text, re.S):
                    sql = " ".join((literal[0] or literal[1]).split())
                    if re.match(r"(SELECT|INSERT|UPDATE|DELETE|WITH)\b.* (FROM|INTO|SET)\b", sql):
                        yield os.path.relpath(path, ROOT), sql


def problem(sql, tables):
    """What keeps a statement from being sent to one node; None where nothing does."""
    used = [table for table in re.findall(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)", sql) if table in tables]
    if not used:
        return None
    if sql.startswith("INSERT"):
        columns = re.search(r"INTO \w+ \(([^)]*)\)", sql)
        return None if columns and "account_id" in columns.group(1) else "inserts without account_id"
    if not re.search(r"account_id (= \$\d|BETWEEN \$\d|> \$\d)|\(account_id, \w+\) > \(\$\d", sql):
        return f"does not say which account of {used[0]}"
    joins = len(re.findall(r"\.account_id = \w+\.account_id|USING \(account_id|= \w+\.account_id", sql))
    if joins < len(used) - 1:
        return f"joins {', '.join(used)} without their account"
    return None


class Distribution(unittest.TestCase):
    maxDiff = None

    def test_rule(self):
        """The rule finds what it is for"""
        tables = {"lot", "posting"}
        self.assertIsNone(problem("SELECT 1 FROM lot WHERE account_id = $1", tables))
        self.assertIsNone(problem("SELECT 1 FROM offer WHERE offer_id = $1", tables))
        self.assertIsNotNone(problem("SELECT 1 FROM lot WHERE lot_id = $1", tables))
        self.assertIsNotNone(problem("DELETE FROM lot WHERE available = $1", tables))
        self.assertIsNotNone(problem("INSERT INTO lot (lot_id) VALUES ($1)", tables))
        self.assertIsNotNone(
            problem("SELECT 1 FROM lot l JOIN posting p ON p.book = l.book WHERE l.account_id = $1", tables)
        )

    def test_statements(self):
        """Every statement on an account's table says which account, or is known to ask every node"""
        tables, problems, found, excused = set(distribution()), [], 0, set()
        for path, sql in statements():
            found += 1
            excuse = next((words for words in EVERY_NODE if words in sql), None)
            if excuse:
                excused.add(excuse)
                continue
            reason = problem(sql, tables)
            if reason:
                problems.append(f"{path}: {reason}: {sql[:160]}")
        self.assertGreater(found, 60, "the SQL was not found")
        self.assertEqual(problems, [])
        self.assertEqual(excused, set(EVERY_NODE), "an excuse for a statement that is gone")

    def test_tables(self):
        """Every table that is keyed by account is among them"""
        folder = os.path.join(ROOT, "Sources/Machinery/Storage/Migrations/postgresql")
        keyed, text = set(), ""
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                text += file.read()
        for table, body in re.findall(r"CREATE TABLE (\w+) \((.*?)\n\);", text, re.S):
            if re.search(r"account_id BIGINT NOT NULL PRIMARY KEY|PRIMARY KEY \(account_id", body):
                keyed.add(table)
        self.assertEqual(keyed, set(distribution()))
