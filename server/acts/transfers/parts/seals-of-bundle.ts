import type { TransferFacts } from '../../../../core/contract/transfers.js';

interface Bundle {
  readonly fromCode: string;
  /** Fingerprint of the seal on its listing. */
  readonly seal: string;
  readonly facts: Pick<TransferFacts, 'seals'>;
}

/** Fingerprints of the seals that speak for the school that made a bundle: the one on it, and those it names there as its own. */
export const sealsOfBundle = ({ fromCode, seal, facts }: Bundle): string[] => [
  seal,
  ...facts.seals.flatMap(({ schoolCode, fingerprint }) => (schoolCode === fromCode ? fingerprint : [])),
];
