/** Names as children of the peoples of Viet Nam bear them, made up of usual surnames and given names; nobody is meant. */
export const NAMES_OF_PEOPLES: readonly string[] = `
Nguyễn Thị Thanh Huyền, Trần Đình Quyền, Lê Hoàng Bảo Uyên, Phạm Ngọc Thuỷ, Vũ Khuê, Đỗ Nguyệt Quế, Hoàng Xuân Khoát, Bùi Quỳnh Thy, Ngô Phước Toàn, Đặng Tuyết Ngoan
Hoàng Văn Tày, Nông Thị Pảo, Bế Ích Quân, Lương Văn Tỏn, Chu Thị Slao, Ma Seo Phừ, Đàm Thị Nhình, Lục Văn Slí, Hà Thị Khiếm, Triệu Văn Dìn
Lò Văn Panh, Cà Thị Ịn, Quàng Văn Inh, Tòng Thị Hịa, Lường Văn Ọi, Cầm Bá Lai, Đèo Thị Xoạn, Bạc Cầm Phở, Vi Văn Lả, Kha Thị Xúa
Bùi Văn Nhởi, Đinh Thị Nhắn, Quách Công Lịch, Hà Văn Ợi, Bùi Thị Rợm, Cao Thị Bạnh, Trương Văn Quạ, Phạm Văn Ểnh
Giàng A Páo, Vàng Thị Mỷ, Sùng A Chống, Thào Thị Dợ, Lý Seo Lử, Mùa A Vảng, Hạng Thị Sua, Cứ A Tủa, Tráng A Lừ, Ly Thị Pà, Hờ A Của, Lầu Bá Tu, Vừ Bá Xử, Má A Dế, Sình Mí Pó
Triệu Mùi Pham, Bàn Tà Sính, Đặng Phụ Chiêm, Phùng Chòi Liều, Chảo Láo Tả, Lý Mẩy Chạn, Tẩn A Phẩy, Chảo Mùi Ghển, Tẩn Sài Phin
Y Bliêr Niê, H'Hen Niê, Y Moan Ênuôl, H'Zina Byă, Y Thịnh Êban, H'Lim Kbuôr, Y Phôn Ksơr, H'Bia Mlô, Y Suin Kriêng, H'Nuen Buôn Yă, Y Đhăm Adrơng
Siu H'Nga, Rmah Kô, Kpă Hyiêu, Rơ Châm Phớt, Ksor Bun, Nay H'Wơn, Rcom Sa Duyên, Siu Nghiêm, Rahlan Blơn, Kpuih Thuing
A Thiu, Y Blêl, A Nhưm, Y Ngăm, Đinh Byêr, Đinh Thị Hliêp, A Jrang, Y Hlưi, Đinh Nhưng, A Gyut
K'Brêu, Ka Sră Minh, Cil Yũ Ha, Kơ Să K'Duyên, Lơ Mu Sen, Bon Niêng Ha Juê, Liêng Jrang K'Chăm, Rơ Ông K'Xuân, Pang Ting Sa Ly, Ndu Ha Biên
Thạch Sô Phia, Kim Thị Sa Rương, Sơn Thị Rợt, Danh Sà Rinh, Lâm Phái, Châu Sóc Kha, Thạch Chanh Đa, Kiên Rích Thi, Neáng Sóc Kim, Chau Sóc Phol, Tăng Thị Sa Rane
Đàng Năng Thọ, Thiên Sanh Cảnh, Quảng Đại Hội, Bá Thị Trúc Ly, Kiều Maily, Inrasara, Đổng Thị Kiên, Từ Công Phụng, Hán Văn Tình, Mohamach Sapri
Chamaléa Thị Thuỷ, Cao Văn Hoà, Pinăng Thị Hằng, Katơr Thị Nhẫy, Mang Thị Gái, Pi Năng Tắc
Hồ Văn Ta Rương, Kray Sức, Hồ Thị Kăn Lịch, Hồ A Nun, Pơloong Plênh, Alăng Thị Bhưu, Bríu Liếc, Zơrâm Nhất, Arất Thị Blúi, Coor Thị Nghệ, Bh'nướch Avô, Tơ Ngôl Vân
Xồng Bá Lẩu, Lô Thị Hoài, Moong Văn Nghệ, Cụt Thị Nguyệt, Lữ Văn May, Ốc Văn Xuân
Pờ Hùng Sang, Vàng Gió Hừ, Lỳ Mì Xó, Chang Thị Phạ, Giàng Loong Hừ, Pờ Xó Gơ, Khoàng Hừ Nhù
Lò A Phà, Chang Văn Sao, Phà Ca Lé, Vàng Xơ Gió, Lỳ Ló Xá, Thàng Chồ Pìn, Lồ Lài Sửu, Vàng Dỉ Sơn, Vương Chẩn Vàng, Tải Seo Chín
Sần Cháng, Lù Vần Chiu, Lèng Thị Pành, Lù Sín Chẩn, Hoàng Seo Chô, Ly Xá Mờ
Hoàng Sín Phúng, Dương Thị Chín, Trần A Cả, Tằng Vằn Sáng, Chíu Sám Múi, Phùn Chăn Hình, Voòng A Pẩu, Sằn Dì Múi, Vòng Cỏong Sáng, Quách Chí Hoà, Trịnh Mỹ Phụng, Liêu Cẩm Vinh
Điểu Ong, Thị Nhre, Điểu Krê, Điểu Thị Mlan, Lâm Hơ, Thị Pech, Điểu Bré
K'Tiêng, Dụng Thị Ngoan, Blong Thị Hiệp, Nông Thị Hồng, Brol Vẻl, U Thị Lê
Rơ Măm Y Điết, A Blong, Y Vêr, Kring Thị Brốch, Xiêng Thăng, Bloong Thảo, A Xăn
Lý Pờ Ló, Tao Văn Chựa, Lò Thị Bung, Quàng Thị Xôm, Cà Văn Chiêu, Tòng Văn Inh, Lèo Thị Un, Hoàng Thị Poóng
`
  .trim()
  .split(/,\s*|\n/);
