"use client";
import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  use,
  useActionState,
  useRef,
  useState,
  useTransition,
} from "react";
import { type FormAction, type FormState, idle } from "#/components/ui/form-state.ts";
import { FormSummary } from "#/components/ui/form-summary.tsx";
import { Conflict } from "./conflict.tsx";
import { HandsContext } from "./hands.ts";
import { notReached } from "./use-deeds.ts";

type ActionFormProps = {
  action: FormAction;
  /** Sent along unseen. */
  hidden: Readonly<Record<string, string>>;
  /** The hidden field that carries what of the other person's work was seen, where two can save the same thing. */
  seenAs?: string;
  labels?: Readonly<Record<string, string>>;
  idPrefix: string;
  className?: string | undefined;
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
  const [, startHere] = useTransition();
  const start = use(HandsContext)?.start ?? startHere;
  const form = useRef<HTMLFormElement>(null);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    setPending(true);
    // Not by the effect of an answer: a form that is gone once its work is done would not hear of it.
    start(async () => {
      const next = await action(state, data).catch(() => notReached(data));
      setPending(false);
      setAnswer(next);
      if (next.status === "saved") onSaved?.(next.message);
    });
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
            router.refresh();
          }}
        />
      ) : state.status === "saved" ? null : (
        <FormSummary state={state} labels={labels} idPrefix={idPrefix} />
      )}
    </form>
  );
}
