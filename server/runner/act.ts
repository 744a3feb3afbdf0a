/**
 * How anything is done: rights, transaction, act, event, in this order and nowhere else. An act is given a Writer and a
 * Permit and no database, so that what it decides by is read inside its own transaction and by whom the table lets.
 */
import type { Transaction } from 'sequelize';
import type { AuditData } from '../../core/audit/event.js';
import type { Refusal } from '../../core/codes/refusal.js';
import { allow, type Asker, type Permit, type Place } from '../../core/rights/allow.js';
import type { ActName } from '../../core/rights/rights.js';
import { Refused } from '../ground/refused.js';
import { type Reader, readerOf, type Writer, writerOf } from '../store/reader.js';
import type { Caller } from './caller.js';
import type { Deps } from './deps.js';
import { loadActor } from './load-actor.js';
import { appendEvent, type Link } from './append-audit-event.js';

type World = Omit<Deps, 'db'>;

/** For who looks something up: a connection of her own while she does. */
export interface Looking extends World {
  readonly db: Reader;
  readonly caller: Caller;
}

export interface Seeing<A extends ActName> extends Looking {
  readonly permit: Permit<A>;
  /** She, with hats and duties of this moment: for what she `can`. */
  readonly asker: Asker;
}

/** For slow work: it borrows a connection for each look and holds none. */
export interface Preparing extends World {
  readonly caller: Caller;
  readonly read: <T>(look: (at: Looking) => Promise<T>) => Promise<T>;
}

/** For who does something. */
export interface Acting<A extends ActName = ActName> extends World {
  readonly db: Writer;
  readonly caller: Caller;
  readonly permit: Permit<A>;
  readonly asker: Asker;
  /** Add the act's event to the trail, in the hat that let her; `end` where the end of the chain is at hand. */
  readonly note: (data: AuditData, when?: { readonly at?: string; readonly end?: Link }) => Promise<void>;
}

interface Asked {
  readonly caller: Caller;
}

interface Right<A extends ActName, Input> {
  /** The act of the table; of several, the first that lets her. */
  readonly act: A | readonly A[] | ((input: Input) => A);
  /** Where it is done; an act in a class names it. */
  readonly place?: (input: Input) => Place;
}

interface LookSpec<A extends ActName, Input extends Asked, Output> extends Right<A, Input> {
  readonly run: (at: Seeing<A>, input: Input) => Promise<Output>;
}

interface ActSpec<A extends ActName, Input extends Asked, Prepared, Loaded, Output> extends Right<A, Input> {
  /** Slow work before the transaction, for who may at that moment; the right is asked again inside. */
  readonly prepare?: (at: Preparing, input: Input) => Promise<Prepared>;
  /** Read in the same round as the rights; it counts for nothing before they do. */
  readonly load?: (at: Looking, input: Input) => Promise<Loaded>;
  readonly run: (
    at: Acting<A>,
    input: Input,
    read: { readonly prepared: Prepared; readonly loaded: Loaded },
  ) => Promise<Output>;
  /** The event of an attempt that was refused as a whole; without one, none is left. */
  readonly refused?: (input: Input, code: Refusal['code']) => AuditData;
}

/** Something that only shows. Refuses with what `allow` says. */
export const look =
  <A extends ActName, Input extends Asked, Output>(spec: LookSpec<A, Input, Output>) =>
  (deps: Deps, input: Input): Promise<Output> => {
    const { db, ...world } = deps;
    return db.reads.run(async (transaction) => {
      const at = { ...world, db: readerOf(db, transaction), caller: input.caller };
      const asker = await loadActor(at, input.caller);
      return spec.run({ ...at, asker, permit: permitFor(spec, asker, input) }, input);
    });
  };

/** Something that is done, in one transaction. Refuses with what `allow` says. */
export const act =
  <A extends ActName, Input extends Asked, Output, Prepared = undefined, Loaded = undefined>(
    spec: ActSpec<A, Input, Prepared, Loaded, Output>,
  ) =>
  async (deps: Deps, input: Input): Promise<Output> => {
    const { db, ...world } = deps;
    const { caller } = input;
    const through = (transaction: Transaction) => ({ ...world, db: writerOf(db, transaction), caller });
    const granted: { permit: Permit<A> | null } = { permit: null };
    try {
      const prepared =
        spec.prepare && (await prepare(deps, spec, spec.prepare, input, (permit) => (granted.permit = permit)));
      return await db.writes.run(async (transaction) => {
        const at = through(transaction);
        const [asker, loaded] = await Promise.all([loadActor(at, caller), spec.load?.(at, input)]);
        // What she was let do before counts no more.
        granted.permit = null;
        const permit = (granted.permit = permitFor(spec, asker, input));
        const acting = { ...at, asker, permit, note: noteIn(at, permit) };
        return spec.run(acting, input, { prepared: prepared as Prepared, loaded: loaded as Loaded });
      });
    } catch (error) {
      // What is not there, or not shown to her, has not been attempted on.
      if (spec.refused && error instanceof Refused && error.refusal.code !== 'not-found') {
        const data = spec.refused(input, error.refusal.code);
        await db.writes.run((transaction) => noteIn(through(transaction), granted.permit)(data));
      }
      throw error;
    }
  };

async function prepare<A extends ActName, Input extends Asked, Prepared>(
  { db, ...world }: Deps,
  spec: Right<A, Input>,
  work: (at: Preparing, input: Input) => Promise<Prepared>,
  input: Input,
  grant: (permit: Permit<A>) => void,
): Promise<Prepared> {
  const { caller } = input;
  const read: Preparing['read'] = (looking) =>
    db.reads.run((transaction) => looking({ ...world, db: readerOf(db, transaction), caller }));
  grant(permitFor(spec, await read((at) => loadActor(at, caller)), input));
  return work({ ...world, caller, read }, input);
}

/** Throws Refused. */
function permitFor<A extends ActName, Input>(spec: Right<A, Input>, asker: Asker, input: Input): Permit<A> {
  const asked = typeof spec.act === 'function' ? spec.act(input) : spec.act;
  const acts = (Array.isArray(asked) ? asked : [asked]) as readonly A[];
  const verdicts = acts.map((one) => allow(asker, one, spec.place?.(input)));
  const found = verdicts.find(({ permit }) => permit !== null)?.permit;
  if (found) return found;
  throw new Refused(verdicts[0]!.refused!);
}

/** What nobody has done: a command's or the server's own work, in a transaction. */
export function asSystem({ db, ...world }: Deps, transaction: Transaction): Pick<Acting, 'db' | 'clock' | 'note'> {
  const at = { ...world, db: writerOf(db, transaction), caller: { userId: null, from: null } };
  return { db: at.db, clock: at.clock, note: noteIn(at, null) };
}

type Noting = Pick<Acting, 'db' | 'clock' | 'wait'> & {
  readonly caller: Pick<Caller, 'from'> & { readonly userId: string | null };
};

const noteIn =
  (at: Noting, permit: Permit | null): Acting['note'] =>
  (data, { at: moment, end } = {}) => {
    const { userId: actor, from } = at.caller;
    const hat = permit?.hat ?? null;
    return appendEvent(at, { at: moment ?? at.clock().toISOString(), actor, hat, from, data }, end);
  };
