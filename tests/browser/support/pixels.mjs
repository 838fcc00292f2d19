// What changes on the screen between two pictures of the same place.

/** Runs in a page: pixels whose colours differ by at least `least` to one, as WCAG counts contrast. */
const count = async ([before, after, least]) => {
  const read = async (data) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    pen.drawImage(picture, 0, 0);
    return pen.getImageData(0, 0, picture.width, picture.height).data;
  };
  const linear = (byte) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
  const light = (all, at) => 0.2126 * linear(all[at]) + 0.7152 * linear(all[at + 1]) + 0.0722 * linear(all[at + 2]);
  const [one, other] = [await read(before), await read(after)];
  let changed = 0;
  for (let at = 0; at < one.length; at += 4) {
    const [low, high] = [light(one, at), light(other, at)].sort((a, b) => a - b);
    if ((high + 0.05) / (low + 0.05) >= least) changed += 1;
  }
  return changed;
};

/** How many pixels of the two pictures (PNG) differ by `least` to one; `page` is any open page without a policy. */
export const changedPixels = (page, before, after, least) =>
  page.evaluate(count, [before.toString('base64'), after.toString('base64'), least]);
