import type { WorkbookPlan } from '../../core/workbook/plan.js';
import { inWorker } from './file-pool.js';

/** A plan as the bytes of an .xlsx file. */
export const writeWorkbook = (plan: WorkbookPlan): Promise<Uint8Array> => inWorker('write', plan);
