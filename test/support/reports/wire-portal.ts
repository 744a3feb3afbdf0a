/** A small portal of tests that speaks the wire: it takes what it is told to take, and answers as badly as it is told to. */
import http from 'node:http';
import type { Connection } from '../../../core/wire/connection.js';
import { TRANSACTIONS } from '../../../core/wire/transactions.js';
import { unpackContent } from '../../../server/exports/package.js';
import { listen, stopListening } from '../../../server/web/listen.js';

export interface Verdict {
  /** 0 or 1; of recalls 1 to 3. */
  readonly state: number;
  readonly fault?: string;
  readonly says?: string;
}

export interface WirePortal {
  readonly connection: Connection;
  /** Messages handed in (transactions 1, 5, 7), by their path and id, as often as they came. */
  readonly handedIn: string[];
  /** What it says of a code; accepts whatever it is asked where nothing is said. */
  readonly verdicts: Map<string, Verdict>;
  /** Given, each request is answered so instead: null breaks the connection off. */
  answer: ((path: string, usual: unknown) => unknown) | null;
  /** A fault of every message as a whole. */
  fault: string;
  /** Codes it has finalised. */
  readonly final: Set<string>;
  /** What it said last of a message, as its answer file has it. */
  answerTo(id: string): unknown;
  forget(): void;
  stop(): Promise<void>;
}

interface Request {
  readonly authenticationRequest?: { readonly messageid: string; readonly ma_don_vi: string };
  readonly messageid?: string;
  readonly ma_don_vi?: string;
  readonly content?: string;
  readonly ma_tra_cuu_uuid?: readonly string[];
}

const none = { error: '', error_field_title: '', error_description: '' };
const AT = '2027-06-21T09:00:00+07:00';

export async function startWirePortal(school: string): Promise<WirePortal> {
  const kept = new Map<string, { path: string; codes: readonly string[] }>();
  const portal = { handedIn: [] as string[], verdicts: new Map<string, Verdict>(), final: new Set<string>() };

  const lineOf = (code: string, usual: number) => {
    const { state, fault = '', says = '' } = portal.verdicts.get(code) ?? { state: usual };
    return {
      ...{ ma_hoc_sinh: '', ten_hoc_sinh: '', so_cccd: '', ma_tra_cuu_uuid: code, trang_thai: state, thoi_diem: AT },
      ...{ ...none, error: fault, buoc: 'DA_TRA_LOI', noi_dung: says },
    };
  };
  const answerTo = (id: string): unknown => {
    const message = kept.get(id);
    const whole = { messageid: id, ma_don_vi: school, ResponseCode: '00', ...none, error: started.fault };
    if (!message) return { ...whole, error: 'TN02', danh_sach: [] };
    if (started.fault !== '') return { ...whole, danh_sach: [] };
    const agreed = message.path === TRANSACTIONS.recall.path ? 2 : 1;
    return { ...whole, danh_sach: message.codes.map((code) => lineOf(code, agreed)) };
  };

  async function usual(path: string, body: Request): Promise<unknown> {
    const id = body.authenticationRequest?.messageid ?? body.messageid ?? '';
    if (!body.authenticationRequest) return answerTo(id);
    portal.handedIn.push(`${path} ${id}`);
    if (path === TRANSACTIONS.finalise.path) {
      kept.set(id, { path, codes: body.ma_tra_cuu_uuid ?? [] });
      for (const code of body.ma_tra_cuu_uuid ?? [])
        if ((portal.verdicts.get(code)?.state ?? 1) === 1) portal.final.add(code);
      return answerTo(id);
    }
    const xml = await unpackContent(body.content ?? '');
    kept.set(id, { path, codes: [...xml.matchAll(/<MA_TRA_CUU_UUID>([^<]+)</g)].map(([, code]) => code!) });
    return {
      ...{ MessageId: id, Error: '', ErrorDescription: '', ResponseCode: '01', ResponseDescription: '' },
    };
  }

  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const path = request.url!.slice(1);
      void usual(path, JSON.parse(Buffer.concat(chunks).toString()) as Request).then((answer) => {
        const said = started.answer ? started.answer(path, answer) : answer;
        if (said === null) return request.socket.destroy();
        return response.end(typeof said === 'string' ? said : JSON.stringify(said));
      });
    });
  });
  const url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/`;
  const started: WirePortal = {
    ...portal,
    connection: {
      ...{ phien_ban: '1.0', dia_chi: url, chung_thu_may: '', khoa_ghi_chu: 'x', ma_don_vi: school },
      ...{ user_name: 'truong', password: 'mat khau', token: 'the' },
    },
    answer: null,
    fault: '',
    answerTo,
    forget: () => kept.clear(),
    stop: () => stopListening(server, 1000),
  };
  return started;
}
