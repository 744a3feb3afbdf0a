import type { DocumentKind, IssuingSchool, OfficialDocument } from '../../../core/school-rules/official-document.js';
import { committeeDocument } from '../../../core/school-rules/committee-document.js';
import { orderDocument } from '../../../core/school-rules/order-document.js';
import { regulationDocument } from '../../../core/school-rules/regulation-document.js';
import { writeDocument } from '../../exports/docx/write-document.js';
import { look, type Looking } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { committeeNow } from '../committee/parts/committee-now.js';
import { schoolRules, schoolRulesToCome } from '../school/school-rules.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { executorsNow } from './parts/executors-now.js';
import { issuingSchool } from './parts/issuing-school.js';

interface MakeDocumentInput {
  readonly caller: Caller;
  readonly kind: DocumentKind;
}

const NAMES: Readonly<Record<DocumentKind, string>> = {
  regulation: 'quy chế',
  committee: 'quyết định Ban Quản trị',
  'lock-order': 'lệnh khóa',
  'open-order': 'lệnh mở',
};

const plan = look({
  act: 'make-school-documents',
  run: async (at, { kind }: MakeDocumentInput): Promise<OfficialDocument> => MAKE[kind](at, await issuingSchool(at)),
});

/** An official document filled in from the school's data as a .docx file; what nobody has told is left blank. */
export async function makeSchoolDocument(deps: Deps, input: MakeDocumentInput): Promise<IssuedWorkbook> {
  return { name: fileName(NAMES[input.kind], 'docx'), bytes: await writeDocument(await plan(deps, input)) };
}

const MAKE: Readonly<Record<DocumentKind, (at: Looking, school: IssuingSchool) => Promise<OfficialDocument>>> = {
  // Rules decided for later are the ones still to be issued.
  regulation: async (at, school) => {
    const [now, [next]] = await Promise.all([schoolRules(at), schoolRulesToCome(at)]);
    const rules = next ?? now;
    return regulationDocument(school, rules, rules.decision);
  },
  committee: async (at, school) => {
    const committee = await committeeNow(at);
    const members = committee?.members ?? [];
    const users = await at.db.users.findAll({ where: { id: members.map(({ userId }) => userId) }, raw: true });
    const names = new Map(users.map(({ id, name }) => [id, name]));
    const named = members.map(({ userId, task, deputy }) => ({ name: names.get(userId) ?? '', task, deputy }));
    return committeeDocument(school, named, committee);
  },
  'lock-order': (at, school) => order(at, school, 'lock'),
  'open-order': (at, school) => order(at, school, 'open'),
};

async function order(at: Looking, school: IssuingSchool, kind: 'lock' | 'open'): Promise<OfficialDocument> {
  const rules = await schoolRules(at);
  const executors = (await executorsNow(at, rules)).map(({ name }) => name);
  return orderDocument(school, { kind, scope: null, reason: null, until: null, executors }, rules.lapseDays, null);
}
