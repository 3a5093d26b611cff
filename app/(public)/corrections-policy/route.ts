export { publishedResponse as GET } from "#/publication/answer.ts";

export const dynamic = "force-dynamic";
