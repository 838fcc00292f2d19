"""The pages of the test identity provider: plain HTML, in Italian, without script."""

import html

from people import FIELDS, PEOPLE
from request import Request

ANOMALIES = {
    "nr19": "Credenziali sbagliate più volte (nr19)",
    "nr20": "Nessuna credenziale del livello chiesto (nr20)",
    "nr21": "Tempo scaduto (nr21)",
    "nr22": "Consenso negato (nr22)",
    "nr23": "Identità sospesa o revocata (nr23)",
    "nr25": "Accesso annullato (nr25)",
    "nr30": "Tipo di identità non ammesso (nr30)",
}
KINDS = {"dateOfBirth": "date", "email": "email", "mobilePhone": "tel"}


def choose(title: str, request: Request, carried: dict[str, str]) -> str:
    """The form where a tester chooses the citizen and the level, or a failure."""
    people = "".join(
        _radio("cittadino", key, key == "mario", f"{person['name']} {person['familyName']}", f"{person['fiscalNumber']}, {note}")
        for key, (note, person) in PEOPLE.items()
    )
    typed = "".join(
        f'<label for="{name}">{label}<input id="{name}" name="{name}" type="{KINDS.get(name, "text")}" autocomplete="off"></label>'
        for name, label in FIELDS.items()
        if name in request.attributes
    )
    levels = "".join(
        _radio("livello", str(level), level == request.level, f"Livello {level}", "chiesto" if level == request.level else "")
        for level in (1, 2, 3)
    )
    outcomes = "".join(f'<option value="{key}">{label}</option>' for key, label in ANOMALIES.items())
    return _page(
        title,
        f"""<p><strong>{html.escape(request.service)}</strong> chiede chi sei.</p>
<p>Qui nessuno è vero: scegli un cittadino inventato.</p>
<form method="post">{_hidden(carried)}
<fieldset><legend>Chi entra</legend>{people}{_radio("cittadino", "altro", False, "Un'altra persona", "scrivi i suoi dati")}
<div class="typed">{typed}</div></fieldset>
<fieldset><legend>Con quale livello</legend>{levels}</fieldset>
<label for="esito">Come va a finire<select id="esito" name="esito"><option value="">Entra</option>{outcomes}</select></label>
<button>Autentica</button></form>""",
    )


def proceed(title: str, request: Request, answer: dict[str, str], told: dict[str, str], anomaly: str) -> str:
    """The form that carries the answer to the service."""
    rows = "".join(
        f"<dt>{FIELDS.get(name, name).partition(' (')[0]}</dt><dd>{html.escape(value)}</dd>" for name, value in told.items()
    )
    what = f"<p>Il servizio riceve questi dati:</p><dl>{rows}</dl>" if rows else f"<p>{html.escape(ANOMALIES.get(anomaly, anomaly))}.</p>"
    fields = _hidden({name: answer[name] for name in ("SAMLResponse", "RelayState")})
    return _page(
        title,
        f"""{what}<form method="post" action="{html.escape(request.acs)}">{fields}
<button>Prosegui</button></form>""",
    )


def welcome(portal: str) -> str:
    """The page for a visitor without a request."""
    people = "".join(f"<li>{html.escape(person['name'])} {html.escape(person['familyName'])}, {note}</li>" for note, person in PEOPLE.values())
    return _page(
        "Identity provider di prova",
        f"""<p>Qui si entra come cittadini inventati, con SPID e con CIE. Si comincia
<a href="{portal}/">dal portale</a>.</p><ul>{people}</ul>
<p>Uscire dal portale, come chiede un gestore: <a href="/spid/uscita">SPID</a>, <a href="/cie/uscita">CIE</a>.</p>""",
    )


def signed_out(title: str) -> str:
    """The service has ended the session."""
    return _page(title, "<p>Sei uscito: il servizio lo ha confermato.</p>")


def refused(title: str, reason: str) -> str:
    """A request that is not answered."""
    return _page(title, f"<p role='alert'>Richiesta rifiutata. {html.escape(reason)}</p>")


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><link rel="stylesheet" href="/stile.css"><link rel="icon" href="data:,"></head>
<body><main><h1>{title}</h1>{body}</main></body></html>"""


def _hidden(fields: dict[str, str]) -> str:
    return "".join(f'<input type="hidden" name="{name}" value="{html.escape(value)}">' for name, value in fields.items())


def _radio(name: str, value: str, checked: bool, label: str, note: str) -> str:
    marked = " checked" if checked else ""
    return (
        f'<label class="choice"><input type="radio" name="{name}" value="{value}"{marked}>'
        f"<span>{html.escape(label)} <small>{html.escape(note)}</small></span></label>"
    )
