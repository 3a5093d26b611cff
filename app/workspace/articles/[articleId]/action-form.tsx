"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, type ReactNode, useActionState, useRef, useState } from "react";
import { type FormAction, type FormState, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { Conflict } from "./conflict.tsx";
import { ARTICLE_FIELD, SINCE_FIELD } from "./desk-fields.ts";
import { useDeskAround } from "./desk-provider.tsx";
import type { DeedName, Fields } from "./named-deed.ts";
import { labelOf, notReached, typedIn } from "./use-deeds.ts";

/** A form whose effect is foreseen: what it is sent as, and about which item. */
export type FormDeed = {
  name: DeedName;
  itemId: string;
  /** What stands against it as far as can be told here, as a sentence, or null. */
  check?: (fields: Fields) => string | null;
  /** What was typed came back. */
  onReturned?: (fields: Fields) => void;
};

type ActionFormProps = {
  action: FormAction;
  /** Where the effect can be foreseen: it is shown at once, and kept where there is no connection. */
  deed?: FormDeed;
  /** Sent along unseen. */
  hidden: Readonly<Record<string, string>>;
  /** The hidden field that carries what of the other person's work was seen, where two can save the same thing. */
  seenAs?: string;
  labels?: Readonly<Record<string, string>>;
  idPrefix: string;
  className?: string | undefined;
  /** Called once it is saved, or shown as it will be. */
  onSaved?: (message?: string) => void;
  /** Something was typed in it. */
  onTyping?: () => void;
  /** The other person's version was taken: what was typed is given up. */
  onLeft?: () => void;
  children: (state: FormState, isPending: boolean) => ReactNode;
};

/**
 * A form on one command. It works before any script has run; afterwards what was typed stays where it is whatever comes
 * back, and Ctrl+Enter sends.
 */
export function ActionForm({
  action,
  deed,
  hidden,
  seenAs,
  labels = {},
  idPrefix,
  className,
  onSaved,
  onTyping,
  onLeft,
  children,
}: ActionFormProps): ReactNode {
  const [first, send] = useActionState(action, idle);
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [isPending, setPending] = useState(false);
  const state = answer ?? first;
  const router = useRouter();
  const store = useDeskAround();
  const form = useRef<HTMLFormElement>(null);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    if (deed && store) foresee(deed, typedIn(data));
    else void sendNow(data);
  }

  function foresee({ name, itemId, check, onReturned }: FormDeed, fields: Fields): void {
    const message = check?.(fields) ?? null;
    setAnswer(message === null ? idle : { status: "refused", message, values: fields });
    if (message !== null || !store) return;
    const about = { itemId, label: labelOf(store.get(), itemId) };
    store.perform({ name, fields }, about, { returned: () => onReturned?.(fields) });
    onSaved?.();
  }

  async function sendNow(data: FormData): Promise<void> {
    setPending(true);
    const sent = (since: number): Promise<FormState> => {
      if (store) data.set(ARTICLE_FIELD, store.get().confirmed.id);
      if (store) data.set(SINCE_FIELD, String(since));
      return action(state, data).catch(() => notReached(data));
    };
    const next = await (store ? store.sendForm(sent) : sent(0));
    setPending(false);
    setAnswer(next);
    if (next.status !== "saved") return;
    onSaved?.(next.message);
    if (!store) router.refresh();
  }

  function sendAgain(): void {
    form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>("button[type=submit][data-main]"));
  }

  function sendOnControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    sendAgain();
  }

  const seen = state.status === "conflict" && seenAs ? { [seenAs]: state.seen } : {};
  return (
    <form
      ref={form}
      action={send}
      className={className}
      onSubmit={submit}
      onInput={onTyping}
      onKeyDown={sendOnControlEnter}
      aria-busy={isPending || undefined}
    >
      {Object.entries({ ...hidden, ...seen }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(state, isPending)}
      {state.status === "conflict" ? (
        <Conflict
          state={state}
          labels={labels}
          onMine={sendAgain}
          onTheirs={() => {
            setAnswer(idle);
            form.current?.reset();
            onLeft?.();
          }}
        />
      ) : state.status === "saved" ? null : (
        <FormSummary state={state} labels={labels} idPrefix={idPrefix} />
      )}
    </form>
  );
}
