import type { RefusalReport } from '../../../core/contract/refusal-report.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { recordAct } from '../trail/record-act.js';

export interface ReportRefusalInput {
  readonly caller: Caller;
  readonly report: RefusalReport;
}

/** Write down what the caller's page says was refused before anything was sent. It is a claim of hers and changes nothing else. */
export async function reportRefusal(deps: Deps, { caller, report }: ReportRefusalInput): Promise<void> {
  const { what: _, ...told } = report;
  await recordAct(deps, caller, 'act' in told ? { kind: 'key.refused', ...told } : { kind: 'helper.refused', ...told });
}
