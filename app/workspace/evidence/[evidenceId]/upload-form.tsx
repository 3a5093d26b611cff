"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#/components/ui/button.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import styles from "./copies.module.css";

/** A file in the place of a page: a saved page, a PDF, a picture of the screen. */
export function UploadForm({ evidenceId }: { evidenceId: string }): ReactNode {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const [told, setTold] = useState<{ isWell: boolean; message: string } | null>(null);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    setPending(true);
    const answer = await upload(evidenceId, new FormData(form));
    setPending(false);
    setTold(answer);
    if (!answer.isWell) return;
    form.reset();
    router.refresh();
  }

  return (
    <form onSubmit={send} className={styles.upload} aria-busy={isPending || undefined}>
      <label htmlFor="upload-file">File</label>
      <p id="upload-hint" className={styles.note}>
        A saved page (HTML), a PDF, a Word file, plain text, or a picture of the screen; 15 MB at most.
      </p>
      <input
        id="upload-file"
        name="file"
        type="file"
        required
        aria-describedby="upload-hint"
        accept=".html,.htm,.pdf,.docx,.txt,.md,.png,.jpg,.jpeg,.webp"
      />
      <div>
        <Button type="submit" aria-disabled={isPending || undefined}>
          Upload the copy
        </Button>
      </div>
      <div role="status">{told ? <Notice tone={told.isWell ? "saved" : "bad"}>{told.message}</Notice> : null}</div>
    </form>
  );
}

async function upload(evidenceId: string, data: FormData): Promise<{ isWell: boolean; message: string }> {
  try {
    const response = await fetch(`/workspace/evidence/${evidenceId}/upload`, { method: "POST", body: data });
    const { message } = (await response.json()) as { message: string };
    return { isWell: response.ok, message };
  } catch {
    return { isWell: false, message: "The server was not reached. Try again in a moment." };
  }
}
