/** Where a certificate of the register stands and how it moves; that one has expired is worked out from its dates. */
import { moveIn, type StatesTable } from '../codes/states.js';
import type { ActName } from '../rights/rights.js';
import type { CertificateState } from './certificates.js';

export type KeptCertificateState = Exclude<CertificateState, 'expired'>;

export const CERTIFICATE_MOVES = ['confirm', 'refuse', 'revoke'] as const;
export type CertificateMove = (typeof CERTIFICATE_MOVES)[number];

/** The act of the table of rights that makes a move. */
export const ACT_OF_CERTIFICATE_MOVE = {
  confirm: 'confirm-certificate',
  refuse: 'confirm-certificate',
  revoke: 'revoke-certificate',
} as const satisfies Record<CertificateMove, ActName>;

export const CERTIFICATES: StatesTable<KeptCertificateState, CertificateMove> = {
  states: ['waiting', 'bound', 'refused', 'revoked'],
  first: 'waiting',
  moves: [
    { from: 'waiting', act: 'confirm', to: 'bound' },
    { from: 'waiting', act: 'refuse', to: 'refused' },
    { from: 'waiting', act: 'revoke', to: 'revoked' },
    { from: 'bound', act: 'revoke', to: 'revoked' },
    { from: 'refused', act: 'revoke', to: 'revoked' },
  ],
};

export const mayMoveCertificate = (state: KeptCertificateState, move: CertificateMove): boolean =>
  moveIn(CERTIFICATES, state, move) !== null;
