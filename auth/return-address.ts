export const firstPage = "/workspace/articles";

/** Where to go after signing in: `to` where it is a path of the desk, else the first page. Never another site. */
export function returnAddress(to: unknown): string {
  if (typeof to !== "string") return firstPage;
  const url = URL.parse(to, "https://desk.invalid");
  if (url?.origin !== "https://desk.invalid" || !/^\/workspace(\/|$)/.test(url.pathname)) return firstPage;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The sign-in page that leads back to `to`. */
export function signInAddress(to: string): `/sign-in?${string}` {
  return `/sign-in?${new URLSearchParams({ to: returnAddress(to) })}`;
}
