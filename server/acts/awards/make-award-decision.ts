import { shownDay } from '../../../core/codes/day.js';
import { awardsDocument } from '../../../core/school-rules/awards-document.js';
import { writeDocument } from '../../exports/docx/write-document.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { issuingSchool } from '../school-rules/parts/issuing-school.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';
import { awardedOfYear } from './parts/awarded-of-year.js';

/** The decision on awards with its list, number and day left to a pen. Refuses with not-allowed. */
export const makeAwardDecision = act({
  act: 'make-award-papers',
  prepare: async (at, _: { readonly caller: Caller }) => {
    const { school, classes } = await at.read(async (looking) => {
      const issuing = await issuingSchool(looking);
      return { school: issuing, classes: await awardedOfYear(looking, issuing.schoolYear) };
    });
    const lines = classes.flatMap(({ className, pupils }) =>
      pupils.map(({ pupil: { name, birthDate }, awards }) => ({
        ...{ name, birthDate: shownDay(birthDate), className, awards },
      })),
    );
    return {
      schoolYear: school.schoolYear,
      pupils: classes.flatMap(({ pupils }) => pupils.map(({ pupil }) => pupil.id)),
      bytes: await writeDocument(awardsDocument(school, lines)),
    };
  },
  run: async ({ note }, _, { prepared: { schoolYear, pupils, bytes } }): Promise<IssuedWorkbook> => {
    await note({ kind: 'award-papers.made', schoolYear, as: 'decision', pupils });
    return { name: fileName(`quyết định khen thưởng ${schoolYear}`, 'docx'), bytes };
  },
});
