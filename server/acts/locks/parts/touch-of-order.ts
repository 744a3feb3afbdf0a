import { SHEET_PERIODS } from '../../../../core/codes/periods.js';
import type { LockOrderAsked, LockTouch, ShownOrder } from '../../../../core/contract/locks.js';
import { classOf, type LockInForce, pupilsOf } from '../../../../core/locks/lock-order.js';
import { lockTable } from '../../../../core/locks/lock-table.js';
import { isReleased, mayChangeValues, type RecordState, slotsOn } from '../../../../core/record/record-states.js';
import { fieldsOf } from '../../../../core/sheet/sheet-fields.js';
import type { Reading } from '../../../runner/deps.js';
import { type ContextNow, loadSheetContexts } from '../../sheets/load-sheet-context.js';
import { orderInForce } from '../../orders/order-in-force.js';
import { ordersOfYear } from '../../orders/orders-of-year.js';
import { enteringIn } from './entering-in.js';
import type { PupilInScope } from './pupils-in-scope.js';

const NAMES_SHOWN = 12;

/** What an order would change, by the same table that decides afterwards. Statements: two a period, and two. */
export async function touchOfOrder(
  at: Reading,
  order: LockOrderAsked,
  pupils: readonly PupilInScope[],
): Promise<LockTouch> {
  const now = at.clock();
  const classIds = [...new Set(pupils.map(({ classId }) => classId))];
  const periods = order.period === null ? SHEET_PERIODS : [order.period];
  const would = wouldBe(order, now);
  const reopens = order.kind === 'open' && order.reopen;
  const signed = pupils.filter(({ state }) => state !== null && !mayChangeValues(state) && !isReleased(state));
  const [contexts, people, orders] = await Promise.all([
    Promise.all(periods.map((period) => loadSheetContexts(at, classIds, period))),
    enteringIn(at, classIds, order.scope.kind === 'group' ? order.scope.group : null),
    ordersOfYear(at, order.schoolYear),
  ]);
  const inside = new Set(pupils.map(({ pupil }) => pupil));
  const cells = contexts.flat().reduce((n, context) => n + changedCells(context, { would, reopens, inside }), 0);
  return {
    classes: classIds.length,
    pupils: pupils.length,
    cells,
    people: people.slice(0, NAMES_SHOWN),
    morePeople: Math.max(0, people.length - NAMES_SHOWN),
    signatures: reopens ? signed.reduce((n, { state }) => n + slotsOn(state!).length, 0) : 0,
    signedPupils: signed.length,
    releasedPupils: pupils.filter(({ state }) => state !== null && isReleased(state)).length,
    openings: order.kind === 'lock' ? openingsInside(orders, order, pupils) : [],
  };
}

const wouldBe = (order: LockOrderAsked, now: Date): LockInForce =>
  orderInForce(
    {
      id: '~',
      source: 'order',
      kind: order.kind,
      scope: JSON.stringify(order.scope),
      period: order.period,
      strict: order.kind === 'lock' && order.strict,
      until: order.kind === 'open' ? order.until : null,
      minutes: order.kind === 'open' ? order.minutes : null,
    },
    now,
  );

interface Would {
  readonly would: LockInForce;
  readonly reopens: boolean;
  readonly inside: ReadonlySet<string>;
}

function changedCells(context: ContextNow, { would, reopens, inside }: Would): number {
  const { locks } = context;
  const before = lockTable(locks);
  const states: ReadonlyMap<string, RecordState> | undefined =
    reopens && locks.states
      ? new Map([...locks.states].filter(([id, state]) => !inside.has(id) || isReleased(state)))
      : locks.states;
  const after = lockTable({ ...locks, orders: [...locks.orders, would], ...(states && { states }) });
  let n = 0;
  for (const pupil of context.pupils) {
    if (!inside.has(pupil.id)) continue;
    for (const field of fieldsOf(context, pupil.grade)) {
      if (before(pupil, field).open !== after(pupil, field).open) n += 1;
    }
  }
  return n;
}

function openingsInside(
  orders: readonly LockInForce[],
  order: LockOrderAsked & { readonly kind: 'lock' },
  pupils: readonly PupilInScope[],
): LockTouch['openings'] {
  const classes = new Set(pupils.map(({ classId }) => classId));
  const ids = new Set(pupils.map(({ pupil }) => pupil));
  const inside = ({ scope }: LockInForce): boolean => {
    const named = pupilsOf(scope);
    const classId = classOf(scope);
    return named ? named.some((id) => ids.has(id)) : classId === null || classes.has(classId);
  };
  return orders
    .filter(({ kind, source }) => kind === 'open' && source !== 'recall')
    .filter(({ period }) => period === null || order.period === null || period === order.period)
    .filter(inside)
    .map(({ id, scope, until }) => ({
      orderId: id,
      scope: scope as ShownOrder['scope'],
      until: until!,
      ends: order.strict,
    }));
}
