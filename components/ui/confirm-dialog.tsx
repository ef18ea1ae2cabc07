"use client";

import { type ReactNode, useId, useState } from "react";
import type { Result } from "@/lib/platform/result";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-style";
import { Dialog } from "./dialog";
import { FormError } from "./form-error";
import { Input } from "./input";
import { useAction } from "./use-action";

interface ConfirmDialogProps<T> {
  /** The button that opens it. */
  trigger: {
    label: ReactNode;
    icon?: ReactNode;
    variant?: ButtonVariant;
    size?: ButtonSize;
    disabled?: boolean;
  };
  /** The question: "Undo this import?" */
  title: string;
  /** What will happen and what stays. */
  children: ReactNode;
  /** The verb and its object: "Undo 82,315 contacts". */
  confirmLabel: string;
  danger?: boolean;
  /** Must be typed before the button works, for what can't be undone. */
  confirmWord?: string;
  /** A refusal is shown and the dialog stays open. */
  action: () => Promise<Result<T>>;
  onDone?: (value: T) => void;
}

/** A button that asks first. */
export function ConfirmDialog<T>(props: ConfirmDialogProps<T>) {
  const { trigger, title, children, confirmLabel, danger, confirmWord, action, onDone } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const { pending, failure, run, forget } = useAction();
  const wordId = useId();

  const show = (next: boolean) => {
    setOpen(next);
    setTyped("");
    forget();
  };
  const confirm = () =>
    run(action, (value) => {
      show(false);
      onDone?.(value);
    });

  return (
    <>
      <Button
        variant={trigger.variant}
        size={trigger.size}
        icon={trigger.icon}
        disabled={trigger.disabled}
        onClick={() => show(true)}
      >
        {trigger.label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        title={title}
        size="sm"
        footer={
          <>
            <Button onClick={() => show(false)}>Cancel</Button>
            <Button
              variant={danger ? "danger" : "primary"}
              pending={pending}
              disabled={confirmWord !== undefined && typed.trim() !== confirmWord}
              onClick={confirm}
            >
              {confirmLabel}
            </Button>
          </>
        }
      >
        <div className="space-y-3 text-ink-2">
          <FormError message={failure?.message} />
          <div>{children}</div>
          {confirmWord && (
            <label htmlFor={wordId} className="block space-y-1">
              <span>
                Type <b className="font-semibold text-ink">{confirmWord}</b> to go on
              </span>
              <Input
                id={wordId}
                value={typed}
                autoComplete="off"
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
          )}
        </div>
      </Dialog>
    </>
  );
}
