/** Why nothing came of a call to the network. */
export type RefusalReason =
  | "off"
  | "address"
  | "scheme"
  | "credentials"
  | "port"
  | "private-name"
  | "private-address"
  | "unknown-host"
  | "unreachable"
  | "tls"
  | "timed-out"
  | "too-slow"
  | "too-large"
  | "headers-too-large"
  | "too-many-redirects"
  | "redirect-loop"
  | "content-type"
  | "encoding"
  | "cut-short"
  | "broken-answer"
  | "host-busy"
  | "asked-to-wait"
  | "cancelled";

/** Thrown inside this room only; `fetchPage` answers with a `Refused`. The message is a sentence that says what to do. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly reason: RefusalReason;
  /** When the host may be asked again, ms UTC; null where it did not say. */
  readonly retryAt: number | null;

  constructor(reason: RefusalReason, sentence: string, retryAt: number | null = null) {
    super(sentence);
    this.reason = reason;
    this.retryAt = retryAt;
  }
}
