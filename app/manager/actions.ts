"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { loadDemo } from "@/server/demo/demo";
import { adminAction } from "@/server/platform/auth/action";

/** Makes the demo campaign with its 83,067 contacts, which takes seconds. Value: its short name. */
export const loadDemoAction = adminAction(
  "load_demo",
  "admin",
  z.object({}),
  async (admin) => {
    const { slug } = await loadDemo(admin.name);
    revalidatePath("/manager", "layout");
    return { slug };
  },
  () => ({ tenantSlug: "demo" }),
);
