/** Excel would not let the person do this: a dialog, and nothing done. */
export type RefusedReason =
  'locked' | 'protected' | 'password' | 'validation' | 'validation warning' | 'not a formula' | 'merged';

export class PersonRefused extends Error {
  constructor(readonly reason: RefusedReason) {
    super(`Excel refuses: ${reason}`);
  }
}
