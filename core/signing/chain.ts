/** Whether a certificate was to be trusted at a moment: its chain, what each link may do, revocation lists and authorities' answers. */
import { Budget } from './path/budget.js';
import { decide } from './path/decide.js';
import type { ChainVerdict } from './path/finding.js';
import { type Link, readLinks, readWithin } from './path/link.js';
import { readList } from './path/list.js';
import { DOCUMENTS, type Use } from './path/purposes.js';
import { readResponse } from './path/response.js';

export type { ChainCode, ChainVerdict, RevocationLacking } from './path/finding.js';
export { isRevocationLacking } from './path/finding.js';

export interface ChainInput {
  /** DER; what cannot be read is passed over. */
  readonly intermediates: readonly Uint8Array[];
  readonly anchors: readonly Uint8Array[];
  /** Revocation lists, and authorities' answers about single certificates (OCSP): each is known by its form. */
  readonly crls: readonly Uint8Array[];
  /** The moment asked about: when the signature claims to have been made, or was stamped. */
  readonly at: Date;
  /** What the certificate is asked for; documents where nothing is said. */
  readonly use?: Use;
  /** Of the verification this is part of; one of its own where nothing is said. */
  readonly budget?: Budget | undefined;
  /** Told the way that is trusted, where one is: the certificate first, an anchor last. */
  readonly taken?: (path: readonly Link[]) => void;
}

const UNREAD = {
  unreadable: { ok: 'no', code: 'unreadable', detail: '' },
  malformed: { ok: 'no', code: 'certificate-malformed', detail: '' },
  'too-large': { ok: 'unknown', code: 'too-much-work', detail: '' },
} as const;

/**
 * RFC 5280 section 6, with the moment as an argument and "cannot be said" as an answer of its own. No policy is asked for,
 * but one that the path demands must hold. Work is bounded whatever certificates stand in a file: `too-much-work`. Where it
 * differs from the public suites and why: docs/CERTIFICATE-PATHS.md.
 */
export async function checkChain(der: Uint8Array, input: ChainInput): Promise<ChainVerdict> {
  const budget = input.budget ?? new Budget();
  const leaf = readWithin(der, budget);
  if (typeof leaf === 'string') return UNREAD[leaf];
  if (!leaf.form.conforming) return { ...UNREAD.malformed, detail: leaf.subject };
  // Anchors and each time what was brought first: a file cannot push out what is trusted.
  const anchors = readLinks(input.anchors, budget);
  const others = readLinks(input.intermediates, budget);
  return decide(leaf, input.use ?? DOCUMENTS, {
    known: { anchors: anchors.links, others: others.links },
    lists: input.crls.flatMap((crl) => readList(crl) ?? []),
    responses: input.crls.flatMap((crl) => readResponse(crl) ?? []),
    at: input.at,
    budget: budget.chain(),
    unread: anchors.tooLarge || others.tooLarge,
    taken: input.taken,
  });
}
