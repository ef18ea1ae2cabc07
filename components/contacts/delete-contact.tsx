"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { PersonId } from "@/lib/people/person-id";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";

interface DeleteContactProps {
  slug: Slug;
  id: PersonId;
  name: string;
  onDelete: (slug: Slug, input: { id: PersonId }) => Promise<Result<unknown>>;
}

/** Deletes a contact, after asking. */
export function DeleteContact({ slug, id, name, onDelete }: DeleteContactProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={{ label: "Delete", icon: <Trash2 aria-hidden />, variant: "ghost", size: "sm" }}
      title={`Delete ${name}?`}
      confirmLabel="Delete this contact"
      danger
      action={() => onDelete(slug, { id })}
      onDone={() => {
        toast.success(`${name} deleted`);
        router.push(`/c/${slug}/contacts`);
      }}
    >
      All that is known of this contact goes: values, tags, communications, event registrations. It can't be
      undone. A later list can bring the person back, without marks such as “do not call”.
    </ConfirmDialog>
  );
}
