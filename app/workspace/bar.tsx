import Link from "next/link";
import type { ReactNode } from "react";
import { findContext } from "#/auth/session.ts";
import { Brand } from "#/components/brand.tsx";
import { initialsOf } from "#/components/initials.ts";
import { type Actor, can } from "#/newsroom/permissions.ts";
import { questionsWaiting } from "#/newsroom/sourcing/queries.ts";
import styles from "./bar.module.css";
import { Bell } from "./bell.tsx";
import { signOutAction } from "./sign-out.ts";

const places = [
  { place: "queue", label: "My queue", href: "/workspace/queue" },
  { place: "articles", label: "Articles", href: "/workspace/articles" },
  { place: "questions", label: "Questions", href: "/workspace/questions" },
  { place: "sources", label: "Sources", href: "/workspace/sources" },
  { place: "requests", label: "Requests", href: "/workspace/corrections" },
  { place: "numbers", label: "Numbers", href: "/workspace/numbers" },
  { place: "people", label: "People", href: "/workspace/people" },
  { place: "log", label: "Log", href: "/workspace/audit" },
  { place: "newsroom", label: "Newsroom", href: "/workspace/newsroom" },
] as const;
export type Place = (typeof places)[number]["place"] | "account" | "notifications" | "none";

type BarProps = {
  actor: Actor;
  current: Place;
  /** Stands in place of the navigation, which moves into the menu: where am I, on a screen that fills the window. */
  where?: ReactNode;
  /** At the end of the bar: numbers, then the one action of the screen. */
  tools?: ReactNode;
  /** In the menu, before the places: what else this screen offers. */
  menu?: ReactNode;
};

/** The line at the top of every screen of the desk, 52 px high. The menu works before any script has loaded. */
export async function Bar({ actor, current, where, tools, menu }: BarProps): Promise<ReactNode> {
  const ctx = await findContext();
  const waiting = ctx ? questionsWaiting(ctx.db, actor.id) : 0;
  const open = places.filter(({ place }) => {
    if (place === "newsroom") return can(actor, "newsroom.configure");
    if (place === "requests") return can(actor, "correction.handle");
    if (place === "numbers") return can(actor, "numbers.read");
    return place !== "questions" || waiting > 0 || actor.roles.has("reporter");
  });
  const links = (
    <ul className={styles.links}>
      {open.map(({ place, label, href }) => (
        <li key={place}>
          <Link href={href} aria-current={place === current ? "page" : undefined}>
            {label}
            {place === "questions" && waiting > 0 ? (
              <>
                {" "}
                <span className={styles.count}>{waiting}</span>
              </>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <header className={styles.bar}>
      <Brand href="/workspace/articles" />
      {where ? (
        <div className={styles.where}>{where}</div>
      ) : (
        <nav className={styles.places} aria-label="Desk">
          {links}
        </nav>
      )}
      <div className={styles.tools}>
        {tools}
        <Bell />
        <button className={styles.person} type="button" popoverTarget="bar-menu">
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(actor.name)}
          </span>
          <span className="visually-hidden">Menu, signed in as {actor.name}</span>
        </button>
      </div>
      <div className={styles.menu} id="bar-menu" popover="auto">
        <p className={styles.name}>{actor.name}</p>
        {menu ? <div className={styles.more}>{menu}</div> : null}
        <nav className={where ? undefined : styles.narrowOnly} aria-label="All of the desk">
          {links}
        </nav>
        <ul className={styles.links}>
          <li>
            <Link href="/workspace/account" aria-current={current === "account" ? "page" : undefined}>
              Your account
            </Link>
          </li>
          <li>
            <a href="/">The public site</a>
          </li>
        </ul>
        <form action={signOutAction}>
          <button className={styles.out} type="submit">
            Sign out
          </button>
        </form>
      </div>
    </header>
  );
}
