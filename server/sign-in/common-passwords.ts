/**
 * What many people choose, by zxcvbn-ts: kept up, and besides its lists of leaked passwords it knows runs along the keyboard,
 * repeats, days and letters replaced by signs, which no list alone does. Loaded when the first password is chosen.
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { Person } from '../../core/rights/passwords.js';

/** Beyond this only time is lost. */
const LOOKED_AT = 40;
/** Of 0 to 4: "safely unguessable" under limits. */
const ENOUGH = 3;
/** What people here begin with; no list abroad knows them. */
const HERE = [
  ...['matkhau', 'hocba', 'hocbaso', 'truong', 'tieuhoc', 'giaovien', 'hocsinh', 'hieutruong', 'vanthu', 'quantri'],
  ...['vietnam', 'anhyeuem', 'emyeuanh', 'toiyeuvietnam', 'xinchao', 'khongbiet', 'chaoban', 'conyeume', 'giadinh'],
  ...['thuongnho', 'yeuthuong', 'maimai', 'hanhphuc', 'lamgico'],
];

let judge: Promise<ZxcvbnFactory> | undefined;

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd');

/** Whether a password is easily guessed, also by who knows whose it is. */
export async function isCommon(password: string, { account, name, school }: Person): Promise<boolean> {
  judge ??= load();
  const known = [account, ...plain(name).split(/\s+/), ...plain(school).split(/\s+/), plain(name).replace(/\s/g, '')];
  const { score } = (await judge).check(plain(password).slice(0, LOOKED_AT), [...known, ...HERE]);
  return score < ENOUGH;
}
