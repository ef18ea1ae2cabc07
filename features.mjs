/**
 * Which feature stands on which: what a feature's folders (`server/<f>`, `components/<f>`, `lib/<f>`) may import beside
 * their own, `server/platform`, `components/ui` and `lib` of no feature. `.dependency-cruiser.cjs` makes its rules of it.
 * A new feature is one row here; whatever is to stand on it names it.
 */
export const features = {
  people: [],
  review: [],
  linking: ["people"],
  tags: ["people"],
  contacts: ["people", "tags"],
  imports: ["people", "contacts", "review"],
  duplicates: ["people", "linking", "contacts", "review"],
  voters: ["people", "linking", "contacts", "imports", "review"],
  accounts: [],
  audit: [],
  campaigns: ["accounts", "imports", "voters"],
  backups: ["campaigns", "imports"],
  demo: ["accounts", "campaigns", "contacts", "imports", "people"],
};

/** Features whose stores other stores may use: what a person is, and how two records are compared. */
export const sharedStores = ["people", "linking"];
/** Data that stands above a feature's store, and that stores may read all the same: what hangs on a person. */
export const sharedData = ["people/attachments"];

/** Parts of `lib` and `components` that know no feature. */
export const common = { lib: ["platform", "jobs", "text", "places"], components: ["ui", "shell", "jobs"] };
