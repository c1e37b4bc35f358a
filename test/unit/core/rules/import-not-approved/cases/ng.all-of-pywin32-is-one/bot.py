import win32com.client
import pythoncom, win32timezone
