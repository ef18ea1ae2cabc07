import { cancelImport } from "@/server/imports/cancel-import";
import { getImport } from "@/server/imports/store/get-import";
import { receiveUpload } from "@/server/imports/upload";
import { audited } from "@/server/platform/auth/audited";
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

/** Gives an upload up: its import is cancelled, and what came of the file is removed. For a browser that leaves its page. */
export const DELETE = campaignRoute("organizer", async (member, _request, { id = "" }) => {
  const { fileName, state } = await getImport(member.tenantSlug, id);
  const audit = {
    actorKind: member.kind,
    actorId: member.id,
    actorName: member.name,
    tenantSlug: member.tenantSlug,
    action: "cancel_import",
    subject: fileName,
    details: { jobId: id },
  };
  if (state !== "cancelled") await audited(audit, () => cancelImport(member, id));
  return new Response(null, { status: 204 });
});
