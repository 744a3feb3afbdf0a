/**
 * Command files for Windows. Without PowerShell, which schools often forbid. Letters are ASCII only: what else a
 * console shows depends on its font and code page.
 */

/** Say what came of it by RESULT, and hand it on. */
const end = (ok: string, failed: string): readonly string[] => [
  'echo.',
  `if %RESULT%==0 (echo ${ok}) else (echo ${failed})`,
  'if /i not "%~1"=="/q" pause',
  'exit /b %RESULT%',
];

/**
 * Trusts the certificate for the whole machine where the command runs with administrator's rights, for the signed-in
 * user otherwise (Windows then asks once more). `/q` does not wait for a key, for a start-up script.
 */
export const trustScript = (certificateFile: string, thumbprint: string): Uint8Array =>
  script([
    'setlocal',
    'fltmc >nul 2>&1',
    'if errorlevel 1 goto user',
    'echo Dang cai chung thu cho moi nguoi dung may nay... / Installing for everybody on this PC...',
    `certutil -f -addstore Root "%~dp0${certificateFile}"`,
    'goto end',
    ':user',
    'echo Dang cai chung thu cho tai khoan nay. Khi Windows hoi, so ma roi chon Yes.',
    'echo Installing for this account. When Windows asks, compare the thumbprint, then choose Yes.',
    `echo   ${thumbprint}`,
    `certutil -user -f -addstore Root "%~dp0${certificateFile}"`,
    ':end',
    'set RESULT=%ERRORLEVEL%',
    ...end(
      'XONG. Dong moi cua so Excel roi mo lai. / DONE. Close every Excel window and open Excel again.',
      'CHUA DUOC. Xem dong bao loi o tren. / NOT DONE. See the message above.',
    ),
  ]);

/** Empties Excel's cache of add-ins of the signed-in user; add-ins come back when they are added again. */
export const clearCacheScript = (): Uint8Array =>
  script([
    'setlocal',
    'tasklist /fi "imagename eq excel.exe" 2>nul | find /i "excel.exe" >nul',
    'if not errorlevel 1 (',
    '  echo Excel dang mo. Luu bai, dong moi cua so Excel roi chay lai.',
    '  echo Excel is open. Save your work, close every Excel window and run this again.',
    '  if /i not "%~1"=="/q" pause',
    '  exit /b 1',
    ')',
    'set WEF=%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef',
    'if exist "%WEF%" rd /s /q "%WEF%"',
    'set RESULT=0',
    'if exist "%WEF%" set RESULT=1',
    ...end(
      'DA XOA bo nho dem. Mo Excel va them Hoc ba so lai. / CLEARED. Open Excel and add Hoc ba so again.',
      'CHUA XOA duoc. Khoi dong lai may roi thu lai. / NOT CLEARED. Restart the PC and try again.',
    ),
  ]);

const script = (lines: readonly string[]): Uint8Array => Buffer.from(['@echo off', ...lines, ''].join('\r\n'), 'ascii');
