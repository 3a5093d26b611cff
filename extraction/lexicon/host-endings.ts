/** Last parts of host names: behind a stop without a space they do not begin a sentence ("Example.Com"). */
export const HOST_ENDINGS: ReadonlySet<string> = new Set(
  `com org net edu gov mil int info biz io ai app dev tv me co uk us eu de fr es it nl ru cn jp br in au ca ie js`.split(
    /\s+/,
  ),
);
