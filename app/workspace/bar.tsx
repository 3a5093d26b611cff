import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "#/components/brand.tsx";
import { initialsOf } from "#/components/initials.ts";
import { type Actor, can } from "#/newsroom/permissions.ts";
import styles from "./bar.module.css";
import { Bell } from "./bell.tsx";
import { signOutAction } from "./sign-out.ts";

const places = [
  { place: "queue", label: "My queue", href: "/workspace/queue" },
  { place: "articles", label: "Articles", href: "/workspace/articles" },
  { place: "sources", label: "Sources", href: "/workspace/sources" },
  { place: "requests", label: "Requests", href: "/workspace/corrections" },
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
export function Bar({ actor, current, where, tools, menu }: BarProps): ReactNode {
  const hidden = {
    newsroom: !can(actor, "newsroom.configure"),
    requests: !can(actor, "correction.handle"),
  };
  const open = places.filter(({ place }) => !(place in hidden && hidden[place as keyof typeof hidden]));
  const links = (
    <ul className={styles.links}>
      {open.map(({ place, label, href }) => (
        <li key={place}>
          <Link href={href} aria-current={place === current ? "page" : undefined}>
            {label}
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
