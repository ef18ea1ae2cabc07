"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { formatCount } from "@/lib/text/format";

interface FormErrorProps {
  /** What happened, in a sentence. Nothing is drawn without it. What a field says already isn't said twice. */
  message?: string;
  /** Field id → what is wrong there; each becomes a link to its field. */
  fields?: Record<string, string>;
}

/** The summary above a form that couldn't be sent. Takes the focus when it appears, so that it is read out. */
export function FormError({ message, fields = {} }: FormErrorProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) box.current?.focus();
  }, [message]);
  if (!message) return null;
  const entries = Object.entries(fields);
  const repeated = entries.some(([, text]) => text === message);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-2.5 rounded-md border border-bad/50 bg-bad-soft p-3"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
      <div>
        <p className="font-medium">{repeated ? countWords(entries.length) : message}</p>
        {entries.length > 0 && (
          <ul className="mt-1 space-y-0.5">
            {entries.map(([id, text]) => (
              <li key={id}>
                <a href={`#${id}`} className="rounded-sm text-bad underline underline-offset-2">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const countWords = (count: number) =>
  count === 1 ? "One thing to put right" : `${formatCount(count)} things to put right`;
