import type { FormState } from "#/components/ui/form-state.ts";
import type { ArticleDesk } from "#/newsroom/articles/desk.ts";
import { changedDesk, type DeskChange } from "#/newsroom/articles/desk-change.ts";
import { foresee, isDone, seenUnsaved } from "./foresee.ts";
import { isForeseen, type NamedDeed, type Unsaved } from "./named-deed.ts";
import type { Outbox } from "./outbox.ts";

export type Refusal = Exclude<FormState, { status: "idle" | "saved" }>;

/** A deed that came back instead of being saved. */
export type Fault = Unsaved & { refusal: Refusal };

/** Why nothing is sent: no answer, nobody signed in, or somebody else. */
export type Trouble = { kind: "unreached" } | { kind: "signed-out" } | { kind: "someone-else"; name: string };

/** `failed`: the server was there and could not take this deed. */
export type Answer = { kind: "answer"; state: FormState } | { kind: "failed" } | Trouble;

export type DeskState = {
  /** As the server last said. */
  confirmed: ArticleDesk;
  /** The same with everything that is not saved yet. */
  shown: ArticleDesk;
  unsaved: readonly Unsaved[];
  faults: readonly Fault[];
  trouble: Trouble | null;
  /** Forms under way: what they do is not foreseen, so that keys wait for them. */
  forms: number;
};

export type Doors = {
  send: (deed: NamedDeed, since: number) => Promise<Answer>;
  /** What has changed since; null where that could not be found out. */
  changes: (since: number) => Promise<DeskChange | null>;
  /** Reads the whole desk again; it comes back through `take`. */
  reload: () => void;
  outbox: Outbox;
  now: () => number;
  /** Calls back after so many milliseconds. */
  later: (again: () => void, wait: number) => void;
};

/** Called when a deed's answer is there. */
export type Hopes = { saved?: ((message?: string) => void) | undefined; returned?: (() => void) | undefined };

export type DeskStore = {
  get: () => DeskState;
  subscribe: (listener: () => void) => () => void;
  /** Does it: shown at once where it can be foreseen, sent after what was done before it. */
  perform: (deed: NamedDeed, about: { itemId: string; label: string }, hopes?: Hopes) => void;
  /** Sends a form whose effect nobody can foresee, after everything that was done before it. */
  sendForm: (send: (since: number) => Promise<FormState>) => Promise<FormState>;
  /** Takes over what changed elsewhere. */
  catchUp: () => Promise<void>;
  /** Takes a whole desk as confirmed, unless it is older than what is known. */
  take: (desk: ArticleDesk) => void;
  /** Takes up what an earlier page left unsaved. */
  takeUp: () => void;
  /** Tries to send at once. */
  tryAgain: () => void;
  dropFault: (id: string) => void;
};

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

export function deskStore(desk: ArticleDesk, doors: Doors): DeskStore {
  let state: DeskState = { confirmed: desk, shown: desk, unsaved: [], faults: [], trouble: null, forms: 0 };
  let isSending = false;
  let wait = FIRST_WAIT;
  let count = 0;
  const listeners = new Set<() => void>();
  const hopesOf = new Map<string, Hopes>();
  /** What is to be sent as seen by those who saw the effect of a deed before it was saved. */
  const seenAfter = new Map<string, string>();

  function set(next: Partial<DeskState>): void {
    const before = state;
    state = { ...state, ...next };
    if (state.confirmed !== before.confirmed || state.unsaved !== before.unsaved)
      state.shown = isLonger(before, state)
        ? foresee(before.shown, state.unsaved.at(-1) as Unsaved)
        : state.unsaved.reduce(foresee, state.confirmed);
    for (const listener of listeners) listener();
  }

  function take(desk: ArticleDesk): void {
    if (desk.n >= state.confirmed.n) set({ confirmed: desk });
  }

  function apply(change: DeskChange): void {
    const changed = changedDesk(state.confirmed, change);
    if (!changed) doors.reload();
    else if (changed !== state.confirmed) set({ confirmed: changed });
  }

  async function catchUp(): Promise<void> {
    const change = await doors.changes(state.confirmed.n);
    if (change) apply(change);
  }

  function perform(deed: NamedDeed, { itemId, label }: { itemId: string; label: string }, hopes: Hopes = {}): void {
    const at = doors.now();
    const id = `${at.toString(36).padStart(9, "0")}-${String(count++).padStart(4, "0")}`;
    // A form may have been opened before an earlier deed on the claim was saved, and be sent after.
    const seen = seenAfter.get(deed.fields.seen ?? "");
    const known = seen === undefined ? deed : { ...deed, fields: { ...deed.fields, seen } };
    const unsaved: Unsaved = { id, deed: known, itemId, label, at, isRetried: false };
    hopesOf.set(id, hopes);
    if (isForeseen(deed)) doors.outbox.keep(unsaved);
    set({
      unsaved: [...state.unsaved, unsaved],
      faults: state.faults.filter((fault) => fault.itemId !== itemId),
    });
    void sendAll();
  }

  /**
   * One after another, so that they arrive in the order in which they were done. What the server fails to take holds up
   * what was done to the same item, and nothing else.
   */
  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    const held = new Set<string>();
    const next = (): Unsaved | undefined => state.unsaved.find(({ itemId }) => !held.has(itemId));
    let trouble: Trouble | null = null;
    for (let first = next(); first && !trouble; first = next()) {
      const answer = await doors.send(first.deed, state.confirmed.n).catch((): Answer => ({ kind: "unreached" }));
      if (answer.kind === "failed") held.add(first.itemId);
      else if (answer.kind !== "answer") trouble = answer;
      else {
        if (held.size === 0) wait = FIRST_WAIT;
        await settle(first, answer.state);
      }
    }
    if (trouble || held.size > 0) putOff(trouble ?? { kind: "unreached" });
    isSending = false;
    for (const listener of listeners) listener();
  }

  function putOff(trouble: Trouble): void {
    const kept = state.unsaved.filter(({ deed }) => isForeseen(deed)).map((one) => ({ ...one, isRetried: true }));
    const given = state.unsaved.filter(({ deed }) => !isForeseen(deed));
    const refusal: Refusal = { status: "refused", message: troubleWords(trouble), values: {} };
    set({ trouble, unsaved: kept, faults: [...state.faults, ...given.map((one) => ({ ...one, refusal }))] });
    for (const { id } of given) hopesOf.get(id)?.returned?.();
    if (kept.length === 0) return;
    doors.later(tryAgain, wait);
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }

  async function settle(sent: Unsaved, answer: FormState): Promise<void> {
    if (answer.status === "saved" && answer.change) applyWithout(sent, answer.change);
    else await catchUp();
    const isSaved = answer.status === "saved" || (sent.isRetried && isDone(state.confirmed, sent.deed));
    const claim = state.confirmed.claims.find(({ id }) => id === sent.itemId);
    // The next verdict on the claim was made by somebody who saw this one, or what this one had seen.
    const seen = (isSaved ? null : sent.deed.fields.seen) ?? claim?.seen ?? "";
    seenAfter.set(seenUnsaved(sent.id), seen);
    const unsaved = state.unsaved.filter(({ id }) => id !== sent.id).map((other) => reseen(other, sent.id, seen));
    for (const one of unsaved) if (isForeseen(one.deed)) doors.outbox.keep(one);
    doors.outbox.drop(sent.id);
    const hopes = hopesOf.get(sent.id);
    hopesOf.delete(sent.id);
    if (isSaved) {
      set({ trouble: null, unsaved });
      hopes?.saved?.(answer.status === "saved" ? answer.message : undefined);
    } else {
      set({ trouble: null, unsaved, faults: [...state.faults, { ...sent, refusal: answer as Refusal }] });
      hopes?.returned?.();
    }
  }

  /** The desk never shows the moment in which a deed is neither foreseen nor confirmed. */
  function applyWithout(sent: Unsaved, change: DeskChange): void {
    const changed = changedDesk(state.confirmed, change);
    if (changed) set({ confirmed: changed, unsaved: state.unsaved.filter(({ id }) => id !== sent.id) });
    else doors.reload();
  }

  async function sendForm(send: (since: number) => Promise<FormState>): Promise<FormState> {
    set({ forms: state.forms + 1 });
    try {
      if (state.trouble) tryAgain();
      await untilSent();
      const answer = await send(state.confirmed.n);
      if (answer.status === "saved" && answer.change) apply(answer.change);
      else await catchUp();
      return answer;
    } finally {
      set({ forms: state.forms - 1 });
    }
  }

  function untilSent(): Promise<void> {
    return new Promise((resolve) => {
      const isSent = (): boolean => state.unsaved.length === 0 || (state.trouble !== null && !isSending);
      if (isSent()) return resolve();
      const stop = subscribe(() => {
        if (!isSent()) return;
        stop();
        resolve();
      });
    });
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function takeUp(): void {
    const known = new Set(state.unsaved.map(({ id }) => id));
    const left = doors.outbox.read().filter(({ id }) => !known.has(id));
    if (left.length === 0) return;
    set({ unsaved: [...left, ...state.unsaved] });
    void sendAll();
  }

  function tryAgain(): void {
    if (state.unsaved.length > 0) void sendAll();
    else if (state.trouble) set({ trouble: null });
  }

  function dropFault(id: string): void {
    set({ faults: state.faults.filter((fault) => fault.id !== id) });
  }

  return { get: () => state, subscribe, perform, sendForm, catchUp, take, takeUp, tryAgain, dropFault };
}

function isLonger(before: DeskState, after: DeskState): boolean {
  const { unsaved } = before;
  const isAdded = after.unsaved.length === unsaved.length + 1 && after.unsaved.at(-2) === unsaved.at(-1);
  return before.confirmed === after.confirmed && isAdded;
}

function reseen(unsaved: Unsaved, savedId: string, seen: string): Unsaved {
  if (unsaved.deed.fields.seen !== seenUnsaved(savedId)) return unsaved;
  return { ...unsaved, deed: { ...unsaved.deed, fields: { ...unsaved.deed.fields, seen } } };
}

function troubleWords(trouble: Trouble): string {
  if (trouble.kind === "signed-out") return "Not saved: you are signed out. Sign in in another tab, then try again.";
  if (trouble.kind === "someone-else") return `Not saved: ${trouble.name} is signed in in this browser.`;
  return "Not saved: the server did not answer. Try again in a moment.";
}
