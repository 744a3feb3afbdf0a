/** A sheet's projection with the stamp of what it was made of, as it is stored beside the sheet. */
import { lawFor } from '../../../core/law/law-for.js';
import type { Law } from '../../../core/law/law.js';
import { type SheetDocument, valuesOf } from '../../../core/merge/document.js';
import { type Progress, progressOf, type SignedRows } from '../../../core/record/progress.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import { withSupplementary } from '../../../core/results/supplementary.js';
import { rememberedBy } from '../../../core/signing/remember.js';
import { RULES } from './rules-stamp.js';
import { sha256, sha256Base64 } from '../../ground/digests.js';

export interface SheetProgress extends Progress {
  /** Of everything besides values: see `stampOf`. */
  readonly stamp: string;
  /** Of the sheet. */
  readonly revision: number;
}

const lawStamp = rememberedBy((law: Law): string => sha256(JSON.stringify(law)));

/** Asked of the same list for every period. */
const listText = rememberedBy((pupils: SheetContext['pupils']): string =>
  pupils
    .map(
      ({ id, name, grade, mode, supplementary }) =>
        `${id}\t${name}\t${grade}\t${mode}${supplementary ? `\t${JSON.stringify(supplementary)}` : ''}`,
    )
    .join('\n'),
);

/** Changes with whatever a projection is made of besides values: rules, law, the class's settings, its list of pupils with what is assessed anew of them. */
export function stampOf({ schoolYear, class: klass, period, pupils }: SheetContext): string {
  const { optionalSubjects, optionalSubjectsCount } = klass;
  const all = [RULES, lawStamp(lawFor(schoolYear)), period, optionalSubjects, optionalSubjectsCount];
  return sha256(JSON.stringify(all) + listText(pupils)).slice(0, 16);
}

/** 72 bits: two rows of one pupil and subject are told apart, nothing is proved by it. */
export const rowDigest = (text: string): string => sha256Base64(text).slice(0, 12);

/** The projection of a sheet as it stands. Throws RangeError for a school year without law. */
export function projectSheet(context: SheetContext, document: SheetDocument, signed: SignedRows): SheetProgress {
  const values = withSupplementary(context, valuesOf(document));
  return {
    stamp: stampOf(context),
    revision: document.revision,
    ...progressOf({ context, values, signed, digest: rowDigest }),
  };
}
