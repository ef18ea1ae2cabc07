import { type Random, weightedPairs } from "./random";
import { splitWords } from "./word-list";

const streetNames = splitWords(`
Main High Broad Maple Oak Elm Walnut Chestnut Cherry Sycamore Buckeye Hickory Cedar Pine Spruce Willow Poplar
Locust Linden Dogwood Magnolia Birch Aspen Juniper Laurel Lilac Rosewood Washington Jefferson Madison Monroe
Adams Jackson Lincoln Grant Garfield McKinley Harding Taft Cleveland Wilson Roosevelt Franklin Hamilton Perry
Harrison Hayes Sherman Sheridan Custer Wayne Clay Webster Douglas King Church School College University
Library Market Court Union Liberty Center Mill River Lake Spring Canal Bridge Ferry Railroad Depot Station
Front Water Park Hill Valley Ridge Meadow Prairie Forest Orchard Garden Fairview Highland
Grandview Lakeview Riverview Overlook Summit Sunset Sunrise Hillcrest Woodland Brookside Greenwood Westwood
Northfield Eastgate Parkview Stonebridge Heritage Colonial Kingston Windsor Cambridge Oxford Canterbury
First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Twelfth`);

const suffixes = weightedPairs([
  ["St", 34],
  ["Ave", 24],
  ["Rd", 14],
  ["Dr", 13],
  ["Ln", 5],
  ["Ct", 4],
  ["Blvd", 3],
  ["Pl", 2],
  ["Way", 1],
]);

/** A street with its suffix, sometimes with a direction: "E Maple Ave". */
export function pickStreet(random: Random): string {
  const direction = random.chance(0.22) ? `${random.pick(["N", "S", "E", "W"])} ` : "";
  return `${direction}${random.pick(streetNames)} ${random.weighted(suffixes)}`;
}

/** A second address line, often blank: "Apt 3B". */
export function pickUnit(random: Random): string {
  if (!random.chance(0.16)) return "";
  const floor = random.between(1, 12);
  if (random.chance(0.5)) return `Apt ${floor}${random.pick(["A", "B", "C", "D"])}`;
  return `${random.pick(["Apt", "Unit", "Lot", "#"])} ${floor}${random.below(10)}`.replace("# ", "#");
}
