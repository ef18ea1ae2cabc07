import type { ValueTarget } from "./shape-values";

/** A custom field that a list fills: its name, its column in the shape, and its id once the campaign has it. */
export interface CustomColumn {
  target: ValueTarget;
  name: string;
  label: string;
  type: string;
  column: string;
  id: string | null;
}
