"""Writes what a pull request does as one comment on it, on GitHub.

Run by `workflow_run` it takes the text that an earlier run left, in which the pull request itself had a hand: the text is checked, is
never laid on disk or run, and counts only where the pull request leaves the checks alone. Which pull request it is says the host.
Run in the pull request's own workflow, it takes the file that COMMENT_FILE names.
"""

import io
import json
import os
import sys
import urllib.error
import urllib.parse
import zipfile
import zlib

import comment
from web import Forge, Refused

ARTIFACT = "tyst-comment"
INSIDE = "comment.md"
BOT = "github-actions[bot]"
# As many files of a pull request as GitHub lists.
LISTED = 3000


class Nothing(Exception):
    """There is nothing to write, and nothing wrong with that: why."""


def main():
    with open(os.environ["GITHUB_EVENT_PATH"], "rb") as file:
        event = json.load(file)
    repository = Repository(os.environ["GITHUB_REPOSITORY"])
    if "workflow_run" in event:
        pull, text = repository.left_by(event["workflow_run"])
    else:
        pull, text = event["pull_request"], of_this_run(event["pull_request"])
    print(repository.comment(pull["number"], text))


def of_this_run(pull):
    if (pull["head"]["repo"] or {}).get("id") != pull["base"]["repo"]["id"]:
        raise Nothing("This pull request comes from another repository, so this run may not write: the second workflow does.")
    with open(os.environ["COMMENT_FILE"], "rb") as file:
        return comment.checked(file.read(comment.BYTES + 1))


class Repository:
    def __init__(self, name):
        self.name = name
        token = os.environ["GITHUB_TOKEN"]
        accepts = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
        self.forge = Forge(os.environ["GITHUB_API_URL"], {"Authorization": f"Bearer {token}", **accepts})
        self.path = f"/repos/{name}"

    def left_by(self, run):
        """The pull request that a run was about, and what is to be said of it."""
        if run["event"] != "pull_request":
            raise Nothing("That run was not about a pull request.")
        pull = self.pull_request_of(run)
        if self.changes_the_checks(pull):
            return pull, comment.NOT_TO_BE_TRUSTED
        return pull, comment.checked(self.text_left_by(run))

    def pull_request_of(self, run):
        """The host names none where it comes from another repository; then it is looked for by its branch. A later commit has
        a run of its own."""
        numbers = {pull["number"] for pull in run["pull_requests"]}
        if not numbers:
            owner, branch = run["head_repository"]["owner"]["login"], run["head_branch"]
            head = urllib.parse.quote(f"{owner}:{branch}", safe="")
            numbers = {pull["number"] for pull in self.forge.all(f"{self.path}/pulls?state=open&head={head}")}
        pulls = [self.forge.get(f"{self.path}/pulls/{number:d}") for number in sorted(numbers)]
        pulls = [pull for pull in pulls if pull["state"] == "open" and pull["head"]["sha"] == run["head_sha"]]
        if len(pulls) == 1:
            return pulls[0]
        raise Nothing("The pull request has gone on since." if not pulls else "More than one pull request has this commit.")

    def changes_the_checks(self, pull):
        files = list(self.forge.all(f"{self.path}/pulls/{pull['number']:d}/files"))
        names = [file[key] for file in files for key in ("filename", "previous_filename") if file.get(key)]
        # Git tells .GitHub from .github; not every machine does.
        touches = any(name.lower().startswith(".github/") for name in names)
        return touches or len(files) >= LISTED or len(files) < pull["changed_files"]

    def text_left_by(self, run):
        listed = self.forge.get(f"{self.path}/actions/runs/{run['id']:d}/artifacts?name={ARTIFACT}&per_page=100")
        left = [one for one in listed["artifacts"] if one["name"] == ARTIFACT and not one["expired"]]
        if not left:
            raise Nothing("That run left no comment.")
        if any(one["size_in_bytes"] > comment.BYTES for one in left):
            raise Refused("what that run left is too large, so it was not written by tyst")
        newest = max(left, key=lambda one: one["id"])
        return the_file_in(self.forge.file(f"{self.path}/actions/artifacts/{newest['id']:d}/zip", comment.BYTES))

    def comment(self, number, text):
        path = f"{self.path}/issues/{number:d}/comments"
        comments = self.forge.all(path)
        ours = (one for one in comments if (one["user"] or {}).get("login") == BOT and comment.is_ours(one["body"]))
        return comment.put(
            text,
            ours,
            create=lambda text: self.forge.send("POST", path, {"body": text}),
            update=lambda id, text: self.forge.send("PATCH", f"{self.path}/issues/comments/{id:d}", {"body": text}),
        )


def the_file_in(archive):
    """The one file of a zip, read where it lies: nothing is unpacked, so no name in it leads anywhere."""
    if len(archive) > comment.BYTES:
        raise Refused("what that run left is too large, so it was not written by tyst")
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as archive:
            if archive.namelist() != [INSIDE]:
                raise Refused("what that run left is not one comment")
            with archive.open(INSIDE) as file:
                return file.read(comment.BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):
        raise Refused("what that run left cannot be read") from None


def guarded(run):
    """Says on one line how it went. Nothing that came from a pull request is in it."""
    try:
        run()
    except Nothing as nothing:
        print(nothing)
    except Refused as refused:
        sys.exit(f"::error::No comment was written: {refused}.")
    except urllib.error.HTTPError as error:
        hint = " The job needs `pull-requests: write` and `actions: read`." if error.code in (401, 403, 404) else ""
        sys.exit(f"::error::No comment was written: the host answered {error.code}.{hint}")
    except urllib.error.URLError:
        sys.exit("::error::No comment was written: the host could not be reached.")


if __name__ == "__main__":
    guarded(main)
