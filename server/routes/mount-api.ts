import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type Endpoint, EVENTS, XLSX } from '../../core/contract/endpoint.js';
import { type EndpointName, ENDPOINTS } from '../../core/contract/endpoints.js';
import { authenticate, signedInOf } from '../http/authenticate.js';
import { apiHeaders } from '../web/headers.js';
import { type Limits, limit } from '../http/limits.js';
import { networkOf } from '../web/limit-by.js';
import { localeOf } from '../web/locale.js';
import { nameEndpoint } from '../web/request-log.js';
import { type Events, sendEvents } from '../http/send-events.js';
import { RequestRefused } from '../web/request-refused.js';
import { Turns } from '../http/turns.js';
import type { ExcelSite } from '../kit/excel-site.js';
import type { SignedIn } from '../runner/caller.js';
import type { Deps } from '../runner/deps.js';
import { type Look, noteInspection } from '../acts/trail/note-inspection.js';
import type { IssuedFile, IssuedWorkbook } from '../acts/sheets/workbook/write-issued.js';
import { announcedLength, LIGHT, readBody, understoodBody } from './body.js';
import type { Call } from './call.js';
import { HANDLERS } from './handlers.js';
import { parseBody, parseHead } from './parse-request.js';
import { schoolFirst } from './school-first.js';

export interface ApiOptions {
  readonly version: string;
  readonly limits: Limits;
  /** Where Excel reaches this server, asked at each call; null without HTTPS. */
  readonly excelSite: () => ExcelSite | null;
}

type Head = ReturnType<typeof parseHead>;
type Came = Pick<Call<EndpointName>, 'sent' | 'receivedAt'>;

/** Every endpoint of the contract, below one path. */
export function mountApi(deps: Deps, { version, limits, excelSite }: ApiOptions): Router {
  const router = Router();
  const turns = new Turns();
  const begun = schoolFirst(deps);
  const own: Partial<Record<EndpointName, RequestHandler>> = {
    signIn: limit(deps.limits, 'signIn', limits.signIn),
    openFirstRun: limit(deps.limits, 'signIn', limits.signIn),
    beginSchool: limit(deps.limits, 'signIn', limits.signIn),
    upload: limit(deps.limits, 'upload', limits.upload),
    importRemarks: limit(deps.limits, 'upload', limits.upload),
    importPupils: limit(deps.limits, 'upload', limits.upload),
    push: limit(deps.limits, 'push', limits.push),
    reportRefusal: limit(deps.limits, 'report', limits.report),
  };
  router.use(apiHeaders, limit(deps.limits, 'all', limits.all));

  const methods = new Map<string, string[]>();
  let others: Router | undefined;
  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]) {
    const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), endpoint.method === 'get' ? 'GET, HEAD' : 'POST']);
    const answer = async (req: Request, res: Response, head: Head, { sent, receivedAt }: Came): Promise<void> => {
      const call = {
        deps,
        version,
        excelSite: excelSite(),
        locale: localeOf(req),
        ...head,
        body: parseBody(endpoint, await understoodBody(endpoint, sent)),
        sent,
        receivedAt,
        who: signedInOf(res),
        req,
        res,
      };
      // The table's types tie each handler to its schemas; here any of them is called.
      const handler = HANDLERS[name] as unknown as (call: unknown) => Promise<unknown>;
      const answered = await handler(call satisfies Partial<Record<keyof Call<EndpointName>, unknown>>);
      await noteLook(deps, name, endpoint, call);
      if (endpoint.answer === EVENTS) await sendEvents(req, res, answered as Events);
      else if (typeof endpoint.answer === 'string')
        await sendFile(res, endpoint.answer, answered as IssuedWorkbook | IssuedFile);
      else res.json(answered);
    };
    // Who somebody is, what she asks for and how much she brings is judged before anything of it is read.
    const handle: RequestHandler = async (req, res) => {
      const head = parseHead(endpoint, req);
      const length = announcedLength(endpoint, req);
      const read = async (): Promise<Came> => ({
        sent: await readBody(endpoint, req, length),
        receivedAt: deps.clock(),
      });
      const go = (came: Came) => answer(req, res, head, came);
      if (length <= LIGHT) return go(await read());
      await turns.ofPerson(signedInOf(res)?.userId ?? networkOf(req.ip), async () => {
        const came = await read();
        // Files are read by workers, which have a queue of their own.
        await (endpoint.body === XLSX ? go(came) : turns.alone(() => go(came)));
      });
    };
    const naming: RequestHandler = (_req, res, next) => {
      nameEndpoint(res, name);
      next();
    };
    const limiting = own[name] ? [own[name]] : [];
    router[endpoint.method](path, naming, begun(name), authenticate(deps, endpoint), ...limiting, handle);
  }
  // Made for the first who asks in another way: few ever do, and every path costs a server's start.
  router.use((req, res, next) => (others ??= otherMethods(methods))(req, res, next));
  return router;
}

/** Every path by its methods: what comes here asked for none of them, or for no path at all. */
function otherMethods(methods: ReadonlyMap<string, readonly string[]>): Router {
  const router = Router();
  for (const [path, allowed] of methods) {
    router.all(path, (req) => {
      throw new RequestRefused(405, req.method, { Allow: allowed.join(', ') });
    });
  }
  return router;
}

/** What shows something of people says so in the contract: no handler need think of who is looking. */
async function noteLook(
  deps: Deps,
  what: EndpointName,
  { shows }: Endpoint,
  { who, params }: { readonly who: SignedIn | undefined; readonly params?: unknown },
): Promise<void> {
  if (!shows || !who) return;
  const { classId = null, period } = (params ?? {}) as Partial<Omit<Look, 'what'>>;
  await noteInspection(deps, who, { what, classId, ...(period && { period }) });
}

async function sendFile(res: Response, type: string, file: IssuedWorkbook | IssuedFile): Promise<void> {
  res.type(type).attachment(file.name);
  // What the name's end suggests to Express is not what the contract says.
  res.setHeader('Content-Type', type);
  if ('bytes' in file) {
    const { bytes } = file;
    res.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return;
  }
  const { size } = await stat(file.path);
  res.setHeader('Content-Length', size);
  await pipeline(createReadStream(file.path), res);
}
