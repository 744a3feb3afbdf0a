import assert from 'node:assert/strict';
import { askedBy } from '../../addin/app/asked-act.js';
import { hashOf, isRoute, type Route, routeOf, routesOf, shownTo } from '../../addin/frame/route.js';
import type { Me } from '../../core/contract/session.js';
import { actsForHats } from '../../core/rights/access.js';

describe('addresses', () => {
  it('an unknown hash is the first screen', () => {
    assert.equal(routeOf(''), 'tasks');
    assert.equal(routeOf('#/nowhere'), 'tasks');
    assert.equal(routeOf(hashOf('upload')), 'upload');
    assert.equal(routeOf(hashOf('approve', ['4/A', 'ê?'], { pupil: 'a&b' })), 'approve');
    assert.equal(routeOf('#/approvenot'), 'tasks');
    assert.equal(routeOf('#/sign/%E0%A4%A'), 'sign', 'what is no encoding is no crash');
  });

  it('what Excel on the web puts into the hash is nobody’s choice of a screen', () => {
    assert.ok(!isRoute('#&_xdm_Info=1|2|https://excel.officeapps.live.com'));
    assert.ok(isRoute(hashOf('help')));
  });

  it('the open sheet is a screen of Excel, files and sheets are for those who enter values', () => {
    assert.deepEqual(routesOf({ can: actsForHats(['teacher']), inExcel: true }), [
      'tasks',
      'sheet',
      'classes',
      'sign',
      'bank',
      'upload',
      'locks',
      'certificates',
      'account',
      'incidents',
      'help',
    ]);
    assert.deepEqual(routesOf({ can: actsForHats(['teacher']), inExcel: false }), [
      'tasks',
      'classes',
      'sign',
      'bank',
      'upload',
      'locks',
      'certificates',
      'account',
      'incidents',
      'help',
    ]);
    assert.deepEqual(routesOf({ can: actsForHats(['clerk']), inExcel: true }), [
      'tasks',
      'classes',
      'seal',
      'reports',
      'locks',
      'duties',
      'pupils',
      'imports',
      'certificates',
      'school',
      'account',
      'incidents',
      'help',
    ]);
    assert.deepEqual(routesOf({ can: actsForHats(['administrator']), inExcel: true }), [
      'tasks',
      'classes',
      'progress',
      'locks',
      'duties',
      'changes',
      'pupils',
      'imports',
      'certificates',
      'readiness',
      'school',
      'people',
      'trail',
      'backups',
      'account',
      'incidents',
      'help',
    ]);
  });

  it('Ký on the ribbon leads everybody to where she signs; a screen of other people is her first', () => {
    const shown = (hats: Me['hats'], asked: Route) =>
      shownTo(routesOf({ can: actsForHats(hats), inExcel: true }), asked);
    assert.equal(shown(['teacher', 'principal'], 'sign'), 'sign');
    assert.equal(shown(['principal'], 'sign'), 'approve');
    assert.equal(shown(['vice-principal'], 'sign'), 'approve');
    assert.equal(shown(['clerk'], 'sign'), 'seal');
    assert.equal(shown(['administrator'], 'sign'), 'tasks');
    assert.equal(shown(['principal'], 'sheet'), 'tasks');
  });

  it('a ribbon button asks for its act once: a reload keeps the hash that marks it as done', () => {
    assert.equal(askedBy({ search: '?do=check&_host_Info=Excel', hash: '' }), 'check');
    assert.equal(askedBy({ search: '?do=push', hash: '#&_xdm_Info=1' }), 'push');
    assert.equal(askedBy({ search: '?do=sign', hash: '' }), 'sign');
    assert.equal(askedBy({ search: '?do=check', hash: '#/sheet' }), null);
    assert.equal(askedBy({ search: '?do=format-disk', hash: '' }), null);
    assert.equal(askedBy({ search: '', hash: '' }), null);
  });
});
