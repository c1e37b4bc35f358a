import Crypto.Cipher
