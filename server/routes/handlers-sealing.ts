import type { SEALING_ENDPOINTS } from '../../core/contract/endpoints-sealing.js';
import { refuse } from '../usecases/refused.js';
import type { Handlers } from './call.js';

const unbuilt = (): never => {
  throw refuse('not-found');
};

/** UNBUILT: every line is replaced by its use case before this lands. */
export const SEALING_HANDLERS: Pick<Handlers, keyof typeof SEALING_ENDPOINTS> = {
  sealing: unbuilt,
  look: unbuilt,
  printsToSeal: unbuilt,
  sealPrints: unbuilt,
  transactionToSign: unbuilt,
  signTransaction: unbuilt,
  recordPrint: unbuilt,
  sheetPrint: unbuilt,
  startPrintJob: unbuilt,
  printJob: unbuilt,
  cancelPrintJob: unbuilt,
  printJobFile: unbuilt,
  codeState: unbuilt,
};
