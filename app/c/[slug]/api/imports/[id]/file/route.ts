import { receiveUpload } from "@/server/imports/upload";
import { campaignRoute } from "@/server/platform/auth/route";
import { Refusal } from "@/server/platform/refusal";

/** Takes the bytes of a list as they come. Answers with their count and SHA-256, which the browser compares with its own. */
export const PUT = campaignRoute("organizer", async (member, request, params) => {
  if (!request.body) throw new Refusal("upload_incomplete", "The file is empty. Choose another one.");
  const length = request.headers.get("content-length");
  const upload = await receiveUpload(
    member,
    params.id ?? "",
    request.body,
    length === null ? null : Number(length),
  );
  return Response.json(upload);
});
