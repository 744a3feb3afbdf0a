/** What looks, acts and slow work are given: never the database itself. */
import type { AuditData } from '../../core/audit/event.js';
import type { Hat } from '../../core/codes/hats.js';
import { allow, type Asker, type Permit, type Place } from '../../core/rights/allow.js';
import type { ActName } from '../../core/rights/rights.js';
import { Refused } from '../ground/refused.js';
import type { Reader, Writer } from '../store/reader.js';
import { appendEvent, type Link } from './append-audit-event.js';
import type { Caller } from './caller.js';
import type { Deps } from './deps.js';

export type World = Omit<Deps, 'db'>;

/** For who looks something up: a connection of her own while she does. */
export interface Looking extends World {
  readonly db: Reader;
  readonly caller: Caller;
  /** She, with hats and duties of this moment: for what she `can`. */
  readonly asker: Asker;
}

export interface Seeing<A extends ActName> extends Looking {
  readonly permit: Permit<A>;
}

/** Add an event to the trail, in the hat that let her. */
export type Note = (
  data: AuditData,
  /** `hat`: where what is told of was done in another than this act. */
  said?: { readonly at?: string; readonly end?: Link; readonly hat?: Hat | null },
) => Promise<void>;

/** For slow work: it borrows a connection for each look and holds none. */
export interface Preparing<A extends ActName = ActName> extends World {
  readonly caller: Caller;
  readonly asker: Asker;
  readonly permit: Permit<A>;
  readonly read: <T>(look: (at: Looking) => Promise<T>) => Promise<T>;
  /** In a transaction of its own: it stays, whatever becomes of the work. */
  readonly note: (data: AuditData) => Promise<void>;
}

/** For who does something. */
export interface Acting<A extends ActName = ActName> extends World {
  readonly db: Writer;
  readonly caller: Caller;
  readonly permit: Permit<A>;
  readonly asker: Asker;
  /** The act's own event; `end` where the end of the chain is at hand. */
  readonly note: Note;
}

export interface Asked {
  readonly caller: Caller;
}

export interface Right<A extends ActName, Input> {
  /** The act of the table; of several, the first that lets her. */
  readonly act: A | readonly A[] | ((input: Input) => A | readonly A[]);
  /** Where it is done; an act in a class names it. */
  readonly place?: (input: Input) => Place;
}

/** Throws Refused. */
export function permitFor<A extends ActName, Input>(spec: Right<A, Input>, asker: Asker, input: Input): Permit<A> {
  const asked = typeof spec.act === 'function' ? spec.act(input) : spec.act;
  const acts = (Array.isArray(asked) ? asked : [asked]) as readonly A[];
  const verdicts = acts.map((one) => allow(asker, one, spec.place?.(input)));
  const found = verdicts.find(({ permit }) => permit !== null)?.permit;
  if (found) return found;
  throw new Refused(verdicts[0]!.refused!);
}

type Noting = Pick<Acting, 'db' | 'clock' | 'wait'> & {
  readonly caller: Pick<Caller, 'from'> & { readonly userId: string | null };
};

export const noteIn =
  (at: Noting, permit: Pick<Permit, 'hat'> | null): Note =>
  (data, { at: moment, end, hat = permit?.hat ?? null } = {}) => {
    const { userId: actor, from } = at.caller;
    return appendEvent(at, { at: moment ?? at.clock().toISOString(), actor, hat, from, data }, end);
  };
