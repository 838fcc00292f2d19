// Five minutes before the session ends a dialog says so (WCAG 2.2.1). The session of Cognito cannot be extended: the
// app client has no flow that renews a token. «Continua» saves, and leads to the sign-in that comes back here.
import { write } from './words.js';

/** Milliseconds before the end, and between two looks at the clock: a computer that slept counts no time. */
const [EARLY, LOOK] = [5 * 60 * 1000, 10_000];
const SHOWN = 'istanze-sessione';

const line = document.querySelector('[data-until]');
const dialog = document.getElementById('sessione');
const { until, now, after, over, signIn } = line?.dataset ?? {};
// By the clock of the server: that of the computer may be wrong.
const end = Date.now() + Date.parse(until) - Date.parse(now);

const tell = (sentence) => {
  line.setAttribute('role', 'status');
  write(line, sentence, signIn);
};

let shown = false;
const isShown = () => {
  if (shown) return true;
  try {
    return sessionStorage.getItem(SHOWN) === until;
  } catch {
    return false;
  }
};

const open = () => {
  shown = true;
  try {
    sessionStorage.setItem(SHOWN, until);
  } catch {
    // Each page warns then.
  }
  const draft = document.querySelector('form[data-draft]');
  dialog.querySelector('[data-with-draft]').hidden = !draft;
  dialog.querySelector('[data-without-draft]').hidden = Boolean(draft);
  dialog.showModal();
};

const look = () => {
  const left = end - Date.now();
  if (left <= 0) {
    clearInterval(timer);
    tell(over);
  } else if (left <= EARLY && !isShown()) open();
};

let timer;
// A page that came after the end, as a copy does, warns of nothing.
if (dialog?.showModal && end > Date.now()) {
  timer = setInterval(look, LOOK);
  document.addEventListener('visibilitychange', look);
  dialog.querySelector('[data-go-on]').addEventListener('click', () => dialog.close());
  // Escape does the same; the focus goes back where it was.
  dialog.addEventListener('close', () => {
    document.dispatchEvent(new Event('istanze:salva'));
    tell(after);
  });
  look();
}
