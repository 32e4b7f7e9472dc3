"""An evidence repository in git with a pull request, as a host lays it out to be checked: merged into its base, detached."""

import os
import subprocess
from pathlib import Path

DAY = "2026-11-22"
AMBER = "providers/our-service/evidence/links-with-other-services.md"
PLAN = """actions:
  - what: Meet children's services and adult services and agree how we pass information to each other
    owner: Service manager
    due: 2027-02-26
"""

# What a hostile hand may call things. Where one is taken for a command or for part of a script, a file `taken` appears.
HOSTILE = [
    "$(touch taken).md",
    "`touch taken`.md",
    '";touch taken;".md',
    "::error::taken.md",
    "a\n::stop-commands::taken.md",
    "b\r\n##[error]taken.md",
    "-o taken.md",
    "%0A::error::taken.md",
]


class Evidence:
    def __init__(self, folder, tyst):
        self.folder = Path(folder)
        done = subprocess.run([tyst, "init", str(self.folder)], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        record = self.folder / AMBER
        assert PLAN in record.read_text(), "the starter's amber record has another plan"
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("The evidence")

    def git(self, *words):
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in AUTHOR.items()},
        }
        done = subprocess.run(["git", *words], cwd=self.folder, env=environment, capture_output=True, check=False)
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout.decode().strip()

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.git("rev-parse", "HEAD")

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def without_the_plan(self):
        """`no-plan` on the line of the rating, and `vanished-action`, since what was planned was not done."""
        record = self.folder / AMBER
        record.write_text(record.read_text().replace(PLAN, ""))

    def pull_request(self, change, branch="a-change", title="A change"):
        """The event of a pull request that makes this change, its merge checked out."""
        base = self.git("rev-parse", "main")
        self.git("checkout", "--quiet", "-b", branch, "main")
        change()
        head = self.commit(title)
        # The base goes on meanwhile, so it is no longer the commit that the host names.
        self.git("checkout", "--quiet", "main")
        self.write("README.md", "Our evidence.\n")
        self.commit("Meanwhile")
        self.git("checkout", "--quiet", "--detach", "main")
        self.git("merge", "--quiet", "--no-ff", "--message", "As the host merges it", head)
        repository = {"id": 7, "full_name": "hafan/evidence"}
        return {
            "pull_request": {
                "number": 12,
                "title": title,
                "base": {"sha": base, "ref": "main", "repo": repository},
                "head": {"sha": head, "ref": branch, "repo": repository},
            }
        }


AUTHOR = {"NAME": "Quality lead", "EMAIL": "quality@hafan.example", "DATE": f"{DAY}T12:00:00Z"}
