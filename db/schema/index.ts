export * from "./articles.ts";
export * from "./audit.ts";
export * from "./claims.ts";
export * from "./evidence.ts";
export * from "./people.ts";
export * from "./reports.ts";
export * from "./sourcing.ts";
export * from "./verdicts.ts";
