/** Which rows the events since the last time may have changed. */
import type { AuditEvent } from '../../../core/audit/event.js';
import type { By, ExplainedTable, Kind, Rows } from '../explained/explained-table.js';
import { EXPLAINED } from '../explained/index.js';
import { type StoredRow, textOf } from './row-digest.js';

type Ask = (data: AuditEvent['data'], event: AuditEvent) => Rows;

interface Place {
  readonly name: string;
  readonly ask: Ask;
}

/** Of which parts each kind of event tells; `gone` is one, too. */
const PLACES: ReadonlyMap<Kind, readonly Place[]> = placesByKind();

function placesByKind(): Map<Kind, Place[]> {
  const places = new Map<Kind, Place[]>();
  const add = (name: string, by: By): void => {
    for (const [kind, ask] of Object.entries(by) as [Kind, Ask][]) {
      places.set(kind, [...(places.get(kind) ?? []), { name, ask }]);
    }
  };
  for (const { table, parts = {}, gone = {} } of EXPLAINED) {
    for (const [part, { by }] of Object.entries(parts)) add(`${table} ${part}`, by);
    add(`${table} gone`, gone);
  }
  return places;
}

export class Touched {
  readonly #rows = new Map<string, Set<string> | 'any'>();

  see(event: AuditEvent): void {
    for (const { name, ask } of PLACES.get(event.data.kind) ?? []) {
      const rows = ask(event.data, event);
      const known = this.#rows.get(name);
      if (known === 'any') continue;
      if (rows === 'any') this.#rows.set(name, 'any');
      else this.#rows.set(name, new Set([...(known ?? []), ...rows.map(String)]));
    }
  }

  /** Whether an event told of this part of the row. */
  has({ table, key, parts }: ExplainedTable, part: string, row: StoredRow): boolean {
    const rows = this.#rows.get(`${table} ${part}`);
    if (rows === undefined || rows === 'any') return rows === 'any';
    return (parts![part]!.subjects ?? [key]).some((columns) => rows.has(textOf(columns, row)));
  }

  hasGone({ table }: ExplainedTable, key: string): boolean {
    const rows = this.#rows.get(`${table} gone`);
    return rows === 'any' || (rows?.has(key) ?? false);
  }
}
