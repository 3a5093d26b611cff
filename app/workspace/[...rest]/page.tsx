import { notFound } from "next/navigation";
import { requireContext } from "#/auth/session.ts";

/** Any other address of the desk: the desk's own page for what is not there, for whoever is signed in. */
export default async function RestPage(): Promise<never> {
  await requireContext();
  notFound();
}
