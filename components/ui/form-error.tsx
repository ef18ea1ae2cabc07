"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";

interface FormErrorProps {
  /** What happened, in a sentence. Nothing is drawn without it. */
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
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-2.5 rounded-md border border-bad/50 bg-bad-soft p-3"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
      <div>
        <p className="font-medium">{message}</p>
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
