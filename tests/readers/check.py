"""Holds every format of a paper to the same words: makes each paper in all formats with the built program, reads each format with a
reader that shares no code with it, and compares texts in order and tables cell by cell with the paper as JSON.

    python check.py TYST [--office SOFFICE]
"""

import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile
from urllib.parse import unquote

import hostile
import markdown
import office
import sheets
import web
import word
from paper import Table, bare, from_json

TOP = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = TOP / "examples" / "mid-and-west-wales"
DAY = ["--as-of", "2026-11-22"]


def cases(folder):
    """Each paper: a name, and what to ask for."""
    nasty = hostile.repository(folder / "hostile")
    for language in ("en", "cy"):
        for reader in ("public", "commissioner", "internal"):
            yield f"all-{language}-{reader}", [EXAMPLE, *DAY, "--lang", language, "--audience", reader]
        yield f"one-{language}", [EXAMPLE, *DAY, "--lang", language, "--provider", "hafan-newid"]
        yield f"round-{language}", [EXAMPLE, *DAY, "--lang", language, "--round", "mww-2027-28"]
        yield f"hostile-{language}", [nasty, *DAY, "--lang", language]
    yield "starter", [TOP / "examples" / "starter", *DAY]


class Checks:
    def __init__(self):
        self.passed, self.failed = 0, 0

    def hold(self, name, wrong):
        if wrong is None:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}: {wrong}")

    def run(self, name, check, *args):
        try:
            self.hold(name, check(*args))
        except Exception as error:  # a reader that cannot read it is a finding, not the end
            self.hold(name, f"{type(error).__name__}: {error}")


def same_order(expected, found, what):
    expected, found = [bare(text) for text in expected if bare(text)], [bare(text) for text in found if bare(text)]
    for at, (one, other) in enumerate(zip(expected, found)):
        if one != other:
            return f"{what} {at + 1}: expected {one[:120]!r}, found {other[:120]!r}"
    if len(expected) != len(found):
        return f"{len(found)} {what}s, {len(expected)} expected; first of the rest: {(expected + found)[min(len(expected), len(found))][:120]!r}"
    return None


def texts(paper, found):
    return same_order(paper.texts, found.texts, "text")


def headings(paper, found):
    return same_order([f"{level} {text}" for level, text in paper.headings], [f"{level} {text}" for level, text in found.headings], "heading")


def rows(paper, found):
    """Rows of all tables in order. A format may repeat the heading of a table where it breaks one."""
    headings = {at for at, row in enumerate(row for table in paper.tables for row in table.rows) if row.heading is not None}

    def line(at, row):
        # A format may write the cells of a heading as one.
        return ("" if at in headings else "|").join(bare(cell.text) for cell in row.cells)

    lines = [[line(at, row) for at, row in enumerate(row for table in one.tables for row in table.rows)] for one in (paper, found)]
    return same_order(*lines, "row")


def tables(paper, found):
    expected = [[len(table.columns), *map(bare, table.columns), len(table.rows)] for table in paper.tables]
    seen = [[len(table.columns), *map(bare, table.columns), len(table.rows)] for table in found.tables]
    return None if expected == seen else f"expected {expected}, found {seen}"


def captions(paper, found):
    return same_order([table.caption for table in paper.tables], [table.caption for table in found.tables], "caption")


def links(paper, found):
    there = {unquote(link) for link in found.links}
    missing = [link for link in paper.links if unquote(link) not in there]
    return None if not missing else f"links are missing: {missing[:3]}"


def title(paper, found):
    return None if bare(paper.title) == bare(found.title) else f"{found.title!r} instead of {paper.title!r}"


def language(paper, found):
    return None if paper.language == found.language else f"{found.language!r} instead of {paper.language!r}"


def another(paper):
    """A paper that differs in one thing of each kind, so that a check which finds nothing there is at fault itself."""
    other = copy.deepcopy(paper)
    other.title, other.language, other.day = "Another", "none", "1999-12-31"
    other.links.append("https://nowhere.example/")
    at = next(at for at, block in reversed(list(enumerate(other.blocks))) if not isinstance(block, Table) and block[0] == "heading")
    other.blocks[at] = (*other.blocks[at][:-1], "Another heading")
    table = other.tables[-1]
    table.caption, table.columns[0] = "Another table", "Another column"
    cell = next(cell for row in table.rows for cell in row.cells if row.heading is None and cell.text)
    cell.text, cell.apart, cell.spelt = "Another cell", ["Another cell"], ["Another cell"]
    return other


def finds_a_fault(hold, other, found):
    return "it finds no fault in another paper" if hold(other, found) is None else None


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("tyst")
    arguments.add_argument("--office")
    arguments.add_argument("--keep")
    args = arguments.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(args.keep or temporary)
        folder.mkdir(exist_ok=True)
        made = [(name, *make(args.tyst, folder, name, ask)) for name, ask in cases(folder)]
        for name, paper, files in made:
            paper_checks(checks, name, paper, files)
        if args.office:
            office.check(checks, args.office, folder, made)
    print(f"readers: {checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


def make(tyst, folder, name, ask):
    """The paper in every format: what JSON tells, and the bytes of the others."""
    files = {}
    for ending in ("json", "md", "html", "docx", "xlsx"):
        files[ending] = folder / f"{name}.{ending}"
        tyst_report(tyst, ask, ["-o", files[ending]])
    for subject in subjects(files["json"]):
        files[subject] = folder / f"{name}-{subject}.csv"
        tyst_report(tyst, ask, ["--format", "csv", "--sheet", subject, "-o", files[subject]])
    return from_json(files["json"].read_bytes()), files


def subjects(path):
    tables = [block["subject"] for block in json.loads(path.read_bytes())["blocks"] if block["kind"] == "table"]
    return ["summary", *dict.fromkeys(subject for subject in tables if subject != "summary")]


def tyst_report(tyst, ask, how):
    subprocess.run([tyst, "--quiet", "report", *map(str, ask), *map(str, how)], check=True)


READERS = (
    ("md", markdown.read, (title, language, headings, links, rows)),
    ("html", web.read, (title, language, texts, headings, captions, tables, rows, links)),
    ("docx", word.read, (title, language, headings, links, word.day, word.texts, word.rows)),
    ("xlsx", sheets.excel, (sheets.holds,)),
)


def paper_checks(checks, name, paper, files):
    for kind, read, holds in READERS:
        found = read(files[kind].read_bytes())
        for hold in holds:
            checks.run(f"{name}.{kind} {hold.__name__}", hold, paper, found)
            checks.run(f"{name}.{kind} {hold.__name__} of another paper", finds_a_fault, hold, another(paper), found)
    checks.run(f"{name}.docx author", word.author, paper, word.read(files["docx"].read_bytes()))
    book = sheets.excel(files["xlsx"].read_bytes())
    for subject in subjects(files["json"]):
        checks.run(f"{name}-{subject}.csv", sheets.same_as, book, sheets.csv(files[subject].read_bytes()))


if __name__ == "__main__":
    sys.exit(main())
