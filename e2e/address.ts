import path from "node:path";

/** Where the server of the browser tests listens. */
export const port = Number(process.env.E2E_PORT || 3123);
export const origin = `http://localhost:${port}`;

/** Its database, made anew for every run. */
export const databasePath = path.resolve(`node_modules/.cache/stet-e2e-${port}/stet.db`);

/** What everybody of the cast signs in with there. */
export const password = "correct horse battery staple";
