/** docs/RIGHTS.md: the table of rights as people read it, Vietnamese first. Made of the table, never written by hand. */
import { rightTo, type ActName, ACTS } from '../rights/rights.js';
import type { DayGate, Right, Scope, Who } from '../rights/who.js';
import { ACTS_EN } from './en/acts.js';
import { ACTS_VI } from './vi/acts.js';

const HATS = {
  teacher: 'giáo viên / teacher',
  head: 'tổ trưởng chuyên môn / head of tổ',
  principal: 'Hiệu trưởng / principal',
  'vice-principal': 'Phó Hiệu trưởng / vice principal',
  clerk: 'văn thư / clerk',
  administrator: 'người quản trị / administrator',
  inspector: 'người kiểm tra / inspector',
} as const;
const DUTIES = {
  any: 'giáo viên của lớp / teacher of the class',
  homeroom: 'giáo viên chủ nhiệm / homeroom teacher',
  subject: 'giáo viên môn học / subject teacher',
} as const;
const OVER = {
  grade: 'khối của mình / of its grade',
  any: 'khối hoặc môn của mình / of its grade or a subject of it',
} as const;
const SCOPES: Readonly<Record<Scope, string>> = {
  school: 'toàn trường / school',
  class: 'trong lớp / in a class',
  own: 'của mình / her own',
};
const DAYS: Readonly<Record<DayGate, string>> = {
  duty: 'phân công có hiệu lực hôm đó / duty in force that day',
  delegation: 'phân công, giao ký thay có hiệu lực hôm đó / delegation in force that day',
};

/** Whom a right belongs to, in both languages. */
export function whoWords(who: Who): string {
  if (who === 'anybody') return 'ai cũng được / anybody';
  if (who === 'signed-in') return 'ai đã đăng nhập / anybody signed in';
  if (who === 'deputy')
    return 'người thực hiện lệnh theo quy chế của trường, mặc định do Ban Quản trị phân công / who carries out orders by the school’s rules, else named by the board';
  if ('hat' in who && who.over) return `${HATS[who.hat]}, ${OVER[who.over]}`;
  if ('hat' in who && who.whole)
    return `${HATS[who.hat]}, khi quyết định không trừ lớp nào / whose decision leaves no class out`;
  if ('hat' in who) return HATS[who.hat] + (who.delegated ? ', khi được giao ký thay / under a delegation (KT.)' : '');
  return DUTIES[who.duty] + (who.answers ? ', người chịu trách nhiệm / who answers for it' : '');
}

function gateWords({ gate, barred, early, practice }: Right): string {
  const parts = [
    ...(gate?.state ? [`trạng thái học bạ cho phép / the record’s state lets pass: \`${gate.state}\``] : []),
    ...(gate?.lock ? ['ô đang mở lúc máy chủ nhận / the field is open when it is received'] : []),
    ...(gate?.day ? [DAYS[gate.day]] : []),
    ...(early
      ? ['cả khi còn phải đặt mật khẩu hay lớp bảo vệ thứ hai / also before the own password or second factor']
      : []),
    ...(practice ? ['cả ở lớp tập, mọi giáo viên / in the practice class too, by every teacher'] : []),
    ...(barred ? [`không phải / not a ${HATS[barred.hat]}`] : []),
  ];
  return parts.join('<br>');
}

const line = (act: ActName): string => {
  const right = rightTo(act);
  const cells = [
    `${ACTS_VI[act]}<br>${ACTS_EN[act]}<br>\`${act}\``,
    right.who.map(whoWords).join('<br>'),
    SCOPES[right.of],
    gateWords(right),
  ];
  return `| ${cells.join(' | ')} |`;
};

export const rightsPage = (): string => `# Ai được làm gì / Who may do what

Bảng này được in ra từ \`core/rights/rights.ts\`: \`node docs/write-rights.mjs\` (sau \`npm run types\`). Máy chủ chỉ cho làm
điều có trong bảng; màn hình chỉ hiện điều máy chủ trả lời trong \`can\`. Người có nhiều vai làm việc với vai đứng trước
trong hàng; nhật ký ghi đúng vai đó.

This page is printed from \`core/rights/rights.ts\`. The server lets nothing be done that does not stand here; screens offer
what answers carry as \`can\`. Who wears several hats acts in the first of the row that fits, and the trail names that hat.

| Việc / Act | Ai / Who | Phạm vi / Scope | Điều kiện / Gate |
| --- | --- | --- | --- |
${ACTS.map(line).join('\n')}
`;
