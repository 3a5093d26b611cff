import { marks } from "#/design/marks.ts";

/** The picture of a tab: the mark of what holds, on a dark ground that stands out in any browser. */
export function tabIcon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3.5" fill="#1c1a16"/><path transform="translate(1.6 .9) scale(.8)" d="${marks.verified.path}" fill="none" stroke="#fdfcf9" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/><path d="M3.6 13h8.8" stroke="#8fb0ff" stroke-width="1.4" stroke-linecap="round" stroke-dasharray="0.01 2.2"/></svg>
`;
}
