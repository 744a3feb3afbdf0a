import { noticeDue } from '../../../core/breaches/clock.js';
import type { DataKind } from '../../../core/breaches/notice-items.js';
import { addDays, dayInVietnam } from '../../../core/codes/day.js';
import type { BreachDecision, Breaches } from '../../../core/contract/breaches.js';
import { canAmong } from '../../../core/rights/allow.js';
import { groupBy } from '../../ground/group-by.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { schoolOn } from '../school/facts-on.js';
import { loadSchoolRow } from '../school/load-school.js';
import { FOUND_AT } from './parts/found-sql.js';
import { stateOf } from './parts/one-breach.js';

type Breach = Breaches['breaches'][number];
type Told = Pick<
  Breach,
  'id' | 'year' | 'number' | 'foundAt' | 'firstFoundAt' | 'when' | 'what' | 'done' | 'enteredBy' | 'enteredAt'
>;
type Counted = Pick<Breach, 'pupils' | 'parents' | 'staff'>;
interface Line extends Told, Counted {
  readonly kinds: string;
}
interface EntryLine {
  readonly breach: string;
  readonly kind: 'supplement' | BreachDecision;
  readonly about: Breach['supplements'][number]['about'] | null;
  readonly words: string | null;
  readonly document: string | null;
  readonly at: string;
  readonly enteredAt: string;
  readonly by: string;
}

const BREACHES = `
  SELECT b.id, b.year, b.number, ${FOUND_AT} AS "foundAt", b.found_at AS "firstFoundAt", b.happened AS "when", b.what, b.kinds, b.pupils, b.parents, b.staff, b.done,
    u.name AS "enteredBy", b.entered_at AS "enteredAt"
  FROM breaches b JOIN users u ON u.id = b.entered_by ORDER BY b.year DESC, b.number DESC LIMIT 300`;
const ENTRIES = `
  SELECT e.breach_id AS breach, e.kind, e.about, e.words, e.document, e.at, e.entered_at AS "enteredAt", u.name AS by
  FROM breach_entries e JOIN users u ON u.id = e.entered_by ORDER BY e.breach_id, e.number`;
const OFFICERS = `
  SELECT o.name, o.phone, o.from_day AS "from", o.document, u.name AS by
  FROM data_officers o JOIN users u ON u.id = o.entered_by ORDER BY o.number DESC LIMIT 100`;

/** Three hundred at most. */
export const listBreaches = look({
  act: 'read-breaches',
  run: async ({ db, asker, clock }, _: { readonly caller: Caller }): Promise<Breaches> => {
    const now = clock();
    const today = dayInVietnam(now);
    const row = await loadSchoolRow(db);
    const { name, code, commune, province } = schoolOn(row, today);
    const address = [commune, province].filter((part) => part !== '').join(', ');
    return {
      now: now.toISOString(),
      today,
      school: { name, code, address, principal: row.principal },
      officers: await officersIn(db),
      breaches: await breachesIn(db, now.toISOString()),
      can: canAmong(asker, ['enter-breach', 'decide-breach', 'name-data-officer']),
    };
  },
});

async function officersIn(db: Reader): Promise<Breaches['officers']> {
  const rows = await select<Omit<Breaches['officers'][number], 'to'>>(db, OFFICERS, []);
  return rows.map((one, at) => ({ ...one, to: at === 0 ? null : lastDay(one.from, rows[at - 1]!.from) }));
}

/** One whose name was put right on her very day had that day. */
const lastDay = (from: string, next: string): string => (next === from ? from : addDays(next, -1));

async function breachesIn(db: Reader, now: string): Promise<Breach[]> {
  const lines = await select<Line>(db, BREACHES, []);
  const entries = groupBy(await select<EntryLine>(db, ENTRIES, []), ({ breach }) => breach);
  const all = lines.map((line) => withEntries(line, entries.get(line.id) ?? [], now));
  const open = all.filter(({ state }) => state === 'open').sort((a, b) => a.due.localeCompare(b.due));
  return [...open, ...all.filter(({ state }) => state !== 'open')];
}

function withEntries({ kinds, ...line }: Line, entries: readonly EntryLine[], now: string): Breach {
  const decisions = entries.flatMap(({ kind, at, document, words, by }) =>
    kind === 'supplement' ? [] : [{ kind, at, document, reason: words, by }],
  );
  const due = noticeDue(line.foundAt);
  const state = stateOf(decisions.map(({ kind }) => kind));
  const told = decisions.find(({ kind }) => kind === 'reported');
  return {
    ...line,
    kinds: JSON.parse(kinds) as DataKind[],
    due,
    late: told ? told.at > due : state === 'open' && now > due,
    state,
    supplements: entries.flatMap(({ kind, about, words, by, at, enteredAt }) =>
      kind === 'supplement' && about !== null && words !== null
        ? [{ about, text: words, by, at: enteredAt, ...(about === 'found' && { foundAt: at }) }]
        : [],
    ),
    decisions,
  };
}
