/** The officers' pages: server-rendered, without script; who is not signed in sees the sign-in alone. */
import express, { type Request, type Response, type Router } from 'express';
import { formHeaders } from '../../web/headers.js';
import { limitBy, networkOf } from '../../web/limit-by.js';
import { nameEndpoint } from '../../web/request-log.js';
import { approve, proposeApproval, refuseCertificate, withdrawApproval } from '../acts/certificates.js';
import { OfficerRefused } from '../acts/officer.js';
import { addCommune, type NewAccount } from '../acts/offices.js';
import { attachment, decideRecall, type RecallDecision } from '../acts/recalls.js';
import {
  closeConnection,
  confirmNoteKey,
  CONNECTION_FILE,
  connectionFor,
  enterSchool,
  proposeNoteKey,
} from '../acts/schools.js';
import { changePassword, signIn, signOut } from '../acts/sessions.js';
import type { PortalDeps } from '../portal-deps.js';
import { alertBox, OFFICERS_PATH, sendHtml } from './html.js';
import { enterSchoolForm, header, homePage } from './home-page.js';
import { type Door, doorOf, keepToken, refusedPage, saidOf, type Typed, typedBy, typedIn } from './officer-door.js';
import { officesPage } from './offices-page.js';
import { recallPage } from './recall-page.js';
import { schoolPage } from './school-page.js';
import { passwordPage, signInPage } from './sign-in-page.js';

const DECISIONS: readonly string[] = ['agree', 'refuse', 'ask-back', 'forward'] satisfies RecallDecision[];
/** Sign-ins a minute of one address, and everything else. */
const SIGN_INS = 60;
const ALL = 600;

type Page = (door: Door, req: Request, res: Response) => Promise<void>;
type Act = (door: Door, req: Request, typed: Typed) => Promise<void>;

export function mountOfficers(deps: PortalDeps): Router {
  const router = express.Router();
  router.use(
    (_req, res, next) => {
      nameEndpoint(res, 'officers');
      next();
    },
    formHeaders,
    limitBy(deps.limits, 'portal-officers', ALL),
  );

  const page = (path: string, show: Page): void => {
    router.get(path, async (req, res) => {
      const door = await doorOf(deps, req);
      if (door === null) return sendHtml(res, 401, 'Đăng nhập', signInPage('', null));
      if (door.officer.firstPassword) return sendHtml(res, 200, 'Đổi mật khẩu', passwordPage(door.token, true, null));
      await show(door, req, res);
    });
  };
  /** After an act she is led back by a redirect; what is refused shows the page it came from with what was typed. */
  const act = (
    path: string,
    run: Act,
    back: (req: Request) => string,
    again: (door: Door, req: Request, said: string, typed: Typed) => Promise<string>,
  ): void => {
    router.post(path, async (req, res) => {
      const door = await doorOf(deps, req);
      if (door === null) return sendHtml(res, 401, 'Đăng nhập', signInPage('', null));
      const typed = await typedBy(req, door);
      if (door.officer.firstPassword) return sendHtml(res, 403, 'Đổi mật khẩu', passwordPage(door.token, true, null));
      try {
        await run(door, req, typed);
      } catch (error) {
        const said = saidOf(error);
        if (said === null || (error instanceof OfficerRefused && error.code === 'not-found')) throw error;
        return sendHtml(res, said.status, 'Không thực hiện được', await again(door, req, alertBox(said.words), typed));
      }
      res.redirect(303, back(req));
    });
  };

  mountSession(deps, router);
  page('/', async (door, _req, res) => sendHtml(res, 200, door.officer.officeName, await homePage(deps, door)));
  mountSchools(deps, page, act, router);
  mountRecalls(deps, page, act);
  mountOffices(deps, page, router);
  router.use(refusedPage);
  return router;
}

type MountPage = (path: string, show: Page) => void;
type MountAct = (
  path: string,
  run: Act,
  back: (req: Request) => string,
  again: (door: Door, req: Request, said: string, typed: Typed) => Promise<string>,
) => void;

function mountSession(deps: PortalDeps, router: Router): void {
  router.post('/dang-nhap', limitBy(deps.limits, 'portal-sign-in', SIGN_INS), async (req, res) => {
    const typed = await typedIn(req);
    const account = typed('tai-khoan');
    try {
      const token = await signIn(deps, { account, password: typed('mat-khau'), network: networkOf(req.ip) });
      keepToken(req, res, token);
    } catch (error) {
      const said = saidOf(error);
      if (said === null) throw error;
      return sendHtml(res, said.status, 'Đăng nhập', signInPage(account.slice(0, 100), said.words));
    }
    res.redirect(303, OFFICERS_PATH);
  });
  router.post('/dang-xuat', async (req, res) => {
    const door = await doorOf(deps, req);
    if (door !== null) {
      await typedBy(req, door);
      await signOut(deps, door.token);
    }
    keepToken(req, res, null);
    res.redirect(303, OFFICERS_PATH);
  });
  router.get('/doi-mat-khau', async (req, res) => {
    const door = await doorOf(deps, req);
    if (door === null) return sendHtml(res, 401, 'Đăng nhập', signInPage('', null));
    sendHtml(res, 200, 'Đổi mật khẩu', passwordPage(door.token, door.officer.firstPassword, null));
  });
  router.post('/doi-mat-khau', async (req, res) => {
    const door = await doorOf(deps, req);
    if (door === null) return sendHtml(res, 401, 'Đăng nhập', signInPage('', null));
    const typed = await typedBy(req, door);
    try {
      await changePassword(deps, door.officer, { old: typed('cu'), chosen: typed('moi'), token: door.token });
    } catch (error) {
      const said = saidOf(error);
      if (said === null) throw error;
      return sendHtml(
        res,
        said.status,
        'Đổi mật khẩu',
        passwordPage(door.token, door.officer.firstPassword, said.words),
      );
    }
    res.redirect(303, OFFICERS_PATH);
  });
}

const codeOf = (req: Request): string => String(req.params['code']);

function mountSchools(deps: PortalDeps, page: MountPage, act: MountAct, router: Router): void {
  const at = (req: Request): string => `${OFFICERS_PATH}/truong/${encodeURIComponent(codeOf(req))}`;
  const again = (door: Door, req: Request, said: string): Promise<string> => schoolPage(deps, door, codeOf(req), said);
  page('/truong/:code', async (door, req, res) =>
    sendHtml(res, 200, 'Trường', await schoolPage(deps, door, codeOf(req), '')),
  );
  act(
    '/truong',
    ({ officer }, _req, typed) => enterSchool(deps, officer, { code: typed('ma'), name: typed('ten') }),
    () => OFFICERS_PATH,
    (door, _req, said, typed) =>
      Promise.resolve(
        header(door) + said + enterSchoolForm(door.token, typed('ma').slice(0, 100), typed('ten').slice(0, 300)),
      ),
  );
  const certificates: Readonly<Record<string, (of: Parameters<typeof approve>[1], reason: string) => Promise<void>>> = {
    'de-nghi': (of) => proposeApproval(deps, of),
    'phe-duyet': (of) => approve(deps, of),
    'tu-choi': (of, reason) => refuseCertificate(deps, of, reason),
    rut: (of, reason) => withdrawApproval(deps, of, reason),
  };
  for (const [name, decide] of Object.entries(certificates)) {
    act(
      `/truong/:code/chung-thu/${name}`,
      ({ officer }, req, typed) => decide({ officer, school: codeOf(req), fingerprint: typed('dau') }, typed('ly-do')),
      at,
      again,
    );
  }
  act('/truong/:code/dong', ({ officer }, req) => closeConnection(deps, officer, codeOf(req)), at, again);
  act(
    '/truong/:code/khoa-nhat-ky',
    ({ officer }, req, typed) => proposeNoteKey(deps, officer, codeOf(req), typed('khoa')),
    at,
    again,
  );
  act(
    '/truong/:code/khoa-nhat-ky/xac-nhan',
    ({ officer }, req, typed) => confirmNoteKey(deps, officer, codeOf(req), typed('khoa')),
    at,
    again,
  );
  router.post('/truong/:code/ket-noi', async (req, res) => {
    const door = await doorOf(deps, req);
    if (door === null || door.officer.firstPassword) return res.redirect(303, OFFICERS_PATH);
    await typedBy(req, door);
    const connection = await connectionFor(deps, door.officer, codeOf(req));
    res
      .attachment(CONNECTION_FILE)
      .type('application/json')
      .send(JSON.stringify(connection, null, 2));
  });
}

function mountRecalls(deps: PortalDeps, page: MountPage, act: MountAct): void {
  const seqOf = (req: Request): number => {
    const seq = Number(req.params['seq']);
    if (!Number.isSafeInteger(seq)) throw new OfficerRefused('not-found');
    return seq;
  };
  page('/thu-hoi/:seq', async (door, req, res) =>
    sendHtml(res, 200, 'Đề nghị thu hồi', await recallPage(deps, door, seqOf(req), { said: '', typed: '' })),
  );
  act(
    '/thu-hoi/:seq',
    async ({ officer }, req, typed) => {
      const decision = typed('viec');
      if (!DECISIONS.includes(decision)) throw new OfficerRefused('moved-on');
      await decideRecall(deps, officer, {
        seq: seqOf(req),
        decision: decision as RecallDecision,
        words: typed('y-kien'),
      });
    },
    (req) => `${OFFICERS_PATH}/thu-hoi/${seqOf(req)}`,
    (door, req, said, typed) => recallPage(deps, door, seqOf(req), { said, typed: typed('y-kien') }),
  );
  page('/thu-hoi/:seq/tep/:of/:place', async ({ officer }, req, res) => {
    const [of, place] = [Number(req.params['of']), Number(req.params['place'])];
    if (![of, place].every(Number.isSafeInteger)) throw new OfficerRefused('not-found');
    const { name, kind, bytes } = await attachment(deps.db, officer, { recall: seqOf(req), seq: of, place });
    res.attachment(name).type(kind).send(bytes);
  });
}

function mountOffices(deps: PortalDeps, page: MountPage, router: Router): void {
  const show = async (
    door: Door,
    res: Response,
    status: number,
    shown: Partial<Parameters<typeof officesPage>[2]>,
  ): Promise<void> => {
    if (door.officer.office !== 'province') throw new OfficerRefused('not-found');
    sendHtml(res, status, 'Các Phòng VHXH', await officesPage(deps, door, { said: '', typed: '', made: [], ...shown }));
  };
  page('/don-vi', (door, _req, res) => show(door, res, 200, {}));
  router.post('/don-vi', async (req, res) => {
    const door = await doorOf(deps, req);
    if (door === null || door.officer.firstPassword) return res.redirect(303, OFFICERS_PATH);
    const typed = await typedBy(req, door);
    let made: NewAccount[];
    try {
      made = await addCommune(deps, door.officer, typed('ten'));
    } catch (error) {
      const said = saidOf(error);
      if (said === null) throw error;
      return show(door, res, said.status, { said: alertBox(said.words), typed: typed('ten').slice(0, 300) });
    }
    await show(door, res, 200, { made });
  });
}
