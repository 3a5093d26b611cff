/** What one message of an event stream holds; `data` crosses as JSON. */
export type StreamMessage = { id?: number; event?: string; data: unknown };

/** A message as the HTML standard writes it (section “Server-sent events”): JSON has no line breaks of its own. */
export function messageText({ id, event, data }: StreamMessage): string {
  const lines = [
    ...(event === undefined ? [] : [`event: ${event}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    `data: ${JSON.stringify(data)}`,
  ];
  return `${lines.join("\n")}\n\n`;
}

/** A comment: it keeps the connection from looking idle, and no listener hears it. */
export const HEARTBEAT = ":\n\n";

/** How long a browser waits before it connects again, in milliseconds. */
export function retryText(milliseconds: number): string {
  return `retry: ${milliseconds}\n\n`;
}

/** No cache and no proxy may hold a stream back, compress it or keep it. */
export const STREAM_HEADERS: Readonly<Record<string, string>> = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/**
 * The number of the last event that the browser has seen: what it says when it connects again, else what its page was
 * made of (`since` in the address). Null where it says neither, or nonsense.
 */
export function lastSeen(request: { headers: Headers; url: string }): number | null {
  const said = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("since");
  return said !== null && /^\d{1,15}$/.test(said) ? Number(said) : null;
}
