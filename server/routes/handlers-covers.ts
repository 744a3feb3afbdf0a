import type { COVER_ENDPOINTS } from '../../core/contract/covers.js';
import { confirmCovers } from '../acts/covers/confirm-covers.js';
import { coversToSign } from '../acts/covers/covers-to-sign.js';
import { exportCover } from '../acts/covers/export-cover.js';
import { fetchCoverEvidence } from '../acts/evidence/fetch-cover-evidence.js';
import { printCoverSlips } from '../acts/covers/print-slips.js';
import { readCoverProgress } from '../acts/covers/read-cover-progress.js';
import { readCovers } from '../acts/covers/read-covers.js';
import { reopenCovers } from '../acts/covers/reopen-covers.js';
import { returnCoverSlips } from '../acts/covers/return-slips.js';
import { signCovers } from '../acts/covers/sign-covers.js';
import type { Handlers } from './call.js';

export const COVER_HANDLERS: Pick<Handlers, keyof typeof COVER_ENDPOINTS> = {
  coverProgress: ({ deps, who }) => readCoverProgress(deps, { caller: who }),
  covers: ({ deps, who, params }) => readCovers(deps, { caller: who, ...params }),
  coverXml: ({ deps, who, params }) => exportCover(deps, { caller: who, ...params }),
  coverEvidence: ({ deps, who, params }) => fetchCoverEvidence(deps, { caller: who, ...params }),
  confirmCovers: ({ deps, who, params, body, locale }) =>
    confirmCovers(deps, { caller: who, ...params, ...body, locale }),
  coverSlips: ({ deps, who, params, body }) => printCoverSlips(deps, { caller: who, ...params, ...body }),
  returnCoverSlips: ({ deps, who, params, body }) => returnCoverSlips(deps, { caller: who, ...params, ...body }),
  coversToSign: ({ deps, who, params }) => coversToSign(deps, { caller: who, ...params }),
  signCovers: ({ deps, who, params, body, locale }) => signCovers(deps, { caller: who, ...params, ...body, locale }),
  reopenCovers: ({ deps, who, params, body, locale }) =>
    reopenCovers(deps, { caller: who, ...params, ...body, locale }),
};
