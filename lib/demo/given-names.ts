import { nicknames } from "./nicknames";
import { type Random, type WeightedTable, weightedTable } from "./random";
import { nameKey, splitWords } from "./word-list";

export type Sex = "F" | "M";

/** `kin`: equal for names that one person may go by (Margaret, Peggy), different for all others. */
export interface GivenName {
  name: string;
  folded: string;
  kin: number;
}

/** Given names by era of birth (before 1950, to 1969, to 1989, later), the most frequent first. */
const eras: Record<Sex, readonly string[]> = {
  F: [
    `Mary Betty Barbara Shirley Patricia Dorothy Joan Margaret Nancy Helen Carol Joyce Doris Ruth Virginia
     Marilyn Elizabeth Jean Frances Beverly Lois Alice Donna Martha Dolores Janet Phyllis Norma Carolyn
     Evelyn Gloria Anna Marie Ruby Geraldine Rose Peggy Eleanor Audrey Rita Wanda Bonnie Josephine`,
    `Linda Mary Susan Deborah Patricia Karen Donna Cynthia Sandra Pamela Sharon Kathleen Diane Brenda
     Janet Cheryl Teresa Denise Lori Rhonda Laurie Robin Tammy Gail Connie Julie Annette Paula Yolanda
     Darlene Vicki Joanne Rosa Guadalupe Maria Elaine Renee Sheila Jill Lorraine Ines`,
    `Jennifer Amy Melissa Michelle Kimberly Lisa Angela Heather Stephanie Nicole Jessica Elizabeth Rebecca
     Kelly Mary Christina Amanda Julie Sarah Laura Tara Shannon Crystal April Erin Dawn Andrea Rachel
     Tiffany Megan Monica Katherine Danielle Erica Latoya Carla Ana Veronica Holly Keisha Natasha Alicia
     Leticia Miriam Priya`,
    `Emily Hannah Madison Ashley Sarah Alexis Samantha Jessica Taylor Abigail Olivia Emma Alyssa Lauren
     Kayla Grace Brianna Destiny Sydney Victoria Chloe Zoe Natalie Morgan Jasmine Maya Isabella Sofia
     Gabriela Valeria Savannah Haley Paige Jenna Imani Aaliyah Leila Mei Fatima Amina Ximena Autumn Brooke
     Trinity`,
  ],
  M: [
    `James Robert John William Richard Charles Donald George Thomas Joseph David Edward Ronald Paul Kenneth
     Frank Raymond Jack Harold Billy Gerald Walter Jerry Eugene Henry Carl Ralph Arthur Albert Willie Larry
     Lawrence Roger Howard Earl Norman Fred Clarence Leonard Stanley Roy Bernard Francis Leroy`,
    `Michael David John James Robert Mark William Richard Steven Jeffrey Timothy Kevin Scott Brian Gary
     Gregory Ronald Kenneth Dennis Terry Randy Bruce Keith Glenn Darryl Craig Curtis Reginald Rodney
     Douglas Wayne Philip Alan Ricky Dale Juan Luis Carlos Jesus Ramon Victor Ernest Wendell`,
    `Michael Christopher Jason David James Matthew Joshua Robert John Daniel Joseph Brian Justin Ryan Eric
     Chad Adam Andrew Nathan Jeremy Travis Aaron Shawn Dustin Bradley Derek Marcus Jose Antonio Miguel
     Brandon Benjamin Jared Lamar Terrell Omar Rajesh Andre Raul Hector Corey Kyle Patrick Peter`,
    `Jacob Matthew Nicholas Tyler Austin Zachary Ethan Alexander Logan Noah Dylan Samuel Christian Jordan
     Caleb Cameron Hunter Isaiah Elijah Gabriel Connor Evan Luke Mason Liam Aiden Julian Diego Angel Mateo
     Sebastian Malik Darius Xavier Trevor Cole Garrett Ian Marco Muhammad Ahmed Wei Kai Oscar Landon Noel`,
  ],
};

/** How some write a name that the tables hold without its accents. */
export const accentedGivenNames: Readonly<Record<string, string>> = {
  Jose: "José",
  Jesus: "Jesús",
  Maria: "María",
  Ramon: "Ramón",
  Raul: "Raúl",
  Hector: "Héctor",
  Zoe: "Zoë",
  Chloe: "Chloë",
  Renee: "Renée",
  Andre: "André",
  Sofia: "Sofía",
  Noel: "Noël",
  Ines: "Inés",
  Angel: "Ángel",
  Veronica: "Verónica",
  Monica: "Mónica",
};

/** Names without a common short form that the tables would otherwise count as strangers. */
const sameName = [
  "Elizabeth Betty Lisa",
  "Margaret Peggy Rita Megan",
  "Anna Ana Nancy Annette",
  "Joan Joanne",
  "William Billy Willie Liam",
  "Richard Eric Ricky",
  "Nicholas Cole",
  "Marie Mary Maria Rose Rosa",
  "John Nathan",
  "Jeremy Jerry",
];

function kinOf(): Map<string, number> {
  const groups = [
    ...sameName.map(splitWords),
    ...Object.entries(nicknames).map(([name, short]) => [name, ...short]),
  ];
  const kin = new Map<string, number>();
  let last = 0;
  for (const group of groups) {
    const known = new Set(group.map((name) => kin.get(name)).filter((id) => id !== undefined));
    last += 1;
    for (const [name, id] of kin) if (known.has(id)) kin.set(name, last);
    for (const name of group) kin.set(name, last);
  }
  return kin;
}

function buildTables(): Record<Sex, readonly WeightedTable<GivenName>[]> {
  const kin = kinOf();
  const byName = new Map<string, GivenName>();
  const given = (name: string): GivenName => {
    const known = byName.get(name) ?? {
      name,
      folded: nameKey(name),
      kin: kin.get(name) ?? 1000 + byName.size,
    };
    byName.set(name, known);
    return known;
  };
  const table = (text: string) => {
    const names = splitWords(text).map(given);
    return weightedTable(
      names,
      names.map((_, rank) => (rank + 4) ** -0.7),
    );
  };
  return { F: eras.F.map(table), M: eras.M.map(table) };
}

const tables = buildTables();

/** Every given name of the tables, once. */
export const demoGivenNames: readonly GivenName[] = [
  ...new Set([...tables.F, ...tables.M].flatMap((table) => table.values)),
];

/** A given name as parents of that year might choose it. */
export function pickGivenName(random: Random, sex: Sex, birthYear: number): GivenName {
  const year = birthYear + random.between(-7, 7);
  const era = year < 1950 ? 0 : year < 1970 ? 1 : year < 1990 ? 2 : 3;
  return random.weighted(tables[sex][era] as WeightedTable<GivenName>);
}
