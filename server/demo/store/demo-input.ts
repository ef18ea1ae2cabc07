/** What a demo is made of. */
export interface DemoInput {
  seed: number;
  /** How many people of the synthetic population the campaign has. */
  people: number;
  now: Date;
}
