import { UserX } from "lucide-react";
import { MessagePage } from "@/components/shell/message-page";

export default function ContactNotFound() {
  return (
    <MessagePage nested icon={<UserX />} title="This contact isn't here">
      The address may be mistyped, or the contact was deleted, merged with another or taken back with its
      import.
    </MessagePage>
  );
}
