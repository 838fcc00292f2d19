// ALTCHA, with our words and our worker. Loaded only where there is a check.
import 'altcha/external';
import 'altcha/i18n/it';

const here = document.currentScript ?? document.querySelector('script[data-worker]');
globalThis.$altcha.algorithms.set('PBKDF2/SHA-256', () => new Worker(here.dataset.worker));
