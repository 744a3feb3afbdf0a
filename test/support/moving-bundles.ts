/** A bundle on its way between the moving schools: sealed at the old one, entered at the next, or taken back. */
import type { CheckedArrival } from '../../core/contract/transfers.js';
import { type MovingSchools, NEXT } from './moving-schools.js';
import { expectOk } from './signing-class.js';

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export function bundlesOf(at: MovingSchools) {
  return {
    /** Sealed, and away from the old school. */
    sent: async () => {
      const { principal, clerk } = at.one.school;
      const made = { pupilId: at.one.pupil, to: NEXT };
      const { transfer } = (await expectOk(principal.post('/transfers', made))).body as { transfer: string };
      await expectOk(at.seal(transfer));
      const { bytes } = await expectOk(clerk.get(`/transfers/${transfer}/file`));
      return { transfer, bundle: base64(bytes) };
    },
    enter: async (bundle: string, more: object = {}) => {
      const { seal } = (await expectOk(at.clerk('POST', '/transfers/arrivals/checks', { bundle })))
        .body as CheckedArrival;
      const body = { bundle, seal, classId: at.klass, grade: 4, day: '2027-06-19', ...more };
      return at.clerk('POST', '/transfers/arrivals', body);
    },
    withdraw: (transfer: string, more: object = {}) =>
      at.one.school.principal.post(`/transfers/${transfer}/withdrawals`, more),
  };
}
export type Bundles = ReturnType<typeof bundlesOf>;
