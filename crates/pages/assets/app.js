// Small comforts. Every page works without them.
import './vendor.js';
import './autosave.js';
import './schools.js';
import './session.js';

const each = (selector, act) => document.querySelectorAll(selector).forEach(act);

// After a refused form, the reader starts from what is wrong.
each('[data-focus]', (summary) => summary.focus());

// Show or hide a secret; the words of the button say what the next press does.
each('[data-reveal]', (button) => {
  const field = document.getElementById(button.dataset.reveal);
  const word = button.firstElementChild;
  const [show, hide] = [word.textContent, button.dataset.hide];
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    word.textContent = shown ? show : hide;
  });
});

// How long until it makes sense to try again; the sentence above it names the time by the clock.
each('[data-countdown]', (line) => {
  const end = Date.now() + Number(line.dataset.countdown) * 1000;
  const clock = line.querySelector('strong');
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    if (left > 0) clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    else line.textContent = line.dataset.ready;
    return left > 0;
  };
  line.hidden = false;
  line.setAttribute('role', 'status');
  if (tick()) {
    const timer = setInterval(() => tick() || clearInterval(timer), 1000);
  }
});

// A file that is too big is named before it is sent. The server checks again.
each('input[type=file][data-max-bytes]', (input) => {
  input.addEventListener('change', () => {
    const tooBig = [...input.files].some((file) => file.size > Number(input.dataset.maxBytes));
    input.setCustomValidity(tooBig ? input.dataset.tooBig : '');
    if (tooBig) input.reportValidity();
  });
});

// A form that only passes by is sent at once; not by the back button, which would never get further back.
each('form[data-go]', (form) => {
  const [visit] = performance.getEntriesByType('navigation');
  if (visit?.type !== 'back_forward') form.requestSubmit();
});

// A scanner is a keyboard that ends with Enter: it goes on to the field that is still empty.
each('form[data-scan]', (form) => {
  form.addEventListener('keydown', (event) => {
    const here = event.target;
    const empty = [...form.querySelectorAll('input[type=text]')].find(({ value }) => !value.trim());
    if (event.key !== 'Enter' || !empty || !here.value || here === empty) return;
    event.preventDefault();
    empty.focus();
  });
});

// One press sends once. The server is idempotent anyway.
each('form[method=post]', (form) => {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 5000) event.preventDefault();
    else form.dataset.sent = String(Date.now());
  });
});
