/** One address of the public side, rendered. */
export type Page = {
  /** Absolute, as requested: "/r/harbour-budget". */
  path: string;
  contentType: string;
  body: string;
};

export const HTML_TYPE = "text/html; charset=utf-8";
export const FEED_TYPE = "application/atom+xml; charset=utf-8";
export const JSON_FEED_TYPE = "application/feed+json; charset=utf-8";
export const JSON_LD_TYPE = "application/ld+json; charset=utf-8";
export const JSON_TYPE = "application/json; charset=utf-8";
export const XML_TYPE = "application/xml; charset=utf-8";
export const TEXT_TYPE = "text/plain; charset=utf-8";
export const SVG_TYPE = "image/svg+xml; charset=utf-8";
export const PNG_TYPE = "image/png";
