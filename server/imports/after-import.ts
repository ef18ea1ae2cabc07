import "server-only";

/** Work that an import brings with it. `by`: who loaded the list. It tells its own trouble: to the import it is none. */
export type AfterImport = (slug: string, by: string) => Promise<void>;

const key = Symbol.for("campaignbrain.afterImport");
const holder = globalThis as { [key]?: readonly AfterImport[] };

/** Sets what follows each import in this process: of features that stand on this one, which doesn't know them. */
export function followImports(work: readonly AfterImport[]): void {
  holder[key] = work;
}

/** Does what follows an import. */
export async function afterImport(slug: string, by: string): Promise<void> {
  for (const work of holder[key] ?? []) await work(slug, by);
}
