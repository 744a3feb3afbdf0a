import { Op, type WhereAttributeHashValue } from 'sequelize';

/** SQL: whether a line's days, both included, hold a day; an open end is null. `day` is a parameter (`$2`), `line` the table's name in the statement. */
export const inForce = (day: string, line: string): string =>
  `${line}.from_day <= ${day} AND (${line}.to_day IS NULL OR ${line}.to_day >= ${day})`;

/** The same of a hat, which holds since ever where it was given before days were kept. */
export const hatInForce = (day: string, line: string): string =>
  `(${line}.from_day IS NULL OR ${line}.from_day <= ${day}) AND (${line}.to_day IS NULL OR ${line}.to_day >= ${day})`;

interface Worn {
  readonly fromDay: WhereAttributeHashValue<string | null>;
  readonly toDay: WhereAttributeHashValue<string | null>;
}

/** The same for a model: what of a hat's columns has to hold on a day. */
export const wornOn = (day: string): Worn => ({
  fromDay: { [Op.or]: [null, { [Op.lte]: day }] },
  toDay: { [Op.or]: [null, { [Op.gte]: day }] },
});
