/** Who changes a contact, and when. */
export interface Editor {
  by: string;
  at: Date;
}
