import { isKnownDistribution, isStandardLibrary, normalise } from '../distributions/index.ts';
import type { Requirement } from '../requirements/model.ts';

/**
 * Import names that are taken for distributions, and the distribution that is meant. Only such as an index does not have, has
 * as an empty or failing stub, or has from a stranger; a name with a real distribution behind it (`jwt`, `attr`, `docx2pdf`,
 * `bs4`, which its author keeps) is not here.
 */
const meant: ReadonlyMap<string, string> = new Map(
  `pil pillow
cv2 opencv-python
opencv opencv-python
sklearn scikit-learn
skimage scikit-image
yaml pyyaml
dotenv python-dotenv
dateutil python-dateutil
serial pyserial
fitz pymupdf
crypto pycryptodome
openssl pyopenssl
win32api pywin32
win32com pywin32
win32gui pywin32
win32con pywin32
win32print pywin32
win32clipboard pywin32
pythoncom pywin32
pywintypes pywin32
mysqldb mysqlclient
googleapiclient google-api-python-client
pkg-resources setuptools
speech-recognition speechrecognition
pptx python-pptx
telebot pytelegrambotapi`
    .split('\n')
    .map((row) => row.split(' ') as [string, string]),
);

/** Names of the standard library under which an index has a real distribution: what once was, or is, a backport. */
const backports = new Set(
  'argparse asyncio configparser contextvars dataclasses enum graphlib importlib ipaddress pathlib selectors statistics typing unittest uuid wsgiref zoneinfo'.split(
    ' ',
  ),
);

/** What a written name is instead of a distribution. */
export type NotDistribution =
  | { readonly is: 'standard-library'; readonly module: string }
  | { readonly is: 'import-name'; readonly distribution: string };

/** Null for what may well be a distribution. Versions of Python differ in their libraries: what any of them has counts. */
export const notADistribution = ({
  name,
  written,
  source,
}: Pick<Requirement, 'name' | 'written' | 'source'>): NotDistribution | null => {
  if (source !== null) return null;
  const distribution = meant.get(name);
  if (distribution !== undefined) return { is: 'import-name', distribution };
  const root = written.split('.')[0] ?? '';
  const module = root.toLowerCase().replaceAll('-', '_');
  if (isKnownDistribution(name) || backports.has(normalise(root))) return null;
  const isLibrary = [8, 12, 14].some((minor) => isStandardLibrary(module, { major: 3, minor }));
  return isLibrary ? { is: 'standard-library', module: written.includes('.') ? written : module } : null;
};
