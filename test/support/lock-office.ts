/** Orders, executions, returns and requests in the model of locks: what each act must answer, and what it does to the reference. */
import assert from 'node:assert/strict';
import type { LockOrderAsked } from '../../core/contract/locks.js';
import { askOpening } from '../../server/acts/locks/ask-opening.js';
import { executeOrder } from '../../server/acts/locks/execute-order.js';
import { orderLock } from '../../server/acts/locks/order-lock.js';
import { refuseOpening } from '../../server/acts/locks/refuse-opening.js';
import { withdrawOrder } from '../../server/acts/locks/withdraw-order.js';
import { returnRecords } from '../../server/acts/records/return-records.js';
import type { Deps } from '../../server/runner/deps.js';
import { SCHOOL_YEAR } from './builders.js';
import { tablesOf } from './connections.js';
import {
  type Child,
  LAST_OF_LAW,
  type LockReference,
  midnightAfter,
  type Period,
  type Scope,
} from './lock-reference.js';
import { CLASSES, type LockSchool, putRecord, type Who } from './lock-school.js';
import type { Step } from './lock-steps.js';
import { refusedIn } from './refused-in.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const GROUPS = ['TOAN', 'AN', 'TV', 'traits', 'homeroom', 'results', 'profile'] as const;
const REASON = 'Theo biên bản họp';

interface Ordered {
  readonly id: string;
  readonly asked: Extract<Step, { act: 'order' }>;
  readonly scope: Scope;
  /** Of an opening; null for a lock, which stands (H6). */
  readonly lapses: number | null;
  readonly until: number | null;
  state: 'waiting' | 'withdrawn' | 'carried out';
}

type Of<Act extends Step['act']> = Extract<Step, { act: Act }>;
const iso = (at: number): string => new Date(at).toISOString();
const pick = <One>(all: readonly One[], n: number): One => all[n % all.length]!;

export class LockOffice {
  readonly #orders: Ordered[] = [];
  readonly #requests: { readonly id: string; answered: boolean }[] = [];
  readonly #versions = new Map<string, number>();

  constructor(
    readonly deps: Deps,
    readonly school: LockSchool,
    readonly time: { now: number },
    readonly reference: LockReference,
  ) {}

  /** Instants at which orders to open lapse. */
  lapses(): number[] {
    return this.#orders.flatMap(({ state, lapses }) => (state === 'waiting' && lapses !== null ? [lapses] : []));
  }

  async take(step: Of<'order' | 'execute' | 'withdraw' | 'refuse' | 'sign' | 'return'>): Promise<void> {
    if (step.act === 'order') await this.#order(step);
    else if (step.act === 'sign') await this.#sign(step);
    else if (step.act === 'return') await this.#return(step);
    else if (step.act === 'refuse') await this.#refuse(step);
    else if (step.act === 'execute' || step.act === 'withdraw') {
      // One that waits rather than one of before; half of the time any.
      const waiting = this.#orders.filter(({ state }) => state === 'waiting');
      const order = waiting.length > 0 && step.n % 4 > 0 ? pick(waiting, step.n) : pick(this.#orders, step.n);
      if (order !== undefined)
        await (step.act === 'execute' ? this.#execute(step.who, order) : this.#withdraw(step, order));
    }
    this.time.now += 1;
  }

  async #order(step: Of<'order'>): Promise<void> {
    const { who, kind, period, strict, reopen, minutes, named } = step;
    const now = this.time.now;
    const scope = this.#scope(step);
    const end = now + minutes * MINUTE;
    const common = { schoolYear: SCHOOL_YEAR, scope: asked(scope), period };
    const ends = named ? { until: iso(end), minutes: null } : { until: null, minutes };
    const order: LockOrderAsked = kind === 'lock' ? { kind, ...common, strict } : { kind, ...common, ...ends, reopen };
    const request = step.answers
      ? (this.#requests.find(({ answered }) => !answered) ?? this.#requests.at(-1))
      : undefined;
    const expected =
      who !== 'principal'
        ? 'not-allowed'
        : kind === 'open' && end <= now
          ? 'order-end-past'
          : kind === 'open' && end > LAST_OF_LAW[1]
            ? 'order-past-law'
            : request?.answered
              ? 'request-answered'
              : null;
    const outcome = await refusedIn(() =>
      orderLock(this.deps, {
        ...{ caller: this.school.people[who], order, reason: REASON, urgent: false },
        request: request?.id ?? null,
      }),
    );
    assert.equal('refused' in outcome ? outcome.refused : null, expected, JSON.stringify(step));
    if ('refused' in outcome) return;
    if (request) request.answered = true;
    const until = kind === 'open' && named ? end : null;
    const lapses = kind === 'lock' ? null : Math.min(now + 7 * DAY, until ?? Infinity);
    const ordered: Ordered = { id: outcome.done.order, asked: step, scope, lapses, until, state: 'waiting' };
    this.#orders.push(ordered);
    this.time.now += 1;
    if (step.now) await this.#execute('administrator', ordered);
  }

  #scope({ scope: kind, n }: Of<'order'>): Scope {
    switch (kind) {
      case 'school':
        return { kind, of: '' };
      case 'grade':
        return { kind, of: String(pick([4, 5], n)) };
      case 'class':
        return { kind, of: pick(CLASSES, n) };
      case 'group':
        return { kind, of: `${pick(CLASSES, n)} ${pick(GROUPS, n >> 1)}` };
      case 'pupil':
        return { kind, of: pick(this.school.children, n).id };
    }
  }

  async #execute(who: Who, order: Ordered): Promise<void> {
    const now = this.time.now;
    const expected = !['administrator', 'deputy'].includes(who) ? 'not-allowed' : this.#notWaiting(order);
    const outcome = await refusedIn(() => executeOrder(this.deps, { caller: this.school.people[who], id: order.id }));
    assert.equal('refused' in outcome ? outcome.refused : null, expected, `${who} carries out`);
    if ('refused' in outcome) return;
    order.state = 'carried out';
    const { kind, period, strict, minutes, reopen } = order.asked;
    const { scope } = order;
    if (kind === 'lock') return this.reference.carryOut({ what: 'lock', scope, period, strict });
    this.reference.carryOut({ what: 'open', scope, period, until: order.until ?? now + minutes * MINUTE });
    if (!reopen) return;
    for (const child of this.school.children) {
      if (isInside(scope, child) && this.reference.records.get(child.id) === 'signed') {
        this.reference.records.delete(child.id);
      }
    }
  }

  async #withdraw({ who }: Of<'execute' | 'withdraw' | 'refuse'>, order: Ordered): Promise<void> {
    const expected = who === 'principal' ? this.#notWaiting(order) : 'not-allowed';
    const outcome = await refusedIn(() =>
      withdrawOrder(this.deps, { caller: this.school.people[who], id: order.id, reason: REASON }),
    );
    assert.equal('refused' in outcome ? outcome.refused : null, expected, `${who} withdraws`);
    if ('done' in outcome) order.state = 'withdrawn';
  }

  #notWaiting({ state, lapses }: Ordered): string | null {
    if (state === 'withdrawn') return 'order-withdrawn';
    if (state === 'carried out') return 'order-carried-out';
    return lapses !== null && this.time.now >= lapses ? 'order-lapsed' : null;
  }

  async #sign({ n, state }: Of<'sign'>): Promise<void> {
    const child = pick(this.school.children, n);
    if (this.reference.records.has(child.id)) return;
    const version = (this.#versions.get(child.id) ?? 0) + 1;
    await putRecord(tablesOf(this.deps.db), child, state, version);
    this.#versions.set(child.id, version);
    this.reference.records.set(child.id, state === 'sealed' ? 'released' : 'signed');
  }

  /** The principal's return needs no second person (H8); signed ones come back, others are refused by themselves. */
  async #return({ who, n, m, subjects, minutes }: Of<'return'>): Promise<void> {
    const now = this.time.now;
    const signed = this.school.children.filter(({ id }) => this.reference.records.get(id) === 'signed');
    const first = pick(signed.length > 0 ? signed : this.school.children, n);
    const beside = pick(this.school.children, m);
    const named = [first, ...(beside.classId === first.classId && beside !== first ? [beside] : [])];
    const comes = named.filter(({ id }) => this.reference.records.get(id) === 'signed');
    // To the end of the third day after, where she gives no end.
    const third = iso(now + 3 * DAY + 7 * 60 * MINUTE).slice(0, 10);
    const until = minutes === null ? midnightAfter(third) : now + minutes * MINUTE;
    const outcome = await refusedIn(() =>
      returnRecords(this.deps, {
        ...{ caller: this.school.people[who], classId: first.classId, locale: 'vi', reason: REASON },
        records: named.map(({ id }) => ({ pupil: id, version: this.#versions.get(id) ?? 1 })),
        subjects: [...subjects],
        ...(minutes !== null && { until: iso(until) }),
      }),
    );
    const last = LAST_OF_LAW[comes.some(({ id }) => this.reference.second.has(id)) ? 1 : 0];
    const no =
      comes.length === 0 || minutes === null
        ? null
        : until <= now
          ? 'order-end-past'
          : until > last
            ? 'order-past-law'
            : null;
    const leads = who === 'principal' || who === 'delegate';
    if (!leads || no !== null) {
      assert.ok('refused' in outcome, `${who} returns`);
      if (leads) assert.equal(outcome.refused, no);
      return;
    }
    assert.ok('done' in outcome, `${who} returns`);
    assert.equal(outcome.done.returned, comes.length);
    assert.equal(outcome.done.refused.length, named.length - comes.length);
    for (const { refused } of outcome.done.refused) assert.ok(refused.reason !== '' && refused.remedy !== '');
    // Each is carried out in a thousandth of a second of its own: the next act comes after all of them.
    this.time.now += comes.length;
    for (const { id } of comes) {
      this.reference.records.delete(id);
      this.reference.carryOut({ what: 'return', child: id, subjects, until });
    }
  }

  async ask(
    { who, classId, period, cells }: { who: Who; classId: string; period: Period; cells: readonly Address[] },
    expected: string | null,
    kept: readonly Address[],
  ): Promise<void> {
    const outcome = await refusedIn(() =>
      askOpening(this.deps, { caller: this.school.people[who], classId, period, cells, reason: REASON }),
    );
    const code = 'refused' in outcome ? outcome.refused : null;
    if (expected === 'any') assert.notEqual(code, null, `${who} has nothing to ask for in ${classId}`);
    else assert.equal(code, expected, `${who} asks`);
    if ('refused' in outcome) return;
    const id = outcome.done.request;
    const row = await tablesOf(this.deps.db).lockRequests.findByPk(id, { raw: true });
    assert.deepEqual(JSON.parse(row!.cells), kept);
    this.#requests.push({ id, answered: false });
  }

  async #refuse({ who, n }: Of<'execute' | 'withdraw' | 'refuse'>): Promise<void> {
    const request = pick(this.#requests, n);
    if (request === undefined) return;
    const expected = who === 'principal' ? (request.answered ? 'request-answered' : null) : 'not-allowed';
    const outcome = await refusedIn(() =>
      refuseOpening(this.deps, { caller: this.school.people[who], id: request.id, reason: REASON }),
    );
    assert.equal('refused' in outcome ? outcome.refused : null, expected, `${who} says no`);
    if ('done' in outcome) request.answered = true;
  }
}

interface Address {
  readonly pupil: string;
  readonly field: string;
}

/** As the principal's screen sends it. */
function asked({ kind, of }: Scope): LockOrderAsked['scope'] {
  const [classId = '', group = ''] = of.split(' ');
  switch (kind) {
    case 'school':
      return { kind };
    case 'grade':
      return { kind, grade: of === '4' ? 4 : 5 };
    case 'class':
      return { kind, classId };
    case 'group':
      return { kind, classId, group: GROUPS.find((one) => one === group)! };
    case 'pupil':
      return { kind, pupil: of };
  }
}

/** Pupils an opening reaches: their records come back where it says so. */
const isInside = ({ kind, of }: Scope, { id, classId, grade }: Child): boolean =>
  kind === 'school' || of === id || of === String(grade) || of.split(' ')[0] === classId;
