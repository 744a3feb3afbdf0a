/** Pupils as CSDL ngành, vnEdu and SMAS write them are the same pupils: whichever comes first, the others say “same” (issue 11). */
import assert from 'node:assert/strict';
import type { Import } from '../../../core/contract/imports.js';
import { openOffice } from '../../support/import-office.js';
import { csdlPupils, smasPupils, vneduPupils } from '../../support/vendor-files.js';
import { OTHER_CAMPUS, vendorSchool, type VendorSchool } from '../../support/vendor-school.js';

/** Of each file, how it is written. */
const VENDORS = { csdl: csdlPupils, vnedu: vneduPupils, smas: smasPupils } as const;
type Vendor = keyof typeof VENDORS;

/** Nobody is refused but who has left, whom two of the three list. */
const onlyGone = ({ refused }: Import): boolean => refused.every(({ code }) => code === 'import-not-studying');

describe('one school’s pupils in three vendors’ spellings', () => {
  let some: VendorSchool;
  const files = new Map<Vendor, Uint8Array>();
  before(async () => {
    const whole = vendorSchool(2026);
    // A class with somebody who has left, one at the other place, one with pupils who have no number yet.
    const lacking = whole.pupils.find(({ personalId }) => personalId === null)!.className;
    const gone = whole.pupils.find(({ status }) => status === 'Chuyển đi')!.className;
    const far = whole.classes.find(
      ({ campus, name }) => campus === OTHER_CAMPUS && ![lacking, gone].includes(name),
    )!.name;
    const names = [lacking, gone, far];
    some = {
      classes: whole.classes.filter(({ name }) => names.includes(name)),
      pupils: whole.pupils.filter(({ className }) => names.includes(className)),
      teachers: [],
    };
    for (const vendor of Object.keys(VENDORS) as Vendor[]) files.set(vendor, await VENDORS[vendor](some));
  });

  for (const first of Object.keys(VENDORS) as Vendor[])
    it(`${first} first: the same pupils, and the other two say so of each`, async () => {
      const office = await openOffice();
      try {
        const see = async (vendor: Vendor): Promise<Import> => {
          const { status, body } = await office.send(files.get(vendor)!);
          assert.equal(status, 200, JSON.stringify(body));
          return body as Import;
        };
        const here = some.pupils.filter(({ status }) => status === 'Đang học');
        const seen = await see(first);
        assert.deepEqual([seen.counts.new, onlyGone(seen)], [here.length, true]);
        await office.carryOut(seen);
        const { pupils, enrolments } = await office.school();
        const listed = new Map(enrolments.map(({ pupilId, ...line }) => [pupilId, line]));
        assert.deepEqual(
          pupils.map(({ id, name, birthDate, sex, personalId }) => [
            id,
            name,
            birthDate,
            sex,
            personalId,
            listed.get(id)!.grade,
          ]),
          [...here]
            .sort((a, b) => (a.code < b.code ? -1 : 1))
            .map((one) => [one.code, one.name, one.birthDate, one.sex, one.personalId, one.grade]),
        );
        for (const vendor of files.keys()) {
          const again = await see(vendor);
          const { same, new: more, changed, doubtful, leftOut } = again.counts;
          assert.deepEqual(
            { vendor, same, more, changed, doubtful, leftOut, gone: onlyGone(again) },
            { vendor, same: here.length, more: 0, changed: 0, doubtful: 0, leftOut: 0, gone: true },
          );
        }
      } finally {
        await office.server.stop();
      }
    });
});
