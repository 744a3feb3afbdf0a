/** A cover's version in hand with the signatures on it, as its document is made of. */
import type { Cover } from '../../../../core/covers/cover.js';
import type { SignedCover } from '../../../../core/covers/cover-xml.js';
import type { CoverNow } from './class-covers.js';

/** Null where the principal has not signed this version. */
export function signedCover({ signatures }: CoverNow): { readonly cover: Cover; readonly signed: SignedCover } | null {
  const first = signatures.find(({ slot }) => slot === 'principal');
  if (!first?.leader) return null;
  const seal = signatures.find(({ slot }) => slot === 'seal');
  const { signedAt, leader, signature } = first;
  return {
    cover: first.document,
    signed: {
      principal: { signedAt, leader, signature },
      ...(seal && { seal: { signedAt: seal.signedAt, signature: seal.signature } }),
    },
  };
}
