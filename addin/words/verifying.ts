/** Words of checking a file, for the page that does it. */
import { ui } from '../../core/words/vi/ui.js';
import { verify } from '../../core/words/vi/ui-verify.js';
import { verifyHolders } from '../../core/words/vi/ui-verify-holders.js';

Object.assign(ui, verify, verifyHolders);
