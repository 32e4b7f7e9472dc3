"""What may stand in a comment: text that `tyst diff` wrote, and nothing that could be taken for something else."""

import unicodedata

from web import Refused

MARKER = "<!-- tyst diff -->"
# What a comment may hold on GitHub; GitLab takes more.
CHARACTERS = 65_536
BYTES = 4 * CHARACTERS

# They turn the reading of what follows, so that a line says one thing and shows another.
TURNING = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}

NOT_TO_BE_TRUSTED = f"""{MARKER}
**This pull request changes how pull requests are checked** (a file under `.github/`). So what the check wrote about it is not
repeated here, since the change could have made it say anything. Look at those files first, and then at the change itself.
"""


def checked(content):
    """The text of a comment, or why it is none."""
    if len(content) > BYTES:
        raise Refused("the text for the comment is too large, so it was not written by tyst")
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise Refused("the text for the comment is not UTF-8, so it was not written by tyst") from None
    if len(text) > CHARACTERS:
        raise Refused("the text for the comment is longer than a comment can be")
    if not is_ours(text):
        raise Refused("the text for the comment does not begin as tyst begins it")
    if any(acts(character) for character in text):
        raise Refused("the text for the comment holds characters that do not show")
    return text


def is_ours(text):
    """Hosts may keep line ends otherwise than they were sent."""
    return (text or "").replace("\r\n", "\n").startswith(f"{MARKER}\n")


def acts(character):
    return character in TURNING or (unicodedata.category(character) == "Cc" and character != "\n")


def put(text, ours, create, update):
    """One comment in place: the first of ours says something else now; or there is none yet."""
    first = next(ours, None)
    if first is None:
        create(text)
        return "The comment is written."
    if first["body"].replace("\r\n", "\n").rstrip() == text.rstrip():
        return "The comment says so already."
    update(first["id"], text)
    return "The comment is brought up to date."
