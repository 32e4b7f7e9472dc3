"""A web page, read by html5lib."""

import html5lib

from paper import Cell, Paper, Row, Table

SKIPPED = {"style", "script", "svg", "nav", "title"}


def read(raw):
    tree = html5lib.parse(raw, treebuilder="etree", namespaceHTMLElements=False)
    main = tree.find(".//main")
    heading = main.find(".//h1") if main.find(".//h1") is not None else tree.find(".//h1")
    paper = Paper(words(heading), tree.get("lang", "").split("-")[0], None, [])
    walk(main, paper)
    paper.links = [link.get("href") for link in main.iter("a") if not link.get("href", "#").startswith("#")]
    return paper


def walk(element, paper):
    tag = element.tag
    if not isinstance(tag, str) or tag in SKIPPED or is_picture(element):
        return
    if tag in ("h2", "h3", "h4", "h5", "h6"):
        paper.blocks.append(("heading", int(tag[1]), words(element)))
    elif tag == "table":
        paper.blocks.append(table(element))
    elif tag in ("p", "li"):
        own = words(element, but=("ul", "ol", "p"))
        if own.strip():
            paper.blocks.append(("text", own))
        for child in element:
            if child.tag in ("ul", "ol", "p"):
                walk(child, paper)
    elif tag != "h1":
        for child in element:
            walk(child, paper)


def is_picture(element):
    """What is drawn says nothing that its table does not say."""
    return element.tag == "figure" or "picture" in element.get("class", "").split()


def table(element):
    caption = element.find("caption")
    head = [words(cell) for cell in element.findall("./thead/tr/th")]
    rows = []
    for line in element.iter("tr"):
        cells = [child for child in line if child.tag in ("td", "th")]
        if any(cell.get("scope") == "col" for cell in cells):
            continue
        is_heading = any(cell.get("scope") in ("rowgroup", "colgroup") for cell in cells)
        read = []
        for cell in cells:
            read.append(Cell(words(cell)))
            read.extend(Cell() for _ in range(int(cell.get("colspan", "1")) - 1))
        rows.append(Row(0 if is_heading else None, read))
    return Table(words(caption) if caption is not None else "", head, rows)


def words(element, but=()):
    if element.tag in SKIPPED or not isinstance(element.tag, str):
        return ""
    out = [element.text or ""]
    for child in element:
        if child.tag not in but:
            out.append(words(child, but))
        out.append(child.tail or "")
    return "".join(out)
