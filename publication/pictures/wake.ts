/** server.ts and the framework's bundles load this file separately, so the bell hangs on globalThis. */
const shared = globalThis as typeof globalThis & { stetPictures?: () => void };

/** Says that something was published. Without a server in this process the pictures are drawn when one starts. */
export function wakePictures(): void {
  shared.stetPictures?.();
}

export function onPublication(draw: () => void): void {
  shared.stetPictures = draw;
}
