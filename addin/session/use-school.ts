import { useEffect, useState } from 'react';
import type { Me } from '../../core/contract/session.js';
import { useSession } from './session-context.js';

type School = Me['school'];

/** The school's name before anybody has signed in; null while unknown. */
export function useSchool(owner: Me | null): School | null {
  const session = useSession();
  const [school, setSchool] = useState<School | null>(owner?.school ?? null);
  useEffect(() => {
    if (owner) return;
    let gone = false;
    session.call('health', {}).then(
      (health) => {
        if (!gone) setSchool(health.school ?? null);
      },
      // The sign-in works without; a lost connection is told when it matters.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [owner, session]);
  return school;
}
