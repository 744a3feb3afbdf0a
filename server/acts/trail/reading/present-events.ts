/** Events as people read them: names in place of ids, what happened in words. */
import type { AuditData } from '../../../../core/audit/event.js';
import type { Trail } from '../../../../core/contract/trail.js';
import { trailKinds as enKinds } from '../../../../core/words/en/trail-kinds.js';
import { eventDetails } from '../../../../core/words/event-details.js';
import { orderDetails } from '../../../../core/words/order-details.js';
import type { Locale } from '../../../../core/words/render.js';
import { trailKinds as viKinds } from '../../../../core/words/vi/trail-kinds.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, select } from '../../../store/sql.js';
import type { EventLine } from './find-events.js';
import { ordersTold } from './orders-told.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface TrailNames {
  readonly people: readonly Named[];
  readonly classes: readonly Named[];
}

/** Everybody and every class there ever was, of whom events may tell. */
export async function trailNames(db: Reader): Promise<TrailNames> {
  const people = await select<Named>(db, 'SELECT id, name FROM users ORDER BY name, id', []);
  const classes = await select<Named>(
    db,
    `SELECT c.id, c.name || ' (' || c.school_year_id || ')' AS name FROM classes c
     ORDER BY c.school_year_id DESC, c.position, c.id`,
    [],
  );
  return { people, classes };
}

export const kindWords = (locale: Locale): Readonly<Partial<Record<string, string>>> =>
  locale === 'vi' ? viKinds : enKinds;

export async function presentEvents(
  db: Reader,
  lines: readonly EventLine[],
  { people, classes }: TrailNames,
  locale: Locale,
): Promise<Trail['events']> {
  const shown = lines.map((line) => ({ ...line, said: JSON.parse(line.data) as AuditData }));
  const orderOf = await ordersTold(
    db,
    shown.map(({ said }) => said),
  );
  const pupilOf = (said: AuditData): string | null =>
    'pupilId' in said ? said.pupilId : (orderOf(said)?.pupilId ?? null);
  const classOf = (said: AuditData): string | null =>
    'classId' in said ? said.classId : (orderOf(said)?.classId ?? null);
  const pupilIds = shown.flatMap(({ said }) => pupilOf(said) ?? []);
  const [pupils, classNames, names] = [await pupilNames(db, pupilIds), byId(classes), byId(people)];
  const person = (id: string): string => names.get(id) ?? id;
  const kinds = kindWords(locale);
  return shown.map(({ seq, at, by, hat, said }) => {
    const [order, classId, pupilId] = [orderOf(said), classOf(said), pupilOf(said)];
    return {
      ...{ seq, at, by, hat },
      what: kinds[said.kind] ?? said.kind,
      // What the event says itself is not said twice.
      details: [...new Set([...(order ? orderDetails(order, locale) : []), ...eventDetails(said, { person }, locale)])],
      className: classId === null ? null : (classNames.get(classId) ?? classId),
      pupil: pupilId === null ? null : (pupils.get(pupilId) ?? pupilId),
      said: restOf(said),
    };
  });
}

const byId = (list: readonly Named[]): ReadonlyMap<string, string> => new Map(list.map(({ id, name }) => [id, name]));

/** What stands in no other column. */
function restOf(said: AuditData): string {
  const { kind: _, classId: __, pupilId: ___, ...rest } = said as Record<string, unknown>;
  return Object.keys(rest).length === 0 ? '' : JSON.stringify(rest);
}

/** Asked for at a time. */
const TOGETHER = 500;

async function pupilNames(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const own = [...new Set(ids)];
  const lines: Named[] = [];
  for (let at = 0; at < own.length; at += TOGETHER) {
    const part = own.slice(at, at + TOGETHER);
    lines.push(...(await select<Named>(db, `SELECT id, name FROM pupils WHERE id IN ${listOf(part)}`, part)));
  }
  return byId(lines);
}
