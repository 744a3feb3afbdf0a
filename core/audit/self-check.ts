/**
 * Biên bản tự kiểm tra (I6): by article of the regulation, which events of the trail prove what was done. A number for what is
 * done every day, every single case where one was out of the usual.
 */
import type { SheetPeriod } from '../codes/periods.js';
import type { LockGroup } from '../fields/column-groups.js';
import type { AuditData } from './event.js';

type Kind = AuditData['kind'];

export interface SelfCheckItem {
  /** Its words: `self-check.item-{code}`. */
  readonly code: string;
  readonly kinds: readonly Kind[];
  /** Of signatures, whose. */
  readonly slot?: 'homeroom' | 'principal' | 'seal';
  /** Every case is named with its event. */
  readonly each?: true;
}

export interface SelfCheckArticle {
  /** Article and paragraph of the regulation: `6.5`. */
  readonly article: string;
  readonly items: readonly SelfCheckItem[];
}

const item = (code: string, kinds: readonly Kind[]): SelfCheckItem => ({ code, kinds });
const each = (code: string, kinds: readonly Kind[]): SelfCheckItem => ({ code, kinds, each: true });

export const SELF_CHECK: readonly SelfCheckArticle[] = [
  {
    article: '4.3',
    items: [
      item('covers', ['covers.signed']),
      item('sealed', ['transaction.signed']),
      item('reported', ['report.asked']),
      each('completed', ['completion.signed']),
    ],
  },
  { article: '4.4', items: [item('transfers', ['transfer.made', 'transfer.received', 'arrival.entered'])] },
  { article: '4.5', items: [item('copies', ['copy.printed'])] },
  { article: '4.6', items: [each('recalled', ['units.recalled']), each('corrected', ['pupil.corrected'])] },
  {
    article: '5.1',
    items: [
      each('disowned', ['signature.disowned']),
      each('resets', ['reset.decided']),
      item('reviewed', ['accounts.reviewed']),
    ],
  },
  { article: '6.1', items: [each('committee', ['committee.entered'])] },
  {
    article: '6.2',
    items: [
      item('certificates', ['certificate.issued', 'certificate.imported']),
      each('revoked', ['certificate.revoked', 'revocation.carried-out']),
      each('leaders', ['leader.entered', 'leader.confirmed']),
      item('declared', ['certificate.declared']),
    ],
  },
  { article: '6.3', items: [each('rules', ['school-rules.decided']), each('orders', ['lock.ordered'])] },
  { article: '6.4', items: [item('practice', ['practice.made'])] },
  { article: '6.5', items: [each('checks', ['progress.checked']), item('reminders', ['reminders.given'])] },
  {
    article: '6.6',
    items: [{ code: 'approved', kinds: ['records.signed'], slot: 'principal' }, each('returned', ['records.returned'])],
  },
  {
    article: '6.7',
    items: [item('answered', ['report.answered', 'office-answer.decided']), item('sent', ['report.sent'])],
  },
  {
    article: '8.1',
    items: [item('pupils', ['pupil.enrolled', 'pupil.moved', 'pupil.left', 'import.carried-out'])],
  },
  { article: '8.3', items: [{ code: 'homeroom', kinds: ['records.signed'], slot: 'homeroom' }] },
  { article: '9.1', items: [item('pushes', ['sheet.pushed']), item('lists', ['subject.signed'])] },
  {
    article: '10.2',
    items: [
      each('locks', ['lock.carried-out']),
      item('backups', ['backup.made']),
      item('trail', ['trail.checked']),
      each('held', ['record.held', 'hold.released', 'clock.accepted', 'backup.restored']),
    ],
  },
  { article: '10.5', items: [item('duties', ['duties.changed', 'hats.changed', 'duties.confirmed'])] },
  { article: '11.3', items: [each('inspections', ['inspection.opened', 'bundle.made'])] },
];

/** Cases of one thing that are named at most; how many more there are is said. */
export const MOST_CASES = 200;

/** An event as its proof: its number in the trail. */
export interface Proof {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  /** Null where the server or a command did it. */
  readonly by: string | null;
}

export interface SelfCheckLine {
  readonly code: string;
  readonly n: number;
  /** Numbers of the first and last of its events; null where there is none. */
  readonly first: number | null;
  readonly last: number | null;
  /** Named one by one; empty where only counted. */
  readonly cases: readonly Proof[];
}

/** What one class, or one grade of it, lacks of one sheet. */
export interface Unfinished {
  readonly period: SheetPeriod;
  readonly className: string;
  readonly grade: number | null;
  readonly group: LockGroup;
  readonly filled: number;
  readonly asked: number;
}

/** Told in one line a class and sheet, not in thirteen. */
export function unfinishedByClass<U extends Unfinished>(unfinished: readonly U[]): (readonly [U, ...U[]])[] {
  const found = new Map<string, [U, ...U[]]>();
  for (const one of unfinished) {
    const key = [one.period, one.className, one.grade].join('\n');
    const known = found.get(key);
    if (known) known.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

/** The minutes as they are stored. */
export interface SelfCheck {
  readonly schoolYear: string;
  readonly fromDay: string;
  readonly toDay: string;
  /** The last event there was: its hash stands for all before it. */
  readonly upTo: { readonly seq: number; readonly hash: string };
  readonly articles: readonly { readonly article: string; readonly lines: readonly SelfCheckLine[] }[];
  /** Values taken in after the day named for their sheet. */
  readonly late: readonly (Proof & {
    readonly period: SheetPeriod;
    readonly closes: string;
    readonly className: string;
  })[];
  readonly lateMore: number;
  /** What sheets whose day has passed still lack, as it is on the day of the minutes. */
  readonly unfinished: readonly Unfinished[];
}
