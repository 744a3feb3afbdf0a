import type { COMPLETION_ENDPOINTS } from '../../core/contract/completions.js';
import { completionToSign } from '../acts/reports/completion-to-sign.js';
import { fetchCompletion } from '../acts/reports/fetch-completion.js';
import { readCompletions } from '../acts/reports/read-completions.js';
import { signCompletion } from '../acts/reports/sign-completion.js';
import type { Handlers } from './call.js';

/** Báo cáo hoàn tất: one use case each. */
export const COMPLETION_HANDLERS: Pick<Handlers, keyof typeof COMPLETION_ENDPOINTS> = {
  completions: ({ deps, who }) => readCompletions(deps, { caller: who }),
  completionToSign: ({ deps, who, query }) => completionToSign(deps, { caller: who, ...query }),
  signCompletion: ({ deps, who, body, locale }) => signCompletion(deps, { caller: who, ...body, locale }),
  completionFile: ({ deps, who, params }) => fetchCompletion(deps, { caller: who, ...params, what: 'file' }),
  completionPrint: ({ deps, who, params }) => fetchCompletion(deps, { caller: who, ...params, what: 'print' }),
};
