/** Certificates out of a file a person chose: DER, or one or more in PEM, the holder's first. */
const LARGEST = 100_000;
const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

export class NoCertificate extends Error {}

/** Throws NoCertificate where the file holds none. Whether the bytes are a certificate is for who reads them. */
export async function certificatesIn(file: File): Promise<readonly Uint8Array[]> {
  if (file.size === 0 || file.size > LARGEST) throw new NoCertificate();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.includes('-----BEGIN')) return [bytes];
  const found = [...text.matchAll(PEM)].map(([, body]) =>
    Uint8Array.from(atob((body ?? '').replace(/\s/g, '')), (letter) => letter.charCodeAt(0)),
  );
  if (found.length === 0) throw new NoCertificate();
  return found;
}
