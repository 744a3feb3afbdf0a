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

/** SQL: one column of the school's own rules as they are on a day; null where it has decided nothing yet. `day` is a parameter (`$2`). */
export const ruleInForce = (column: string, day: string): string =>
  `(SELECT rule.${column} FROM school_rules rule WHERE rule.from_day <= ${day} ORDER BY rule.from_day DESC, rule.id DESC LIMIT 1)`;

/** SQL: the id of the fact that says who leads on a day; null where no document was entered. `day` is a parameter (`$2`). */
export const leaderInForce = (day: string): string =>
  `(SELECT l.id FROM leaders l WHERE l.accepted AND l.from_day <= ${day}
    ORDER BY l.from_day DESC, l.place DESC LIMIT 1)`;

/** SQL: her name; null where no document was entered. */
export const leaderNameInForce = (day: string): string =>
  `(SELECT w.name FROM leaders f JOIN users w ON w.id = f.user_id WHERE f.id = ${leaderInForce(day)})`;
