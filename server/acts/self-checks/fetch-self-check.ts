import { momentInVietnam, shownDay } from '../../../core/codes/day.js';
import { unfinishedByClass } from '../../../core/audit/self-check.js';
import type { SelfCheckShown } from '../../../core/contract/self-checks.js';
import { isSubject } from '../../../core/fields/subjects.js';
import { selfCheckDocument, type SelfCheckTexts } from '../../../core/school-rules/self-check-document.js';
import { fill } from '../../../core/text/fill.js';
import { subjectName } from '../../../core/words/fields.js';
import { ui } from '../../../core/words/vi/ui.js';
import { writeDocument } from '../../exports/docx/write-document.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { issuingSchool } from '../school-rules/parts/issuing-school.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { loadSelfCheck } from './load-self-check.js';
import { presentSelfCheck } from './present-self-check.js';

interface Asked {
  readonly caller: Caller;
  readonly id: string;
}

const load = look({
  act: 'read-self-checks',
  run: async (at, { id }: Asked) => ({
    school: await issuingSchool(at),
    check: presentSelfCheck(await loadSelfCheck(at.db, id), 'vi'),
  }),
});

/** The minutes as a .docx file to be signed, in Vietnamese as every paper of the school is. Refuses with not-allowed, not-found. */
export async function fetchSelfCheck(deps: Deps, input: Asked): Promise<IssuedWorkbook> {
  const { school, check } = await load(deps, input);
  const bytes = await writeDocument(selfCheckDocument(school, textsOf(check)));
  return { name: fileName(`biên bản tự kiểm tra ${check.fromDay} ${check.toDay}`, 'docx'), bytes };
}

type Case = SelfCheckShown['late'][number] | SelfCheckShown['articles'][number]['lines'][number]['cases'][number];

const caseText = ({ seq, at, what, by }: Case): string =>
  fill(ui['self-check.case'], { seq, at: momentInVietnam(new Date(at)), what, by: by ?? ui['trail.system'] });

function textsOf({
  fromDay,
  toDay,
  schoolYears,
  articles,
  late,
  lateMore,
  unfinished,
  upTo,
}: SelfCheckShown): SelfCheckTexts {
  return {
    ...{ fromDay: shownDay(fromDay), toDay: shownDay(toDay), schoolYears },
    articles: articles.map(({ title, lines }) => ({
      title,
      lines: lines.flatMap(({ text, n, first, last, cases }) => [
        n === 0
          ? fill(ui['self-check.line-none'], { text })
          : first === last
            ? fill(ui['self-check.line-once'], { text, n, first: first! })
            : fill(ui['self-check.line'], { text, n, first: first!, last: last! }),
        ...cases.map((one) => `– ${caseText(one)}`),
        ...(cases.length > 0 && n > cases.length ? [fill(ui['self-check.more'], { n: n - cases.length })] : []),
      ]),
    })),
    late: [
      ...late.map((one) =>
        fill(ui['self-check.late'], {
          ...{
            year: one.schoolYear,
            class: one.className,
            period: ui[`period.${one.period}`],
            closes: shownDay(one.closes),
          },
          case: caseText(one),
        }),
      ),
      ...(lateMore > 0 ? [fill(ui['self-check.more'], { n: lateMore })] : []),
    ],
    unfinished: unfinishedByClass(unfinished).map((parts) => {
      const [{ schoolYear, className, grade, period }] = parts;
      const list = parts.map(({ group, filled, asked }) =>
        fill(ui['self-check.unfinished-part'], {
          ...{ group: isSubject(group) ? subjectName(group, 'vi') : ui[`locks.group-${group}`], filled, asked },
        }),
      );
      return fill(ui['self-check.unfinished'], {
        class: grade === null ? className : fill(ui['heat.class-grade'], { name: className, grade }),
        ...{ year: schoolYear, period: ui[`period.${period}`], list: list.join(', ') },
      });
    }),
    upTo: fill(ui['self-check.up-to'], { seq: upTo.seq, hash: upTo.hash }),
  };
}
