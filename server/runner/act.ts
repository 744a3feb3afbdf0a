/**
 * How anything is done: rights, transaction, act, event, in this order and nowhere else. An act is given a Writer and a
 * Permit and no database, so that what it decides by is read inside its own transaction and by whom the table lets.
 */
import type { AuditData } from '../../core/audit/event.js';
import type { Refusal } from '../../core/codes/refusal.js';
import type { Permit } from '../../core/rights/allow.js';
import type { ActName } from '../../core/rights/rights.js';
import { errorFacts } from '../ground/error-facts.js';
import { Refused } from '../ground/refused.js';
import { readerOf, writerOf } from '../store/reader.js';
import { fileNotes } from '../trail/notes/note-files.js';
import type { Caller } from './caller.js';
import type { Deps } from './deps.js';
import { loadActor } from './load-actor.js';
import {
  type Acting,
  type Asked,
  type Looking,
  noteIn,
  permitFor,
  type Preparing,
  type Right,
  type Seeing,
} from './world.js';

export type { Acting, Looking, Preparing, Seeing } from './world.js';

interface LookSpec<A extends ActName, Input extends Asked, Output> extends Right<A, Input> {
  readonly run: (at: Seeing<A>, input: Input) => Promise<Output>;
}

interface WorkSpec<A extends ActName, Input extends Asked, Output> extends Right<A, Input> {
  readonly run: (at: Preparing<A>, input: Input) => Promise<Output>;
}

interface ActSpec<A extends ActName, Input extends Asked, Prepared, Loaded, Output> extends Right<A, Input> {
  /** Slow work before the transaction, for who may at that moment; the right is asked again inside. */
  readonly prepare?: (at: Preparing<A>, input: Input) => Promise<Prepared>;
  /** Read in the same round as the rights; it counts for nothing before they do. */
  readonly load?: (at: Omit<Looking, 'asker'>, input: Input) => Promise<Loaded>;
  readonly run: (
    at: Acting<A>,
    input: Input,
    read: { readonly prepared: Prepared; readonly loaded: Loaded },
  ) => Promise<Output>;
  /** The event of an attempt that was refused as a whole; without one, none is left. */
  readonly refused?: (input: Input, code: Refusal['code']) => AuditData;
}

const borrowed = <T>({ db, ...world }: Deps, caller: Caller, look: (at: Looking) => Promise<T>): Promise<T> =>
  db.reads.run(async (transaction) => {
    const at = { ...world, db: readerOf(db, transaction), caller };
    return look({ ...at, asker: await loadActor(at, caller) });
  });

/** Something that only shows. Refuses with what `allow` says. */
export const look =
  <A extends ActName, Input extends Asked, Output>(spec: LookSpec<A, Input, Output>) =>
  (deps: Deps, input: Input): Promise<Output> =>
    borrowed(deps, input.caller, async (at) => spec.run({ ...at, permit: permitFor(spec, at.asker, input) }, input));

/** Something that shows as much as she may see, which may be nothing: no right is asked as a whole, `run` asks the table for each class. */
export const lookAcross =
  <Input extends Asked, Output>(spec: { readonly run: (at: Looking, input: Input) => Promise<Output> }) =>
  (deps: Deps, input: Input): Promise<Output> =>
    borrowed(deps, input.caller, (at) => spec.run(at, input));

/** Something slow that stores nothing but events: connections are borrowed meanwhile, none is held. Refuses with what `allow` says. */
export const work =
  <A extends ActName, Input extends Asked, Output>(spec: WorkSpec<A, Input, Output>) =>
  async (deps: Deps, input: Input): Promise<Output> =>
    spec.run(await preparing(deps, spec, input), input);

/** Something that is done, in one transaction. Refuses with what `allow` says. */
export const act =
  <A extends ActName, Input extends Asked, Output, Prepared = undefined, Loaded = undefined>(
    spec: ActSpec<A, Input, Prepared, Loaded, Output>,
  ) =>
  async (deps: Deps, input: Input): Promise<Output> => {
    const { db, ...world } = deps;
    const { caller } = input;
    const granted: { permit: Permit<A> | null } = { permit: null };
    try {
      let prepared: Prepared | undefined;
      if (spec.prepare) {
        const before = await preparing(deps, spec, input);
        granted.permit = before.permit;
        prepared = await spec.prepare(before, input);
      }
      const done = await db.writes.run(async (transaction) => {
        const at = { ...world, db: writerOf(db, transaction), caller };
        const [asker, loaded] = await Promise.all([loadActor(at, caller), spec.load?.(at, input)]);
        // What she was let do before counts no more.
        granted.permit = null;
        const permit = (granted.permit = permitFor(spec, asker, input));
        const acting = { ...at, asker, permit, note: noteIn(at, permit) };
        return spec.run(acting, input, { prepared: prepared as Prepared, loaded: loaded as Loaded });
      });
      if (db.trailFolder.due) await fileDue(deps);
      return done;
    } catch (error) {
      // What is not there, or not shown to her, has not been attempted on.
      if (spec.refused && error instanceof Refused && error.refusal.code !== 'not-found') {
        await noteAlone(deps, caller, granted.permit)(spec.refused(input, error.refusal.code));
      }
      throw error;
    }
  };

/** What was done is done: a note that finds no place as a file finds one with the next. */
async function fileDue({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<void> {
  await fileNotes(db).catch((error: unknown) => log.error({ error: errorFacts(error) }, 'a note was not filed'));
}

async function preparing<A extends ActName, Input extends Asked>(
  deps: Deps,
  spec: Right<A, Input>,
  input: Input,
): Promise<Preparing<A>> {
  const { db: _, ...world } = deps;
  const { caller } = input;
  const asker = await borrowed(deps, caller, (at) => Promise.resolve(at.asker));
  const permit = permitFor(spec, asker, input);
  const read: Preparing['read'] = (looking) => borrowed(deps, caller, looking);
  return { ...world, caller, asker, permit, read, note: noteAlone(deps, caller, permit) };
}

const noteAlone =
  ({ db, ...world }: Deps, caller: Caller, permit: Permit | null): Preparing['note'] =>
  (data) =>
    db.writes.run((transaction) => noteIn({ ...world, db: writerOf(db, transaction), caller }, permit)(data));
