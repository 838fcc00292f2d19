// From one page to the next.

/** Does something that leads to another page, and waits until that page is there. */
export const loads = async (page, act) => {
  await Promise.all([page.waitForEvent('load'), act()]);
};

/** The path of the page, without its query. */
export const pathOf = (page) => new URL(page.url()).pathname;
