import type { SIGNING_ENDPOINTS } from '../../core/contract/endpoints-signing.js';
import { refuse } from '../usecases/refused.js';
import type { Handlers } from './call.js';

const unbuilt = (): never => {
  throw refuse('not-found');
};

/** UNBUILT: every line is replaced by its use case before this lands. */
export const SIGNING_HANDLERS: Pick<Handlers, keyof typeof SIGNING_ENDPOINTS> = {
  subjectsToSign: unbuilt,
  subjectSheet: unbuilt,
  signSubject: unbuilt,
  endings: unbuilt,
  progress: unbuilt,
  records: unbuilt,
  recordsToSign: unbuilt,
  signRecords: unbuilt,
  returnRecords: unbuilt,
  awards: unbuilt,
  saveAward: unbuilt,
  removeAward: unbuilt,
};
