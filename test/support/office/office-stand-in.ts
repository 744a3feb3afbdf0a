/**
 * The office above, as long as there is no reference portal: a small server for transactions 3 and 4, for tests and for
 * the sample school. It keeps nothing after its end. Run by itself (`--port N`) it prints its address and lives as long
 * as its standard input.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CARRIERS } from '../../../core/contract/certificates.js';
import { ANSWER_PATH, DECLARE_PATH } from '../../../server/office/office.js';

const text = z.string().min(1).max(30_000);
const declaration = z.strictObject({
  messageid: text,
  type: z.literal(3),
  function: text,
  ma_don_vi: text,
  serial_number: z.string().regex(/^[0-9a-f]{2,64}$/i),
  ngay_hieu_luc: z.iso.date(),
  ma_kieu_chu_ky: z.enum(CARRIERS),
  nha_phat_hanh: text,
  content: z.base64().min(1),
});
const question = z.strictObject({ messageid: text, ma_don_vi: text, ma_nam_hoc: z.int() });
export type Declared = z.output<typeof declaration>;

/** What the office decides: its reason where it refuses, `waiting` where it has not decided yet. */
export type Decide = (declared: Declared) => 'approved' | 'waiting' | { readonly refused: string };

export interface OfficeStandIn {
  readonly url: string;
  /** Everything it was told, in order. */
  readonly declared: readonly Declared[];
  stop(): Promise<void>;
}

/** Start the stand-in on this machine only. */
export async function startOffice(decide: Decide = () => 'approved', port = 0): Promise<OfficeStandIn> {
  const declared: Declared[] = [];
  const server = createServer((request, response) => {
    void answer(request, declared, decide).then(({ status, body }) => {
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const { port: at } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${at}`, declared, stop: () => stopped(server) };
}

const stopped = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

interface Answer {
  readonly status: number;
  readonly body: object;
}

async function answer(request: IncomingMessage, declared: Declared[], decide: Decide): Promise<Answer> {
  const body = await read(request);
  if (request.method === 'POST' && request.url === `/${DECLARE_PATH}`) {
    const { data } = declaration.safeParse(body);
    if (!data) return { status: 200, body: wrong(body, 'Bản đăng ký thiếu trường hoặc sai kiểu.') };
    declared.push(data);
    return {
      status: 200,
      body: { messageid: data.messageid, error: '', error_filed_title: '', error_description: '' },
    };
  }
  if (request.method === 'POST' && request.url === `/${ANSWER_PATH}`) {
    const { data } = question.safeParse(body);
    if (!data) return { status: 200, body: wrong(body, 'Câu hỏi thiếu trường hoặc sai kiểu.') };
    const { messageid, ma_don_vi } = data;
    const found = declared.findLast((one) => one.messageid === messageid && one.ma_don_vi === ma_don_vi);
    if (!found)
      return { status: 200, body: { messageid, ma_don_vi, error: '404', error_description: 'Chưa có đăng ký này.' } };
    return {
      status: 200,
      body: { messageid, ma_don_vi, serial_number: found.serial_number, ...decided(decide(found)) },
    };
  }
  return { status: 404, body: {} };
}

const decided = (decision: ReturnType<Decide>): object => {
  if (decision === 'waiting') return { error: '' };
  if (decision === 'approved') return { trang_thai_phe_duyet: 1, error: '', error_description: '' };
  return { trang_thai_phe_duyet: 0, error: '1', error_description: decision.refused };
};

const wrong = (body: unknown, description: string): object => ({
  messageid: z.object({ messageid: z.string() }).safeParse(body).data?.messageid ?? '',
  ma_don_vi: '',
  error: '400',
  error_description: description,
});

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--port');
  const office = await startOffice(undefined, at < 0 ? 0 : Number(process.argv[at + 1]));
  process.stdout.write(`${office.url}\n`);
  // Whoever started it holds the other end; when that goes, however it goes, nothing stays behind.
  process.stdin.on('end', () => void office.stop());
  process.stdin.resume();
}
