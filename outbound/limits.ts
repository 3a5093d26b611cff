/** How much of a stranger's server is put up with. Times are milliseconds, sizes bytes. */
export type Limits = {
  redirects: number;
  headerBytes: number;
  /** Of the body, both as it comes and decompressed. */
  bodyBytes: number;
  /** For one address of a host to take the connection, TLS included. */
  connectMs: number;
  /** From the request to the answer's headers. */
  firstByteMs: number;
  /** For the whole page with its redirects, without the pauses that manners ask for. */
  totalMs: number;
  /** In every window of this length at least `windowBytes` of a body must come. */
  windowMs: number;
  windowBytes: number;
};

export const limits: Limits = {
  redirects: 5,
  headerBytes: 32 * 1024,
  bodyBytes: 20 * 1024 * 1024,
  connectMs: 8_000,
  firstByteMs: 15_000,
  totalMs: 45_000,
  windowMs: 5_000,
  windowBytes: 2_500,
};
