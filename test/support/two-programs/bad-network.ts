/** What lies between a school and its office: it loses, delays, repeats and garbles, and remembers what was handed in. */
import http from 'node:http';
import { createHash } from 'node:crypto';
import { listen, stopListening } from '../../../server/web/listen.js';

export const NETWORKS = ['through', 'lost', 'answer-lost', 'busy', 'garbage', 'half', 'other-school', 'twice'] as const;
export type Network = (typeof NETWORKS)[number];

export interface HandedIn {
  readonly path: string;
  readonly body: string;
  readonly answer: string;
}

export interface BadNetwork {
  readonly address: string;
  network: Network;
  /** What came through, oldest first. */
  readonly came: HandedIn[];
  /** By path and messageid, the digests of what was handed in under it: one, or two truths. */
  readonly contents: ReadonlyMap<string, ReadonlySet<string>>;
  /** Called with each request as it comes, before it goes on. */
  onCame: (() => void) | null;
  stop(): Promise<void>;
}

const GARBAGE = ['', 'null', '[]', '{"error":""}', '<html>502</html>', '{"ResponseCode":"00","danh_sach":[{}]}'];
/** As many as may be handed in again. */
const KEPT = 60;

/** `target`: where the office is now, with the wire's base. */
export async function startBadNetwork(target: () => string): Promise<BadNetwork> {
  const contents = new Map<string, Set<string>>();
  const came: HandedIn[] = [];
  let garbage = 0;
  const state = { network: 'through' as Network, onCame: null as (() => void) | null };
  const pass = async (path: string, body: string): Promise<string> => {
    const response = await fetch(target() + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    const answer = await response.text();
    if (response.status !== 200) throw new Error(String(response.status));
    const { authenticationRequest, content } = JSON.parse(body) as {
      authenticationRequest?: { messageid: string };
      content?: string;
    };
    if (authenticationRequest && content !== undefined) {
      const key = `${path} ${authenticationRequest.messageid}`;
      const digests = contents.get(key) ?? new Set<string>();
      contents.set(key, digests.add(createHash('sha256').update(content).digest('hex')));
    }
    came.push({ path, body, answer });
    if (came.length > KEPT) came.shift();
    return answer;
  };
  const answerTo = async (path: string, body: string): Promise<string | number | null> => {
    const { network } = state;
    if (network === 'lost') return null;
    if (network === 'busy') return 503;
    const answer = await pass(path, body);
    switch (network) {
      case 'answer-lost':
        return null;
      case 'garbage':
        return GARBAGE[(garbage += 1) % GARBAGE.length]!;
      case 'half':
        return answer.slice(0, answer.length / 2);
      case 'other-school':
        return answer.replaceAll(/"ma_don_vi":"[^"]*"/g, '"ma_don_vi":"99999999"');
      case 'twice':
        return pass(path, body);
      default:
        return answer;
    }
  };
  const listener = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = (request.url ?? '').slice(1);
      state.onCame?.();
      answerTo(path, Buffer.concat(chunks).toString())
        .then((answer) => {
          if (answer === null) return void request.socket.destroy();
          const status = typeof answer === 'number' ? answer : 200;
          response
            .writeHead(status, { 'Content-Type': 'application/json' })
            .end(status === 200 ? String(answer) : '{}');
        })
        // The office is not there just now.
        .catch(() => request.socket.destroy());
    });
  });
  const port = await listen(listener, 0, '127.0.0.1');
  return {
    ...{ address: `http://127.0.0.1:${port}/`, came, contents },
    get network() {
      return state.network;
    },
    set network(network) {
      state.network = network;
    },
    get onCame() {
      return state.onCame;
    },
    set onCame(onCame) {
      state.onCame = onCame;
    },
    stop: () => stopListening(listener, 100),
  };
}
