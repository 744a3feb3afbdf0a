/** When a class sheet was open after its closing: an archived version is made of each opening once it is over. */
import type { SheetPeriod } from '../codes/periods.js';
import type { Grade } from '../law/law.js';
import type { LockInForce, LockScope } from '../locks/lock-order.js';

/** Instants; `until` is the first at which it is over. */
export interface Opening {
  readonly from: string;
  readonly until: string;
}

export interface SheetPlace {
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly grades: readonly Grade[];
  /** Whoever was ever in the class. */
  readonly pupils: ReadonlySet<string>;
}

/** Openings that spoke of something of this sheet; a lock "không ngoại lệ", or a later one upon the same, ends one early. */
export function openingsOf(orders: readonly LockInForce[], place: SheetPlace): readonly Opening[] {
  const here = orders.filter(
    ({ period, scope }) => (period === null || period === place.period) && speaksOf(scope, place),
  );
  return here.flatMap(({ kind, scope, from, until }): Opening[] => {
    if (kind !== 'open' || until === null) return [];
    const same = JSON.stringify(scope);
    const ended = here
      .filter((one) => one.kind === 'lock' && one.from > from && (one.strict || JSON.stringify(one.scope) === same))
      .map((one) => one.from);
    return [{ from, until: ended.reduce((end, at) => (at < end ? at : end), until) }];
  });
}

function speaksOf(scope: LockScope, { classId, grades, pupils }: SheetPlace): boolean {
  switch (scope.kind) {
    case 'school':
      return true;
    case 'grade':
      return grades.includes(scope.grade);
    case 'class':
    case 'group':
      return scope.classId === classId;
    case 'pupil':
      return pupils.has(scope.pupil);
    case 'part':
      return scope.pupils.some((pupil) => pupils.has(pupil));
  }
}
