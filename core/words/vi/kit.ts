import type { KitWords } from '../kit-words.js';

/** Hướng dẫn cài đặt, for the school's IT teacher. */
export const kit: KitWords = {
  title: 'Cài Học bạ số vào Excel',
  lead: 'Dành cho thầy cô phụ trách công nghệ thông tin của {school}. Chuẩn bị máy chủ một lần, rồi chọn một trong bốn cách cài cho máy giáo viên.',
  factsTitle: 'Của trường ta',
  facts: {
    server: 'Máy chủ, cũng là trang web để gửi tệp khi không có Excel',
    share: 'Thư mục dùng chung',
    fingerprint: 'Dấu vân tay chứng thư (SHA-1)',
    validTo: 'Chứng thư dùng đến ngày',
    version: 'Phiên bản phần bổ trợ',
    made: 'Bộ cài tạo ngày',
  },
  filesTitle: 'Trong thư mục này có gì',
  files: {
    instructions: 'trang hướng dẫn này',
    manifest: 'bản khai báo để Excel biết phần bổ trợ; đừng đổi tên',
    certificate: 'chứng thư của máy chủ trường, để các máy tin kết nối HTTPS',
    trust: 'cài chứng thư trên máy Windows (chạy bằng quyền quản trị thì cài cho mọi người dùng của máy)',
    catalogue: 'cho Excel trên Windows biết thư mục dùng chung (cho tài khoản Windows đang dùng)',
    clearCache: 'xóa bộ nhớ đệm phần bổ trợ của Excel khi gặp trục trặc',
  },
  server: {
    title: 'Bước 1. Trên máy chủ, làm một lần',
    lead: 'Các máy giáo viên gọi máy chủ bằng đúng tên `{host}`, cổng {port}.',
    steps: [
      'Lập chứng thư HTTPS, một lần (đã lập thì bỏ qua): `npm run -s hocba -- https new --host {host} --passphrase-stdin`, gõ một câu mật khẩu rồi Enter. Chép câu ấy cất nơi an toàn: gia hạn cần nó.',
      'Chạy máy chủ: `npm run -s hocba -- serve --host {host} --https-port {port}`',
      'Mở cổng trên tường lửa Windows, trong Command Prompt quyền quản trị: `netsh advfirewall firewall add rule name="Hoc ba so" dir=in action=allow protocol=TCP localport={port}`',
      'Tự khám: `npm run -s hocba -- doctor --host {host} --https-port {port}`. Sửa hết các dòng ✕ rồi mới đi cài các máy.',
    ],
  },
  trust: {
    title: 'Bước 2. Mỗi máy tin chứng thư của trường, một lần',
    lead: 'Excel chỉ mở phần bổ trợ qua HTTPS mà máy tin. Khóa của chứng thư này nằm trên máy chủ của trường và không ở đâu khác; chỉ cài nó trên máy của trường.',
    steps: [
      'Windows: nhấn đúp `{trustFile}`. Khi Windows hỏi, so dấu vân tay với bảng ở trên rồi chọn *Yes*. Muốn cài cho mọi người dùng của máy: nhấn phải, *Run as administrator*.',
      'Trường có miền Windows: đưa `{certificateFile}` vào Group Policy, *Computer Configuration > Policies > Windows Settings > Security Settings > Public Key Policies > Trusted Root Certification Authorities*.',
      'Thử: mở {origin}/ bằng Edge hoặc Chrome. Trang đăng nhập hiện ra, không có cảnh báo, là đúng.',
    ],
  },
  chooseTitle: 'Bước 3. Chọn cách cài',
  chooseLead:
    'Cách nào cũng cần máy giáo viên vào được máy chủ của trường và ra được Internet, vì thư viện Office do Microsoft phát. Menu viết theo Excel tiếng Anh; trong ngoặc là Excel tiếng Việt.',
  ways: {
    shared: {
      title: 'Cách A. Thư mục dùng chung (Windows)',
      when: 'Excel 2021, 2024 mua đứt, Excel 2019 bản lẻ có WebView2, hoặc Microsoft 365 khi trường không có tài khoản quản trị.',
      lead: 'Microsoft coi cách này là để thử nghiệm; trường có Microsoft 365 nên dùng cách B.',
      steps: [
        'Trên một máy luôn bật (thường là máy chủ), chép cả thư mục này vào một chỗ và chia sẻ nó để đường dẫn mạng là `{share}`. Giáo viên chỉ cần quyền đọc.',
        'Trên máy giáo viên, mở `{share}` và làm bước 2 nếu chưa làm.',
        'Đóng mọi cửa sổ Excel. Nhấn đúp `{catalogueFile}`, chọn *Yes*. Mỗi tài khoản Windows làm một lần.',
        'Mở Excel với một tệp bất kỳ: *Home > Add-ins > More Add-ins* (Trang đầu > Bổ trợ > Bổ trợ khác); bản cũ: *Insert > My Add-ins* (Chèn > Bổ trợ của tôi).',
        'Chọn *SHARED FOLDER* (THƯ MỤC DÙNG CHUNG), chọn *Học bạ số*, nhấn *Add* (Thêm).',
      ],
    },
    central: {
      title: 'Cách B. Microsoft 365, cài một lần cho cả trường',
      when: 'Trường có Microsoft 365 và giáo viên đăng nhập Excel bằng tài khoản trường. Dùng được trên Windows, Mac và web.',
      lead: 'Người làm cần quyền quản trị Microsoft 365.',
      steps: [
        'Đăng nhập admin.microsoft.com. Chọn *Settings > Integrated apps > Upload custom apps*.',
        'Chọn loại *Office Add-in*, rồi *Upload manifest file (.xml) from device*, chọn tệp `{manifestFile}`.',
        'Chọn người dùng: cả trường hoặc nhóm giáo viên. Nếu được hỏi cách triển khai, chọn *Fixed*, không chọn *Optional*.',
        'Nhấn *Accept permissions*, *Deploy*. Thẻ Học bạ số có thể đến sau 24 giờ; giáo viên đóng Excel rồi mở lại.',
        'Bước 2 vẫn cần cho mỗi máy, vì máy chủ ở trong trường.',
      ],
    },
    web: {
      title: 'Cách C. Excel trên web',
      when: 'Máy không cài Excel, hoặc thử nhanh. Trình duyệt Edge hoặc Chrome, máy ở trong mạng của trường.',
      lead: 'Trình duyệt nhớ phần bổ trợ; xóa dữ liệu duyệt web hoặc đổi trình duyệt thì làm lại.',
      steps: [
        'Làm bước 2 trên máy này, mở {origin}/ bằng đúng trình duyệt ấy: không có cảnh báo là được.',
        'Mở một tệp tại excel.cloud.microsoft: *Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in* (Tải lên bổ trợ của tôi).',
        'Nhấn *Browse*, chọn `{manifestFile}`, nhấn *Upload*.',
        'Khi trình duyệt hỏi về thiết bị trong mạng cục bộ, chọn *Allow* (Cho phép). Nếu chọn nhầm, xem phần trục trặc.',
      ],
    },
    mac: {
      title: 'Cách D. Máy Mac',
      when: 'Excel cho Mac không do Microsoft 365 của trường quản lý.',
      lead: 'Mỗi tài khoản trên máy Mac làm một lần.',
      steps: [
        'Nhấn đúp `{certificateFile}`, thêm vào chuỗi khóa *login*. Trong *Keychain Access* mở chứng thư *Hoc Ba server authority*, phần *Trust*, chọn *Always Trust*.',
        'Trong Finder nhấn ⌘⇧G, gõ `~/Library/Containers/com.microsoft.Excel/Data/Documents`. Nếu chưa có thư mục `wef`, tạo nó.',
        'Chép `{manifestFile}` vào thư mục `wef`.',
        'Thoát hẳn Excel (⌘Q), mở lại một tệp: *Home > Add-ins* (mũi tên nhỏ), dưới *Developer Add-ins* chọn *Học bạ số*.',
      ],
    },
  },
  done: {
    title: 'Cài xong sẽ thấy',
    lead: 'Thẻ Học bạ số với sáu nút, và khung bên phải có tên {school}.',
    steps: ['Nhấn *Chọn lớp*, đăng nhập bằng tài khoản giáo viên, chọn lớp: bảng của lớp mở ra trong Excel.'],
  },
  troubleTitle: 'Khi gặp trục trặc',
  troubles: [
    {
      sign: 'Khung trắng, hoặc báo Excel quá cũ',
      remedy:
        'Excel đang dùng trình duyệt cũ bên trong. Cài Microsoft Edge WebView2 Runtime (bản Evergreen) từ trang của Microsoft rồi mở lại Excel. Office 2016 và 2019 bản cấp phép số lượng (volume) không dùng WebView2 được: giáo viên gửi tệp tại {origin}/.',
    },
    {
      sign: 'Không thấy thẻ Học bạ số, nút cũ, hoặc “This add-in is no longer available”',
      remedy: 'Đóng Excel, chạy `{clearCacheFile}`, mở Excel và thêm lại Học bạ số.',
    },
    {
      sign: 'Không có mục SHARED FOLDER, hoặc mục ấy trống',
      remedy:
        'Tài khoản Windows này chưa chạy `{catalogueFile}`, hoặc Excel chưa đóng hết. Thử mở `{share}` bằng File Explorer: phải thấy `{manifestFile}`. Trong hộp thoại nhấn *Refresh*.',
    },
    {
      sign: 'Báo chứng thư không tin cậy, hoặc nội dung bị chặn',
      remedy:
        'Làm lại bước 2 với tệp từ thư mục này. Xem ngày giờ của máy. Tên trong địa chỉ phải đúng là `{host}`. Trên máy chủ chạy `npm run -s hocba -- doctor --host {host} --https-port {port}`.',
    },
    {
      sign: 'Mọi phần bổ trợ đều bị tắt, hoặc báo dịch vụ kết nối (connected experiences) đang tắt',
      remedy:
        'Trong Excel: *File > Account > Account Privacy > Manage Settings*, bật *optional connected experiences*, mở lại Excel. Nếu mục ấy bị khóa thì do chính sách của tổ chức; phần bổ trợ cài theo cách B không bị ảnh hưởng.',
    },
    {
      sign: 'Excel trên web: khung không tải được, hoặc đã chọn Block khi được hỏi về mạng cục bộ',
      remedy:
        'Nhấn biểu tượng bên trái thanh địa chỉ, mở quyền của trang, đặt *Local network access* thành *Allow*, tải lại trang. Máy do trường quản lý: đặt chính sách `LocalNetworkAccessAllowedForUrls` của Chrome và Edge cho địa chỉ của Excel trên web.',
    },
    {
      sign: 'Báo không tải được thư viện Office',
      remedy:
        'Máy cần ra được https://appsforoffice.microsoft.com (thư viện office.js của Microsoft). Kiểm tra Internet và tường lửa. Trong khi chờ, gửi tệp tại {origin}/.',
    },
    {
      sign: 'Máy khác không vào được {origin}/',
      remedy:
        'Máy chủ có đang chạy không, cổng {port} đã mở chưa (bước 1)? Gõ `ping {host}`: nếu không biết tên này, thêm tên vào DNS của bộ định tuyến, hoặc tạo bộ cài theo địa chỉ IP cố định của máy chủ.',
    },
    {
      sign: 'Đổi tên máy chủ, đổi cổng, hoặc nâng cấp',
      remedy:
        'Tạo bộ cài mới, chép đè vào `{share}` (giữ tên tệp); cách B thì cập nhật tệp khai báo trong Integrated apps. Máy nào còn thấy bản cũ thì chạy `{clearCacheFile}`.',
    },
    {
      sign: 'Muốn gỡ ra',
      remedy:
        'Gỡ phần bổ trợ: chạy `{clearCacheFile}`, xóa danh mục trong *File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs*. Gỡ chứng thư: `certmgr.msc`, *Trusted Root Certification Authorities*, xóa *Hoc Ba server authority*.',
    },
  ],
  pictures: {
    overview: 'Excel mở khung và gửi kết quả tới máy chủ qua HTTPS; từ thư mục dùng chung nó chỉ lấy tệp khai báo.',
    shared: 'Hộp thoại Office Add-ins: 1 chọn SHARED FOLDER, 2 chọn Học bạ số, 3 nhấn Add.',
    central: 'Trung tâm quản trị Microsoft 365: 1 Integrated apps, 2 Upload custom apps, 3 chọn tệp manifest.xml.',
    web: 'Excel trên web: 1 Add-ins, 2 My Add-ins, 3 Upload My Add-in.',
    network: 'Trình duyệt hỏi về mạng cục bộ: chọn Allow.',
    mac: 'Finder: thư mục wef có manifest.xml.',
    done: 'Thẻ Học bạ số với sáu nút, khung ở bên phải.',
  },
};
