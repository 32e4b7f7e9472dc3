"""Asks a forge's web interface, and gives no secret to anybody else."""

import json
import urllib.error
import urllib.request

SECONDS = 30


class Refused(Exception):
    """One sentence that says what to do next."""


class NotRedirected(urllib.request.HTTPRedirectHandler):
    """The library would take the token along to whatever host it is sent to."""

    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NotRedirected)


class Forge:
    def __init__(self, address, headers):
        self.address = address.rstrip("/")
        self.headers = headers

    def get(self, path):
        return json.loads(self.ask("GET", path))

    def all(self, path):
        """Every entry of a list that comes in pages."""
        page = 1
        separator = "&" if "?" in path else "?"
        while True:
            entries = self.get(f"{path}{separator}per_page=100&page={page}")
            yield from entries
            if len(entries) < 100:
                return
            page += 1

    def send(self, method, path, content):
        return json.loads(self.ask(method, path, json.dumps(content).encode()))

    def file(self, path, limit):
        """At most `limit` bytes of what lies behind a redirection, which is asked without the token."""
        try:
            self.ask("GET", path)
        except urllib.error.HTTPError as error:
            if error.code not in (301, 302, 303, 307, 308):
                raise
            with OPENER.open(error.headers["Location"], timeout=SECONDS) as answer:
                return answer.read(limit + 1)
        raise Refused("the forge did not say where the file is")

    def ask(self, method, path, content=None):
        request = urllib.request.Request(f"{self.address}{path}", data=content, method=method, headers=self.headers)
        if content is not None:
            request.add_header("Content-Type", "application/json")
        with OPENER.open(request, timeout=SECONDS) as answer:
            return answer.read()
