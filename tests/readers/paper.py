"""What a paper says, whatever it was read from: its texts in order, and its tables row by row."""

from dataclasses import dataclass, field
import json
import re
import unicodedata


def bare(text):
    """Letters alone: formats differ in blanks, and in the marks that they put before an entry of a list."""
    text = unicodedata.normalize("NFC", text or "")
    return re.sub(r"[\s\u2022\u25e6]+", "", text)


@dataclass
class Cell:
    """All that a cell says, and the same kept apart as sheets keep it: a rating, whether it stands, the rest; a day, its mark."""

    text: str = ""
    apart: list = field(default_factory=list)
    kind: str = "text"
    # The same as a sheet writes it, which has no lists and one link in a cell: numbers before entries, addresses behind words.
    spelt: list = field(default_factory=list)
    # Its paragraphs one by one, for a reader that writes the numbers of a list between them.
    paras: list = field(default_factory=list)


@dataclass
class Row:
    heading: int | None
    cells: list


@dataclass
class Table:
    caption: str
    columns: list
    rows: list
    subject: str = "list"
    about: list = field(default_factory=list)
    groups: str | None = None


@dataclass
class Paper:
    title: str
    language: str
    day: str | None
    blocks: list  # ("heading", level, text) | ("text", text) | Table
    links: list = field(default_factory=list)

    @property
    def tables(self):
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def texts(self):
        return [block[-1] for block in self.blocks if not isinstance(block, Table)]

    @property
    def headings(self):
        return [block[1:] for block in self.blocks if not isinstance(block, Table) and block[0] == "heading"]


def from_json(raw):
    """The paper as `tyst report --format json` tells it: what every other format is held to."""
    read = json.loads(raw)
    links = []

    def said(parts):
        links.extend(part["link"] for part in parts if "link" in part)
        return "".join(part["words"] for part in parts)

    def paragraphs(paras):
        return [said(para["text"]) for para in paras]

    def with_address(part):
        return f"{part['words']} ({part['link']})" if "link" in part and part["link"] != part["words"] else part["words"]

    def spelt(paras):
        numbers = [(para.get("list") or {}).get("number") for para in paras]
        lines = ["".join(map(with_address, para["text"])) for para in paras]
        return [line if number is None else f"{number}. {line}" for number, line in zip(numbers, lines)]

    def cell(value):
        match value:
            case None:
                return Cell()
            case {"count": count}:
                return Cell(str(count), [str(count)], "count")
            case {"day": day, "words": words, "mark": mark}:
                note = mark["words"] if mark else ""
                return Cell(words + note, [day, note], "day")
            case {"appendix": _, "words": words}:
                return Cell(words, [words], "appendix")
            case {"rating": rating, "stands": stands, "why": why, "more": more}:
                why, after, counted = said(why), paragraphs(more), spelt(more)
                line = rating["words"] + (", " + why if why.strip() else "")
                apart = [rating["words"], stands, "".join([why, *after])]
                return Cell(line + "".join(after), apart, "rating", [*apart[:2], "".join([why, *counted])], [line, *after])
            case {"paragraphs": paras}:
                each = paragraphs(paras)
                text = "".join(each)
                return Cell(text, [text], "text", ["".join(spelt(paras))], each)
        raise ValueError(value)

    blocks = []
    for block in read["blocks"]:
        match block["kind"]:
            case "heading":
                blocks.append(("heading", block["level"], said(block["text"])))
            case "paragraph":
                blocks.append(("text", said(block["text"])))
            case "table":
                rows = [Row(row["heading"], [cell(value) for value in row["cells"]]) for row in block["rows"]]
                about = [(same["column"], said(same["value"])) for same in block["about"]]
                blocks.append(Table(said(block["caption"]), block["columns"], rows, block["subject"], about, block["groups"]))
    return Paper(said(read["title"]), read["language"], read["as_of"], blocks, links)
