import { type FileKind, kindOfFile } from "#/ingest/kind-of-file.ts";

const documents: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  markdown: "text/plain",
  text: "text/plain",
};

const pictures: readonly [mediaType: string, isIt: (bytes: Uint8Array) => boolean][] = [
  ["image/png", (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ["image/jpeg", (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff])],
  [
    "image/webp",
    (bytes) => startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
  ],
];

/**
 * The media type of a file by its bytes, whatever it is called: a document that is read here, or a picture.
 *
 * @throws {RefusedDocument} for everything else
 */
export function mediaTypeOfFile(bytes: Uint8Array, name: string): string {
  return pictureTypeOf(bytes) ?? documents[kindOfFile(bytes, name)];
}

export function pictureTypeOf(bytes: Uint8Array): string | null {
  return pictures.find(([, isIt]) => isIt(bytes))?.[0] ?? null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
