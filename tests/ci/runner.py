"""As much of GitHub's runner as a composite Action sees of it: contexts, `if`, environment, files to write to, commands in the log."""

import json
import os
import re
import subprocess
from pathlib import Path

import yaml

TOKEN = re.compile(r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<sign>==|!=|&&|\|\||!|\(|\))|(?P<name>[\w.-]+))")
SIGNS = {"&&": " and ", "||": " or ", "!": " not ", "==": "==", "!=": "!=", "(": "(", ")": ")"}
FUNCTIONS = {"cancelled": "False", "success": "not failed", "failure": "failed", "always": "True"}


class Ran:
    """What came of one run of an Action."""

    def __init__(self, failed, log, outputs, summary, used):
        self.failed, self.log, self.outputs, self.summary, self.used = failed, log, outputs, summary, used

    def commands(self):
        """The lines that the runner takes for commands; it looks behind white space, too."""
        lines = [line.lstrip() for line in self.log.splitlines()]
        return [line for line in lines if line.startswith("::") or "##[" in line]

    def annotations(self):
        taken = (re.fullmatch(r"::(error|warning|notice)(?: (.*?))?::(.*)", line) for line in self.commands())
        return [
            (kind, dict(one.split("=", 1) for one in (properties or "").split(",") if one), message)
            for kind, properties, message in (match.groups() for match in taken if match)
        ]


class Runner:
    """`cached` is what the cache gives back when it is asked; other Actions are only written down."""

    def __init__(self, folder, cached=None):
        self.folder, self.cached = Path(folder), cached
        self.temp = self.folder / "temp"
        self.temp.mkdir(parents=True, exist_ok=True)

    def run(self, action, workspace, inputs=(), event_name="pull_request", event=None, environment=()):
        action = Path(action)
        described = yaml.safe_load((action / "action.yml").read_text())
        event = event or {}
        event_path = self.temp / "event.json"
        event_path.write_text(json.dumps(event))
        given = {name: one.get("default", "") for name, one in described.get("inputs", {}).items()}
        unknown = set(dict(inputs)) - set(given)
        assert not unknown, f"the Action takes no {unknown}"
        contexts = {
            "inputs": {**given, **dict(inputs)},
            "github": {"event": event, "token": "the-token", "action_ref": "", "action_repository": ""},
            "runner": {"temp": str(self.temp)},
            "steps": {},
        }
        contexts["github"].update({key.lower(): value for key, value in dict(environment).items() if key in ("ACTION_REF", "ACTION_REPOSITORY")})
        base = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(action),
            "GITHUB_EVENT_NAME": event_name,
            "GITHUB_EVENT_PATH": str(event_path),
            "GITHUB_REPOSITORY": "hafan/evidence",
            "GITHUB_SERVER_URL": "http://127.0.0.1:9",
            "GITHUB_WORKSPACE": str(workspace),
            "RUNNER_OS": "Linux",
            "RUNNER_ARCH": "X64",
            "RUNNER_TEMP": str(self.temp),
            **dict(environment),
        }
        failed, log, summary, used = False, "", "", []
        for number, step in enumerate(described["runs"]["steps"]):
            if not self.holds(step.get("if", "success()"), contexts, failed):
                continue
            if "uses" in step:
                words = {key: self.filled(value, contexts) for key, value in step.get("with", {}).items()}
                used.append((step["uses"].split("@")[0], words))
                if step["uses"].startswith("actions/cache@") and self.cached:
                    program = Path(words["path"]) / "bin/tyst"
                    program.parent.mkdir(parents=True, exist_ok=True)
                    program.unlink(missing_ok=True)
                    program.symlink_to(self.cached)
                continue
            files = {name: self.temp / f"{name}-{number}" for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH")}
            for file in files.values():
                file.write_text("")
            own = {key: self.filled(value, contexts) for key, value in step.get("env", {}).items()}
            assert "${{" not in step["run"], "what is filled into a script is run as part of it"
            script = self.temp / f"step-{number}.sh"
            script.write_text(step["run"])
            done = subprocess.run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
                cwd=workspace,
                env={**base, **own, **{name: str(file) for name, file in files.items()}},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=600,
            )
            log += done.stdout.decode()
            failed = failed or done.returncode != 0
            summary += files["GITHUB_STEP_SUMMARY"].read_text()
            assert not files["GITHUB_ENV"].read_text() and not files["GITHUB_PATH"].read_text()
            contexts["steps"][step.get("id", f"__{number}")] = {"outputs": outputs(files["GITHUB_OUTPUT"].read_text())}
        told = {name: self.filled(one["value"], contexts) for name, one in described.get("outputs", {}).items()}
        return Ran(failed, log, told, summary, used)

    def filled(self, text, contexts):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda match: str(found(match[1].strip(), contexts)), str(text))

    def holds(self, condition, contexts, failed):
        inside = re.fullmatch(r"\$\{\{(.*)\}\}", str(condition).strip())
        text, python, names = (inside[1] if inside else str(condition)).strip(), "", set()
        while text:
            match = TOKEN.match(text)
            assert match, f"cannot read the condition from here: {text}"
            text = text[match.end() :].lstrip()
            if match["text"]:
                python += repr(match["text"][1:-1].replace("''", "'"))
            elif match["sign"]:
                python += SIGNS[match["sign"]]
            elif match["name"] in FUNCTIONS and text.startswith("()"):
                text = text[2:].lstrip()
                names.add(match["name"])
                python += FUNCTIONS[match["name"]]
            else:
                python += repr(str(found(match["name"], contexts)))
        value = bool(eval(python, {}, {"failed": failed}))  # of our own action.yml, taken apart above
        return value if names else value and not failed


def found(path, contexts):
    here = contexts
    for key in path.split("."):
        here = here.get(key) if isinstance(here, dict) else None
    return "" if here is None else here


def outputs(text):
    """`name=value` lines alone: this project writes nothing of several lines there."""
    told = {}
    for line in text.splitlines():
        name, sign, value = line.partition("=")
        assert sign and re.fullmatch(r"[a-z][a-z-]*", name), f"an output that the runner would not take: {line!r}"
        told[name] = value
    return told
