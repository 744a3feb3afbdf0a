import type { RefusalCode } from '../../../core/messages/vi/refusals.js';
import { checkPdfSeal } from '../../../core/signing/verify/pdf-seal.js';
import { xmlAttached } from '../../../core/signing/verify/pdf-attachments.js';
import type { PrintRow } from '../../db/models/seals.js';
import { NoSealPlace, pdfDigest } from '../../exports/pdf/byte-range.js';
import { inflate } from '../../exports/inflate.js';
import { derOf, loadTrust } from '../certificates/load-trust.js';
import type { Deps } from '../deps.js';

export type PrintDoubt = Extract<RefusalCode, 'print-altered'>;
