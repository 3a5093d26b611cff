/** The address of a bookmark that opens the form for a new article with the address of the page one is on. */
export function bookmarklet(origin: string): string {
  return `javascript:void(location.href=${JSON.stringify(`${origin}/workspace/articles/new?address=`)}+encodeURIComponent(location.href))`;
}
