/** Every gate tried: the real act's answer beside what people wrote down and beside what the program's two tables say. */
import assert from 'node:assert/strict';
import { lockRefusal } from '../../../core/locks/lock-refusal.js';
import { lockTable } from '../../../core/locks/lock-table.js';
import { FIRST_STATE, RECORD_STATES, type RecordState } from '../../../core/record/record-states.js';
import { allow, type Asker } from '../../../core/rights/allow.js';
import { passesState } from '../../../core/rights/gates.js';
import { rightTo } from '../../../core/rights/rights.js';
import { loadSheetContext } from '../../../server/acts/sheets/load-sheet-context.js';
import { loadActor } from '../../../server/runner/load-actor.js';
import { readingOn } from '../connections.js';
import { startTestServer } from '../server.js';
import { GATE_ACTS, type GateAct, type Trying } from './gate-acts.js';
import {
  buildGateSchool,
  type GatePupil,
  LOCK_NAMES,
  type LockName,
  LOCKS,
  orderLocks,
  PEOPLE,
  putState,
  type Who,
} from './gate-school.js';

/** What kept an act from being done: not hers, the state, a lock by its refusal; whatever else is said came after all three. */
type Gate = 'hat' | 'state' | 'through' | `closed-by-${string}`;

const HAT = new Set(['not-allowed', 'no-delegation', 'not-responsible', 'not-your-field', 'not-found']);
const STATE = new Set([
  ...['record-too-early', 'record-moved-on', 'record-signed', 'record-released', 'promotion-signed'],
  ...['rows-not-ready', 'finalise-nothing', 'recall-state', 'report-answered'],
]);

function gateOf({ act }: GateAct, code: string | null): Gate {
  if (code === null) return 'through';
  // A unit that is not released is none that could be taken back.
  if (STATE.has(code) || (act === 'recall' && code === 'not-found')) return 'state';
  if (HAT.has(code)) return 'hat';
  if (code.startsWith('closed-by-')) return code as Gate;
  // These are asked before the state: what they hide was not tried.
  assert.doesNotMatch(code, /^(certificate|look|office|bad-request)/, `${act}: ${code}`);
  return 'through';
}

function written({ who, states, field }: GateAct, by: Trying['who'], state: RecordState, lock: LockName): Gate {
  if (!who.includes(by)) return 'hat';
  if (!states.includes(state)) return 'state';
  return field === undefined ? 'through' : ((LOCKS[lock].closes as Gate | null) ?? 'through');
}

/** The rights table's row, the state's word, the lock table's. */
async function told(
  { act, field, subject }: GateAct,
  { at, pupil }: Trying,
  { asker, state }: { readonly asker: Asker; readonly state: RecordState },
): Promise<Gate> {
  const reading = readingOn(at.server.deps);
  const place = rightTo(act).of === 'school' ? {} : { classId: '4a', ...(subject && { subject }) };
  if (allow(asker, act, place).refused) return 'hat';
  const { gate } = rightTo(act);
  if (gate?.state !== undefined && !passesState(gate.state, state)) return 'state';
  if (gate?.lock === undefined) return 'through';
  const context = (await loadSheetContext(reading, '4a', 'year-end'))!;
  const verdict = lockTable(context.locks)({ id: pupil.id, grade: 4 }, field!);
  return verdict.open ? 'through' : (lockRefusal(verdict).code as Gate);
}

export interface Walked {
  readonly tried: number;
  /** By gate, so that a walk that never meets one is seen. */
  readonly met: ReadonlyMap<Gate, number>;
  readonly wrong: readonly string[];
}

const entersOpen = (gate: GateAct, who: Who, state: RecordState): boolean =>
  gate.field !== undefined && gate.who.includes(who) && gate.states.includes(state);

/** All of them, or one in `every` beside those of whoever may, by state and by lock. */
export async function walkGates(every = 1): Promise<Walked> {
  const server = await startTestServer();
  const met = new Map<Gate, number>();
  const wrong: string[] = [];
  let tried = 0;
  try {
    const at = await buildGateSchool(server);
    for (const day of new Set(LOCK_NAMES.map((name) => LOCKS[name].day))) {
      const names = LOCK_NAMES.filter((name) => LOCKS[name].day === day);
      server.pass(Date.parse(`${day}T02:00:00.000Z`) - server.deps.clock().getTime());
      await orderLocks(at, names);
      const askers = new Map<Who, Asker>();
      for (const who of PEOPLE) askers.set(who, await loadActor(readingOn(server.deps), at.people[who]));
      for (const lock of names) {
        const { pupil, spare } = at.under.get(lock)!;
        for (const [s, state] of RECORD_STATES.entries()) {
          const units = new Map<GatePupil, number>();
          const put = async () => {
            for (const which of [pupil, spare]) units.set(which, await putState(at, which, state));
          };
          await put();
          for (const [a, gate] of GATE_ACTS.entries()) {
            for (const [p, who] of PEOPLE.entries()) {
              const oneOf = (LOCK_NAMES.indexOf(lock) + s * 5 + a * 3 + p * 7) % every === 0;
              // Whoever may, meets each state, and who may enter each lock.
              const isMeant = lock === LOCK_NAMES[0] ? gate.who.includes(who) : entersOpen(gate, who, state);
              if (!oneOf && !isMeant) continue;
              tried += 1;
              const meant = gate.spare ? spare : pupil;
              const trying = { at, who, pupil: meant, unit: units.get(meant)! };
              const asker = askers.get(who)!;
              const by = { hand: written(gate, who, state, lock), tables: await told(gate, trying, { asker, state }) };
              const done = gateOf(gate, await gate.run(trying));
              if (done === 'through') await put();
              met.set(done, (met.get(done) ?? 0) + 1);
              if (done === by.hand && done === by.tables) continue;
              wrong.push(
                `${gate.act} by ${who}, ${state}, ${lock}: ${done}; ${by.hand} by hand, ${by.tables} by the tables`,
              );
            }
          }
          for (const which of [pupil, spare]) await putState(at, which, FIRST_STATE);
        }
      }
    }
    return { tried, met, wrong };
  } finally {
    await server.stop();
  }
}

export function holdGates({ met, wrong }: Walked): void {
  assert.deepEqual(wrong, []);
  for (const gate of GATES) assert.ok((met.get(gate) ?? 0) > 0, `none met ${gate}`);
}
const GATES: readonly Gate[] = [
  ...(['hat', 'state', 'through', 'closed-by-order', 'closed-by-strict-order'] as const),
  ...(['closed-by-calendar', 'closed-by-law'] as const),
];
