/** How much is read of what a stranger made. Sizes are bytes, times milliseconds. */
export const MOST_PAGE_BYTES = 5_000_000;
export const MOST_FILE_BYTES = 20_000_000;
/** Elements inside one another; deeper tags are dropped and their text is kept. */
export const MOST_NESTING = 100;
/** Tags and character references of one page. The largest pages of news sites have some 20,000. */
export const MOST_TAGS = 300_000;
/**
 * A page with more tags, or more characters times levels of nesting, is read without looking for its main part: every
 * level is weighed with all it holds. A long article has some 2,000 tags and 10 million.
 */
export const MOST_TAGS_TO_WEIGH = 40_000;
export const MOST_WEIGHT = 80_000_000;
/** Links kept of one article. */
export const MOST_LINKS = 2_000;
/** JSON-LD read of one page. */
export const MOST_DATA_CHARACTERS = 500_000;
/** Of everything that a Word file unpacks to, and of the parts that are read. */
export const MOST_UNPACKED_BYTES = 50_000_000;
export const MOST_ZIP_ENTRIES = 2_000;
/** How much larger a part may be unpacked. Word's own XML reaches about 40. */
export const MOST_EXPANSION = 200;
export const MOST_PDF_PAGES = 300;
export const MOST_PDF_MS = 20_000;
/** Of one stream of a PDF, unpacked, and of all together; pictures are the largest of them. */
export const MOST_PDF_STREAM_BYTES = 100_000_000;
export const MOST_PDF_UNPACKED_BYTES = 400_000_000;
/** Of reading one page or file, all of it; what takes longer is ended. */
export const MOST_READING_MS = 45_000;
/** How much memory reading one may take, in megabytes. */
export const MOST_READING_MB = 700;
/** How many are read at the same time: each takes a processor. */
export const MOST_READINGS = 3;
