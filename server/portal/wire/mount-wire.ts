/** The wire's addresses: a body read within its limit, its form looked at, one transaction, an answer with 200 whatever is wrong with it. */
import express, { type Request, type Response, type Router } from 'express';
import type { ZodType } from 'zod';
import { jsonOf } from '../../web/json-body.js';
import { letPast } from '../../web/let-past.js';
import { limitBy } from '../../web/limit-by.js';
import { readBytes } from '../../web/read-bytes.js';
import { nameEndpoint } from '../../web/request-log.js';
import { RequestRefused } from '../../web/request-refused.js';
import { registerSchema, registeredSchema } from '../../../core/wire/certificates.js';
import { finaliseSchema } from '../../../core/wire/finalising.js';
import { noteSchema } from '../../../core/wire/notes.js';
import { recallSchema } from '../../../core/wire/recalls.js';
import { recalledSchema, submitSchema, submittedSchema } from '../../../core/wire/submissions.js';
import {
  REQUEST_LIMIT,
  type TransactionName,
  TRANSACTIONS,
  VERSION_HEADER,
  WIRE_VERSION,
} from '../../../core/wire/transactions.js';
import { movedSchema } from '../../../core/wire/transfers.js';
import { withdrawSchema } from '../../../core/wire/withdrawals.js';
import { unitsSchema } from '../../../core/wire/units.js';
import type { PortalDeps } from '../portal-deps.js';
import { misspelt, register, registered } from './certificates.js';
import { finalise, unitsHeld } from './finalise.js';
import { cosign } from './note.js';
import { recall } from './recall.js';
import { recalled } from './recalled.js';
import { moved } from './moved.js';
import { withdraw } from './withdraw.js';
import { submit, submitted } from './submit.js';
import { faultFieldsOf, WireRefused } from './wire-fault.js';

/** How the answer of a transaction looks that is refused as a whole. */
type Refusal = (named: ReturnType<typeof faultFieldsOf>, about: Named) => object;
interface Named {
  readonly messageid: string;
  readonly ma_don_vi: string;
}

const asReceipt: Refusal = ({ error, error_field_title, error_description }, { messageid }) => ({
  MessageId: messageid,
  Error: error,
  ErrorDescription: [error_description, error_field_title].filter(Boolean).join(' '),
  ResponseCode: '00',
  ResponseDescription: 'Không nhận.',
});
const asList: Refusal = (named, about) => ({ ...about, ResponseCode: '00', ...named, danh_sach: [] });
const asCertificate: Refusal = (named, about) => ({ ...about, ...misspelt(named) });
const asNote: Refusal = (named, about) => ({ ...about, ...named, dong_ky: '', lan_cuoi: '' });

interface Door<Sent> {
  readonly schema: ZodType<Sent>;
  readonly act: (deps: PortalDeps, sent: Sent) => Promise<object>;
  readonly refusal: Refusal;
}
const door = <Sent>(schema: ZodType<Sent>, act: Door<Sent>['act'], refusal: Refusal) =>
  ({ schema, act, refusal }) as unknown as Door<unknown>;

const DOORS: Readonly<Record<TransactionName, Door<unknown>>> = {
  submit: door(submitSchema, submit, asReceipt),
  submitted: door(submittedSchema, submitted, asList),
  register: door(registerSchema, register, asCertificate),
  registered: door(registeredSchema, registered, asCertificate),
  recall: door(recallSchema, recall, asReceipt),
  recalled: door(recalledSchema, recalled, asList),
  finalise: door(finaliseSchema, finalise, asList),
  units: door(unitsSchema, unitsHeld, asList),
  note: door(noteSchema, cosign, asNote),
  withdraw: door(withdrawSchema, withdraw, asReceipt),
  transfer: door(movedSchema, moved, asReceipt),
};

/** Requests a minute of one address: a school of forty classes hands in a package a class, and asks for each. */
export const WIRE_LIMIT = 300;

export function mountWire(deps: PortalDeps, perMinute = WIRE_LIMIT): Router {
  const router = express.Router();
  const limited = limitBy(deps.limits, 'portal-wire', perMinute);
  for (const name of Object.keys(TRANSACTIONS) as TransactionName[]) {
    router.post(`/${TRANSACTIONS[name].path}`, limited, async (req, res) => {
      nameEndpoint(res, `wire-${name}`);
      res.set({ 'Cache-Control': 'no-store', [VERSION_HEADER]: WIRE_VERSION });
      await answer(deps, DOORS[name], req, res);
    });
    router.all(`/${TRANSACTIONS[name].path}`, (req) => {
      throw new RequestRefused(405, req.method, { Allow: 'POST' });
    });
  }
  return router;
}

async function answer(
  deps: PortalDeps,
  { schema, act, refusal }: Door<unknown>,
  req: Request,
  res: Response,
): Promise<void> {
  let about: Named = { messageid: '', ma_don_vi: '' };
  try {
    const body = await bodyOf(req);
    about = namedIn(body);
    const { data, error } = schema.safeParse(body);
    if (error) {
      const place = error.issues[0]?.path.join('.') ?? '';
      throw new WireRefused(/(^|\.)(type|function)$/.test(place) ? 'GT03' : 'GT02', place);
    }
    res.json(await act(deps, data));
  } catch (error) {
    if (!(error instanceof WireRefused)) throw error;
    letPast(req);
    res.json(refusal(faultFieldsOf(error.fault, error.title), about));
  }
}

async function bodyOf(req: Request): Promise<unknown> {
  const version = req.get(VERSION_HEADER) ?? WIRE_VERSION;
  if (version.split('.')[0] !== WIRE_VERSION.split('.')[0]) throw new WireRefused('GT05', version.slice(0, 20));
  if (req.get('Transfer-Encoding') !== undefined) throw new RequestRefused(411, 'Content-Length');
  const length = Number(req.get('Content-Length') ?? 0);
  if (length > REQUEST_LIMIT) throw new WireRefused('GT04');
  try {
    return jsonOf(await readBytes(req, length)) ?? null;
  } catch (error) {
    if (error instanceof RequestRefused) throw new WireRefused('GT01');
    throw error;
  }
}

/** Whose message it says it is, for an answer to one whose form is wrong. */
function namedIn(body: unknown): Named {
  const at = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  const text = (key: string): string => {
    const found = at(at(body, 'authenticationRequest'), key) ?? at(body, key);
    return typeof found === 'string' ? found.slice(0, 64) : '';
  };
  return { messageid: text('messageid'), ma_don_vi: text('ma_don_vi') };
}
