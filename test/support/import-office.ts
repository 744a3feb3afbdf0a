import assert from 'node:assert/strict';
import { XLSX } from '../../core/contract/endpoint.js';
import { type Import, importSchema } from '../../core/contract/imports.js';
import type { Hat } from '../../core/codes/hats.js';
import type { ImportKind } from '../../core/import/kinds.js';
import { importJobs } from '../../server/acts/imports/parts/import-jobs.js';
import { buildSchool, buildUser, SCHOOL_YEAR } from './builders.js';
import { type FileCell, fileOf } from './pupil-files.js';
import { startTestServer, type TestServer } from './server.js';

/** A server with a school, a clerk signed in, and what she does with files. */
export async function openOffice(options: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(options);
  await buildSchool(server.db);
  return openDesk(server, 'pupils', ['clerk']);
}

/** Somebody signed in who imports something. */
export async function openDesk(server: TestServer, what: ImportKind, hats: readonly Hat[]) {
  const clerk = await buildUser(server.db, { hats, name: 'Đặng Thị Thư' });
  const headers = await server.signIn(clerk.account);
  const post = (path: string, body: object = {}) => server.send('POST', path, { headers, body });
  const send = async (bytes: Uint8Array, query = '') =>
    server.send('POST', `/imports/${what}${query}`, { headers: { ...headers, 'Content-Type': XLSX }, raw: bytes });
  const bring = async (rows: readonly (readonly FileCell[])[], query = ''): Promise<Import> => {
    const { status, body } = await send(await fileOf(rows), query);
    assert.equal(status, 200, JSON.stringify(body));
    // As a page reads it.
    return importSchema.parse(body);
  };
  const read = async (id: string | null): Promise<Import> =>
    importSchema.parse((await server.send('GET', `/imports/${id}`, { headers })).body);
  return {
    server,
    clerk,
    headers,
    post,
    send,
    bring,
    read,
    carryOut: async ({ id, seen }: Pick<Import, 'id' | 'seen'>, more: object = {}): Promise<Import> => {
      const { status, body } = await post(`/imports/${id}/carrying-out`, { seen, ...more });
      assert.equal(status, 200, JSON.stringify(body));
      await importJobs(server.deps).idle();
      return read(id);
    },
    undo: (id: string | null) => post(`/imports/${id}/undoing`),
    school: () => schoolOf(server),
  };
}

/** All an import may touch, without the numbers of rows. */
async function schoolOf({ db }: TestServer) {
  const [pupils, enrolments, classes] = await Promise.all([
    db.pupils.findAll({ order: ['id'], raw: true }),
    db.enrolments.findAll({ order: ['pupilId', 'fromDay'], attributes: { exclude: ['id'] }, raw: true }),
    db.classes.findAll({ where: { schoolYearId: SCHOOL_YEAR }, order: ['name'], raw: true }),
  ]);
  return { pupils, enrolments, classes };
}
