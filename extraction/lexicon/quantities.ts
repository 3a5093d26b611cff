/** A number followed by one of these counts time, not things. */
export const DURATION_UNITS: ReadonlySet<string> = new Set(
  `year years month months week weeks day days hour hours minute minutes second seconds decade decades am pm a.m p.m
  january february march april may june july august september october november december`.split(/\s+/),
);

export const SCALE_WORDS: ReadonlySet<string> = new Set(
  `percent per cent million millions billion billions trillion trillions thousand thousands hundred hundreds dozens dozen
  half halved doubled tripled quadrupled third thirds quarter quarters twice`.split(/\s+/),
);

export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion`.split(/\s+/),
);
