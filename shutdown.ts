/** One controller a process: server.ts and the framework's bundles load this file separately, so it hangs on globalThis. */
const shared = globalThis as typeof globalThis & { stetShutdown?: AbortController };

/** Aborted when the server begins to stop. An event stream ends on it: the server waits for open responses. */
export function shutdownSignal(): AbortSignal {
  shared.stetShutdown ??= new AbortController();
  return shared.stetShutdown.signal;
}

/** Tells everyone who listens to `shutdownSignal()` to finish. */
export function beginShutdown(): void {
  shared.stetShutdown ??= new AbortController();
  shared.stetShutdown.abort();
}
