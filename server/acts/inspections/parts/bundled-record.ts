/** A record as a bundle has it: whole with its signatures, or without what was not asked for by name. */
import { type BundleFacts, NAMED_FACTS, type NamedFact } from '../../../../core/contract/bundles.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import type { StoredRecord } from '../../records/signing/class-year.js';

type Bundled = BundleFacts['records'][number];

export const isWhole = (named: readonly NamedFact[]): boolean => NAMED_FACTS.every((fact) => named.includes(fact));

export function bundledRecord(
  stored: StoredRecord,
  { className, named }: { readonly className: string; readonly named: readonly NamedFact[] },
): Bundled {
  const { record } = stored.versions.get(stored.version)!;
  return {
    ...{ code: stored.lookupCode, name: record.pupil.name, className, schoolYear: record.schoolYear },
    digest: stored.release?.digest ?? '',
    file: isWhole(named) ? `hoc-ba/${stored.lookupCode}.xml` : null,
    signers: [...stored.signatures].map(([slot, { name, signedAt, certificate }]) => ({
      ...{ slot, name, certificate },
      at: signedAt,
    })),
    values: valuesOf(record, named),
  };
}

/** Deleted by name, so that a fact a record has one day is not left in by forgetting it: what is not asked for is not there. */
function valuesOf({ pupil, ...record }: YearRecord, named: readonly NamedFact[]): Record<string, unknown> {
  const { ethnicity, father, mother, guardian, ...others } = pupil;
  const { height, weight, ...rest } = record;
  return {
    ...rest,
    ...(named.includes('health') && { height, weight }),
    pupil: {
      ...others,
      ...(named.includes('ethnicity') && { ethnicity }),
      ...(named.includes('parents') && { father, mother, guardian }),
    },
  };
}
