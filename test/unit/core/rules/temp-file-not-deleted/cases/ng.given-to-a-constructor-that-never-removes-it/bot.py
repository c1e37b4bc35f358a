import tempfile

from steps import Step


def main():
    folder = tempfile.mkdtemp()
    step = Step(folder)
    step.run()
