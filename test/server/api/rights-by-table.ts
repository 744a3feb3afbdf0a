/** What the table of rights says of a role at a route, to be held against the statuses written by hand. */
import { type EndpointName, ENDPOINTS } from '../../../core/contract/endpoints.js';
import { accessOf } from '../../../core/rights/access.js';
import type { Duty, Hat } from '../../../core/rights/actor.js';
import { allow, type Asker, mayAnywhere } from '../../../core/rights/allow.js';
import type { ActName } from '../../../core/rights/rights.js';

/** Which of a route's acts the requests of rights.test.ts are. */
const ASKED: Partial<Record<EndpointName, ActName>> = {
  recordsToSign: 'sign-homeroom',
  signRecords: 'sign-homeroom',
  coversToSign: 'sign-cover',
  signCovers: 'sign-cover',
  saveRemark: 'keep-own-remarks',
  startPrintJob: 'print-class',
  myCertificates: 'read-own-certificates',
  certificates: 'read-own-certificates',
  requestCertificate: 'request-certificate',
  startRemoteSigning: 'sign-remotely',
};
/** Routes about whatever classes are hers. */
const ANYWHERE: ReadonlySet<EndpointName> = new Set([
  'sealing',
  'progress',
  'heatMap',
  'progressChecks',
  'coverProgress',
  'teacherWorkbook',
  'upload',
  'subjectsToSign',
]);
const RETESTS: ReadonlySet<EndpointName> = new Set(['proposeRetest', 'sitRetest']);
/** 4A, and Âm nhạc where a subject is named; entering is judged subject by subject later. */
const placeOf = (name: EndpointName) => ({
  classId: '4a',
  ...(name === 'subjectSheet' || name === 'signSubject' || RETESTS.has(name) ? { subject: 'AN' as const } : {}),
});
const STATUS: Readonly<Record<string, number>> = { 'not-found': 404, 'not-allowed': 403, 'no-delegation': 403 };

/** The status of a refusal, or null where the table lets her in; hats are null for who is not signed in. */
export function statusByTable(name: EndpointName, hats: readonly Hat[] | null, duties: readonly Duty[]): number | null {
  const acts: readonly ActName[] = ENDPOINTS[name].acts;
  const access = accessOf(acts);
  if (access === 'anybody') return null;
  if (hats === null) return 401;
  if (access !== 'signed-in' && !access.some((hat) => hats.includes(hat))) return 403;
  const asker: Asker = { userId: 'u', hats, duties, delegated: false };
  const asked = ASKED[name];
  const verdicts = (asked ? [asked] : acts).map((act) => {
    if (ANYWHERE.has(name)) return mayAnywhere(asker, act) ? null : 'not-allowed';
    return allow(asker, act, placeOf(name)).refused?.code ?? null;
  });
  return verdicts.includes(null) ? null : (STATUS[verdicts[0]!] ?? 422);
}
