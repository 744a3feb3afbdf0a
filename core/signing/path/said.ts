/** What lists or answers say of one certificate, as far as both say it alike. */
export interface Said<Open extends string> {
  readonly code: 'good' | 'revoked' | 'revoked-later' | Open;
  readonly revokedAt: Date | null;
  /** When it was called good, or to be on hold, which a newer word lifts. Null for anything else: a revocation stays. */
  readonly saidAt: Date | null;
}

export const open = <Open extends string>(code: Open): Said<Open> => ({ code, revokedAt: null, saidAt: null });

export const goodAt = (saidAt: Date): Said<never> => ({ code: 'good', revokedAt: null, saidAt });

/** Since the earliest of some moments, one at least; `saidAt` where it is on hold alone. */
export function revokedSince(moments: readonly Date[], at: Date, saidAt: Date | null = null): Said<never> {
  const revokedAt = earliest(moments);
  return { code: revokedAt <= at ? 'revoked' : 'revoked-later', revokedAt, saidAt };
}

/** Whether one calls good what the other had on hold before. */
export const lifts = (good: Said<string>, hold: Said<string>): boolean =>
  good.code === 'good' && hold.revokedAt !== null && hold.saidAt !== null && good.saidAt! > hold.saidAt;

/** Of one moment at least. */
export const earliest = (moments: readonly Date[]): Date => new Date(Math.min(...moments.map(Number)));
export const latest = (moments: readonly Date[]): Date => new Date(Math.max(...moments.map(Number)));
