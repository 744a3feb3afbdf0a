import type { Hat } from '../../../core/codes/hats.js';
import { FACTOR_HATS } from '../../../core/rights/passwords.js';
import type { SchoolSecurity } from '../../store/models/school.js';

/** Who must have a second factor: as the school says, else nobody in a sample school and the usual hats in a real one. */
export function factorHatsOf(school: {
  readonly sample: boolean | number;
  readonly security: string | null;
}): readonly Hat[] {
  const { factorHats } = JSON.parse(school.security ?? '{}') as SchoolSecurity;
  return factorHats ?? (school.sample ? [] : FACTOR_HATS);
}
