import type { TranscriptPdf } from '../../../exports/pdf/transcript-pdf.js';
import { inWorker } from '../../../files/file-pool.js';

/** A transcript's PDF, drawn in a worker. */
export async function drawTranscript(input: TranscriptPdf): Promise<Buffer> {
  const bytes = await inWorker<Uint8Array>('transcript', input);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
