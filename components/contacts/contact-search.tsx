"use client";

import { LoaderCircle, Search, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { type ContactQuery, contactsHref } from "@/lib/contacts/contact-query";
import type { Slug } from "@/lib/platform/tenant";

interface ContactSearchProps {
  slug: Slug;
  query: ContactQuery;
}

const pauseMs = 120;

/** Finds contacts as one types: the words stand in the address, a short pause after the last key. */
export function ContactSearch({ slug, query }: ContactSearchProps) {
  const router = useRouter();
  const [words, setWords] = useState(query.words);
  const [pending, start] = useTransition();
  const sent = useRef(query.words);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // The address changed by other means, such as Back.
    if (query.words === sent.current) return;
    sent.current = query.words;
    setWords(query.words);
  }, [query.words]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const find = (next: string, waitMs: number) => {
    setWords(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (next === sent.current) return;
      // One step back leads to what was there before the search, not to each of its letters.
      const first = sent.current === "";
      sent.current = next;
      const href = contactsHref(slug, { ...query, words: next, cursor: null });
      start(() => (first ? router.push(href, { scroll: false }) : router.replace(href, { scroll: false })));
    }, waitMs);
  };

  return (
    <search className="relative block max-w-xl">
      <Input
        type="search"
        icon={pending ? <LoaderCircle className="animate-spin" /> : <Search />}
        aria-label="Find contacts"
        placeholder="Name, phone, e-mail or voter ID"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => find(event.target.value, pauseMs)}
        onKeyDown={(event) => {
          if (event.key === "Enter") find(words, 0);
          if (event.key === "Escape" && words !== "") find("", 0);
        }}
        className="[&_input]:pr-9 [&_input::-webkit-search-cancel-button]:appearance-none"
      />
      {words !== "" && (
        <span className="absolute inset-y-0 right-0.5 flex items-center">
          <IconButton label="Clear the search" icon={<X />} onClick={() => find("", 0)} />
        </span>
      )}
    </search>
  );
}
