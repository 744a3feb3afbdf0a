/**
 * What a valid verdict rests on (G2): authorities that are licensed or a government's, or a school's own, whose word has no
 * legal value outside of it.
 */
import { sameBytes } from '../signed-by.js';
import { isOwn, leadsTo, type Sealed } from './authorities.js';
import type { Checked } from './check-signature.js';
import type { Wanted } from './holder.js';
import type { Standing, Verdict, VerifyOptions } from './steps.js';

/** Of a document's signatures, where its verdict is valid. */
export const standingWhere = async (
  verdict: Verdict,
  checked: readonly Checked[],
  { schoolName }: Pick<Wanted, 'schoolName'>,
  options: VerifyOptions,
): Promise<Standing> =>
  verdict !== 'valid'
    ? null
    : checked.some(restsOnInternalTime)
      ? 'internal'
      : standingOf(
          checked.map(({ found, at, by }) => ({ der: found!.der, chain: [], at: at!, by })),
          schoolName,
          options,
        );

/** A certificate revoked since, or of which a kept list alone speaks, counts only because a school's own authority says when. */
const restsOnInternalTime = ({ signer, steps, onInternalTime }: Checked): boolean =>
  onInternalTime === true ||
  (signer?.stampedInternally === true && steps.some(({ reason }) => reason === 'revoked-later'));

/** Of signatures that are all valid; `schoolName` as the document has it. */
export async function standingOf(
  signatures: readonly Sealed[],
  schoolName: string,
  options: VerifyOptions,
): Promise<Standing> {
  const { anchors, licensed = [] } = options;
  const own = anchors.filter((der) => isOwn(der, schoolName));
  const known = anchors.filter((der) => !own.includes(der) && licensed.some((one) => sameBytes(one, der)));
  const each = await Promise.all(
    signatures.map(async (one): Promise<Standing> => {
      if (await leadsTo(known, one, options)) return 'licensed';
      return (await leadsTo(own, one, options)) ? 'internal' : null;
    }),
  );
  return weakest(each);
}

/** Of several: internal where one is, else not known where one is not. */
export function weakest(each: readonly Standing[]): Standing {
  if (each.includes('internal')) return 'internal';
  return each.length === 0 || each.includes(null) ? null : 'licensed';
}
