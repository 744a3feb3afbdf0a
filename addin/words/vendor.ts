/** Words of a vendor's class sheet, for whatever opens one. */
import { ui } from '../../core/words/vi/ui.js';
import { vendorWords } from '../../core/words/vi/ui-vendor.js';

Object.assign(ui, vendorWords);
