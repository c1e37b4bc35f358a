from botcity.plugins.aws.s3 import BotS3Plugin
from botcity.core import DesktopBot
