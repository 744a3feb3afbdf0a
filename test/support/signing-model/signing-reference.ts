/**
 * Who may sign what when, once more and by itself: written from the founders' sentences (decisions 12 to 14, 27, 38; H4, H8),
 * sharing no step with the product. Whether a value is open is asked of the reference of locks.
 */
import { type Child, LockReference, midnightAfter, type Period } from '../lock-reference.js';

export const SUBJECTS = ['AN', 'DD'] as const;
export type Subject = (typeof SUBJECTS)[number];
export type Slot = 'homeroom' | 'principal' | 'seal';
export type CoverAct = 'confirm' | 'sign' | 'seal' | 'reopen';

export interface FieldOfModel {
  readonly field: string;
  readonly period: Period;
  readonly group: string;
  readonly by: 'thu' | 'music';
  /** The subject whose signed row says it. */
  readonly row: Subject | null;
}
/** One of each kind a signature rests on; all of them have to be there before anybody signs a record. */
export const FIELDS: readonly FieldOfModel[] = [
  { field: 'subject.AN.level', period: 'year-end', group: 'AN', by: 'music', row: 'AN' },
  { field: 'subject.DD.remark', period: 'year-end', group: 'DD', by: 'thu', row: 'DD' },
  { field: 'homeroom.remark', period: 'year-end', group: 'homeroom', by: 'thu', row: null },
  { field: 'profile.address', period: 'year', group: 'profile', by: 'thu', row: null },
];
/** What a record cannot do without; a subject's remark may be left out. */
const NEEDED = ['subject.AN.level', 'homeroom.remark', 'profile.address'];

type RecordState = 'entering' | 'homeroom-signed' | 'approved' | 'sealed';
const NEXT: Readonly<Record<Slot, readonly [RecordState, RecordState]>> = {
  homeroom: ['entering', 'homeroom-signed'],
  principal: ['homeroom-signed', 'approved'],
  seal: ['approved', 'sealed'],
};

interface OneCover {
  state: 'draft' | 'confirmed' | 'signed' | 'settled';
  number: number;
  /** The address that was confirmed. */
  address: string | null;
}

export class SigningReference {
  readonly locks = new LockReference();
  readonly states = new Map<string, RecordState>();
  readonly versions = new Map<string, number>();
  readonly covers = new Map<string, OneCover>();
  readonly #looks: { readonly id: string; readonly version: number }[] = [];
  readonly #values = new Map<string, string | null>();
  /** What each subject teacher signed of a child last; null once a return has ended it. */
  readonly #rows = new Map<string, string | null>();

  constructor(
    readonly children: readonly Child[],
    initial: (child: Child, field: string) => string | null,
  ) {
    for (const child of children) {
      for (const { field } of FIELDS) this.#values.set(`${child.id} ${field}`, initial(child, field));
      for (const subject of SUBJECTS) this.#rows.set(`${child.id} ${subject}`, this.#rowNow(child, subject));
      this.states.set(child.id, 'entering');
      this.versions.set(child.id, 0);
    }
  }

  value(child: Child, field: string): string | null {
    return this.#values.get(`${child.id} ${field}`) ?? null;
  }

  /** Why a value is not taken; null where it is. */
  push(child: Child, { field, period, group }: FieldOfModel, value: string | null, at: number): string | null {
    const closed = this.locks.closed({ child, period, group }, at);
    if (closed === null) this.#values.set(`${child.id} ${field}`, value);
    return closed;
  }

  #rowNow(child: Child, subject: Subject): string {
    return JSON.stringify(FIELDS.filter(({ row }) => row === subject).map(({ field }) => this.value(child, field)));
  }

  stands(child: Child, subject: Subject): boolean {
    return this.#rows.get(`${child.id} ${subject}`) === this.#rowNow(child, subject);
  }

  /** Children whose row the subject's teacher is offered: complete, of an open record, not signed as it is. */
  rowsReady(subject: Subject): Child[] {
    const complete = (child: Child) =>
      FIELDS.every(({ row, field }) => row !== subject || !NEEDED.includes(field) || this.value(child, field) !== null);
    return this.children.filter(
      (child) => this.states.get(child.id) === 'entering' && complete(child) && !this.stands(child, subject),
    );
  }

  signRow(child: Child, subject: Subject): void {
    this.#rows.set(`${child.id} ${subject}`, this.#rowNow(child, subject));
  }

  mayPut(child: Child, slot: Slot): boolean {
    if (this.states.get(child.id) !== NEXT[slot][0]) return false;
    const whole = NEEDED.every((field) => this.value(child, field) !== null);
    return slot !== 'homeroom' || (whole && SUBJECTS.every((subject) => this.stands(child, subject)));
  }

  put(child: Child, slot: Slot): void {
    this.states.set(child.id, NEXT[slot][1]);
    if (slot === 'homeroom') this.versions.set(child.id, this.versions.get(child.id)! + 1);
    this.locks.records.set(child.id, slot === 'seal' ? 'released' : 'signed');
  }

  /** A second person has looked at a print of the class as it stands approved or released; a return ends that. */
  isLookedAt(): boolean {
    return this.#looks.some(
      ({ id, version }) =>
        version === this.versions.get(id) && ['approved', 'sealed'].includes(this.states.get(id) ?? ''),
    );
  }

  lookAt({ id }: Child): void {
    this.#looks.push({ id, version: this.versions.get(id)! });
  }

  isSigned(child: Child): boolean {
    return ['homeroom-signed', 'approved'].includes(this.states.get(child.id)!);
  }

  /** Signatures of the record end; those of the subjects that were named too. */
  comesBack(child: Child, subjects: readonly Subject[]): void {
    this.states.set(child.id, 'entering');
    this.locks.records.delete(child.id);
    for (const subject of subjects) this.#rows.set(`${child.id} ${subject}`, null);
  }

  cover(child: Child): OneCover {
    const known = this.covers.get(child.id) ?? { state: 'draft', number: 1, address: null };
    this.covers.set(child.id, known);
    return known;
  }

  /** Why an act on a cover is refused; null where it is done. Covers know no lock and no closing day, only a late one. */
  coverAct(child: Child, act: CoverAct, { at, reason }: { readonly at: number; readonly reason: boolean }) {
    const cover = this.cover(child);
    const address = this.value(child, 'profile.address');
    const from: Readonly<Record<CoverAct, readonly OneCover['state'][]>> = {
      confirm: ['draft', 'confirmed'],
      sign: ['confirmed'],
      seal: ['signed'],
      reopen: ['confirmed', 'signed', 'settled'],
    };
    if (!from[act].includes(cover.state)) return 'cover-state';
    if (act === 'confirm') {
      if (address === null) return 'cover-lacking';
      Object.assign(cover, { state: 'confirmed', address });
    } else if (act === 'sign') {
      if (cover.address !== address) return 'cover-moved-on';
      if (at >= COVERS_LATE && !reason) return 'cover-late';
      cover.state = 'signed';
    } else if (act === 'seal') cover.state = 'settled';
    else {
      if (cover.state !== 'confirmed') cover.number += 1;
      Object.assign(cover, { state: 'draft', address: null });
    }
    return null;
  }
}

/** Before October (4.3): after 30 September a signature on a cover carries its reason. */
const COVERS_LATE = midnightAfter('2026-09-30');
