"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { KeyOf } from "#/app/workspace/keymap/key-of.tsx";
import { Day } from "#/components/date.tsx";
import { Button } from "#/components/ui/button.tsx";
import type { DeskClaim, DeskContact } from "#/newsroom/articles/desk.ts";
import { channelLabels, isReplyOverdue, lacksRightOfReply, resultLabels } from "#/newsroom/contacts/contact.ts";
import { dayOf, dueWords } from "#/newsroom/day.ts";
import styles from "./card.module.css";
import { ContactForm } from "./contact-form.tsx";
import contactStyles from "./contact-log.module.css";
import own from "./evidence-list.module.css";
import { useHands } from "./hands.ts";

/** Whom somebody got in touch with about the claim, what was asked and what came back. */
export function ContactLog({ claim }: { claim: DeskClaim }): ReactNode {
  const { desk, panel, setPanel } = useHands();
  const isOpen = panel?.kind === "contact";
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const fields = box.current?.querySelectorAll<HTMLInputElement>("input[name=who], textarea[name=asked]") ?? [];
    const field = [...fields].find(({ value }) => value === "") ?? fields[0];
    field?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const isLacking = lacksRightOfReply(claim);
  if (claim.contacts.length === 0 && !desk.may.logContact && !isLacking) return null;

  return (
    <section className={own.evidence} aria-label="Contacts">
      {claim.contacts.map((contact) => (
        <Contact key={contact.id} claim={claim} contact={contact} />
      ))}
      {isLacking ? <p className={styles.note}>Nobody has been offered a right of reply to this verdict.</p> : null}
      {desk.may.logContact ? (
        <details
          className={own.add}
          ref={box}
          open={isOpen}
          onToggle={(event) => {
            if (event.currentTarget.open) setPanel({ kind: "contact" });
            else if (isOpen) setPanel(null);
          }}
        >
          <summary>
            Log a contact <KeyOf deed="log-contact" />
          </summary>
          <ContactForm key={claim.contacts.length} claim={claim} contact={null} />
        </details>
      ) : null}
    </section>
  );
}

function Contact({ claim, contact }: { claim: DeskClaim; contact: DeskContact }): ReactNode {
  const { desk, panel, setPanel } = useHands();
  const today = dayOf(Date.now());
  const isChanging = panel?.kind === "contact-change" && panel.contactId === contact.id;
  if (isChanging) return <ContactForm claim={claim} contact={contact} />;
  return (
    <div className={own.item}>
      <p className={own.title} dir="auto">
        {contact.who}
        {contact.isRightOfReply ? <span className={contactStyles.reply}> · right of reply</span> : null}
      </p>
      {contact.asked ? <p dir="auto">{contact.asked}</p> : null}
      {contact.answer ? (
        <p className={contactStyles.answer} dir="auto">
          {contact.answer}
        </p>
      ) : null}
      <div className={own.meta}>
        <b>{resultLabels[contact.result]}</b>
        {contact.result === "waiting" && contact.replyBy ? (
          <span className={isReplyOverdue(contact, today) ? contactStyles.overdue : undefined}>
            reply {dueWords(contact.replyBy, today)}
          </span>
        ) : null}
        <span>
          {channelLabels[contact.channel]}, <Day date={contact.contactedOn} />
        </span>
        <span>{contact.by}</span>
        {contact.isConfidential ? <span className={own.confidential}>confidential</span> : null}
        {desk.may.logContact && contact.mayIdentify ? (
          <Button
            size="small"
            variant="plain"
            onClick={() => setPanel({ kind: "contact-change", contactId: contact.id })}
          >
            {contact.result === "waiting" ? "Log the reply" : "Change"}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
