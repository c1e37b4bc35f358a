def f():
    from PIL import Image
    return Image
