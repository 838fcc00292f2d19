// Draws that a seed repeats, so that a failed walk can be walked again.

/** The seed of this run: `WALK_SEED`, or the clock. */
export const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

export class Chance {
  #state;

  constructor(start) {
    this.#state = start >>> 0;
  }

  /** A number from 0 up to 1, without 1 (mulberry32). */
  #next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number between two others, both included. */
  whole(least, most) {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** One item of a list. */
  pick(list) {
    return list[this.whole(0, list.length - 1)];
  }

  /** True with these odds, from 0 to 1. */
  happens(odds) {
    return this.#next() < odds;
  }

  /** This many items of a list, in a new order. */
  some(list, count) {
    const rest = [...list];
    return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(this.whole(0, rest.length - 1), 1)[0]);
  }
}
