/** A time stamp asked for and received (RFC 3161 section 2.4): the request, and the token in the answer to it. */
import * as asn1js from 'asn1js';
import { berOf, partsOf, piecesOf } from './ber.js';
import { NULL, objectIdentifier, octetString, positiveInteger, sequence, smallInteger, TRUE } from './der.js';
import { OID } from './oids.js';
import { sameBytes } from './signed-by.js';
import { DIGESTS, digestBy, type StampCode, stamps, tokenOf } from './timestamp.js';

/** Why an authority's answer is no stamp of ours. */
export class StampRefused extends Error {
  override readonly name = 'StampRefused';

  constructor(
    readonly code: StampCode,
    readonly detail = '',
  ) {
    super(`${code} ${detail}`);
  }
}

/** DER of the request for stamping these bytes; the nonce (random, positive) comes back in the answer. */
export async function stampRequest(
  stamped: Uint8Array,
  nonce: Uint8Array,
  by: 'sha256' | 'sha384' | 'sha512' = 'sha256',
): Promise<Uint8Array> {
  const digest = await digestBy(DIGESTS[OID[by]]!, stamped);
  return sequence(
    smallInteger(1),
    sequence(sequence(objectIdentifier(OID[by]), NULL), octetString(digest)),
    positiveInteger(nonce),
    TRUE,
  );
}

/** The number of an answer's PKIStatus, and its token. Throws where it is none. */
function answerOf(der: Uint8Array): { readonly status: number; readonly token: Uint8Array | undefined } {
  const [info, token] = piecesOf(der);
  const [code] = partsOf(berOf(info!));
  if (!(code instanceof asn1js.Integer)) throw new TypeError('no status');
  return { status: code.valueBlock.valueDec, token };
}

/** Whether an answer grants what was asked with changes of the authority's own (RFC 3161 section 2.4.2). */
export function isModified(der: Uint8Array): boolean {
  try {
    return answerOf(der).status === 1;
  } catch {
    return false;
  }
}

/** The token (DER) in an authority's answer. Rejects with StampRefused unless it was granted for this request. */
export async function readStampResponse(der: Uint8Array, stamped: Uint8Array, nonce: Uint8Array): Promise<Uint8Array> {
  const { status, token } = parsedOr('stamp-unreadable', () => answerOf(der));
  if (status > 1 || token === undefined) throw new StampRefused('stamp-refused');
  const bytes = token.slice();
  const { info } = parsedOr('stamp-unreadable', () => tokenOf(bytes));
  if (!(await stamps(info, stamped))) throw new StampRefused('stamp-of-another');
  const answered = info.nonce?.valueBlock.valueHexView;
  if (answered === undefined || !sameBytes(withoutZeros(answered), withoutZeros(nonce))) {
    throw new StampRefused('stamp-nonce');
  }
  return bytes;
}

function parsedOr<T>(code: StampCode, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new StampRefused(code);
  }
}

const withoutZeros = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(
    Math.max(
      0,
      bytes.findIndex((byte) => byte !== 0),
    ),
  );
