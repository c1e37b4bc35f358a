class A:
    async def f(self):
        def g():
            for _ in range(2):
                with open("x"):
                    import paramiko
        return g
