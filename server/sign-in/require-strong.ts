import { PASSWORD_LEAST, passwordFault, type Person } from '../../core/rights/passwords.js';
import { refuse } from '../ground/refused.js';
import { isCommon } from './common-passwords.js';

/** Whether a password of her own can be taken. Refuses with password-short, password-names-her, password-common. */
export async function requireStrong(password: string, person: Person): Promise<void> {
  const fault = passwordFault(password, person);
  if (fault === 'password-short') throw refuse(fault, { least: PASSWORD_LEAST });
  if (fault !== null) throw refuse(fault);
  if (await isCommon(password, person)) throw refuse('password-common');
}
