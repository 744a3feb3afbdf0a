/** A walk over both real programs, each on its own database; at its end both say the same of every unit. */
import assert from 'node:assert/strict';
import type { Connection } from '../../../core/wire/connection.js';
import { decideRecall } from '../../../server/portal/acts/recalls.js';
import { OfficerRefused } from '../../../server/portal/acts/officer.js';
import { WIRE_BASE } from '../../../server/portal/create-portal-app.js';
import type { ServedPortal } from '../../../server/portal/serve-portal.js';
import { expectOk, lookAt } from '../signing-class.js';
import { type Person, signingPerson } from '../signing-person.js';
import { agree, portalUnits, type Remembered } from './agree.js';
import { type BadNetwork, startBadNetwork } from './bad-network.js';
import { type ModelSchool, startModelSchool } from './model-school.js';
import { type PreparedFolders, sealPackage, servePortalOf } from './prepared-folders.js';
import * as side from './school-side.js';
import type { Step } from './steps.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Waits between tries grow to hours at most. */
const ROUNDS = 60;

/** How much of what the model is for a walk has seen. */
export type Seen = Record<
  'taken' | 'accepted' | 'finalised' | 'recalled' | 'replaced' | 'withdrawn' | 'restarts' | 'replays',
  number
>;

const caller = ({ user }: Person, hat: 'principal' | 'clerk') =>
  ({ userId: user.id, name: user.name, hats: [hat], from: null }) as const;

export const callersOf = ({ people: { principal, clerk } }: PreparedFolders): side.SchoolPeople => ({
  principal: caller(principal, 'principal'),
  clerk: caller(clerk, 'clerk'),
  seal: clerk.fingerprint,
});

type Folders = Awaited<ReturnType<PreparedFolders['copy']>>;
export interface LeftFolders {
  readonly folders: Folders;
  readonly now: number;
}

export class TwoPrograms {
  readonly #remembered: Remembered = new Map();

  private constructor(
    readonly prepared: PreparedFolders,
    readonly folders: Folders,
    readonly time: { now: number },
    readonly school: ModelSchool,
    private portal: ServedPortal,
    readonly between: BadNetwork,
    readonly people: side.SchoolPeople,
    readonly seen: Seen,
  ) {}

  /** `left`: folders somebody else has worked in, and when. */
  static async start(prepared: PreparedFolders, seen: Seen, left?: LeftFolders): Promise<TwoPrograms> {
    const folders = left?.folders ?? (await prepared.copy());
    const time = { now: left?.now ?? prepared.now };
    const clock = () => new Date(time.now);
    const portal = await servePortalOf(folders.portal, clock);
    let started: TwoPrograms | null = null;
    const between = await startBadNetwork(() => `${(started?.portal ?? portal).urls[0]!}${WIRE_BASE}/`);
    const connection: Connection = { ...prepared.connection, dia_chi: between.address };
    const school = await startModelSchool({ dataDir: folders.school, clock, connection: () => connection });
    const people = callersOf(prepared);
    started = new TwoPrograms(prepared, folders, time, school, portal, between, people, seen);
    return started;
  }

  async take(step: Step): Promise<void> {
    const { deps } = this.school;
    // Two acts are never at one moment.
    this.time.now += 10;
    switch (step.act) {
      case 'send':
        return side.sendAll(deps);
      case 'pass':
        this.time.now += step.ms;
        return;
      case 'network':
        this.between.network = step.network;
        return;
      case 'submit':
        return this.#count('taken', await side.submitReady(deps, this.people));
      case 'finalise':
        return this.#count('taken', await side.finalise(deps, this.people, step.group));
      case 'recall':
        return this.#count('taken', await side.recallOne(deps, this.people, step));
      case 'withdraw':
        return this.#count('withdrawn', await side.withdrawOne(deps, this.people, step.which));
      case 'sign-recalls':
        await side.signRecalls(deps, this.people);
        return;
      case 'officer':
        return this.#decide(step);
      case 'replay':
        return this.#replay(step.which);
      case 'restart':
        return this.#restart(step.program);
      case 'replace':
        return this.#replace();
    }
  }

  #count(what: keyof Seen, happened: boolean): void {
    if (happened) this.seen[what] += 1;
  }

  async #restart(program: 'school' | 'portal'): Promise<void> {
    this.seen.restarts += 1;
    if (program === 'school') return this.school.restart();
    await this.portal.close();
    this.portal = await servePortalOf(this.folders.portal, () => new Date(this.time.now));
  }

  async #waiting(): Promise<number[]> {
    const rows = await this.portal.deps.db.rows<{ seq: number }>(
      `SELECT seq FROM recalls WHERE state = 'waiting' AND answers IS NULL ORDER BY seq`,
    );
    return rows.map(({ seq }) => seq);
  }

  async #decide({ which, who, decision }: Extract<Step, { act: 'officer' }>): Promise<void> {
    const waiting = await this.#waiting();
    if (waiting.length === 0) return;
    const officer = this.prepared.officers[who % this.prepared.officers.length]!;
    const seq = waiting[which % waiting.length]!;
    try {
      await decideRecall(this.portal.deps, officer, { seq, decision, words: 'Theo hồ sơ nhà trường gửi' });
    } catch (error) {
      if (!(error instanceof OfficerRefused)) throw error;
    }
  }

  /** The same message again, long after: the same answer again, and nothing done twice. */
  async #replay(which: number): Promise<void> {
    const kept = this.between.came.filter(({ body }) => body.includes('"authenticationRequest"'));
    if (kept.length === 0) return;
    this.seen.replays += 1;
    const { path, body, answer } = kept[which % kept.length]!;
    const response = await fetch(`${this.portal.urls[0]!}${WIRE_BASE}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), JSON.parse(answer), `${path} answers its own message otherwise`);
  }

  /** Whatever was taken back is signed, sealed and packed anew by its people. */
  async #replace(): Promise<void> {
    const open = (await side.unitsOf(this.school.deps)).some(({ state }) => state === 'entering');
    if (!open) return;
    const { server } = this.school;
    const { thu, principal, clerk, klass } = this.prepared.people;
    const person = async ({ user, fingerprint }: Person, signer: 'homeroom' | 'principal' | 'seal') =>
      ({ ...signingPerson(server, await server.signIn(user.account), signer, fingerprint), user }) as Person;
    const [homeroom, head, office] = [
      await person(thu, 'homeroom'),
      await person(principal, 'principal'),
      await person(clerk, 'seal'),
    ];
    await expectOk(homeroom.signRecords('4a', 'homeroom'));
    await expectOk(head.signRecords('4a', 'principal'));
    for (const pupil of klass.pupils) await lookAt(head, '4a', pupil);
    this.time.now += 1000;
    await expectOk(office.signRecords('4a', 'seal'));
    await sealPackage({ clerk: office }, new Date(this.time.now));
    this.seen.replaced += 1;
  }

  /** What was finalised is written down as it was then. */
  async remember(): Promise<void> {
    for (const { code, finalised, said, digest } of await portalUnits(this.portal.deps)) {
      if (finalised && !this.#remembered.has(code)) this.#remembered.set(code, { said, digest });
    }
  }

  /** Everything that waits comes to its end over a good network; then both are held together. */
  async finish(): Promise<void> {
    this.between.network = 'through';
    for (let round = 0; round < ROUNDS; round += 1) {
      await side.signRecalls(this.school.deps, this.people);
      for (const seq of await this.#waiting()) {
        for (const officer of this.prepared.officers) {
          await decideRecall(this.portal.deps, officer, { seq, decision: 'agree', words: 'Đồng ý' }).catch(
            (error: unknown) => assert.ok(error instanceof OfficerRefused, String(error)),
          );
        }
      }
      this.time.now += 6 * HOUR;
      await side.sendAll(this.school.deps);
      await this.portal.settled();
      if ((await side.openReports(this.school.deps)) === 0) break;
    }
    await this.remember();
    const counts = await agree({
      ...{ school: this.school.deps, portal: this.portal.deps, remembered: this.#remembered },
      contents: this.between.contents,
    });
    for (const key of ['accepted', 'finalised', 'recalled'] as const) this.seen[key] += counts[key];
  }

  async stop(): Promise<void> {
    await this.school.stop();
    await this.between.stop();
    await this.portal.close();
    await this.folders.remove();
  }
}
