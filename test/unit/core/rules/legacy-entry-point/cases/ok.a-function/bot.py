from botcity.web import WebBot


def main():
    bot = WebBot()
    print(bot)


def action():
    main()
