"use client";

import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { columnName } from "@/lib/imports/import-words";
import type { Reading } from "@/lib/imports/reading";
import { targetLabel } from "@/lib/people/fields";
import { joinColumns, joinParts, type Recipe, recipesOf } from "@/lib/people/joins";
import type { Mapping } from "@/lib/people/mapping";

interface JoinRecipesProps {
  reading: Reading;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** The fields that are joined from several columns, each as its parts in order and what they make of the first rows. */
export function JoinRecipes({ reading, mapping, onChange }: JoinRecipesProps) {
  const recipes = recipesOf(mapping).filter(({ indexes }) => indexes.length > 1);
  if (recipes.length === 0) return null;
  return (
    <ul aria-label="Fields joined from several columns" className="mb-4 space-y-2">
      {recipes.map((recipe) => (
        <JoinRecipe
          key={recipe.field}
          recipe={recipe}
          reading={reading}
          onChange={(indexes) => onChange(joinColumns(mapping, { field: recipe.field, indexes }))}
        />
      ))}
    </ul>
  );
}

interface JoinRecipeProps {
  recipe: Recipe;
  reading: Reading;
  onChange: (indexes: number[]) => void;
}

function JoinRecipe({ recipe: { field, indexes }, reading, onChange }: JoinRecipeProps) {
  const label = targetLabel(field);
  const examples = reading.preview
    .map((cells) =>
      joinParts(
        field,
        indexes.map((index) => cells[index] ?? ""),
      ),
    )
    .filter((text) => text !== "");
  const moved = (at: number, by: number) => {
    const order = [...indexes];
    order.splice(at + by, 0, ...order.splice(at, 1));
    return order;
  };
  return (
    <li className="rounded-md border p-3">
      <p>
        <span className="font-medium">{label}</span> is joined from {indexes.length} columns
        {examples.length > 0 && (
          <>
            :{" "}
            {[...new Set(examples)]
              .slice(0, 2)
              .map((text) => `“${text}”`)
              .join(", ")}
          </>
        )}
      </p>
      <ol className="mt-2 flex flex-wrap gap-2">
        {indexes.map((index, at) => {
          const name = columnName(reading.columns[index]?.header ?? "", index);
          return (
            <li key={index} className="flex items-center rounded-md border bg-subtle pl-2.5 text-sm">
              <span className="max-w-48 truncate">{name}</span>
              {at > 0 && (
                <IconButton
                  label={`Move ${name} to the left in ${label}`}
                  icon={<ArrowLeft aria-hidden className="size-3.5" />}
                  onClick={() => onChange(moved(at, -1))}
                />
              )}
              {at < indexes.length - 1 && (
                <IconButton
                  label={`Move ${name} to the right in ${label}`}
                  icon={<ArrowRight aria-hidden className="size-3.5" />}
                  onClick={() => onChange(moved(at, 1))}
                />
              )}
              <IconButton
                label={`Take ${name} out of ${label}`}
                icon={<X aria-hidden className="size-3.5" />}
                onClick={() => onChange(indexes.filter((other) => other !== index))}
              />
            </li>
          );
        })}
      </ol>
    </li>
  );
}
