import type { ReactNode } from "react";
import { Section } from "#/app/workspace/section.tsx";
import { Moment } from "#/components/date.tsx";
import { Notice } from "#/components/ui/notice.tsx";
import type { MailState } from "#/mail/mail-state.ts";

/** Whether the daily e-mails go out; null where no mail server is set. */
export function MailSection({ mail }: { mail: MailState | null }): ReactNode {
  return (
    <Section title="E-mail" about="The daily digest, for people who switched it on.">
      {mail === null ? (
        <p>
          Off: there is no mail server. Set the variables SMTP_URL and MAIL_FROM where Stet runs, and start it again.
        </p>
      ) : (
        <p>
          {mail.lastSentAt === null ? (
            "On. Nothing was sent since the server started."
          ) : (
            <>
              On. The last one was sent <Moment at={mail.lastSentAt} />.
            </>
          )}
        </p>
      )}
      {mail?.failing.map(({ name, tries, since, nextTryAt, message }) => (
        <Notice key={name} tone="bad" title={`The digest of ${name} was not sent`}>
          <p>
            It failed with “{message}”. Tried {tries === 1 ? "once" : `${tries} times`} since <Moment at={since} />,
            again from <Moment at={nextTryAt} />.
          </p>
        </Notice>
      ))}
    </Section>
  );
}
