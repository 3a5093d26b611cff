import type { ReactNode } from "react";
import { Moment } from "#/components/date.tsx";
import { Badge } from "#/components/ui/badge.tsx";
import type { Choice } from "#/components/ui/choice.tsx";
import { Disclosure } from "#/components/ui/disclosure.tsx";
import { roleLabels } from "#/newsroom/people/person.ts";
import type { Person } from "#/newsroom/people/queries.ts";
import styles from "./people.module.css";
import { AccountSwitch, ResetForm, RolesForm } from "./person-forms.tsx";

type PersonRowProps = { person: Person; isYou: boolean; mayChange: boolean; roles: readonly Choice[] };

/** One person: who, since when, with which roles; what an administrator may change opens below. */
export function PersonRow({ person, isYou, mayChange, roles }: PersonRowProps): ReactNode {
  const { id, name, email, joinedAt, disabledAt } = person;
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.name}>
          <bdi>{name}</bdi>
          {isYou ? <span className={styles.you}> you</span> : null}
        </h2>
        <p className={styles.quiet}>
          {email} · since <Moment at={joinedAt} show="day" />
        </p>
      </div>
      <p className={styles.roles}>
        {disabledAt ? <Badge>Disabled</Badge> : null}
        <span>{person.roles.map((role) => roleLabels[role].label).join(", ") || "No roles"}</span>
      </p>
      {mayChange ? (
        <div className={styles.change}>
          <Disclosure
            summary={
              <>
                Change<span className="visually-hidden"> {name}</span>
              </>
            }
          >
            <div className={styles.forms}>
              <RolesForm personId={id} name={name} has={person.roles} roles={roles} />
              {disabledAt ? null : <ResetForm personId={id} name={name} />}
              {isYou ? null : <AccountSwitch personId={id} name={name} isDisabled={disabledAt !== null} />}
            </div>
          </Disclosure>
        </div>
      ) : null}
    </li>
  );
}
