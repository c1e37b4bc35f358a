/** The many modules of pywin32, which is one distribution. */
export const pywin32 = `
_win32sysloader _winxptheme afxres commctrl dde isapi mmapfile mmsystem ntsecuritycon odbc perfmon pythoncom pythonwin pywin
pywin32_testutil pywintypes rasutil regutil servicemanager sspi sspicon timer win2kras win32 win32api win32clipboard win32com
win32comext win32con win32console win32cred win32crypt win32cryptcon win32event win32evtlog win32evtlogutil win32file win32gui
win32gui_struct win32help win32inet win32inetcon win32job win32lz win32net win32netcon win32pdh win32pdhquery win32pdhutil
win32pipe win32print win32process win32profile win32ras win32security win32service win32serviceutil win32timezone win32trace
win32traceutil win32transaction win32ts win32ui win32uiole win32verstamp win32wnet winerror winioctlcon winnt winperf winxpgui
winxptheme`;
