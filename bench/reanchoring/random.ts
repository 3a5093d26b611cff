/** Chance that repeats itself: the same seed gives the same choices. */
export type Random = {
  /** A whole number from 0 up to, not including, `bound`; 0 if there is no room. */
  below(bound: number): number;
  chance(share: number): boolean;
  /** @throws {RangeError} for an empty list */
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
};

/** Mulberry32 (Tommy Ettinger): 32 bits of state, good enough to scatter edits. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound: number) => Math.floor(next() * Math.max(0, bound));
  const shuffled = <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let index = mixed.length - 1; index > 0; index -= 1) {
      const other = below(index + 1);
      [mixed[index], mixed[other]] = [mixed[other] as T, mixed[index] as T];
    }
    return mixed;
  };
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => {
      if (list.length === 0) throw new RangeError("Nothing to pick from.");
      return list[below(list.length)] as (typeof list)[number];
    },
    shuffled,
  };
}
