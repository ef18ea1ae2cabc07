import { manager } from "@/server/platform/manager/client";

/** Notes that a user has signed in. */
export async function noteSignIn(id: string): Promise<void> {
  await (await manager()).user.update({ where: { id }, data: { lastSignInAt: new Date() } });
}
