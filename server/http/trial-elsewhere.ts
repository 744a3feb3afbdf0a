import type { ExcelSite } from '../kit/excel-site.js';

/** The one sentence of the trial page over plain HTTP; `site` is null where HTTPS does not answer. */
export function trialElsewhere(site: ExcelSite | null, nonce: string): string {
  const [host = 'localhost'] = site?.hosts ?? [];
  const address = `https://${host.includes(':') ? `[${host}]` : host}:${site?.port}/trial`;
  const [vi, en] =
    site === null
      ? [
          'Trang thử cần HTTPS, mà máy chủ này chưa mở cổng HTTPS nào (có thể chương trình khác đang dùng cổng đó). Hãy chạy lại với <code>npm start -- --https-port 8444</code>.',
          'The trial page needs HTTPS, and this server has none open (another program may hold its port). Run it again with <code>npm start -- --https-port 8444</code>.',
        ]
      : [
          `Trang thử cần HTTPS. Hãy mở <a href="${address}">${address}</a>. Nếu trình duyệt cảnh báo về chứng thư thì cứ chọn tiếp tục: đó là chứng thư của chính máy này.`,
          `The trial page needs HTTPS. Open <a href="${address}">${address}</a>. Where the browser warns of the certificate, go on: it is this machine’s own.`,
        ];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Trang thử Học bạ số</title>
<style nonce="${nonce}">body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:18px/1.6 'Segoe UI',system-ui,sans-serif}</style>
</head>
<body><main><h1>Trang thử Học bạ số</h1><p>${vi}</p><p lang="en">${en}</p></main></body>
</html>`;
}
