// What Node can do with these bytes: a server that looks nothing up and decides nothing. Started by main.ts.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An answer under the name of its case; the body in base64, because it comes as a message. */
export type Canned = Record<string, { status: number; headers: Record<string, string>; body: string | null }>;

process.on("message", (canned: Canned) => {
  const answers = new Map(
    Object.entries(canned).map(([name, { status, headers, body }]) => [
      `/${name}`,
      { status, headers, body: body === null ? undefined : Buffer.from(body, "base64") },
    ]),
  );
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? "");
    response.writeHead(answer?.status ?? 404, answer?.headers);
    response.end(answer?.body);
  });
  server.keepAliveTimeout = 65_000;
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
