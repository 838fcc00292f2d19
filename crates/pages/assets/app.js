// Small comforts. Every page works without them.
import './vendor.js';

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

// One press sends once. The server is idempotent anyway.
each('form[method=post]', (form) => {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 5000) event.preventDefault();
    else form.dataset.sent = String(Date.now());
  });
});
