import telnetlib
import audioop
