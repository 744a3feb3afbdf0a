/** The province's communes; accounts of a new one are shown once. */
import type { NewAccount } from '../acts/offices.js';
import type { PortalDeps } from '../portal-deps.js';
import { button, escaped, facts, field, form, list, OFFICERS_PATH } from './html.js';
import { header } from './home-page.js';
import type { Door } from './officer-door.js';

export async function officesPage(
  { db }: PortalDeps,
  door: Door,
  { said, typed, made }: { readonly said: string; readonly typed: string; readonly made: readonly NewAccount[] },
): Promise<string> {
  const offices = await db.rows<{ name: string }>(`SELECT name FROM offices WHERE kind = 'commune' ORDER BY name`);
  return `${header(door)}
<h1>Các Phòng VHXH</h1>
${said}
${
  made.length === 0
    ? ''
    : `<div class="answer" role="status"><h2>Tài khoản mới, chỉ hiện một lần</h2>${made
        .map(({ name, account, password }) =>
          facts([
            ['Người dùng', escaped(name)],
            ['Tài khoản', escaped(account)],
            ['Mật khẩu lần đầu', escaped(password)],
          ]),
        )
        .join('')}</div>`
}
${list(
  offices.map(({ name }) => escaped(name)),
  'Chưa có.',
)}
${form(
  door.token,
  `${OFFICERS_PATH}/don-vi`,
  field({ id: 'ten', name: 'ten', label: 'Tên Phòng VHXH', value: typed }) + button('Thêm Phòng VHXH'),
)}`;
}
