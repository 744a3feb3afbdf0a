/** What waits on the way from approved to released: a second person's look, then the school's seal. */
import type { ClassToSeal } from '../prints/parts/seal-counts.js';
import type { Found } from './work-lines.js';

export interface SealWork {
  readonly look: readonly Found[];
  readonly release: readonly Found[];
  /** Released under a seal that missed its time stamp. */
  readonly stamps: readonly Found[];
}

export function sealWork(classes: readonly ClassToSeal[]): SealWork {
  const look: Found[] = [];
  const release: Found[] = [];
  const stamps: Found[] = [];
  for (const { classId, className, step, approved, sealed, stampMissed, withoutPersonalId } of classes) {
    stamps.push({ classId, className, subject: null, n: stampMissed });
    const sealable = approved - withoutPersonalId.length;
    if (step === 'look') look.push({ classId, className, subject: null, n: sealable });
    else if (step === 'records') release.push({ classId, className, subject: null, n: sealable });
    // The seal was interrupted: records have theirs, their prints or the package not.
    else if (step !== 'done') release.push({ classId, className, subject: null, n: sealed });
  }
  return { look, release, stamps };
}
