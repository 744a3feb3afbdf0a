import { momentInVietnam } from '../../../../core/codes/day.js';
import type { Deps } from '../../../runner/deps.js';

/** The server's moment as a signature claims it. */
export const claimNow = ({ clock }: Pick<Deps, 'clock'>): string => momentInVietnam(clock());
