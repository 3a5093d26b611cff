import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Door } from "#/components/door.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage(): ReactNode {
  return (
    <Door title="There is nothing here" about="The address is wrong, or what stood here has moved.">
      <p>
        Look for it among <a href="/">the published reports</a>, or go to <a href="/workspace/articles">the desk</a>.
      </p>
    </Door>
  );
}
