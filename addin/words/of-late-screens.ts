/** Words of accounts, duties, signing's later steps, certificates and the remark bank, for the screens that speak them. */
import { ui } from '../../core/words/vi/ui.js';
import { account } from '../../core/words/vi/ui-account.js';
import { approval } from '../../core/words/vi/ui-approval.js';
import { bank } from '../../core/words/vi/ui-bank.js';
import { certificates } from '../../core/words/vi/ui-certificates.js';
import { duties } from '../../core/words/vi/ui-duties.js';
import { people } from '../../core/words/vi/ui-people.js';

Object.assign(ui, account, approval, bank, certificates, duties, people);
