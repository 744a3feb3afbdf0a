import type { z } from 'zod';
import type { awardsSchema } from '../../../core/contract/certificates.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { openClass } from '../records/signing/before-class.js';

/** The register of awards of a class, in the order of their days. Refuses with not-found. */
export async function listAwards(
  deps: Deps,
  { caller, classId }: { readonly caller: Caller; readonly classId: string },
): Promise<z.output<typeof awardsSchema>> {
  const { year } = await openClass(deps, caller, classId);
  const names = new Map(year.context.pupils.map(({ id, name }) => [id, name]));
  const awards = [...year.awards.values()].flat().sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    awards: awards.map(({ enteredBy: _, pupil, ...award }) => ({
      ...award,
      pupil,
      // A pupil who has left the class keeps what she was given in it.
      pupilName: names.get(pupil) ?? '',
    })),
  };
}
