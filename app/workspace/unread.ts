/** Sent to the window when somebody was told something, or read it. */
export const UNREAD_CHANGED = "stet:unread";
