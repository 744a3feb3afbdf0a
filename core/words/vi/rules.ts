import type { RuleCode } from '../../codes/rules.js';
import type { RuleWords } from '../words.js';

/**
 * Findings, as the teacher reads them: what and why, then what to do now. `{name}` stands for a parameter;
 * the presenter puts the cell's address in front.
 */
export const rules: Readonly<Record<RuleCode, RuleWords>> = {
  // One cell by itself.
  'cell-error': {
    message: 'Ô đang báo lỗi {error} của bảng tính nên không đọc được giá trị.',
    remedy: 'Xóa công thức hoặc liên kết hỏng rồi nhập lại giá trị.',
  },
  'cell-date': {
    message:
      'Excel đã đổi điều bạn gõ thành ngày {date} nên không biết bạn định nhập gì; gõ dấu chấm hoặc gạch chéo thường gây ra việc này.',
    remedy: 'Xóa ô, chọn định dạng Văn bản (Text) rồi nhập lại.',
  },
  'cell-date-text': {
    message: 'Excel đã đổi điều bạn gõ thành ngày; hệ thống nhận là «{date}».',
    remedy: 'Nếu không đúng, chọn định dạng Văn bản (Text) cho ô rồi nhập lại.',
  },
  'cell-boolean': {
    message: 'Ô chứa {typed} (đúng/sai), không phải giá trị của {field}.',
    remedy: 'Xóa ô rồi nhập lại giá trị.',
  },
  'cell-formula': {
    message: 'Ô chứa công thức; hệ thống nhận kết quả đang hiện là «{value}».',
    remedy: 'Xem lại kết quả; nên chép rồi dán lại dưới dạng giá trị.',
  },
  'cell-formula-empty': {
    message: 'Ô chứa công thức chưa có kết quả.',
    remedy: 'Mở tệp bằng Excel rồi lưu lại, hoặc nhập thẳng giá trị.',
  },
  'level-of-subject-unknown': {
    message:
      '«{typed}» không phải mức đạt được của môn học. Có ba mức: T (Hoàn thành tốt), H (Hoàn thành), C (Chưa hoàn thành) (TT27, Điều 7).',
    remedy: 'Nhập T, H hoặc C.',
  },
  'level-of-trait-unknown': {
    message:
      '«{typed}» không phải mức của phẩm chất, năng lực. Có ba mức: T (Tốt), Đ (Đạt), C (Cần cố gắng) (TT27, Điều 7).',
    remedy: 'Nhập T, Đ hoặc C.',
  },
  'level-of-traits': {
    message:
      '«{typed}» là mức của phẩm chất, năng lực; môn học có T (Hoàn thành tốt), H (Hoàn thành), C (Chưa hoàn thành) (TT27, Điều 7).',
    remedy: 'Nhập T, H hoặc C.',
  },
  'level-of-subjects': {
    message: '«{typed}» là mức của môn học; phẩm chất, năng lực có T (Tốt), Đ (Đạt), C (Cần cố gắng) (TT27, Điều 7).',
    remedy: 'Nhập T, Đ hoặc C.',
  },
  'score-not-number': {
    message: '«{typed}» không phải điểm kiểm tra. Điểm là số nguyên từ 0 đến 10 (TT27, Điều 7).',
    remedy: 'Xem lại bài kiểm tra và nhập số nguyên.',
  },
  'score-not-whole': {
    message: 'Điểm {typed} không hợp lệ. Điểm kiểm tra là số nguyên, không có điểm thập phân (TT27, Điều 7).',
    remedy: 'Xem lại bài kiểm tra và nhập số nguyên.',
  },
  'score-out-of-range': {
    message: 'Điểm {typed} nằm ngoài thang điểm 10 (TT27, Điều 7).',
    remedy: 'Xem lại bài kiểm tra và nhập số nguyên từ 0 đến 10.',
  },
  'score-zero': {
    message: 'Điểm 0 được phép (TT27, Điều 7) nhưng hiếm gặp.',
    remedy: 'Nếu học sinh chưa kiểm tra thì để trống ô; nếu đúng là 0 điểm thì giữ nguyên.',
  },
  'tick-unknown': {
    message: '«{typed}» không phải dấu X. Ô này đánh dấu X khi đúng và để trống khi không (TT27, Phụ lục 2).',
    remedy: 'Nhập X hoặc để trống.',
  },
  'measure-not-number': {
    message: '«{typed}» không phải số đo. Ở đây ghi số, đơn vị {unit}.',
    remedy: 'Nhập số, ví dụ {example}.',
  },
  'measure-out-of-range': {
    message: 'Số đo {typed} {unit} nằm ngoài khoảng {least} đến {most} {unit} của học sinh tiểu học.',
    remedy: 'Xem lại số đo; đơn vị là {unit}.',
  },
  'count-not-whole': {
    message: '«{typed}» không phải số ngày nghỉ. Đây là số nguyên từ 0 đến {most}.',
    remedy: 'Nhập số ngày; không nghỉ ngày nào thì nhập 0.',
  },
  'text-too-long': {
    message: 'Nội dung dài {length} ký tự; ô này nhận nhiều nhất {limit} ký tự để in vừa học bạ.',
    remedy: 'Viết gọn lại rồi nhập.',
  },
  'text-legacy': {
    message: 'Chữ gõ theo bảng mã cũ {encoding}; vào học bạ sẽ thành chữ lạ. Đọc theo bảng mã ấy là: «{readable}».',
    remedy: 'Thay bằng chữ Unicode như trên; đặt bộ gõ ở bảng mã Unicode.',
  },
  'text-mistyped': {
    message: 'Có chữ gõ lỗi hoặc dính liền nhau: {words}.',
    remedy: 'Sửa chữ này; nếu hay gặp, tắt AutoComplete của Excel hoặc xem lại bộ gõ.',
  },
  'text-decoded-wrongly': {
    message: 'Chữ bị đọc sai bảng mã (như «Há»c sinh» thay cho «Học sinh»), có chữ đã mất.',
    remedy: 'Gõ lại ô này, hoặc chép lại từ nơi chữ còn đúng.',
  },
  'text-decoded-wrongly-readable': {
    message: 'Chữ bị đọc sai bảng mã. Đọc đúng là: «{readable}».',
    remedy: 'Thay bằng chữ trên.',
  },
  'text-references': {
    message: 'Có mã của trang web thay cho chữ (như &ocirc; thay cho ô). Đọc ra là: «{readable}».',
    remedy: 'Thay bằng chữ trên.',
  },
  'text-letters-lost': {
    message: 'Có dấu hỏi ở chỗ của chữ có dấu: {words}. Chữ đã mất khi chép qua chương trình khác.',
    remedy: 'Gõ lại những chữ này.',
  },
  'text-lookalikes': {
    message: 'Có chữ cái của bảng chữ khác trông giống chữ Việt: {words}.',
    remedy: 'Thay bằng chữ Việt; tìm kiếm và so sánh không nhận ra chữ lạ.',
  },
  'letter-lookalike': {
    message: '«{typed}» có chữ «{letter}» ({code}) trông giống «{like}» nhưng là chữ khác.',
    remedy: 'Gõ lại ô này từ bàn phím.',
  },
  // Cells against the sheet.
  'subject-not-taught': {
    message: 'Có giá trị ở {field}, nhưng khối {grade} của lớp không học môn này (Chương trình GDPT 2018).',
    remedy: 'Xóa giá trị này, hoặc nhờ quản trị xem lại các môn của lớp.',
  },
  'score-without-test': {
    message: 'Có {field}, nhưng thời điểm này môn không có bài kiểm tra định kỳ ở khối {grade} (TT27, Điều 7).',
    remedy: 'Xóa điểm này.',
  },
  'field-not-on-sheet': {
    message:
      'Có giá trị ở {field}, nhưng mẫu bảng của thời điểm này cho khối {grade} không có mục đó (TT27, Phụ lục 2).',
    remedy: 'Xóa giá trị này.',
  },
  'value-missing': { message: 'Chưa nhập {field}.', remedy: 'Nhập trước khi ký.' },
  'not-assessed-values': {
    message: 'Học sinh thuộc diện không đánh giá (TT27, Điều 8) nhưng bảng có {count} giá trị đánh giá.',
    remedy: 'Xóa các giá trị này, hoặc nhờ quản trị đổi hình thức đánh giá của học sinh.',
  },
  // Result, promotion, awards.
  'result-two-ticks': {
    message: 'Đánh dấu {count} kết quả giáo dục; mỗi học sinh chỉ có một (TT27, Điều 9).',
    remedy: 'Giữ một dấu X.',
  },
  'result-contradicts': {
    message: 'Đánh dấu {ticked}, nhưng theo số liệu là {result}: {because} (TT27, Điều 9).',
    remedy: 'Đánh dấu {result}, hoặc xem lại mức và điểm.',
  },
  'result-differs': {
    message:
      'Đánh dấu {ticked}, còn số liệu đã nhập cho {result}: {because}. Học sinh theo kế hoạch giáo dục cá nhân hoặc ở lớp dành cho học sinh khuyết tật được phép khác (TT27, Điều 8).',
    remedy: 'Xem lại; nếu đúng thì ghi lý do ở Ghi chú.',
  },
  'result-missing': {
    message: 'Chưa đánh dấu kết quả nào, còn số liệu đã đủ và cho {result}: {because} (TT27, Điều 9).',
    remedy: 'Xem lại rồi đánh dấu X ở {result}.',
  },
  'result-too-early': {
    message: 'Đánh dấu {ticked} khi chưa đủ số liệu; còn thiếu {fields} (TT27, Điều 9).',
    remedy: 'Nhập đủ rồi xem lại kết quả; thiếu số liệu không có nghĩa là Chưa hoàn thành.',
  },
  'award-not-allowed': {
    message:
      'Đánh dấu khen thưởng cuối năm, nhưng kết quả theo số liệu là {result}: {because}. Khen cuối năm cần Hoàn thành xuất sắc hoặc Hoàn thành tốt (TT27, Điều 13).',
    remedy: 'Bỏ dấu X, hoặc xem lại mức và điểm.',
  },
  'award-too-early': {
    message: 'Đánh dấu khen thưởng cuối năm khi chưa đủ số liệu; còn thiếu {fields} (TT27, Điều 13).',
    remedy: 'Nhập đủ rồi xem lại khen thưởng.',
  },
  'award-missing': {
    message: 'Học sinh đạt Hoàn thành xuất sắc nhưng chưa được đánh dấu khen thưởng cuối năm (TT27, Điều 13).',
    remedy: 'Đánh dấu X ở Khen thưởng cuối năm, hoặc ghi lý do ở Ghi chú.',
  },
  'promotion-contradicts': {
    message:
      'Đánh dấu Chưa được lên lớp, nhưng kết quả là {result}, tức đã hoàn thành chương trình lớp học (TT27, Điều 11).',
    remedy: 'Bỏ dấu X, hoặc xem lại mức, điểm và kết quả.',
  },
  'promotion-too-early': {
    message: 'Đánh dấu Chưa được lên lớp khi chưa đủ số liệu; còn thiếu {fields} (TT27, Điều 11).',
    remedy: 'Nhập đủ rồi xem lại; thiếu số liệu không có nghĩa là chưa được lên lớp.',
  },
  'level-score-doubtful': {
    message:
      'Mức {level} đi cùng điểm {score} là ít gặp. Mức do giáo viên quyết định, không tính từ điểm (TT27, Điều 7).',
    remedy: 'Xem lại cả hai; nếu đúng thì giữ nguyên.',
  },
  // Remarks.
  'remark-needed': {
    message:
      'Môn này ở mức Chưa hoàn thành nhưng chưa có {field}; học bạ ghi rõ nội dung chưa hoàn thành (TT27, Phụ lục 1).',
    remedy: 'Ghi phần học sinh chưa hoàn thành và cách giúp đỡ.',
  },
  'remark-names-other': {
    message: 'Nhận xét có tên «{name}», trùng với học sinh khác của lớp: {otherPupil}.',
    remedy: 'Xem có chép nhầm nhận xét không; nếu đúng thì giữ nguyên.',
  },
  'remark-contradicts': {
    message: 'Nhận xét viết «{words}», còn mức đã nhập là {level}.',
    remedy: 'Xem lại nhận xét hoặc mức.',
  },
  'remark-repeated': {
    message:
      '{count}/{total} học sinh có cùng một nội dung ở {field}; nhận xét là về sự tiến bộ của từng em (TT27, Điều 4).',
    remedy: 'Thêm điều riêng của từng em.',
  },

  // The file itself: tabs, rows and columns.
  'pupil-unknown': {
    message: 'Mã học sinh «{id}» không có trong danh sách của trang này nên hàng này chưa được nhận.',
    remedy: 'Kiểm tra lại mã; nếu là học sinh mới, nhờ quản trị thêm vào danh sách lớp rồi tải bảng mới.',
  },
  'pupil-doubled': {
    message: 'Học sinh {id} có hai hàng và ô này khác với ô {other}; hệ thống không chọn thay bạn.',
    remedy: 'Sửa cho hai ô giống nhau hoặc xóa hàng thừa.',
  },
  'pupil-vanished': {
    message: 'Không còn hàng của {name} ({id}); số liệu đã có của em vẫn giữ nguyên.',
    remedy: 'Nếu xóa nhầm, tải lại bảng để có đủ hàng.',
  },
  'pupils-vanished': {
    message:
      'Trang này chỉ còn hàng của {left}/{total} học sinh: {missing} hàng đã mất. Chưa nhận gì từ trang này; số liệu đã có vẫn giữ nguyên.',
    remedy: 'Hoàn tác việc xóa, hoặc tải lại bảng rồi chép số liệu mới vào.',
  },
  'cells-merged': {
    message: 'Các ô {range} bị gộp làm một nên không biết giá trị là của em nào, ở cột nào; chưa nhận ô nào trong đó.',
    remedy: 'Chọn vùng này, bấm Hủy gộp ô (Unmerge Cells), ghi lại từng ô rồi gửi.',
  },
  'row-name-differs': {
    message:
      'Mã học sinh {id} là của {name}, nhưng hàng này ghi tên {other}. Có thể việc sắp xếp hoặc dán đã tách tên khỏi mã, nên hàng này chưa được nhận.',
    remedy: 'Hoàn tác việc sắp xếp, hoặc ghi lại đúng mã và họ tên ở hàng này, rồi gửi lại.',
  },
  'row-without-pupil': {
    message: 'Hàng {row} có số liệu nhưng không có mã học sinh nên không biết là của em nào.',
    remedy: 'Ghi mã học sinh vào cột Mã học sinh, hoặc xóa hàng này.',
  },
  'column-unknown': {
    message: 'Cột «{header}» không thuộc mẫu này; nội dung cột không được gửi.',
    remedy: 'Nếu là cột ghi chú riêng thì cứ để; nếu là cột của mẫu, sửa lại tên cột như bảng tải về.',
  },
  'column-vanished': {
    message: 'Không thấy cột «{header}»; số liệu đã có của cột vẫn giữ nguyên.',
    remedy: 'Nếu xóa hoặc đổi tên cột nhầm, sửa lại tên cột hoặc tải lại bảng.',
  },
  'column-doubled': {
    message: 'Cột «{header}» có hai lần (xem {other}); chỉ nhận những ô giống nhau.',
    remedy: 'Giữ lại một cột.',
  },
  'header-missing': {
    message: 'Trang này không còn cột «{header}» trong 20 hàng đầu nên không biết hàng nào của em nào.',
    remedy: 'Đặt lại tiêu đề cột, hoặc chép số liệu sang bảng mới tải.',
  },
  'tab-doubled': {
    message: 'Trang này là bản sao của trang «{other}»; ô nào hai trang khác nhau thì chưa được nhận.',
    remedy: 'Giữ lại một trang rồi gửi.',
  },
  'tab-vanished': {
    message: 'Không thấy trang có phần «{header}»; số liệu đã có vẫn giữ nguyên.',
    remedy: 'Nếu xóa nhầm, tải lại bảng.',
  },
  'tab-unknown': {
    message: 'Trang này chép từ một bảng khác nên không được gửi.',
    remedy: 'Gửi tệp gốc của trang này, hoặc chép số liệu vào đúng trang của lớp.',
  },
};
