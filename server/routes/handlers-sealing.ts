import type { SEALING_ENDPOINTS } from '../../core/contract/endpoints-sealing.js';
import { cancelPrintJob } from '../acts/prints/cancel-print-job.js';
import { checkersToSign } from '../acts/checkers/checkers-to-sign.js';
import { confirmLook } from '../acts/prints/confirm-look.js';
import { fetchEvidence } from '../acts/evidence/fetch-evidence.js';
import { exportRecord } from '../acts/prints/export-record.js';
import { fetchPrintJob } from '../acts/prints/fetch-print-job.js';
import { printRecord } from '../acts/prints/print-record.js';
import { printSheet } from '../acts/sheets/print-sheet.js';
import { printsToSeal } from '../acts/seals/prints-to-seal.js';
import { readCodeState } from '../acts/seals/read-code-state.js';
import { readPrintJob } from '../acts/prints/read-print-job.js';
import { readSealing } from '../acts/seals/read-sealing.js';
import { sealAgain } from '../acts/seals/seal-again.js';
import { unitsToSealAgain } from '../acts/seals/units-to-seal-again.js';
import { sealPrints } from '../acts/seals/seal-prints.js';
import { signCheckers } from '../acts/checkers/sign-checkers.js';
import { signTransaction } from '../acts/seals/sign-transaction.js';
import { startPackage } from '../acts/prints/start-package.js';
import { startPrintJob } from '../acts/prints/start-print-job.js';
import { watchPrintJob } from '../acts/prints/watch-print-job.js';
import { transactionToSign } from '../acts/seals/transaction-to-sign.js';
import type { Handlers } from './call.js';
import { addressOf } from './lookup-address.js';

export const SEALING_HANDLERS: Pick<Handlers, keyof typeof SEALING_ENDPOINTS | 'codeState'> = {
  sealing: ({ deps, who, locale }) => readSealing(deps, { caller: who, locale }),
  look: async ({ deps, who, params, body }) => {
    await confirmLook(deps, { caller: who, ...params, ...body });
    return {};
  },
  unitsToSealAgain: ({ deps, who, params, query, locale }) =>
    unitsToSealAgain(deps, { caller: who, ...params, ...query, locale }),
  sealAgain: ({ deps, who, params, body, locale }) => sealAgain(deps, { caller: who, ...params, ...body, locale }),
  printsToSeal: ({ deps, who, params, locale, excelSite }) =>
    printsToSeal(deps, { caller: who, ...params, locale, address: addressOf(excelSite) }),
  sealPrints: ({ deps, who, params, body, locale, excelSite }) =>
    sealPrints(deps, { caller: who, ...params, ...body, locale, address: addressOf(excelSite) }),
  transactionToSign: ({ deps, who, params, locale }) => transactionToSign(deps, { caller: who, ...params, locale }),
  signTransaction: ({ deps, who, params, body, locale }) =>
    signTransaction(deps, { caller: who, ...params, ...body, locale }),
  checkersToSign: ({ deps, who }) => checkersToSign(deps, { caller: who }),
  signCheckers: ({ deps, who, body, locale }) => signCheckers(deps, { caller: who, ...body, locale }),
  recordPrint: ({ deps, who, params, excelSite }) =>
    printRecord(deps, { caller: who, ...params, address: addressOf(excelSite) }),
  recordXml: ({ deps, who, params }) => exportRecord(deps, { caller: who, ...params }),
  recordEvidence: ({ deps, who, params, query }) => fetchEvidence(deps, { caller: who, ...params, ...query }),
  sheetPrint: ({ deps, who, params, query }) => printSheet(deps, { caller: who, ...params, ...query }),
  startPrintJob: ({ deps, who, body, locale, excelSite }) =>
    startPrintJob(deps, { caller: who, ...body, locale, address: addressOf(excelSite) }),
  printJob: ({ deps, who, params, locale }) => readPrintJob(deps, { caller: who, ...params, locale }),
  printJobEvents: ({ deps, who, params, locale }) => watchPrintJob(deps, { caller: who, ...params, locale }),
  cancelPrintJob: ({ deps, who, params, locale }) => cancelPrintJob(deps, { caller: who, ...params, locale }),
  printJobFile: ({ deps, who, params, locale }) => fetchPrintJob(deps, { caller: who, ...params, locale }),
  startPackage: ({ deps, who, body, locale }) => startPackage(deps, { caller: who, ...body, locale }),
  codeState: ({ deps, params }) => readCodeState(deps, params.code),
};
