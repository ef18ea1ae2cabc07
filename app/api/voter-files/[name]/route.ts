import { adminRoute } from "@/server/auth/route";
import { Refusal } from "@/server/refusal";
import { receiveVoterFile } from "@/server/voter-file/incoming-files";

/** Takes a file of a voter file, to be loaded once all of them are there. */
export const PUT = adminRoute("admin", async (admin, request, { name = "" }) => {
  if (!request.body) throw new Refusal("upload_incomplete", "The file is empty. Choose another one.");
  const length = request.headers.get("content-length");
  const kept = await receiveVoterFile(admin.id, name, request.body, length === null ? null : Number(length));
  return Response.json(kept);
});
