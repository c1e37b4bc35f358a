from setuptools import setup, find_packages

with open("VERSION") as f:
    version = f.read().strip()

with open("requirements.txt") as f:
    install_requires = [l for l in f.read().splitlines() if l]

setup(
    name="legacy_ponto",
    version=version,
    packages=find_packages(),
    include_package_data=True,
    install_requires=install_requires,
)
