/** The pictures of the instructions, drawn: what to press has a number. Labels are those of Excel in English. */
import type { KitPicture } from '../../../core/words/kit-words.js';
import type { KitAddress } from '../address.js';
import { arrow, box, button, EXCEL, folder, frame, grid, icon, INK, paper, press, QUIET, text } from './shapes.js';

/** The icons' drawings by name, as SVG text. */
export type Drawings = Readonly<Record<'hocba' | 'classes' | 'check' | 'push' | 'sign' | 'remarks' | 'help', string>>;

export const PICTURE_HEIGHTS: Readonly<Record<KitPicture, number>> = {
  overview: 190,
  shared: 230,
  central: 230,
  web: 230,
  network: 130,
  mac: 190,
  done: 260,
};

const short = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words);

export const drawPictures = (address: KitAddress, drawings: Drawings): Readonly<Record<KitPicture, string>> => ({
  overview: overview(address, drawings),
  shared: shared(address, drawings),
  central: central(),
  web: web(),
  network: network(),
  mac: mac(),
  done: done(drawings),
});

function overview({ host, port, share }: KitAddress, { hocba }: Drawings): string {
  return [
    box(24, 18, 60, 78, '#e8f1fb', '#2b88d8', 5),
    '<path d="M34 34h40M34 44h40M34 54h40" stroke="#2b88d8" stroke-width="3"/><circle cx="70" cy="82" r="4" fill="#2e9e5b"/>',
    text(94, 50, short(host, 24), { bold: true, size: 15 }),
    text(94, 70, `HTTPS ${port}`, { fill: QUIET, size: 13 }),
    folder(28, 124, 52),
    text(94, 150, short(share, 26), { size: 14 }),
    box(344, 52, 104, 62, '#fff', QUIET),
    box(332, 114, 128, 9, '#e1dfdd', QUIET),
    icon(hocba, 358, 66, 34),
    text(400, 88, 'Excel', { size: 14, bold: true }),
    arrow(326, 82, 284, 58),
    arrow(284, 146, 326, 104, true),
  ].join('');
}

function shared({ share }: KitAddress, { hocba }: Drawings): string {
  return [
    frame(30, 8, 420, 214, 'Office Add-ins', '#444'),
    text(52, 56, 'MY ADD-INS', { fill: QUIET }),
    text(152, 56, 'SHARED FOLDER', { bold: true, fill: EXCEL }),
    text(286, 56, 'STORE', { fill: QUIET }),
    `<path d="M152 62h104" stroke="${EXCEL}" stroke-width="2"/>`,
    text(52, 84, short(share, 44), { size: 11, fill: QUIET }),
    text(428, 84, 'Refresh', { size: 11, fill: '#0f6cbd', anchor: 'end' }),
    box(52, 96, 150, 70),
    icon(hocba, 64, 114, 32),
    text(106, 135, 'Học bạ số', { bold: true, size: 13 }),
    button(286, 188, 70, 'Add', true),
    button(364, 188, 70, 'Cancel'),
    press(1, 144, 38, 126, 28),
    press(2, 52, 96, 150, 70),
    press(3, 286, 188, 70, 24),
  ].join('');
}

function central(): string {
  return [
    frame(14, 8, 452, 214, 'Microsoft 365 admin center', '#30343b'),
    box(14, 32, 120, 190, '#f3f2f1'),
    text(26, 58, 'Home', { fill: QUIET }),
    text(26, 82, 'Users', { fill: QUIET }),
    text(26, 106, 'Settings', { bold: true }),
    text(36, 132, 'Integrated apps', { fill: '#0f6cbd', size: 11 }),
    text(150, 60, 'Integrated apps', { bold: true, size: 15 }),
    button(150, 74, 150, 'Upload custom apps'),
    box(150, 112, 300, 98, '#fff'),
    text(162, 132, 'App type:  Office Add-in', { size: 12 }),
    text(162, 156, '◉ Upload manifest file (.xml) from device', { size: 11 }),
    button(162, 170, 110, 'Choose file'),
    text(282, 187, 'manifest.xml', { size: 12, fill: EXCEL, bold: true }),
    press(1, 30, 118, 98, 22),
    press(2, 150, 74, 150, 24),
    press(3, 162, 170, 110, 24),
  ].join('');
}

function web(): string {
  return [
    frame(14, 8, 452, 214, 'Excel', EXCEL),
    text(30, 50, 'File', { fill: QUIET }),
    text(66, 50, 'Home', { bold: true }),
    text(114, 50, 'Insert', { fill: QUIET }),
    box(14, 58, 452, 40, '#f5f5f5', '#e1dfdd', 0),
    button(380, 66, 74, 'Add-ins'),
    grid(14, 98, 452, 112),
    box(96, 92, 330, 116, '#fff', QUIET),
    text(110, 116, 'Office Add-ins', { bold: true, size: 13 }),
    text(110, 142, 'MY ADD-INS', { fill: EXCEL, bold: true }),
    text(202, 142, 'STORE', { fill: QUIET, size: 11 }),
    text(412, 142, 'Manage My Add-ins ▾', { size: 11, anchor: 'end', fill: '#0f6cbd' }),
    box(272, 152, 140, 26),
    text(342, 169, 'Upload My Add-in', { anchor: 'middle', size: 12 }),
    press(1, 380, 66, 74, 24),
    press(2, 103, 126, 90, 23),
    press(3, 272, 152, 140, 26),
  ].join('');
}

function network(): string {
  return [
    box(60, 8, 360, 112, '#fff', QUIET, 10),
    text(78, 36, 'excel.cloud.microsoft wants to', { bold: true, size: 13 }),
    `<circle cx="90" cy="62" r="8" fill="none" stroke="${INK}" stroke-width="1.5"/><path d="M82 62h16M90 54v16" stroke="${INK}"/>`,
    text(108, 66, 'Access other devices on your local network', { size: 12 }),
    button(232, 84, 80, 'Block'),
    button(322, 84, 80, 'Allow'),
    press(4, 322, 84, 80, 24),
  ].join('');
}

function mac(): string {
  return [
    box(20, 8, 440, 172, '#fff', QUIET, 8),
    '<circle cx="38" cy="24" r="5" fill="#ff5f57"/><circle cx="54" cy="24" r="5" fill="#febc2e"/><circle cx="70" cy="24" r="5" fill="#28c840"/>',
    text(240, 28, 'wef', { anchor: 'middle', bold: true }),
    `<path d="M20 40h440" stroke="#dedbd8"/>`,
    text(36, 60, 'Library › Containers › com.microsoft.Excel › Data › Documents › wef', { size: 11, fill: QUIET }),
    folder(60, 84, 46),
    text(83, 134, 'wef', { anchor: 'middle', size: 12 }),
    arrow(174, 106, 128, 106),
    paper(212, 86, 'xml'),
    text(227, 144, 'manifest.xml', { anchor: 'middle', size: 12, bold: true }),
    press(1, 44, 76, 78, 66),
    press(2, 178, 76, 98, 76),
  ].join('');
}

function done({ classes, check, push, sign, remarks, help, hocba }: Drawings): string {
  const buttons = [
    ['Chọn lớp', classes],
    ['Soát lỗi', check],
    ['Gửi kết quả', push],
    ['Ký', sign],
    ['Nhận xét', remarks],
    ['Trợ giúp', help],
  ] as const;
  return [
    frame(4, 6, 472, 248, 'Bảng lớp 4A cuối năm.xlsx – Excel'),
    ...['File', 'Home', 'Insert', 'View'].map((tab, i) => text(18 + i * 48, 46, tab, { size: 11, fill: QUIET })),
    text(214, 46, 'Học bạ số', { bold: true, fill: EXCEL }),
    `<path d="M212 51h60" stroke="${EXCEL}" stroke-width="2.5"/>`,
    box(4, 54, 472, 58, '#f5f5f5', '#e1dfdd', 0),
    ...buttons.map(
      ([label, drawing], i) =>
        icon(drawing, 32 + i * 72, 60, 26) + text(45 + i * 72, 102, label, { size: 10.5, anchor: 'middle' }),
    ),
    grid(4, 112, 312, 136),
    box(320, 112, 156, 142, '#fafafa', '#dedbd8', 0),
    icon(hocba, 332, 122, 18),
    text(356, 136, 'Học bạ số', { bold: true }),
    text(332, 162, 'Tài khoản', { size: 10.5, fill: QUIET }),
    box(332, 167, 132, 18),
    text(332, 200, 'Mật khẩu', { size: 10.5, fill: QUIET }),
    box(332, 205, 132, 18),
    box(332, 230, 76, 18, '#0f6cbd', '#0f6cbd'),
    text(370, 243, 'Đăng nhập', { size: 10.5, fill: '#fff', anchor: 'middle' }),
  ].join('');
}
