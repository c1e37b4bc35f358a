import tempfile as tf


def main():
    folder = tf.mkdtemp()
    work(folder)
