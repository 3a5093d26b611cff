import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Provider = {
  issuer: string;
  /** Whose account answers the next sign-in. */
  signInAs: (email: string) => void;
  stop: () => void;
};

/** The least of an OpenID Connect provider: it knows one client, asks for no password, and signs with a key of its own. */
export async function startProvider(client: { id: string }): Promise<Provider> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const nonces = new Map<string, string>();
  let email = "";
  let issuer = "";

  const answers: Record<string, (url: URL, body: URLSearchParams, response: ServerResponse) => void> = {
    "/.well-known/openid-configuration": (_url, _body, response) =>
      json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        code_challenge_methods_supported: ["S256"],
      }),
    "/jwks": (_url, _body, response) =>
      json(response, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] }),
    "/authorize": ({ searchParams }, _body, response) => {
      const code = randomUUID();
      nonces.set(code, searchParams.get("nonce") ?? "");
      const back = new URL(searchParams.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", searchParams.get("state") ?? "");
      response.writeHead(302, { location: back.href }).end();
    },
    "/token": (_url, body, response) => {
      const now = Math.floor(Date.now() / 1000);
      const nonce = nonces.get(body.get("code") ?? "");
      const claims = { iss: issuer, aud: client.id, sub: email, email, email_verified: true, nonce };
      const words = [
        { alg: "RS256", kid: "one" },
        { ...claims, iat: now, exp: now + 300 },
      ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
      const signature = sign("RSA-SHA256", Buffer.from(words.join(".")), privateKey).toString("base64url");
      const token = [...words, signature].join(".");
      json(response, { access_token: randomUUID(), token_type: "bearer", expires_in: 300, id_token: token });
    },
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    const answer = answers[url.pathname];
    if (answer) answer(url, new URLSearchParams(await bodyOf(request)), response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  issuer = `http://localhost:${typeof address === "object" ? address?.port : 0}`;
  return {
    issuer,
    signInAs: (account) => {
      email = account;
    },
    stop: () => server.close(),
  };
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) body += String(part);
  return body;
}
