/** Biên bản tự kiểm tra (I6): by article of the regulation, which events of the trail prove what was done. */
import type { ReportKind } from '../reports/kinds.js';
import type { ImportKind } from '../import/kinds.js';
import type { Slot } from '../record/record-states.js';
import type { AuditData } from './event.js';

type Kind = AuditData['kind'];

/** What is read of an event to know the line it belongs to; an empty text or 0 where it says nothing of it. */
export interface Told {
  readonly kind: string;
  /** Of signatures, whose. */
  readonly slot: string;
  /** Of messages to the office above what they are, of imports what was brought. */
  readonly what: string;
  /** Of the office's answers: it agrees to some of the units asked about, it refuses some. 1 or 0. */
  readonly agreed: number;
  readonly refused: number;
}

export interface SelfCheckItem {
  /** Its words: `self-check.item-{code}`. */
  readonly code: string;
  /** One thing is one event: of several kinds, which exclude each other, the one or the other is noted of it. */
  readonly kinds: readonly Kind[];
  readonly where?: {
    readonly slot?: Slot;
    readonly what?: ReportKind | ImportKind;
    readonly agreed?: 1;
    readonly refused?: 1;
  };
  /** Every case is named with its event: a number for what is done every day, the single cases where one was out of the usual. */
  readonly each?: true;
}

export interface SelfCheckArticle {
  /** Article and paragraph of the regulation: `6.5`. */
  readonly article: string;
  readonly items: readonly SelfCheckItem[];
}

const item = (code: string, kind: Kind, where?: SelfCheckItem['where']): SelfCheckItem => ({
  ...{ code, kinds: [kind] },
  ...(where && { where }),
});
const each = (code: string, kind: Kind, where?: SelfCheckItem['where']): SelfCheckItem => ({
  ...item(code, kind, where),
  each: true,
});

export const SELF_CHECK: readonly SelfCheckArticle[] = [
  {
    article: '4.3',
    items: [
      item('covers', 'covers.signed', { slot: 'principal' }),
      item('cover-seals', 'covers.signed', { slot: 'seal' }),
      item('sealed', 'transaction.signed'),
      item('reported', 'report.asked', { what: 'submit' }),
      each('completed', 'completion.signed'),
    ],
  },
  {
    article: '4.4',
    items: [
      item('issued', 'records.signed', { slot: 'seal' }),
      item('sealed-again', 'units.sealed-again'),
      // The next school has entered the pupil: what was put together and taken back is no transfer.
      item('transfers-out', 'transfer.received'),
      item('transfers-in', 'arrival.entered'),
    ],
  },
  { article: '4.5', items: [item('copies', 'copy.printed')] },
  { article: '4.6', items: [each('recalled', 'units.recalled'), each('corrected', 'pupil.corrected')] },
  {
    article: '5.1',
    items: [
      each('disowned', 'signature.disowned'),
      each('resets', 'reset.decided'),
      item('reviewed', 'accounts.reviewed'),
    ],
  },
  { article: '6.1', items: [each('committee', 'committee.entered')] },
  {
    article: '6.2',
    items: [
      // Issued or brought along, each counts by the principal's word.
      item('certificates', 'certificate.decided'),
      // An order carried out revokes too, and has an event of its own beside this one.
      each('revoked', 'certificate.revoked'),
      // The principal enters alone; what two others propose counts once it is confirmed.
      { ...each('leaders', 'leader.entered'), kinds: ['leader.entered', 'leader.confirmed'] },
      item('declared', 'certificate.declared'),
    ],
  },
  { article: '6.3', items: [each('rules', 'school-rules.decided'), each('orders', 'lock.ordered')] },
  { article: '6.4', items: [item('practice', 'practice.made')] },
  { article: '6.5', items: [each('checks', 'progress.checked'), item('reminders', 'reminders.given')] },
  {
    article: '6.6',
    items: [item('approved', 'records.signed', { slot: 'principal' }), each('returned', 'records.returned')],
  },
  {
    article: '6.7',
    items: [
      item('sent', 'report.sent'),
      item('answered', 'report.answered', { what: 'submit' }),
      item('finalise-asked', 'report.asked', { what: 'finalise' }),
      item('finalised', 'report.answered', { what: 'finalise', agreed: 1 }),
      each('finalise-refused', 'report.answered', { what: 'finalise', refused: 1 }),
      each('recall-asked', 'report.asked', { what: 'recall' }),
      each('recall-agreed', 'report.answered', { what: 'recall', agreed: 1 }),
      each('recall-refused', 'report.answered', { what: 'recall', refused: 1 }),
    ],
  },
  {
    article: '8.1',
    items: [
      item('pupil-lists', 'import.carried-out', { what: 'pupils' }),
      item('profile-lists', 'import.carried-out', { what: 'profiles' }),
      item('enrolled', 'pupil.enrolled'),
      item('moved', 'pupil.moved'),
      item('left', 'pupil.left'),
    ],
  },
  { article: '8.3', items: [item('homeroom', 'records.signed', { slot: 'homeroom' })] },
  { article: '9.1', items: [item('pushes', 'sheet.pushed'), item('lists', 'subject.signed')] },
  {
    article: '10.2',
    items: [
      each('locks', 'lock.carried-out'),
      item('backups', 'backup.made'),
      item('trail', 'trail.checked'),
      each('held', 'record.held'),
      each('released', 'hold.released'),
      each('clock', 'clock.accepted'),
      each('restored', 'backup.restored'),
    ],
  },
  {
    article: '10.5',
    items: [
      item('duties', 'duties.changed'),
      item('hats', 'hats.changed'),
      item('duties-confirmed', 'duties.confirmed'),
      item('teacher-lists', 'import.carried-out', { what: 'teachers' }),
    ],
  },
  { article: '11.3', items: [each('inspections', 'inspection.opened'), each('bundles', 'bundle.made')] },
];

/** Whether an event stands in a line. */
export const provesItem = ({ kinds, where = {} }: SelfCheckItem, told: Told): boolean =>
  (kinds as readonly string[]).includes(told.kind) &&
  (Object.keys(where) as (keyof typeof where)[]).every((fact) => where[fact] === told[fact]);

/** Kinds of the lines in which every case is named. */
export const NAMED_KINDS: readonly Kind[] = [
  ...new Set(SELF_CHECK.flatMap(({ items }) => items).flatMap(({ kinds, each: named }) => (named ? kinds : []))),
];
