// What goes wrong in a page without being seen.

/** Notes script errors, messages of the console (breaches of the CSP among them), strangers called, parts that fail. */
export const watch = (page, ours) => {
  const complaints = [];
  const isOurs = (address) => ours.some((origin) => address.startsWith(origin)) || /^(data|blob|about):/.test(address);
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // A page that is itself a refusal (404, 422…) is no complaint; its parts are, below.
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
