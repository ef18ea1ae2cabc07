import { expect, it } from "vitest";
import { readShortcut } from "./read-shortcut";

const bare = {
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  typing: false,
  afterLeader: false,
};

it.each([
  [{ key: "k", ctrlKey: true }, { kind: "find" }],
  [{ key: "K", metaKey: true }, { kind: "find" }],
  [{ key: "k", ctrlKey: true, typing: true }, { kind: "find" }],
  [{ key: "k", ctrlKey: true, shiftKey: true }, null],
  [{ key: "k", ctrlKey: true, altKey: true }, null],
  [{ key: "k" }, null],
  [{ key: "/" }, { kind: "find" }],
  [{ key: "/", shiftKey: true }, { kind: "find" }],
  [{ key: "/", typing: true }, null],
  [{ key: "/", ctrlKey: true }, null],
  [{ key: "?", shiftKey: true }, { kind: "help" }],
  [{ key: "?", typing: true }, null],
  [{ key: "g" }, { kind: "leader" }],
  [{ key: "g", typing: true }, null],
  [{ key: "g", afterLeader: true }, { kind: "leader" }],
  [
    { key: "c", afterLeader: true },
    { kind: "place", key: "c" },
  ],
  [
    { key: "J", afterLeader: true },
    { kind: "place", key: "j" },
  ],
  [{ key: "c", afterLeader: true, typing: true }, null],
  [{ key: "c", afterLeader: true, metaKey: true }, null],
  [{ key: "c" }, null],
  [{ key: "Escape", afterLeader: true }, null],
])("%o is %o", (pressed, shortcut) => {
  expect(readShortcut({ ...bare, ...pressed })).toEqual(shortcut);
});
