/** Words of screens that come late, each set with the first of its screens. */
import { ui } from '../../core/words/vi/ui.js';
import { account } from '../../core/words/vi/ui-account.js';
import { approval } from '../../core/words/vi/ui-approval.js';
import { bank } from '../../core/words/vi/ui-bank.js';
import { certificates } from '../../core/words/vi/ui-certificates.js';
import { duties } from '../../core/words/vi/ui-duties.js';
import { imports } from '../../core/words/vi/ui-imports.js';
import { people } from '../../core/words/vi/ui-people.js';
import { pupils } from '../../core/words/vi/ui-pupils.js';

Object.assign(ui, account, approval, bank, certificates, duties, imports, people, pupils);
