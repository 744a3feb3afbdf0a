import type { RefusalReport } from '../../../core/contract/refusal-report.js';
import { hatOpening } from '../../../core/rights/access.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';

export interface ReportRefusalInput {
  readonly caller: Caller;
  readonly report: RefusalReport;
}

/** Write down what the caller's page says was refused before anything was sent. It is a claim of hers and changes nothing else. */
export const reportRefusal = act({
  act: 'report-refusal',
  run: async ({ asker, note }, { report }: ReportRefusalInput): Promise<void> => {
    const { what: _, ...told } = report;
    if (!('act' in told)) return note({ kind: 'helper.refused', ...told });
    // The page tells of no class: the hat in which she does this anywhere.
    return note({ kind: 'key.refused', ...told }, { hat: hatOpening(asker.hats, told.act) });
  },
});
