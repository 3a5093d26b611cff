const programming = [TypeError, ReferenceError, SyntaxError, RangeError];

/** What to tell the person who starts the server: one sentence for what they can mend, the stack for what they cannot. */
export function startProblem(error: unknown, port: number): string {
  if (!(error instanceof Error)) return String(error);
  switch ((error as { code?: unknown }).code) {
    case "EADDRINUSE":
      return `Port ${port} is taken: stop what uses it, or choose another one with PORT, for example PORT=${port + 1} npm start.`;
    case "EACCES":
      return `No permission for ${(error as NodeJS.ErrnoException).path ?? `port ${port}`}: choose another place with DATABASE_PATH, or a port above 1023 with PORT.`;
    case "EADDRNOTAVAIL":
      return "This machine has no such address as HOST says: use 127.0.0.1, or 0.0.0.0 for all of its addresses.";
    case "ENOSPC":
    case "SQLITE_FULL":
      return "The disk is full: make room, then start again. Nothing that was saved is lost.";
    case "SQLITE_NOTADB":
      return "The file at DATABASE_PATH is not a database: choose another one, or restore a backup.";
    case "SQLITE_CANTOPEN":
      return "The file at DATABASE_PATH cannot be opened: check the path and its permissions.";
  }
  return programming.some((kind) => error instanceof kind) ? (error.stack ?? error.message) : error.message;
}
