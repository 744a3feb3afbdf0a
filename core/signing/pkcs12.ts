/** A PKCS#12 file as a Signer: read here, the RSA operation by WebCrypto with a key nobody can take out again. */
import { berOf, integerBytes, octetsOf, oidOf, partsOf } from './ber.js';
import { bitsOf, type CertificateFacts, parseCertificate, readCertificate } from './certificate.js';
import { type CryptoKeyHandle, subtle } from './platform.js';
import type { OnRounds } from './pkcs12/derive.js';
import { type KeyFile, readKeyFile } from './pkcs12/read.js';
import { sameBytes } from './signed-by.js';
import { MOST_KEY_FILE_BYTES, type Signer, SigningRefused } from './signer.js';

export { type KeyFileContent, writePkcs12 } from './pkcs12/write.js';

const FEWEST_BITS = 2048;
const RSA = '1.2.840.113549.1.1.1';

/** An opened key before it signs; it can go from a worker to its page, which cannot take the key out either. */
export interface OpenedKeyFile {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly key: CryptoKeyHandle;
}

/** `openKeyFile` and `keyFileSigner` in one. */
export const openPkcs12 = async (...given: Parameters<typeof openKeyFile>): Promise<Signer> =>
  keyFileSigner(await openKeyFile(...given));

/**
 * Open a key file. Of its keys the one is taken whose public key stands in one of the `known` certificates (DER; the
 * register's), else in one of the file's. Rejects with SigningRefused: key-file-too-large, not-a-key-file, wrong-pin,
 * old-protection, unknown-protection, too-many-rounds, no-key-in-file, key-not-rsa, key-too-short, no-certificate,
 * certificate-not-yet-valid, certificate-expired.
 */
export async function openKeyFile(
  bytes: Uint8Array,
  pin: string,
  known: readonly Uint8Array[],
  at: Date,
  onRounds?: OnRounds,
): Promise<OpenedKeyFile> {
  if (bytes.length > MOST_KEY_FILE_BYTES) throw new SigningRefused('key-file-too-large');
  const file = await readKeyFile(bytes, pin, onRounds);
  const keys = keysOf(file);
  const matched = await matching(keys, [...known, ...file.certificates]);
  const usable = matched.filter(({ facts }) => refusalAt(facts, at) === null);
  const chosen = usable[0] ?? matched[0];
  if (chosen === undefined) throw new SigningRefused('no-certificate');
  const refused = refusalAt(chosen.facts, at);
  if (refused !== null) throw new SigningRefused(refused);
  const key = await importKey(chosen.key.pkcs8);
  return { certificate: chosen.der, chain: chainFrom(chosen.der, file.certificates), key };
}

interface RsaKey {
  readonly pkcs8: Uint8Array;
  readonly modulus: Uint8Array;
}

/** Those that can sign a record, in the file's order. */
function keysOf({ keys }: KeyFile): RsaKey[] {
  if (keys.length === 0) throw new SigningRefused('no-key-in-file');
  const read = keys.map(rsaKey);
  const rsa = read.filter((one) => one !== 'other' && one !== 'broken');
  if (rsa.length === 0) throw new SigningRefused(read.includes('other') ? 'key-not-rsa' : 'not-a-key-file');
  const long = rsa.filter(({ modulus }) => bitsOf(modulus) >= FEWEST_BITS);
  if (long.length === 0) throw new SigningRefused('key-too-short');
  return long;
}

function rsaKey(pkcs8: Uint8Array): RsaKey | 'other' | 'broken' {
  try {
    const [, algorithm, key] = partsOf(berOf(pkcs8));
    if (oidOf(partsOf(algorithm)[0]) !== RSA) return 'other';
    return { pkcs8, modulus: integerBytes(partsOf(berOf(octetsOf(key)))[1]) };
  } catch {
    return 'broken';
  }
}

interface Matched {
  readonly key: RsaKey;
  readonly der: Uint8Array;
  readonly facts: CertificateFacts;
}

async function matching(keys: readonly RsaKey[], ders: readonly Uint8Array[]): Promise<Matched[]> {
  const found: Matched[] = [];
  for (const der of ders) {
    const facts = await readCertificate(der).catch(() => null);
    if (facts?.publicKey.kind !== 'RSA') continue;
    const own = modulusOf(der);
    const key = keys.find(({ modulus }) => sameBytes(own, modulus));
    if (key) found.push({ key, der, facts });
  }
  return found;
}

const modulusOf = (der: Uint8Array): Uint8Array => {
  const { subjectPublicKeyInfo } = parseCertificate(der);
  return integerBytes(partsOf(berOf(subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView))[0]);
};

function refusalAt({ notBefore, notAfter }: CertificateFacts, at: Date) {
  if (at < new Date(notBefore)) return 'certificate-not-yet-valid';
  return at > new Date(notAfter) ? 'certificate-expired' : null;
}

/** Certificates of the file from the issuer upwards, by name. */
function chainFrom(der: Uint8Array, others: readonly Uint8Array[]): Uint8Array[] {
  const chain: Uint8Array[] = [];
  let last = parseCertificate(der);
  const rest = others.flatMap((other) => {
    try {
      return [{ der: other, certificate: parseCertificate(other) }];
    } catch {
      return [];
    }
  });
  for (;;) {
    const place = rest.findIndex(
      ({ certificate, der: one }) =>
        sameBytes(certificate.subject.valueBeforeDecode, last.issuer.valueBeforeDecode) && !sameBytes(one, der),
    );
    const [next] = place < 0 ? [] : rest.splice(place, 1);
    if (next === undefined) return chain;
    chain.push(next.der);
    last = next.certificate;
  }
}

const ALGORITHM = 'RSASSA-PKCS1-v1_5';

const importKey = (pkcs8: Uint8Array): Promise<CryptoKeyHandle> =>
  subtle.importKey('pkcs8', pkcs8, { name: ALGORITHM, hash: 'SHA-256' }, false, ['sign']).catch(() => {
    throw new SigningRefused('not-a-key-file');
  });

export function keyFileSigner({ certificate, chain, key: opened }: OpenedKeyFile): Signer {
  let key = opened;
  let closed = false;
  return {
    certificate,
    chain,
    asksNobody: true,
    sign: async (datas) => {
      // Side by side: the platform has threads for it.
      const signatures = datas.map(async (data) => {
        if (closed) throw new SigningRefused('cancelled');
        const signature = new Uint8Array(await subtle.sign(ALGORITHM, key, data));
        // Closed meanwhile: nothing is given out any more.
        if (closed) throw new SigningRefused('cancelled');
        return signature;
      });
      return Promise.all(signatures);
    },
    close: () => {
      closed = true;
      key = { type: 'closed' };
    },
  };
}
