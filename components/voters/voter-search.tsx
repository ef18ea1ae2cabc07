import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Slug } from "@/lib/platform/tenant";

import { formatCount } from "@/lib/text/format";
import { filterChoices, narrowsVoters, type VoterQuery, voterFilters } from "@/lib/voters/voter-query";
import { ScoreChoice } from "./score-choice";

interface VoterSearchProps {
  slug: Slug;
  query: VoterQuery;
  precincts: readonly { precinct: string; voters: number }[];
  /** The scores that voters have, each with its least and its most. */
  scores: readonly { name: string; least: number; most: number }[];
}

/** What voters are looked for by; a plain form, so that it works before anything else has loaded. */
export function VoterSearch({ slug, query, precincts, scores }: VoterSearchProps) {
  return (
    <search className="print:hidden">
      <form action={`/c/${slug}/voters`} className="space-y-3">
        <div className="flex max-w-xl gap-2">
          <Input
            type="search"
            name="q"
            icon={<Search />}
            aria-label="Find voters"
            placeholder="Name, street, phone, ZIP or voter ID"
            defaultValue={query.words}
            autoComplete="off"
            className="flex-1"
          />
          <Button variant="primary" type="submit">
            Find
          </Button>
        </div>
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">Filters</legend>
          {voterFilters.map((name) => {
            const { label, choices } = filterChoices[name];
            return (
              <Select
                key={name}
                name={name}
                aria-label={label}
                defaultValue={query.filters[name] ?? ""}
                options={[
                  { value: "", label: `${label}: any` },
                  ...Object.entries(choices).map(([value, words]) => ({ value, label: words })),
                ]}
              />
            );
          })}
          {precincts.length > 1 && (
            <Select
              name="precinct"
              aria-label="Precinct"
              defaultValue={query.precinct}
              options={[
                { value: "", label: "Precinct: any" },
                ...precincts.map(({ precinct, voters }) => ({
                  value: precinct,
                  label: `${precinct} (${formatCount(voters)})`,
                })),
              ]}
            />
          )}
          {scores.length > 0 && <ScoreChoice score={query.score} scores={scores} />}
          {narrowsVoters(query) && <Button href={`/c/${slug}/voters`}>Show all</Button>}
        </fieldset>
      </form>
    </search>
  );
}
