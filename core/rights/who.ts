/** Whom a right belongs to, and what of. */
import type { PlainRefusalCode } from '../codes/refusal.js';
import type { StateGate } from './gates.js';
import type { Hat } from './actor.js';

/**
 * - `anybody`: nobody has to sign in;
 * - `signed-in`: whoever has an account;
 * - `deputy`: carries out orders in the administrator's place by the school's rules (H5): named by the decision on Ban Quản
 *   trị in force, or the wearer of a hat they name;
 * - a hat, with `over` only in the classes its wearer is set over: by their grade, or by a subject taught in them too; with
 *   `delegated` only while a written delegation to its wearer is in force; with `whole` not whose decision covers some classes alone;
 * - a duty in the class (and subject) the act is done in; with `answers` only the one who answers for it, not those who
 *   enter along with her (decision 2). A duty is done as a teacher.
 */
export type Who =
  | 'anybody'
  | 'signed-in'
  | 'deputy'
  | { readonly hat: Hat; readonly delegated?: true; readonly over?: 'grade' | 'any'; readonly whole?: true }
  | { readonly duty: 'homeroom' | 'subject' | 'any'; readonly answers?: true };

/** Of the whole school; in one class, which has to be seen before it can be acted in; of one's own things alone. */
export type Scope = 'school' | 'class' | 'own';

/** Days on which what a row asks for counts: duties and delegations are those of the day of the act. */
export type DayGate = 'duty' | 'delegation';

/** That the field it writes is open at the moment of receipt: core/locks/lock-table.ts says so, field by field. */
export type LockGate = 'field-open';

export interface Gate {
  /** What the state of the record must let pass. */
  readonly state?: StateGate;
  readonly day?: DayGate;
  readonly lock?: LockGate;
}

export interface Right {
  readonly of: Scope;
  /** The first that fits lets in, and it is that hat the act is done in. */
  readonly who: readonly Who[];
  /** A hat whose wearer is kept out whatever else she is, and what she is told. */
  readonly barred?: { readonly hat: Hat; readonly refusal: PlainRefusalCode };
  readonly gate?: Gate;
  /** May be done by who is signed in and has to choose a password or set up a second factor before anything else. */
  readonly early?: true;
  /** May be done in the practice class: there whoever teaches has every duty. All else is refused in it. */
  readonly practice?: true;
}
