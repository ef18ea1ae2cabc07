import { adminRoute } from "@/server/platform/auth/route";
import { Refusal } from "@/server/platform/refusal";
import { receiveVoterFile } from "@/server/voters/incoming-files";

/** Takes a file of a voter file, to be loaded once all of them are there. */
export const PUT = adminRoute("admin", async (admin, request, { name = "" }) => {
  if (!request.body) throw new Refusal("upload_incomplete", "The file is empty. Choose another one.");
  const length = request.headers.get("content-length");
  const kept = await receiveVoterFile(admin.id, name, request.body, length === null ? null : Number(length));
  return Response.json(kept);
});
