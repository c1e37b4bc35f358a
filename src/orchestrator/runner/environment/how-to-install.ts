/** What a person types to get a Python that can make environments, on the system we stand on. Pure. */
export const howToInstallPython = (platform: NodeJS.Platform, osRelease: string): string => {
  if (platform === 'win32') return 'winget install Python.Python.3.13';
  if (platform === 'darwin') return 'brew install python';
  const families = /^ID(?:_LIKE)?=.*$/gm;
  const family = (osRelease.match(families) ?? []).join(' ').toLowerCase();
  if (/debian|ubuntu/.test(family)) return 'sudo apt install python3 python3-venv';
  if (/fedora|rhel|centos/.test(family)) return 'sudo dnf install python3';
  if (/suse/.test(family)) return 'sudo zypper install python3';
  if (/arch/.test(family)) return 'sudo pacman -S python';
  if (/alpine/.test(family)) return 'sudo apk add python3';
  return 'apt install python3 python3-venv on Debian and Ubuntu, dnf install python3 on Fedora';
};
