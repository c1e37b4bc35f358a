if __name__ == '__main__':
    main()
    input('Press Enter')
