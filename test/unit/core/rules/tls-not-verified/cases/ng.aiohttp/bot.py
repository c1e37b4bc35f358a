import aiohttp

async def main():
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False)) as session:
        await session.get('https://api.acme.example', ssl=False)
