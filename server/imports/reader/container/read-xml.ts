import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";

/** What is called while a document is read; names come without their prefix. */
export interface XmlHandlers {
  open: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Reads an XML document of any length as it comes; own entities are an error, so none can grow. Throws where it is not well-formed. */
export async function readXml(stream: Readable, { open, close, text }: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const given = attributes as Record<string, string>;
    open(local(name), (attribute) => given[attribute] ?? given[prefixed(given, attribute)]);
  });
  if (close) parser.on("closetag", ({ name }) => close(local(name)));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of stream) parser.write(decoder.decode(chunk as Buffer, { stream: true }));
  parser.write(decoder.decode()).close();
}

/** "*:id": an attribute with that name under whatever prefix. */
const prefixed = (given: Record<string, string>, attribute: string) =>
  attribute.startsWith("*:")
    ? (Object.keys(given).find((name) => name.endsWith(attribute.slice(1))) ?? "")
    : "";

const local = (name: string) => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);
