import ｐａｒａｍｉｋｏ
