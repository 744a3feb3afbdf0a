/** What the fake API answers about delegations. */
import type { Delegation } from '../../../core/contract/certificates.js';
import type { Answers } from './fake-api.js';

interface Delegating {
  delegations: Delegation[];
  /** She is the principal. */
  readonly mayDelegate: boolean;
}

export const delegationAnswers = (school: Delegating): Answers => ({
  delegations: () => ({
    delegations: school.delegations,
    vicePrincipals: [{ userId: 'u-tuan', name: 'Hoàng Anh Tuấn' }],
    can: school.mayDelegate ? ['delegate'] : [],
  }),
  saveDelegation: ({ body }) => {
    const sent = body as Omit<Delegation, 'id' | 'name' | 'endedAt' | 'can'>;
    const made: Delegation = { ...sent, id: 'd-1', name: 'Hoàng Anh Tuấn', endedAt: null, can: ['delegate'] };
    school.delegations = [made, ...school.delegations];
    return { id: 'd-1' };
  },
  endDelegation: ({ params }) => {
    school.delegations = school.delegations.map((one) =>
      one.id === params['id'] ? { ...one, endedAt: '2027-06-20T13:00:00Z', can: [] } : one,
    );
    return {};
  },
});
