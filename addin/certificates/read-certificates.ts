/** Certificates, revocation lists and answers about certificates out of a file a person chose, DER or PEM. */
const LARGEST = 100_000;
const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

export class NoCertificate extends Error {}

/** One or more, the holder's first. Throws NoCertificate where the file holds none. Whether the bytes are a certificate is for who reads them. */
export async function certificatesIn(file: File): Promise<readonly Uint8Array[]> {
  if (file.size === 0 || file.size > LARGEST) throw new NoCertificate();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.includes('-----BEGIN')) return [bytes];
  const found = [...text.matchAll(PEM)].map(([, body]) => fromPem(body ?? ''));
  if (found.length === 0) throw new NoCertificate();
  return found;
}

const LARGEST_LIST = 4_000_000;
/** Nobody agreed on the label of an answer; certificates may lie beside either. */
const PEM_LIST = /-----BEGIN (?!CERTIFICATE)([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/;

/** Throws NoCertificate for a file that is empty or too large. Whether the bytes are a list is for who reads them. */
export async function listIn(file: File): Promise<Uint8Array> {
  if (file.size === 0 || file.size > LARGEST_LIST) throw new NoCertificate();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const body = PEM_LIST.exec(new TextDecoder('latin1').decode(bytes))?.[2];
  return body === undefined ? bytes : fromPem(body);
}

const fromPem = (body: string): Uint8Array =>
  Uint8Array.from(atob(body.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
