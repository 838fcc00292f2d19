// A test in chapters that depend on each other: after a failed chapter the rest is not tried.
import { test } from 'node:test';

/** `chapters`: pairs of a title and a function. `after` runs in any case. */
export const story = (title, chapters, after) =>
  test(title, async (t) => {
    let broken = false;
    for (const [name, happens] of chapters) {
      await t.test(name, { skip: broken && 'a chapter before this one is broken' }, async () => {
        broken = true;
        await happens();
        broken = false;
      });
    }
    await after?.();
  });
