import shutil

from base import Base


class Robot(Base):
    def close(self):
        shutil.rmtree(self.folder)
