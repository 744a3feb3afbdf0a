/** Who may answer for an authority (RFC 6960 section 4.2.2.2): itself, or whoever it has given that purpose alone or among others. */
import { signedBy } from '../signed-by.js';
import { type ChainBudget, MOST_BYTES } from './budget.js';
import { keyHash } from './cert-id.js';
import { type Link, readLink } from './link.js';
import { OCSP_SIGNING, RESPONDERS } from './purposes.js';
import type { OcspResponse } from './response.js';
import { validate } from './validate.js';

export interface Responder {
  readonly link: Link;
  /** When that certificate ends; null for the issuer itself, which is judged by itself. */
  readonly ends: Date | null;
}

/**
 * The certificate with whose key an answer was signed: the issuer's own, or one the issuer itself gave for answering, valid when
 * it was made. Null where there is none. Whether it was revoked is for others to say. Throws BudgetSpent.
 */
export async function responderOf(
  response: OcspResponse,
  issuer: Link,
  others: readonly Link[],
  budget: ChainBudget,
): Promise<Responder | null> {
  const along = response.certificates.flatMap((der) => (der.length > MOST_BYTES ? [] : [readLink(der)]));
  const links = [issuer, ...along.filter((link) => typeof link !== 'string'), ...others];
  for (const link of new Map(links.map((one) => [one.id, one])).values()) {
    const own = link.id === issuer.id;
    if (!(own || mayAnswer(link, issuer)) || !(await isNamed(response, link))) continue;
    budget.signature(response.signed, link.signer);
    if (!(await signedBy(response.signed, link.signer))) continue;
    if (own) return { link, ends: null };
    budget.signature(link.form.signed, issuer.signer);
    const isGiven = await signedBy(link.form.signed, issuer.signer);
    if (isGiven && validate([link, issuer], response.producedAt, RESPONDERS, budget).length === 0)
      return { link, ends: link.form.notAfter };
  }
  return null;
}

/** No purpose at all, or any purpose, is none to answer. */
const mayAnswer = ({ issuerKey, form: { purposes } }: Link, issuer: Link): boolean =>
  issuerKey === issuer.subjectKey && purposes?.includes(OCSP_SIGNING) === true;

async function isNamed({ responder }: OcspResponse, link: Link): Promise<boolean> {
  return 'name' in responder ? responder.name === link.subjectKey : responder.key === (await keyHash(link, 'SHA-1'));
}
