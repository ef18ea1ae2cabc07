import { addressWords } from "@/lib/people/address-words";

/** A word that somebody looks for, as it was typed and as names and streets are compared. */
export interface VoterWord {
  word: string;
  name: string;
  street: string;
}

const mostWords = 6;
const short = new Map(addressWords);
/** Letters with a stroke are no letters with an accent; each has a plain one all the same. */
const strokes: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ħ: "h", ŧ: "t", ı: "i" };

/** The first words of what was typed. They are folded as `name-sql.ts` and `address-sql.ts` do; in SQL that took longer than the search. */
export const readVoterWords = (text: string): VoterWord[] =>
  text
    .split(/[\s,;]+/u)
    .filter((word) => word !== "")
    .slice(0, mostWords)
    .map((word) => {
      const plain = word
        .normalize("NFKD")
        .replaceAll(/\p{M}/gu, "")
        .toLowerCase()
        .replaceAll(/[łøđħŧı]/gu, (letter) => strokes[letter] ?? letter);
      const name = plain.replaceAll(/[-.'`\u2019]/gu, "");
      const street = plain.replaceAll(/[.']/gu, "");
      return { word, name, street: short.get(street) ?? street };
    });
