"""A test identity provider, SPID's and CIE's at once: for demos and tests, never for citizens.

It shares nothing with the portal but the standards: requests are verified with what the portal's metadata
says, answers are made here. Besides the pages, a POST with the fields of the first page and `formato=json`
answers {"acs", "SAMLResponse", "RelayState"}.
"""

import argparse
import base64
import json
import urllib.parse
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import keys
import logout
import pages
import people
import response
from metadata import NAMES, metadata
from provider import Provider, Refused
from request import Request, read

HOST = "127.0.0.1"
LARGEST = 256 * 1024
COOKIE = "entrato"  # of this federation: the browser keeps it for addresses beside this one


class IdentityProvider(BaseHTTPRequestHandler):
    """One exchange. No state is kept between two, except a cookie with the last `NameID`."""

    protocol_version = "HTTP/1.1"
    portal: str
    here: str
    keys: keys.Keys

    def do_GET(self):
        path, _, query = self.path.partition("?")
        if path == "/stile.css":
            return self._send(200, "text/css", (Path(__file__).parent / "style.css").read_bytes())
        match path.strip("/").split("/"):
            case [""]:
                self._page(200, pages.welcome(self.portal))
            case [federation, "metadata"] if federation in NAMES:
                self._send(200, "application/samlmetadata+xml", metadata(f"{self.here}/{federation}", federation, self.keys))
            case [federation, "sso" | "esci" | "uscita" as place] if federation in NAMES:
                self._exchange(federation, place, query, {})
            case _:
                self._page(404, pages.refused("Pagina non trovata", "Questo indirizzo non esiste."))

    def do_POST(self):
        path, _, query = self.path.partition("?")
        length = int(self.headers.get("Content-Length") or 0)
        if length > LARGEST:
            self.close_connection = True
            return self._page(413, pages.refused("Troppo lungo", "La richiesta è troppo lunga."))
        form = dict(urllib.parse.parse_qsl(self.rfile.read(length).decode(errors="replace")))
        match path.strip("/").split("/"):
            case [federation, "sso" as place] if federation in NAMES:
                self._exchange(federation, place, query, form)
            case _:
                self._page(404, pages.refused("Pagina non trovata", "Questo indirizzo non esiste."))

    def _exchange(self, federation: str, place: str, query: str, form: dict[str, str]) -> None:
        title, entity = f"Identity provider: {NAMES[federation]}", f"{self.here}/{federation}"
        try:
            provider = Provider.at(f"{self.portal}/{federation}/metadata")
            match place:
                case "sso":
                    self._sign_on(title, entity, read(query, form, f"{entity}/sso", provider), form)
                case "uscita":
                    to = logout.address(provider, entity, self._entered(), self.keys)
                    self._send(302, "text/plain", b"", {"Location": to})
                case "esci":
                    logout.read_answer(provider, query)
                    self._page(200, pages.signed_out(title))
        except Refused as refused:
            self._page(400, pages.refused(title, str(refused)))

    def _sign_on(self, title: str, entity: str, request: Request, form: dict[str, str]) -> None:
        if form.keys() & {"cittadino", "fiscalNumber", "esito"}:
            return self._answer(title, entity, request, form)
        carried = {name: form[name] for name in ("SAMLRequest", "RelayState") if name in form}
        self._page(200, pages.choose(title, request, carried))

    def _answer(self, title: str, entity: str, request: Request, form: dict[str, str]) -> None:
        anomaly, told, name_id = form.get("esito", ""), {}, response.opaque()
        if anomaly:
            xml = response.denied(request, entity, anomaly)
        else:
            person = people.attributes(form)
            told = {name: person[name] for name in request.attributes if person.get(name)}
            level = form.get("livello", "")
            level = int(level) if level in ("1", "2", "3") else request.level
            xml = response.accepted(request, entity, name_id, level, told, self.keys)
        answer = {
            "acs": request.acs,
            "SAMLResponse": base64.b64encode(xml.encode()).decode(),
            "RelayState": request.relay_state,
        }
        if form.get("formato") == "json":
            return self._send(200, "application/json", json.dumps(answer).encode())
        entered = {} if anomaly else {"Set-Cookie": f"{COOKIE}={name_id}; HttpOnly; SameSite=Lax"}
        self._page(200, pages.proceed(title, request, answer, told, anomaly), entered)

    def _entered(self) -> str:
        """The `NameID` of the last login from this browser."""
        entered = SimpleCookie(self.headers.get("Cookie", "")).get(COOKIE)
        if not entered:
            raise Refused("Da questo browser non è entrato nessuno.")
        return entered.value

    def _page(self, status: int, page: str, more: dict[str, str] | None = None) -> None:
        self._send(status, "text/html; charset=utf-8", page.encode(), more)

    def _send(self, status: int, kind: str, body: bytes, more: dict[str, str] | None = None) -> None:
        # A form leads here or to the portal, nowhere else.
        policy = f"default-src 'none'; style-src 'self'; img-src data:; form-action 'self' {self.portal}"
        headers = {"Content-Type": kind, "Content-Length": str(len(body)), "Cache-Control": "no-store"}
        self.send_response(status)
        for name, value in (headers | {"Content-Security-Policy": policy} | (more or {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, form, *words):
        """Leaves query strings out of the log: a request is long and may name a person."""
        print(self.command, self.path.partition("?")[0], *words[1:2], flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--portal", required=True, help="where the service provider's metadata is")
    parser.add_argument("--keys", type=Path, required=True, help="folder where key and certificate are kept")
    asked = parser.parse_args()
    IdentityProvider.portal = asked.portal
    IdentityProvider.here = f"http://{HOST}:{asked.port}"
    IdentityProvider.keys = keys.load_or_make(asked.keys)
    ThreadingHTTPServer((HOST, asked.port), IdentityProvider).serve_forever()


if __name__ == "__main__":
    main()
