"""Writes what a merge request does as one note on it, on GitLab: the file that is named, if TYST_NOTE_TOKEN holds a token."""

import os
import sys
import urllib.error

import comment
from web import Forge, Refused


def main():
    token = os.environ.get("TYST_NOTE_TOKEN")
    if not token:
        print("There is no TYST_NOTE_TOKEN here, so no note is written.")
        return
    with open(sys.argv[1], "rb") as file:
        text = comment.checked(file.read(comment.BYTES + 1))
    forge = Forge(os.environ["CI_API_V4_URL"], {"PRIVATE-TOKEN": token})
    myself = forge.get("/user")["id"]
    path = f"/projects/{int(os.environ['CI_PROJECT_ID'])}/merge_requests/{int(os.environ['CI_MERGE_REQUEST_IID'])}/notes"
    notes = forge.all(f"{path}?sort=asc&order_by=created_at")
    ours = (note for note in notes if note["author"]["id"] == myself and comment.is_ours(note["body"]))
    said = comment.put(
        text,
        ours,
        create=lambda text: forge.send("POST", path, {"body": text}),
        update=lambda id, text: forge.send("PUT", f"{path}/{id:d}", {"body": text}),
    )
    print(said)


if __name__ == "__main__":
    try:
        main()
    except Refused as refused:
        sys.exit(f"No note was written: {refused}.")
    except urllib.error.HTTPError as error:
        sys.exit(f"No note was written: GitLab answered {error.code}. The token needs the scope `api`, and the role Reporter or more.")
    except urllib.error.URLError:
        sys.exit("No note was written: GitLab could not be reached.")
