/** Signing through a remote service: our server stands between the page and the service, and holds no key. */
import { z } from 'zod';
import { BODY, type Endpoint } from './endpoint.js';
import { fingerprintSchema } from './signing.js';
import { typed } from './typed.js';

export const REMOTE_HASHES_MOST = 1000;

export const REMOTE_ENDPOINTS = {
  startRemoteSigning: {
    method: 'post',
    path: '/remote-signing/requests',
    summary: 'Ask the holder of a remote key to confirm signing these hashes on her phone',
    acts: ['sign-remotely', 'hold-school-certificate'],
    body: z.object({
      fingerprint: fingerprintSchema,
      /** SHA-256, Base64. */
      hashes: z.array(z.base64().length(44)).min(1).max(REMOTE_HASHES_MOST),
      /** What her phone shows: "Ký 35 học bạ lớp 4A". */
      description: typed().min(1).max(200),
    }),
    most: BODY.page,
    answer: z.object({ id: z.string() }),
  },
  remoteSigning: {
    method: 'get',
    path: '/remote-signing/requests/{id}',
    summary: 'Whether she has confirmed by now, and the signatures',
    acts: ['sign-remotely'],
    params: z.object({ id: z.string().min(1).max(64) }),
    answer: z.discriminatedUnion('state', [
      z.object({ state: z.literal('waiting') }),
      z.object({ state: z.literal('signed'), signatures: z.array(z.base64()) }),
      z.object({ state: z.literal('refused') }),
    ]),
  },
} as const satisfies Record<string, Endpoint>;
