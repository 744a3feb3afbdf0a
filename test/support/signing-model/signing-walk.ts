/** Real signatures and covers on a real server beside a reference written from the sentences; both held together after each act. */
import assert from 'node:assert/strict';
import { momentInVietnam } from '../../../core/codes/day.js';
import type { Hat } from '../../../core/codes/hats.js';
import { executeOrder } from '../../../server/acts/locks/execute-order.js';
import { orderLock } from '../../../server/acts/locks/order-lock.js';
import { type BuiltUser, SCHOOL_YEAR } from '../builders.js';
import { type Child, LAST_OF_LAW } from '../lock-reference.js';
import { refusedIn } from '../refused-in.js';
import type { TestServer } from '../server.js';
import { lookAt, type SigningClass } from '../signing-class.js';
import type { Person } from '../signing-person.js';
import { KeptRows } from './kept-rows.js';
import { REASON, sendCover } from './send-cover.js';
import { FIELDS, type SigningReference, type Slot } from './signing-reference.js';
import { type Meanwhile, PEOPLE, type Step, type Who } from './signing-steps.js';

const HOUR = 3_600_000;
const OWN: Readonly<Record<Slot, Who>> = { homeroom: 'thu', principal: 'principal', seal: 'clerk' };
const COVER_BY: Readonly<Record<Extract<Step, { act: 'cover' }>['what'], Who>> = {
  ...{ confirm: 'thu', sign: 'principal', seal: 'clerk', reopen: 'principal' },
};
type Of<Act extends Step['act']> = Extract<Step, { act: Act }>;

export class SigningWalk {
  readonly #kept: KeptRows;

  constructor(
    readonly server: TestServer,
    readonly school: SigningClass,
    readonly administrator: BuiltUser,
    readonly reference: SigningReference,
    /** What was done and what was refused, and why. */
    readonly seen: Map<string, number>,
  ) {
    this.#kept = new KeptRows(server);
  }

  async take(step: Step): Promise<void> {
    await this.#take(step);
    await this.#hold();
    // Signatures claim whole seconds.
    this.server.pass(2000);
  }

  #take(step: Step): Promise<void> {
    switch (step.act) {
      case 'push':
        return this.#push(step);
      case 'rows':
        return this.#rows(step);
      case 'sign':
        return this.#sign(step);
      case 'return':
        return this.#return(step);
      case 'lock':
        return this.#lock(step);
      case 'cover':
        return this.#cover(step);
      case 'pass':
        return this.#pass(step);
    }
  }

  readonly #now = (): number => this.server.deps.clock().getTime();
  readonly #child = (n: number): Child => this.reference.children[n % this.reference.children.length]!;
  readonly #person = (who: Who): Person => this.school[who];

  #count(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  /** Refusals say why and what to do. */
  #told({ code, reason, remedy }: { code: string; reason: string; remedy: string }): string {
    assert.ok(reason.trim().length > 5 && remedy.trim().length > 5, `${code} is explained`);
    this.#count(code);
    return code;
  }

  async #push({ who, child: n, field: at, value }: Of<'push'>): Promise<void> {
    const child = this.#child(n);
    const field = FIELDS[at]!;
    // Another level would want another result of the year (article 9), which is not this model's.
    const values = field.row === 'AN' ? ['T', 'T'] : ['Em chăm học.', 'Em tiến bộ.'];
    const wanted = value === null ? null : values[value]!;
    const sent = await this.#person(who).push('4a', { [child.id]: { [field.field]: wanted } }, field.period);
    if (who !== field.by) {
      if (sent.status !== 200) return;
      assert.deepEqual(
        sent.body.refused.map(({ refusal }: { refusal: { code: string } }) => refusal.code),
        ['not-your-field'],
      );
      return;
    }
    assert.equal(sent.status, 200, JSON.stringify(sent.body));
    const [no] = sent.body.refused as { refusal: { code: string; reason: string; remedy: string } }[];
    const same = this.reference.value(child, field.field) === stored(field.field, wanted);
    const expected = this.reference.push(child, field, stored(field.field, wanted), this.#now());
    // What says nothing new is no change.
    if (same && no === undefined) return;
    assert.equal(no ? this.#told(no.refusal) : null, expected, `${field.field} of ${child.id}`);
    if (expected === null) this.#count('pushed');
  }

  async #rows({ subject }: Of<'rows'>): Promise<void> {
    const who = this.#person(subject === 'AN' ? 'music' : 'thu');
    const body = (await who.listBody('4a', subject)) as { rows: { pupil: string }[] };
    const ready = this.reference.rowsReady(subject);
    assert.deepEqual(
      body.rows.map(({ pupil }) => pupil).sort(),
      ready.map(({ id }) => id).sort(),
      `${subject} is ready`,
    );
    if (ready.length === 0) return;
    const sent = await who.post(`/classes/4a/subjects/${subject}/signatures`, body);
    assert.equal(sent.status, 200, JSON.stringify(sent.body));
    for (const child of ready) this.reference.signRow(child, subject);
    this.#count('rows');
  }

  async #sign({ who: other, slot, child: n, meanwhile }: Of<'sign'>): Promise<void> {
    const who = other ?? OWN[slot];
    const child = this.#child(n);
    const person = this.#person(who);
    const own = who === OWN[slot];
    const offered = own
      ? ((await person.recordsBody('4a', slot, { only: [child.id] })) as { records: { pupil: string }[] })
      : { records: [] };
    let may = own && this.reference.mayPut(child, slot);
    if (own) assert.equal(offered.records.length > 0, may, `${slot} is offered of ${child.id}`);
    const made = {
      ...{
        pupil: child.id,
        version: Math.max(1, this.reference.versions.get(child.id)! + (slot === 'homeroom' ? 1 : 0)),
      },
      signedAt: momentInVietnam(this.server.deps.clock()),
      ...{ digest: Buffer.alloc(32).toString('base64'), signature: Buffer.alloc(256).toString('base64') },
    };
    const body = offered.records.length > 0 ? offered : { certificate: person.fingerprint, records: [made] };
    const typedOver = may && slot === 'homeroom' && (await this.#meanwhile(child, 'homeroom.remark', meanwhile));
    if (typedOver) may = false;
    const sent = await person.post(`/classes/4a/records/${slot}/signatures`, body);
    if (!own) return void assert.ok(sent.status === 403 || sent.status === 404, `${who} signs ${slot}: ${sent.status}`);
    if (slot === 'seal' && !this.reference.isLookedAt()) {
      assert.equal(sent.body.code, 'look-missing');
      if (may) await this.#look(child);
      return;
    }
    assert.equal(sent.status, 200, JSON.stringify(sent.body));
    const [{ refused }] = sent.body.records as [{ refused: { code: string; reason: string; remedy: string } | null }];
    assert.equal(refused === null, may, `${slot} of ${child.id}: ${refused && this.#told(refused)}`);
    if (refused) {
      const code = this.#told(refused);
      if (typedOver && meanwhile === null) assert.equal(code, 'record-incomplete');
      return;
    }
    this.reference.put(child, slot);
    this.#count(slot);
  }

  /** Whether something else stands there now than she has looked at. */
  async #meanwhile(child: Child, field: string, value: Meanwhile): Promise<boolean> {
    if (value === undefined) return false;
    const before = this.reference.value(child, field);
    const at = FIELDS.findIndex((one) => one.field === field);
    await this.#push({ act: 'push', who: 'thu', child: this.reference.children.indexOf(child), field: at, value });
    this.#count('meanwhile');
    return this.reference.value(child, field) !== before;
  }

  async #look(child: Child): Promise<void> {
    const { status } = await lookAt(this.#person('principal'), '4a', child.id);
    assert.equal(status, 200);
    this.reference.lookAt(child);
  }

  async #return({ who, child: n, subjects, hours }: Of<'return'>): Promise<void> {
    const child = this.#child(n);
    const now = this.#now();
    const until = now + hours * HOUR;
    const records = [{ pupil: child.id, version: Math.max(1, this.reference.versions.get(child.id)!) }];
    const body = { reason: REASON, records, subjects, until: new Date(until).toISOString() };
    const sent = await this.#person(who).post('/classes/4a/returns', body);
    if (who !== 'principal') return void assert.equal(sent.status, 403);
    const signed = this.reference.isSigned(child);
    if (signed && until > LAST_OF_LAW[0]) return void assert.equal(this.#told(sent.body), 'order-past-law');
    assert.equal(sent.status, 200, JSON.stringify(sent.body));
    assert.equal(sent.body.returned, signed ? 1 : 0);
    for (const { refused } of sent.body.refused) this.#told(refused);
    if (!signed) return;
    this.reference.comesBack(child, subjects);
    this.reference.locks.carryOut({ what: 'return', child: child.id, subjects, until });
    this.#count('returned');
  }

  /** Ordered by the principal, carried out by the administrator a second later. */
  async #lock({ kind, child: n, reopen, hours }: Of<'lock'>): Promise<void> {
    const child = n === null ? null : this.#child(n);
    const scope = child ? ({ kind: 'pupil', pupil: child.id } as const) : ({ kind: 'class', classId: '4a' } as const);
    const common = { schoolYear: SCHOOL_YEAR, scope, period: null };
    const order =
      kind === 'open'
        ? { kind, ...common, until: null, minutes: hours * 60, reopen }
        : { kind: 'lock' as const, ...common, strict: kind === 'strict' };
    const caller = callerOf(this.school.principal.user, 'principal');
    const asked = { caller, order, reason: REASON, urgent: false, request: null };
    const outcome = await refusedIn(() => orderLock(this.server.deps, asked));
    const past = kind === 'open' && this.#now() + hours * HOUR > LAST_OF_LAW[1];
    assert.equal('refused' in outcome ? outcome.refused : null, past ? 'order-past-law' : null);
    if ('refused' in outcome) return;
    this.server.pass(1000);
    const id = outcome.done.order;
    await executeOrder(this.server.deps, { caller: callerOf(this.administrator, 'administrator'), id });
    const of = child ? { kind: 'pupil' as const, of: child.id } : { kind: 'class' as const, of: '4a' };
    const { locks } = this.reference;
    if (kind !== 'open') locks.carryOut({ what: 'lock', scope: of, period: null, strict: kind === 'strict' });
    else {
      locks.carryOut({ what: 'open', scope: of, period: null, until: this.#now() + hours * HOUR });
      if (reopen)
        for (const one of child ? [child] : this.reference.children)
          if (this.reference.isSigned(one)) this.reference.comesBack(one, []);
    }
    this.#count(kind);
  }

  async #cover({ what, who: other, child: n, reason, meanwhile }: Of<'cover'>): Promise<void> {
    const who = other ?? COVER_BY[what];
    const child = this.#child(n);
    const person = this.#person(who);
    const between = () => this.#meanwhile(child, 'profile.address', meanwhile);
    const own = who === COVER_BY[what];
    const sent = await sendCover(this, person, { what, own, child, reason, between });
    if (!own) return void assert.ok([403, 404].includes(sent.status), `${who} ${what}: ${sent.status}`);
    assert.equal(sent.status, 200, JSON.stringify(sent.body));
    const [{ refused }] = sent.body.covers as [{ refused: { code: string; reason: string; remedy: string } | null }];
    const expected = this.reference.coverAct(child, what, { at: this.#now(), reason });
    assert.equal(refused ? this.#told(refused) : null, expected, `${what} the cover of ${child.id}`);
    if (expected === null) this.#count(`cover ${what}`);
  }

  async #pass({ hours }: Of<'pass'>): Promise<void> {
    this.server.pass(hours * HOUR);
    for (const who of PEOPLE)
      Object.assign(this.#person(who).headers, await this.server.signIn(this.#person(who).user.account));
  }

  /** Records and covers stand where the reference says; what was signed stays as it was signed. */
  async #hold(): Promise<void> {
    const select = async <Row>(sql: string) => (await this.server.db.sequelize.query(sql))[0] as Row[];
    const records = await select<{ pupil: string; state: string; version: number }>(
      'SELECT r.pupil_id AS pupil, u.state, u.version FROM units u JOIN records r ON r.id = u.record_id',
    );
    for (const { pupil, state, version } of records)
      assert.deepEqual([state, version], [this.reference.states.get(pupil), this.reference.versions.get(pupil)], pupil);
    for (const [pupil, state] of this.reference.states)
      assert.ok(state === 'entering' || records.some((one) => one.pupil === pupil), `${pupil} has a record`);
    const covers = await select<{ pupil: string; state: string; number: number }>(
      'SELECT pupil_id AS pupil, state, number FROM covers',
    );
    for (const { pupil, state, number } of covers) {
      const { state: said, number: of } = this.reference.cover(this.reference.children.find(({ id }) => id === pupil)!);
      assert.deepEqual([state, number], [said, of], `cover of ${pupil}`);
    }
    await this.#kept.hold();
  }

  /** Nothing that was kept has gone, and the values are those that were taken. */
  async finish(): Promise<void> {
    await this.#kept.finish();
    for (const { field, period } of FIELDS) {
      const { values } = (await this.school.thu.get(`/classes/4a/sheets/${period}`)).body;
      for (const child of this.reference.children)
        assert.equal(values[child.id]?.[field] ?? null, this.reference.value(child, field), `${field} of ${child.id}`);
    }
  }
}

/** As it is kept: a level by its code. */
const stored = (field: string, typed: string | null): string | null =>
  typed !== null && field.endsWith('.level') ? 'HTT' : typed;

const callerOf = ({ id, name }: BuiltUser, hat: Hat) => ({ userId: id, name, hats: [hat], from: null });
