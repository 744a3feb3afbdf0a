/** What commands say of a school on PostgreSQL: where it stands, and moving it there and back. */
export const cliPostgres = {
  'database-away': 'Máy chủ cơ sở dữ liệu PostgreSQL không trả lời.',
  'database-away-remedy':
    'Kiểm tra PostgreSQL đang chạy, đúng tên máy và cổng trong DATABASE_URL, rồi chạy lại. Dữ liệu không bị động tới.',
  'database-read-only': 'Cơ sở dữ liệu PostgreSQL chỉ cho đọc (bản dự phòng, hoặc tài khoản không có quyền ghi).',
  'database-read-only-remedy': 'Trỏ DATABASE_URL tới máy chủ chính với tài khoản là chủ của cơ sở dữ liệu.',
  'database-newer': 'Cơ sở dữ liệu {where} là của bản chương trình mới hơn bản này.',
  'database-newer-remedy':
    'Chạy bằng bản chương trình mới hơn; muốn trở lại bản này thì khôi phục bản pg_dump làm trước khi nâng cấp.',
  'database-on-postgres': 'Dữ liệu của trường nằm trên PostgreSQL: {where}',
  'place-bad-url': 'DATABASE_URL không phải địa chỉ PostgreSQL đọc được ({detail}).',
  'place-bad-url-remedy':
    'Viết: postgres://TÀI_KHOẢN@MÁY:5432/CƠ_SỞ_DỮ_LIỆU; thêm ?schema=TÊN, sslmode=verify-full, sslrootcert=TỆP nếu cần. Mật khẩu để trong PGPASSWORD hoặc ~/.pgpass.',
  'place-sqlite-here': 'Dữ liệu của trường nằm trong tệp {data}/hocba.sqlite, còn DATABASE_URL lại chỉ {where}.',
  'place-sqlite-here-remedy':
    'Chuyển trường sang PostgreSQL: npm run -s hocba -- migrate-to-postgres --data {data}; hoặc bỏ DATABASE_URL để dùng tệp.',
  'place-file-beside':
    'Thư mục {data} ghi nhớ rằng trường nằm trên PostgreSQL ({where}), nhưng trong đó lại có tệp hocba.sqlite.',
  'place-file-beside-remedy':
    'Đặt DATABASE_URL tới {where} rồi chạy: npm run -s hocba -- migrate-from-postgres --data {data}. Lần đưa về tệp còn dở thì lệnh làm nốt; tệp không phải của lần ấy thì lệnh nói rõ và không đổi gì. Tệp chép nhầm vào đây: chuyển nó sang thư mục khác (đừng xóa).',
  'place-two-truths':
    'Tệp {data}/hocba.sqlite và {where} không phải là một: tệp có nhật ký đến sự kiện {file}; PostgreSQL đến sự kiện {database}. Bản có sự kiện muộn hơn là bản mới hơn.',
  'place-two-truths-remedy':
    'Chưa có gì bị thay đổi; giữ cả hai bản. Trường đang dùng PostgreSQL: chuyển tệp hocba.sqlite sang thư mục khác, rồi chạy lại với DATABASE_URL. Cố ý dùng tệp: sao lưu PostgreSQL bằng pg_dump, dừng mọi máy chủ dùng nó, rồi cất {data}/database.json sang thư mục khác và bỏ DATABASE_URL.',
  'place-no-url': 'Dữ liệu của trường đã chuyển sang PostgreSQL: {where}.',
  'place-no-url-remedy':
    'Đặt biến DATABASE_URL=postgres://… rồi chạy lại; đưa về tệp: migrate-from-postgres --data {data}. Tệp hocba.sqlite-moved-… là bản cũ, đừng dùng lại.',
  'place-empty': 'Cơ sở dữ liệu {where} chưa có dữ liệu của trường, dù {data} đã ghi nhớ nó.',
  'place-empty-remedy':
    'Xem lại DATABASE_URL có đúng cơ sở dữ liệu và schema không; hoặc khôi phục bằng pg_restore từ bản pg_dump. Nếu chưa từng có trường nào ở đó thì cất {data}/database.json sang thư mục khác rồi chạy lại.',
  'place-foreign': 'Cơ sở dữ liệu {where} đã có bảng mà thư mục {data} không biết là của ai.',
  'place-foreign-remedy':
    'Dùng đúng thư mục dữ liệu của trường ấy, hoặc một cơ sở dữ liệu trống (hay ?schema=TÊN_KHÁC).',
  'place-other-school': 'Cơ sở dữ liệu {where} là của trường khác, không phải của thư mục {data}.',
  'place-other-school-remedy': 'Sửa DATABASE_URL hoặc --data cho đúng cặp. Chưa có gì bị thay đổi.',
  'place-elsewhere':
    '{where} có trường của thư mục {data}, nhưng thư mục ghi nhớ trường nằm ở {known}: đây có thể là một bản sao.',
  'place-elsewhere-remedy':
    'Sửa DATABASE_URL cho trỏ tới {known}. Nếu cố ý dời trường sang {where} (bản kia không còn máy chủ nào dùng): sửa database và schema trong {data}/database.json rồi chạy lại.',
  'place-half-filled':
    'Lần chuyển vào {where} bị ngắt giữa chừng nên dữ liệu ở đó chưa đủ, còn {data} không có tệp hocba.sqlite.',
  'place-half-filled-remedy':
    'Đưa tệp hocba.sqlite của trường (hoặc hocba.sqlite-moved-… mới nhất, đổi lại tên) về {data}, rồi chạy lại migrate-to-postgres. Đừng xóa tệp nào.',
  'place-moved-away': 'Dữ liệu trong {where} đã được đưa về tệp lúc {at}; bản ở đây không còn dùng.',
  'place-moved-away-remedy':
    'Bỏ DATABASE_URL và dùng thư mục dữ liệu đã nhận tệp; muốn lên PostgreSQL lại thì chuyển vào schema trống.',
  'place-not-utf8': 'Cơ sở dữ liệu {where} dùng bảng mã {encoding}, không phải UTF8.',
  'place-not-utf8-remedy':
    'Tạo cơ sở dữ liệu khác: createdb --encoding=UTF8 --template=template0 TÊN. Thứ tự chữ (collation) nào cũng được.',
  'place-too-old': 'PostgreSQL ở {where} là bản {version}; cần từ bản 13.',
  'place-too-old-remedy': 'Nâng cấp PostgreSQL rồi chạy lại.',
  'place-no-entry': 'PostgreSQL ở {where} không cho tài khoản {user} vào.',
  'place-no-entry-remedy':
    'Kiểm tra tài khoản trong DATABASE_URL, mật khẩu trong PGPASSWORD hoặc ~/.pgpass, và pg_hba.conf của máy chủ.',
  'place-no-database': 'Không có cơ sở dữ liệu {where}.',
  'place-no-database-remedy': 'Tạo trước: createdb --encoding=UTF8 --template=template0 --owner=TÀI_KHOẢN TÊN.',
  'place-in-use': 'Một máy chủ hay lệnh khác đang mở dữ liệu của trường trên {where}.',
  'place-in-use-remedy':
    'Dừng mọi máy chủ và lệnh dùng cơ sở dữ liệu này, trên mọi máy, rồi chạy lại. Đã dừng hết mà vẫn báo: xem phiên còn sót trong pg_stat_activity. Chưa có gì bị thay đổi.',
  'place-already-there': 'Thư mục {data} không có hocba.sqlite để chuyển đi.',
  'place-already-there-remedy': 'Nếu trường đã ở {where} thì chỉ cần: npm run -s hocba -- serve --data {data}.',
  'place-not-empty': 'Cơ sở dữ liệu {where} không trống, nên không chuyển trường vào.',
  'place-not-empty-remedy':
    'Chọn cơ sở dữ liệu trống hoặc ?schema=TÊN_KHÁC. Học Bạ không xóa bảng nào nó không tự đặt vào. Nếu lần đưa về tệp còn dở, chạy migrate-from-postgres để làm nốt.',
  'on-postgres': 'Lệnh {command} chỉ làm với trường nằm trong tệp; trường này nằm trên PostgreSQL.',
  'backup-on-postgres':
    'Sao lưu bằng pg_dump -Fc cùng một bản chép của thư mục {data} (khóa, tệp của nhật ký); xem docs/INSTALL.md.',
  'backup-by-pg-dump': 'Sao lưu là việc của máy chủ PostgreSQL (pg_dump); ở đây không xem được bản mới nhất.',
  'restore-on-postgres':
    'Bỏ DATABASE_URL, khôi phục vào một thư mục trống, rồi chạy migrate-to-postgres với thư mục ấy.',
  'sample-on-postgres':
    'Trường mẫu nằm trong tệp: bỏ DATABASE_URL. Bắt đầu trường thật trên PostgreSQL: npm start -- --new. Chuyển trường đã có: migrate-to-postgres.',
  'upgrade-on-postgres':
    'Dừng mọi máy chủ, sao lưu {where} bằng pg_dump -Fc, rồi chạy: npm run -s hocba -- upgrade --after-pg-dump --data {data}',
  'upgrade-back-on-postgres':
    'Dừng máy chủ, khôi phục {where} bằng pg_restore từ bản pg_dump làm trước khi nâng cấp, rồi chạy bản chương trình cũ.',
  'upgrade-after-pg-dump-option': 'trường trên PostgreSQL: đã có bản pg_dump vừa làm, nâng cấp luôn',
  'upgrade-done-postgres': 'Đã nâng cấp cơ sở dữ liệu lên bản {version} ({count} bước).',
  'move-to-command': 'chuyển trường từ tệp hocba.sqlite sang PostgreSQL (DATABASE_URL); đối chiếu từng bảng và nhật ký',
  'move-from-command': 'đưa trường từ PostgreSQL (DATABASE_URL) về tệp hocba.sqlite; đối chiếu từng bảng và nhật ký',
  'move-more':
    'Dừng máy chủ trước. Bị ngắt giữa chừng thì chạy lại lệnh này: dữ liệu vẫn ở chỗ cũ và việc chuyển bắt đầu lại, hoặc được làm nốt.',
  'move-wal-remedy':
    'Chạy máy chủ một lần với tệp (npm run -s hocba -- serve --data {data}, không có DATABASE_URL), xem lần ghi nào mất và nhờ gửi lại bảng của hôm đó; rồi dừng máy chủ và chuyển.',
  'move-no-url': 'Chưa có DATABASE_URL.',
  'move-no-url-remedy': 'Đặt biến DATABASE_URL=postgres://TÀI_KHOẢN@MÁY:5432/CƠ_SỞ_DỮ_LIỆU rồi chạy lại.',
  'move-table': '[{n}/{of}] {table}: {rows} dòng',
  'move-done': 'Đã chuyển {tables} bảng, {rows} dòng; hai bên giống nhau (SHA-256 {digest}).',
  'move-finished': 'Lần chuyển trước đã xong phần dữ liệu; nay đã đánh dấu {where} là bản cũ.',
  'move-trail': 'Nhật ký hai bên như nhau: {events} sự kiện, {notes} ghi chú có chữ ký, kết thúc bằng {end}.',
  'move-aside': 'Tệp cũ được giữ ở {file}: hãy cất đi; dữ liệu mới không còn vào đó.',
  'move-to-next':
    'Chạy máy chủ với cùng DATABASE_URL: npm run -s hocba -- serve --data {data}. Từ nay sao lưu bằng pg_dump (docs/INSTALL.md).',
  'move-from-next':
    'Chạy máy chủ không có DATABASE_URL: npm run -s hocba -- serve --data {data}. {where} đã được đánh dấu là bản cũ và vẫn còn nguyên.',
  'move-failed': 'Không chuyển được, hai bên không giống nhau: {detail}',
  'move-failed-remedy':
    'Dữ liệu vẫn ở chỗ cũ và dùng tiếp được. Gửi dòng trên cho người hỗ trợ; chạy lại lệnh này là bắt đầu lại.',
};
