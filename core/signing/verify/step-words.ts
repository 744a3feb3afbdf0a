/** Steps and reasons of a verification in words: the same on the page and on the command line, never a code. */
import type { Params } from '../../codes/refusal.js';
import { recordIds } from '../../record/record-ids.js';
import { commonName } from '../common-name.js';
import type { Slot } from '../../record/record-states.js';
import type { SealCode } from './pdf-seal.js';
import type { Step, StepReason } from './steps.js';

/** What whoever shows it has words for. */
export type StepWords =
  `verify.step-${Step['code']}` | `verify.reason-${Reason}` | `verify.part-${Part}` | 'verify.at-line';

/** How whoever shows it speaks. */
export interface Show {
  readonly say: (code: StepWords, params?: Params) => string;
  /** An ISO 8601 instant in words. */
  readonly moment: (instant: string) => string;
  /** What to do there; null where nothing can be done. */
  readonly advice: (advice: Advice) => string;
}

export type Reason = StepReason | SealCode;

/** What helps where something cannot be said. */
export type Advice = 'anchor' | 'list' | 'checkers' | 'seal';
const ADVICE: Readonly<Partial<Record<Reason, Advice>>> = {
  'no-anchor': 'anchor',
  'no-crl': 'list',
  'crl-stale': 'list',
  'ocsp-unusable': 'list',
  'ocsp-stale': 'list',
  'name-only': 'checkers',
  'another-name': 'checkers',
  'checkers-older': 'checkers',
  'no-school-code': 'seal',
  'another-school-name': 'seal',
  'code-beside-another': 'seal',
};

export const stepName = ({ code }: Pick<Step, 'code'>, { say }: Pick<Show, 'say'>): string =>
  say(`verify.step-${code}`);

/** Empty where there is nothing to say. */
export function reasonText(
  { reason, detail }: { readonly reason: Reason | null; readonly detail: string },
  show: Show,
): string {
  if (reason === null) return '';
  const about = aboutText(reason, detail, show);
  const advice = ADVICE[reason];
  return [
    show.say(`verify.reason-${reason}`),
    ...(about === '' ? [] : [`(${about})`]),
    ...(advice === undefined ? [] : [show.advice(advice)]),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;
/** Reasons whose detail is meant for people as it stands: lookup codes, and the number of a version. */
const AS_IT_STANDS: ReadonlySet<Reason> = new Set(['records-invalid', 'records-unknown', 'unknown-version']);

/** What a reason is about, as far as it says something to people. */
function aboutText(reason: Reason, detail: string, { say, moment }: Show): string {
  if (AS_IT_STANDS.has(reason)) return detail;
  const moments = detail.match(INSTANT);
  if (moments !== null) return moments.map(moment).join(' – ');
  if (/(?:^|[,+])\s*CN=/i.test(detail)) return commonName(detail);
  const line = /^(\d+):\d+ /.exec(detail);
  if (line !== null) return say('verify.at-line', { line: line[1]! });
  return partsIn(detail)
    .map((part) => say(`verify.part-${part}`))
    .join(', ');
}

const { signature, subjectRows, homeroom, principal, seal, ...data } = recordIds('');
type Part =
  | (keyof typeof data | Slot | `${Slot}Signature` | 'subjectRows')
  | ('list' | 'checkers' | 'completion' | 'transfer' | 'statement' | 'transaction');
/** By the word that an Id begins with. */
const PARTS: Readonly<Record<string, Part>> = Object.fromEntries([
  ...Object.entries(data).map(([part, id]) => [id, part]),
  ...Object.entries({ homeroom, principal, seal }).map(([part, id]) => [id, part]),
  ...Object.entries(signature).map(([slot, id]) => [id, `${slot}Signature`]),
  [subjectRows, 'subjectRows'],
  ['danh-sach-', 'list'],
  ['danh-sach-kiem-tra-', 'checkers'],
  ['noi-dung-hoan-tat-', 'completion'],
  ['chuyen-truong-', 'transfer'],
  ['xac-nhan-chuyen-truong-', 'statement'],
]) as Record<string, Part>;

/** Parts of a document named by their Ids, each once; a transaction has no Id and is named by its place. */
function partsIn(detail: string): Part[] {
  const ids = [...detail.matchAll(/([a-z][a-z-]*-)[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([, word]) => PARTS[word!]);
  const found = detail === 'DANH_SACH_HOC_BA' ? ['transaction' as const] : ids;
  return [...new Set(found.filter((part) => part !== undefined))];
}
