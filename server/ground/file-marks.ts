/** The same marks as Node compares them. */
import * as marks from '../../core/ooxml/archive/file-marks.js';

export const ZIP = Buffer.from(marks.ZIP);
export const OLE = Buffer.from(marks.OLE);
