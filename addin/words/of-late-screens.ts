/** Words of signing's later steps, certificates, the remark bank, imports and pupils, for the screens that speak them. */
import { ui } from '../../core/words/vi/ui.js';
import { approval } from '../../core/words/vi/ui-approval.js';
import { bank } from '../../core/words/vi/ui-bank.js';
import { certificates } from '../../core/words/vi/ui-certificates.js';
import { imports } from '../../core/words/vi/ui-imports.js';
import { pupils } from '../../core/words/vi/ui-pupils.js';

Object.assign(ui, approval, bank, certificates, imports, pupils);
