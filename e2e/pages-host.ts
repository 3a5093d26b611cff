/** The loopback address at which a story's pages stand for public ones. */
export const PAGES_HOST = "127.0.0.2";
