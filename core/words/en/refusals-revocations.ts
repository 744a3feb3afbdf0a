import type { REVOCATION_REFUSALS } from '../../codes/refusals/revocations.js';
import type { RefusalWordsOf } from '../words.js';

/** The same in English. */
export const revocationRefusals: RefusalWordsOf<typeof REVOCATION_REFUSALS> = {
  'revocation-backdated': {
    reason: 'A backdated revocation may fail records that were released: it needs the principal’s order.',
    remedy:
      'To stop it now, revoke it from now on. To backdate, have the principal order it, then carry the order out.',
  },
  'revocation-not-backdated': {
    reason: 'This moment is not an earlier one.',
    remedy: 'From now on the administrator revokes without an order. Choose an earlier moment to backdate.',
  },
  'revocation-order-open': {
    reason: 'There is an order for this certificate already that waits to be carried out.',
    remedy: 'Wait for the administrator, or withdraw it and give another.',
  },
  'revocation-order-own': {
    reason: 'Who gave an order does not carry it out.',
    remedy: 'Have another administrator do it.',
  },
  'revocation-order-over': {
    reason: 'This order was carried out or withdrawn.',
    remedy: 'Load the page again to see where it stands.',
  },
};
