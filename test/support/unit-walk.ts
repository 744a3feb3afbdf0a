/**
 * A model of issued units beside the real acts: every act anybody may try on a pupil's year, what the model says becomes of
 * it, and what has to be so of the database after each.
 */
import assert from 'node:assert/strict';
import { unitOf } from './units.js';
import { anotherSeal, sealAgainBody, type SealCertificate } from './renewed-seal.js';
import { sealBody } from './sealing-bodies.js';
import type { TestServer } from './server.js';
import { certificateOf } from './signed-record.js';
import { expectOk, lookAt, type SigningClass } from './signing-class.js';
import type { Person } from './signing-person.js';

export const UNIT_ACTS = ['change', 'sign', 'approve', 'return', 'look', 'seal', 'seal-again', 'print'] as const;
export type UnitAct = (typeof UNIT_ACTS)[number];

/** Written down beside the program's own table, not read from it. */
interface Modelled {
  state: 'open' | 'signed' | 'approved' | 'released';
  version: number;
  /** From the first signature on. */
  code: string | null;
  digest: string | null;
  /** Certificates of its seals, the last in force. */
  seals: string[];
  /** Seals its prints bear, the last in force unless it was sealed again since. */
  prints: number[];
  printed: boolean;
  /** Version somebody looked at. */
  looked: number;
}

const STATES = { open: 'entering', signed: 'homeroom-signed', approved: 'approved', released: 'sealed' } as const;

export class UnitWalk {
  readonly #units: ReadonlyMap<string, Modelled>;
  readonly #codes = new Map<string, string>();
  #changes = 0;

  private constructor(
    readonly server: TestServer,
    readonly school: SigningClass,
    /** The school's certificates. */
    readonly seals: readonly SealCertificate[],
  ) {
    this.#units = new Map(
      school.klass.pupils.map((pupil) => [
        pupil,
        {
          ...{ state: 'open', version: 0, code: null, digest: null, printed: false, looked: 0 },
          ...{ seals: [], prints: [] },
        },
      ]),
    );
  }

  static async begin(server: TestServer, school: SigningClass): Promise<UnitWalk> {
    const first = { fingerprint: school.clerk.fingerprint, der: certificateOf('seal'), signer: 'seal' } as const;
    return new UnitWalk(server, school, [first, await anotherSeal(server)]);
  }

  /** Try an act on a pupil, with one of the school's certificates, and hold what came of it against the model. */
  async act(act: UnitAct, pupil: string, seal: SealCertificate): Promise<void> {
    this.server.pass(1000);
    const unit = this.#units.get(pupil)!;
    await this.#acts[act](pupil, unit, seal);
    for (const [each, modelled] of this.#units) await this.#hold(each, modelled);
  }

  readonly #acts: Readonly<Record<UnitAct, (pupil: string, unit: Modelled, seal: SealCertificate) => Promise<void>>> = {
    change: async (pupil, unit) => {
      const remark = `Em cố gắng trong năm học, lần ${(this.#changes += 1)}.`;
      const { body } = await expectOk(this.school.thu.push('4a', { [pupil]: { 'homeroom.remark': remark } }));
      assert.deepEqual([body.accepted, body.refused.length], unit.state === 'open' ? [1, 0] : [0, 1]);
    },
    sign: async (pupil, unit) => {
      if (!(await this.#sign(this.school.thu, 'homeroom', pupil, unit.state === 'open'))) return;
      Object.assign(unit, { state: 'signed', version: unit.version + 1 });
      unit.code ??= (await unitOf(this.server.db, pupil)).lookupCode;
    },
    approve: async (pupil, unit) => {
      if (await this.#sign(this.school.principal, 'principal', pupil, unit.state === 'signed')) unit.state = 'approved';
    },
    return: async (pupil, unit) => {
      const records = [{ pupil, version: unit.version }];
      const sent = this.school.principal.post('/classes/4a/returns', { records, reason: 'Xem lại', subjects: [] });
      const { body } = await expectOk(sent);
      const may = unit.state === 'signed' || unit.state === 'approved';
      assert.equal(body.returned, may ? 1 : 0);
      const code = unit.state === 'open' ? 'record-too-early' : 'record-moved-on';
      if (may) unit.state = 'open';
      else assert.equal(body.refused[0].refused.code, code);
    },
    look: async (pupil, unit) => {
      const { status } = await lookAt(this.school.principal, '4a', pupil);
      assert.equal(status, unit.state === 'approved' ? 200 : 422);
      if (status === 200) unit.looked = unit.version;
    },
    seal: async (pupil, unit) => {
      const looked = [...this.#units.values()].some(
        ({ state, looked: at, version }) => (state === 'approved' || state === 'released') && at === version && at > 0,
      );
      if (!(await this.#sign(this.school.clerk, 'seal', pupil, unit.state === 'approved', looked))) return;
      const { digest } = await unitOf(this.server.db, pupil);
      Object.assign(unit, { state: 'released', digest, seals: [this.seals[0]!.fingerprint] });
    },
    'seal-again': async (pupil, unit, seal) => {
      const body = await sealAgainBody(this.server, this.school.clerk, seal, { only: [pupil] });
      const may = unit.state === 'released' && unit.seals.at(-1) !== seal.fingerprint;
      assert.equal(body.records.length, may ? 1 : 0);
      if (!may) return;
      const { body: answer } = await expectOk(this.school.clerk.post('/classes/4a/seals', body));
      assert.equal(answer.records[0].refused, null, JSON.stringify(answer));
      unit.seals.push(seal.fingerprint);
      unit.printed = false;
    },
    print: async (pupil, unit, seal) => {
      const all = await sealBody(this.school.clerk, seal.signer, seal.fingerprint, seal.der);
      const prints = all.prints.filter((one) => one.pupil === pupil);
      assert.equal(prints.length, unit.state === 'released' && !unit.printed ? 1 : 0);
      if (prints.length === 0) return;
      const sent = this.school.clerk.post('/classes/4a/prints-to-seal/signatures', { ...all, prints });
      const { refused } = (await expectOk(sent)).body.records[0];
      const fits = unit.seals.at(-1) === seal.fingerprint;
      assert.equal(refused?.code ?? null, fits ? null : 'print-other-seal');
      if (!fits) return;
      unit.prints.push(unit.seals.length);
      unit.printed = true;
    },
  };

  /** Whether a signature was put on. `looked`: somebody has looked, which the seal waits for. */
  async #sign(who: Person, slot: 'homeroom' | 'principal' | 'seal', pupil: string, may: boolean, looked = true) {
    const body = await who.recordsBody('4a', slot, { only: [pupil] });
    assert.equal((body['records'] as unknown[]).length, may ? 1 : 0, `${slot} ${pupil}`);
    if (!may) return false;
    const { status, body: answer } = await who.post(`/classes/4a/records/${slot}/signatures`, body);
    if (!looked) return void assert.equal(answer.code, 'look-missing');
    assert.equal(status, 200, JSON.stringify(answer));
    assert.equal(answer.records[0].refused, null, JSON.stringify(answer));
    return true;
  }

  async #hold(pupil: string, { state, version, code, digest, seals, prints, printed }: Modelled): Promise<void> {
    const { db } = this.server;
    if (!(await db.records.count({ where: { pupilId: pupil } }))) return assert.equal(version, 0);
    const unit = await unitOf(db, pupil);
    assert.deepEqual([unit.state, unit.version], [STATES[state], version], pupil);
    // A code is one unit's for ever: never another's, the same from the first signature on.
    assert.equal(this.#codes.get(unit.lookupCode) ?? pupil, pupil);
    this.#codes.set(unit.lookupCode, pupil);
    if (code !== null) assert.equal(unit.lookupCode, code);
    const onUnit = { where: { unitId: unit.id }, order: ['number'], raw: true } as const;
    const [stored, drawn] = await Promise.all([
      db.unitSeals.findAll({ ...onUnit, order: ['number'] }),
      db.prints.findAll({ ...onUnit, order: ['number'] }),
    ]);
    assert.deepEqual(
      stored.map(({ number, certificate }) => [number, certificate]),
      seals.map((one, at) => [at + 1, one]),
    );
    assert.deepEqual(
      drawn.map(({ number, seal }) => [number, seal]),
      prints.map((seal, at) => [at + 1, seal]),
    );
    // One seal in force from the release on, and at most one print: with that very seal.
    assert.equal(unit.seal, seals.length || null);
    assert.equal(unit.print, printed ? prints.length : null);
    if (printed) assert.deepEqual([drawn.at(-1)!.seal, drawn.at(-1)!.certificate], [unit.seal, seals.at(-1)]);
    assert.equal(unit.digest, digest);
    for (const { signature } of stored) {
      const reference = new RegExp(`URI="#hoc-ba-${unit.lookupCode}".*?<ds:DigestValue>([^<]+)<`, 's').exec(signature);
      assert.equal(reference![1], digest);
    }
  }
}
