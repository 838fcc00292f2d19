// Faults of a page that the screen does not show.

/** Notes script errors, console messages (breaches of the CSP among them), requests to other hosts, and parts that
/** fail. */
export const watch = (page, ours) => {
  const complaints = [];
  const isOurs = (address) => ours.some((origin) => address.startsWith(origin)) || /^(data|blob|about):/.test(address);
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // A page that is itself a refusal (404, 422…) is not a fault; its parts are checked below.
    const refusal = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !refusal) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!isOurs(request.url())) complaints.push(`stranger: ${request.url()}`);
  });
  page.on('response', (response) => {
    const part = !response.request().isNavigationRequest();
    if (response.status() >= (part ? 400 : 500)) complaints.push(`answer ${response.status()}: ${response.url()}`);
  });
  return complaints;
};
