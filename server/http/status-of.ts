import type { RefusalCode } from '../../core/messages/vi/refusals.js';

const STATUSES: Readonly<Partial<Record<RefusalCode, number>>> = {
  'signed-out': 401,
  'wrong-password': 401,
  'too-many-tries': 429,
  'too-many-requests': 429,
  csrf: 403,
  'not-allowed': 403,
  'not-found': 404,
  'bad-request': 400,
  'too-large': 413,
  'push-id-reused': 409,
  'print-job-unfinished': 409,
  'print-job-gone': 404,
  'print-jobs-full': 409,
  'transaction-taken': 409,
  'not-your-field': 403,
  'no-delegation': 403,
  'not-responsible': 403,
  'list-id-reused': 409,
  'list-number-taken': 409,
  'promotion-moved-on': 409,
  'already-decided': 409,
  'already-revoked': 409,
  'certificate-doubled': 409,
  'office-unreachable': 502,
  'office-unreadable': 502,
  'shutting-down': 503,
  unexpected: 500,
};

/** The HTTP status of a refusal; what is understood but cannot be taken, such as a file, is 422. */
export const statusOf = (code: RefusalCode): number => STATUSES[code] ?? 422;
