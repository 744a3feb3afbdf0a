import assert from 'node:assert/strict';
import { changedFacts, factsOn, formerNames, type SchoolFacts } from '../../../core/record/school-facts.js';

const facts = (name: string, code = '37000001', commune = 'Đồng Sơn'): SchoolFacts => ({
  ...{ name, code, commune, authority: 'UBND xã', place: 'Đồng Sơn', province: 'Ninh Bình', district: '' },
  ...{ departmentCode: '37', departmentName: 'Sở' },
});
const decision = { number: '12/QĐ-UBND', day: '2027-06-01' };
const FORMER = [
  { toDay: '2026-12-31', facts: facts('A'), decision },
  { toDay: '2027-02-28', facts: facts('A', '37000001', 'Đồng Tâm'), decision },
  { toDay: '2027-06-30', facts: facts('B', '37000002', 'Đồng Tâm'), decision },
];
const NEWEST = facts('C', '37000002', 'Đồng Tâm');

describe('what a school is called', () => {
  it('is what was in force on the day, its last day included', () => {
    const name = (day: string) => {
      const { name: on, code, commune } = factsOn(NEWEST, FORMER, day);
      return [on, code, commune].join(' ');
    };
    assert.equal(name('2020-01-01'), 'A 37000001 Đồng Sơn');
    assert.equal(name('2026-12-31'), 'A 37000001 Đồng Sơn');
    assert.equal(name('2027-01-01'), 'A 37000001 Đồng Tâm');
    assert.equal(name('2027-06-30'), 'B 37000002 Đồng Tâm');
    assert.equal(name('2027-07-01'), 'C 37000002 Đồng Tâm');
    assert.equal(factsOn(NEWEST, [], '2020-01-01').name, 'C');
  });
  it('was another name or code only where one of them changed, and only once that day has passed', () => {
    const told = (today: string) => formerNames(NEWEST, FORMER, today).map(({ name, toDay }) => `${name} ${toDay}`);
    assert.deepEqual(told('2026-12-31'), []);
    assert.deepEqual(told('2027-01-01'), [], 'another commune is no other name');
    assert.deepEqual(told('2027-03-01'), ['A 2027-02-28']);
    assert.deepEqual(told('2027-07-01'), ['A 2027-02-28', 'B 2027-06-30']);
  });
  it('differs by what is told, never by the district', () => {
    assert.deepEqual(changedFacts(facts('A'), { ...facts('B', '1'), district: 'Hoa Lư' }), ['name', 'code']);
  });
});
