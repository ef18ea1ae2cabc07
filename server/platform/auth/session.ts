import "server-only";
import { cookies, headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { findIdentity, type Identity } from "./identity";
import { claimOf } from "./next-auth-options";

/** Who makes this request, looked up anew in the databases; null when nobody is signed in. */
export const currentIdentity = cache(async (): Promise<Identity | null> => {
  const jar = await cookies();
  const request = {
    headers: Object.fromEntries(await headers()),
    cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
  };
  const token = await getToken({ req: request as unknown as Parameters<typeof getToken>[0]["req"] });
  const claim = claimOf(token);
  return claim ? findIdentity(claim) : null;
});
