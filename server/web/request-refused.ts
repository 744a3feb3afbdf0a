import { refusal } from '../../core/codes/refusal.js';
import { Refused } from '../ground/refused.js';

/** A request that is not of the right form, with the status HTTP has for it. `detail` names the place, in no language. */
export class RequestRefused extends Refused {
  constructor(
    readonly status: number,
    detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(refusal('bad-request', { detail }));
  }
}
