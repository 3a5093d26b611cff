import { redirect } from "next/navigation";

/** The desk begins with the list of articles. */
export default function WorkspacePage(): never {
  redirect("/workspace/articles");
}
