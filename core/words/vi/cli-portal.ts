/** What `hocba portal` says. */
export const cliPortal = {
  'portal-command': 'chạy cổng tiếp nhận học bạ (chương trình và cơ sở dữ liệu riêng)',
  'commune-option': 'tên Phòng VHXH đầu tiên; chỉ dùng khi chạy lần đầu',
  'province-option': 'tên Sở GDĐT; chỉ dùng khi chạy lần đầu',
  'portal-commune': 'Phòng Văn hóa – Xã hội',
  'portal-province': 'Sở Giáo dục và Đào tạo',
  'portal-option': 'chạy kèm cổng tiếp nhận bản thử; trường mẫu và cổng nhận nhau bằng tệp',
  'portal-port-option': 'cổng mạng của cổng tiếp nhận chạy kèm (mặc định {port})',
  'portal-not-up': 'Cổng tiếp nhận không khởi động được với thư mục {data}.',
  'portal-not-up-remedy': 'Sửa lỗi vừa báo ở trên, hoặc chọn số khác: --portal-port SỐ',
  'portal-gone':
    'Cổng tiếp nhận đã dừng ({code}); trường vẫn chạy và giữ lại những gì cần gửi. Ctrl+C rồi chạy lại cả hai.',
  'portal-address': 'Cổng tiếp nhận (cán bộ)',
  'portal-sample-only': '--portal chỉ dùng với trường mẫu; thư mục {data} là của một trường thật.',
  'portal-by-itself': 'Chạy cổng riêng: npm run -s hocba -- portal',
  'portal-accounts': 'Tài khoản cán bộ, chỉ hiện một lần. Mỗi người đổi mật khẩu ở lần vào đầu:',
  'portal-trust': 'Tệp cổng tin cậy (chứng thư gốc, danh sách thu hồi, tệp kiểm tra của trường): {dir}',
  'portal-schools-folder': 'Thư mục {data} là của một trường.',
  'portal-other-folder': 'Chọn thư mục khác cho cổng: --data THƯ_MỤC',
} as const;
