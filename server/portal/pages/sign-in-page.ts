import { alertBox, button, field, form, OFFICERS_PATH } from './html.js';

export const signInPage = (account: string, said: string | null): string => `<h1>Đăng nhập cán bộ</h1>
${said === null ? '' : alertBox(said)}
<form method="post" action="${OFFICERS_PATH}/dang-nhap">
${field({ id: 'tai-khoan', name: 'tai-khoan', label: 'Tài khoản', value: account, autocomplete: 'username' })}
${field({ id: 'mat-khau', name: 'mat-khau', label: 'Mật khẩu', type: 'password', autocomplete: 'current-password' })}
${button('Đăng nhập')}</form>
<p><a href="/tra-cuu">Tra cứu học bạ</a></p>`;

export const passwordPage = (token: string, first: boolean, said: string | null): string => `<h1>Đổi mật khẩu</h1>
${first ? '<p>Mật khẩu được cấp chỉ dùng để vào lần đầu. Chọn mật khẩu của riêng bạn, ít nhất 12 ký tự.</p>' : ''}
${said === null ? '' : alertBox(said)}
${form(
  token,
  `${OFFICERS_PATH}/doi-mat-khau`,
  field({ id: 'cu', name: 'cu', label: 'Mật khẩu đang dùng', type: 'password', autocomplete: 'current-password' }) +
    field({ id: 'moi', name: 'moi', label: 'Mật khẩu mới', type: 'password', autocomplete: 'new-password' }) +
    button('Đổi mật khẩu'),
)}`;
