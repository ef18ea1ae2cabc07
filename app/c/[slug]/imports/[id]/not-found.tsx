import { FileQuestionMark } from "lucide-react";
import { MessagePage } from "@/components/shell/message-page";

export default function ImportNotFound() {
  return (
    <MessagePage nested icon={<FileQuestionMark />} title="This import isn't here">
      The address may be mistyped. Every list that was dropped in this campaign stands under Imports.
    </MessagePage>
  );
}
