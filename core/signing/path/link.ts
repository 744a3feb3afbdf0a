/** A certificate as building and validating a path need it; read once, as long as the caller keeps its bytes. */
import { parseCertificate } from '../certificate.js';
import { nameText } from '../name.js';
import { hexOf } from '../platform.js';
import { rememberedBy } from '../remember.js';
import type { Signer } from '../signed-by.js';
import { type Budget, MOST_BYTES, MOST_BYTES_TOGETHER } from './budget.js';
import { type Form, formOf } from './form.js';
import { joined } from './name-key.js';
import { signerOf } from './signed.js';

export interface Link {
  /** RFC 4514, for people; empty where it is longer than anybody reads. */
  readonly subject: string;
  /** Equal for equal names. */
  readonly subjectKey: string;
  readonly issuerKey: string;
  /** Name and key: whoever this is. */
  readonly entity: string;
  /** Equal for equal bytes. */
  readonly id: string;
  readonly form: Form;
  /** To ask whether this key made a signature. */
  readonly signer: Signer;
}

/** `malformed`: a certificate, but not as RFC 5280 wants it written. */
export type Reading = Link | 'malformed' | 'unreadable' | 'too-large';

const LONGEST_NAME = 4096;

export const readLink = rememberedBy((der: Uint8Array): Reading => {
  const form = formOf(der);
  try {
    if (form === null) return parseCertificate(der) && 'malformed';
    const subjectKey = joined(form.subject);
    return {
      subject: form.subjectDer.length > LONGEST_NAME ? '' : nameText(form.subjectDer),
      subjectKey,
      issuerKey: joined(form.issuer),
      entity: `${subjectKey}#${hexOf(form.spki)}`,
      id: hexOf(der),
      form,
      signer: signerOf(form.spki),
    };
  } catch {
    return 'unreadable';
  }
});

/** The same bytes are read once in a verification. */
export function readWithin(der: Uint8Array, budget: Budget): Reading {
  if (der.length > MOST_BYTES) return 'too-large';
  const first = budget.bytes(der);
  return first === null ? 'too-large' : readLink(first);
}

export interface Links {
  readonly links: readonly Link[];
  /** Whether some were left unread for being too large, alone or together. */
  readonly tooLarge: boolean;
}

/** The readable ones, each once; what is no certificate, or none as it must be written, is passed over. */
export function readLinks(ders: readonly Uint8Array[], budget: Budget): Links {
  const links = new Map<string, Link>();
  let tooLarge = false;
  let bytes = 0;
  for (const der of ders) {
    bytes += der.length;
    const reading = bytes > MOST_BYTES_TOGETHER ? 'too-large' : readWithin(der, budget);
    tooLarge ||= reading === 'too-large';
    if (typeof reading !== 'string') links.set(reading.id, reading);
  }
  return { links: [...links.values()], tooLarge };
}
