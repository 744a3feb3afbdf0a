/** The triggers that keep history, held against what migrations make. */
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import { deleteTrigger, ERASABLE, ERASURE_FUNCTION } from '../../store/erasure-door.js';
import { changeTrigger, keysOf, replaceTrigger } from '../../store/history-triggers.js';
import { HISTORY_FUNCTION, HISTORY_FUNCTION_BODY } from '../../store/postgres.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { UNIT_FUNCTION, unitTriggers } from '../../store/unit-moves-trigger.js';
import { EXPLAINED } from '../explained/index.js';
import type { Shape } from './read-shape.js';

export async function checkTriggers(db: Reader, { triggers, functions, isSqlite }: Shape): Promise<TrailFinding[]> {
  const there = new Map(triggers.map((trigger) => [`${trigger.table} ${trigger.name}`, trigger]));
  const findings: TrailFinding[] = [];
  for (const { table } of EXPLAINED.filter(({ history }) => history)) {
    for (const [name, text] of await expected(db, table, isSqlite)) {
      const trigger = there.get(`${table} ${name}`);
      there.delete(`${table} ${name}`);
      if (!trigger) findings.push({ code: 'trigger-missing', table, key: name });
      else if (trigger.text !== text) findings.push({ code: 'trigger-changed', table, key: name, now: trigger.text });
    }
  }
  for (const [name, text] of unitTriggers(isSqlite)) {
    const trigger = there.get(`units ${name}`);
    there.delete(`units ${name}`);
    if (!trigger) findings.push({ code: 'trigger-missing', table: 'units', key: name });
    else if (trigger.text !== text)
      findings.push({ code: 'trigger-changed', table: 'units', key: name, now: trigger.text });
  }
  for (const { table, name, text } of there.values()) {
    if (await isOrdinary(db, table, { name, text, isSqlite })) continue;
    findings.push({ code: 'trigger-foreign', table, key: name, now: text });
  }
  if (isSqlite) return findings;
  // A trigger that calls what does nothing is another one.
  for (const [key, text] of FUNCTIONS) {
    const now = functions.get(key);
    if (now !== text) findings.push({ code: 'trigger-changed', table: '*', key, now: now ?? '' });
  }
  return findings;
}

/** By table where they are one table's; a function is all tables'. */
const FUNCTIONS = [[HISTORY_FUNCTION, HISTORY_FUNCTION_BODY], UNIT_FUNCTION, ERASURE_FUNCTION] as const;

async function expected(db: Reader, table: string, isSqlite: boolean): Promise<[string, string][]> {
  const named = (text: string): [string, string] => [/TRIGGER (\S+)/.exec(text)![1]!, text];
  const acts = isSqlite ? ['UPDATE', 'DELETE'] : ['UPDATE', 'DELETE', 'TRUNCATE'];
  const hasDoor = (act: string) => act === 'DELETE' && ERASABLE.has(table);
  const texts = acts.map((act) =>
    hasDoor(act) ? deleteTrigger(table, isSqlite) : changeTrigger(table, act, isSqlite),
  );
  if (!isSqlite) return texts.map(named);
  const ask = <Row>(sql: string) => select<Row & object>(db, sql, []);
  return [...texts, replaceTrigger(table, await keysOf(table, ask))].map(named);
}

/** A table of history nobody has explained yet, whose own lines are owed elsewhere. */
async function isOrdinary(
  db: Reader,
  table: string,
  { name, text, isSqlite }: { readonly name: string; readonly text: string; readonly isSqlite: boolean },
): Promise<boolean> {
  return (await expected(db, table, isSqlite)).some(([known, said]) => known === name && said === text);
}
