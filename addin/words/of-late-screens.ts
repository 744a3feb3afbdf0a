/** Words of signing's later steps, certificates and the remark bank, for the screens that speak them. */
import { ui } from '../../core/words/vi/ui.js';
import { approval } from '../../core/words/vi/ui-approval.js';
import { bank } from '../../core/words/vi/ui-bank.js';
import { certificates } from '../../core/words/vi/ui-certificates.js';
import { readiness } from '../../core/words/vi/ui-readiness.js';
import { firstRun } from '../../core/words/vi/ui-first-run.js';

Object.assign(ui, approval, bank, certificates, readiness, firstRun);
