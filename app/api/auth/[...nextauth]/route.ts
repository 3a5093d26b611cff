import { handlers } from "#/auth/options.ts";

export const { GET, POST } = handlers;
