/**
 * A small remote signing service that speaks the Cloud Signature Consortium API v2 as a real one does: client credentials,
 * credentials of a person, permission for exactly the hashes shown on her phone, signatures for those and no others.
 */
import { constants, type KeyObject, privateEncrypt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

export interface CscCredential {
  readonly userId: string;
  readonly certificate: Buffer;
  readonly key: KeyObject;
  readonly status?: 'enabled' | 'disabled';
}

/** What stands on somebody's phone. */
interface Ask {
  readonly credentialId: string;
  readonly hashes: readonly string[];
  readonly description: string;
  decided: 'yes' | 'no' | null;
  sad: string | null;
  used: boolean;
}

export interface CscServer {
  readonly url: string;
  /** Calls answered, by path. */
  readonly calls: string[];
  /** Her phone: what it shows, and her answer. */
  readonly asked: () => readonly Ask[];
  readonly decide: (answer: 'yes' | 'no') => void;
  /** Forget every token, as a restarted service does. */
  readonly forgetTokens: () => void;
  /** Answer the next call with this instead. */
  failNext: { readonly status: number; readonly body: string } | null;
  readonly stop: () => Promise<void>;
}

export const CSC_CLIENT = { clientId: 'truong', clientSecret: 'bí mật' };

export async function startCscServer(credentials: readonly CscCredential[]): Promise<CscServer> {
  const byId = new Map(credentials.map((credential) => [randomUUID() as string, credential]));
  const asks = new Map<string, Ask>();
  const tokens = new Set<string>();
  const calls: string[] = [];

  const acts: Record<string, (body: Record<string, unknown>) => [number, object]> = {
    'credentials/list': ({ userID }) => [
      200,
      { credentialIDs: [...byId].filter(([, { userId }]) => userId === userID).map(([id]) => id) },
    ],
    'credentials/info': ({ credentialID }) => {
      const found = byId.get(String(credentialID));
      if (!found) return [400, { error: 'invalid_request' }];
      return [
        200,
        {
          key: { status: found.status ?? 'enabled', algo: ['1.2.840.113549.1.1.11'], len: 2048 },
          cert: { status: 'valid', certificates: [found.certificate.toString('base64')] },
          auth: { mode: 'explicit' },
          multisign: 100,
        },
      ];
    },
    'credentials/authorize': ({ credentialID, hashes, numSignatures, hashAlgorithmOID, description }) => {
      const list = hashes as string[];
      if (numSignatures !== list.length || hashAlgorithmOID !== '2.16.840.1.101.3.4.2.1')
        return [400, { error: 'invalid_request' }];
      const handle = randomUUID();
      asks.set(handle, {
        credentialId: String(credentialID),
        hashes: list,
        description: String(description),
        decided: null,
        sad: null,
        used: false,
      });
      return [202, { handle }];
    },
    'credentials/authorizeCheck': ({ handle }) => {
      const ask = asks.get(String(handle));
      if (!ask) return [400, { error: 'invalid_request' }];
      if (ask.decided === 'no') return [400, { error: 'access_denied' }];
      if (ask.decided === null) return [202, { handle }];
      ask.sad ??= randomUUID();
      return [200, { SAD: ask.sad, expiresIn: 300 }];
    },
    'signatures/signHash': ({ credentialID, SAD, hashes, signAlgo, operationMode }) => {
      const ask = [...asks.values()].find(({ sad }) => sad !== null && sad === SAD);
      const credential = byId.get(String(credentialID));
      const same = ask && JSON.stringify(ask.hashes) === JSON.stringify(hashes) && ask.credentialId === credentialID;
      if (!credential || !same || ask.used || signAlgo !== '1.2.840.113549.1.1.11' || operationMode !== 'S') {
        return [400, { error: 'invalid_request' }];
      }
      ask.used = true;
      const sign = (hash: string) =>
        privateEncrypt(
          { key: credential.key, padding: constants.RSA_PKCS1_PADDING },
          Buffer.concat([DIGEST_INFO, Buffer.from(hash, 'base64')]),
        );
      return [200, { signatures: ask.hashes.map((hash) => sign(hash).toString('base64')) }];
    },
  };

  const server = http.createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      const path = (req.url ?? '').replace(/^\/csc\/v2\//, '');
      const send = (status: number, body: string) => {
        calls.push(path);
        res.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
      };
      if (started.failNext) {
        const { status, body } = started.failNext;
        started.failNext = null;
        return send(status, body);
      }
      const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
      if (path === 'oauth2/token') {
        const known = body['client_id'] === CSC_CLIENT.clientId && body['client_secret'] === CSC_CLIENT.clientSecret;
        if (!known || body['grant_type'] !== 'client_credentials') return send(400, '{"error":"invalid_client"}');
        const token = randomUUID();
        tokens.add(token);
        return send(200, JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 3600 }));
      }
      if (!tokens.has((req.headers.authorization ?? '').replace('Bearer ', '')))
        return send(401, '{"error":"invalid_token"}');
      const act = acts[path];
      const [status, answer] = act ? act(body) : [404, { error: 'invalid_request' }];
      send(status, JSON.stringify(answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const started: CscServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/csc/v2/`,
    calls,
    asked: () => [...asks.values()],
    decide: (answer) => {
      for (const ask of asks.values()) ask.decided ??= answer;
    },
    forgetTokens: () => tokens.clear(),
    failNext: null,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return started;
}
