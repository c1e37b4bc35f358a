import { lastNames } from './reader.ts';

/** Position and name of the path that a function writes to. */
interface Written {
  readonly position: number;
  readonly names: readonly string[];
}

const at = (position: number, ...names: string[]): Written => ({ position, names });

const functions: Readonly<Record<string, Written>> = {
  open: at(0, 'file'),
  'io.open': at(0, 'file'),
  'codecs.open': at(0, 'filename'),
  'aiofiles.open': at(0, 'file'),
  'gzip.open': at(0, 'filename'),
  'bz2.open': at(0, 'filename'),
  'lzma.open': at(0, 'filename'),
  'tarfile.open': at(0, 'name'),
  'zipfile.ZipFile': at(0, 'file'),
  'os.mkdir': at(0, 'path'),
  'os.makedirs': at(0, 'name'),
  'os.rename': at(1, 'dst'),
  'os.replace': at(1, 'dst'),
  'os.symlink': at(1, 'dst'),
  'os.link': at(1, 'dst'),
  'shutil.copy': at(1, 'dst'),
  'shutil.copy2': at(1, 'dst'),
  'shutil.copyfile': at(1, 'dst'),
  'shutil.copytree': at(1, 'dst'),
  'shutil.move': at(1, 'dst'),
  'shutil.unpack_archive': at(1, 'extract_dir'),
  'shutil.make_archive': at(0, 'base_name'),
  'urllib.request.urlretrieve': at(1, 'filename'),
  'wget.download': at(1, 'out'),
  'numpy.save': at(0, 'file'),
  'numpy.savetxt': at(0, 'fname'),
  'pandas.ExcelWriter': at(0, 'path'),
  'xlsxwriter.Workbook': at(0, 'filename'),
  'cv2.imwrite': at(0, 'filename'),
  'joblib.dump': at(1, 'filename'),
  'soundfile.write': at(0, 'file'),
  'matplotlib.pyplot.savefig': at(0, 'fname'),
};

/** By name, whatever they are called on: what data frames, workbooks, images and browsers have. */
const methods: Readonly<Record<string, Written>> = {
  ...Object.fromEntries(
    ['csv', 'excel', 'json', 'parquet', 'feather', 'html', 'xml', 'stata', 'hdf', 'orc', 'pickle', 'latex'].map(
      (format) => [`to_${format}`, at(0, 'path', 'path_or_buf', 'excel_writer', 'buf', 'path_or_buffer')],
    ),
  ),
  save: at(0, 'filename', 'fp', 'path', 'path_or_stream'),
  save_as: at(0, 'path', 'filename'),
  savefig: at(0, 'fname'),
  save_screenshot: at(0, 'path', 'filename'),
  get_screenshot_as_file: at(0, 'filename'),
  get_screenshot: at(0, 'filepath', 'path'),
  save_credentials: at(0, 'path'),
  screenshot: at(0, 'path', 'filepath', 'imageFilename'),
  screen_cut: at(-1, 'filepath'),
  print_pdf: at(0, 'path'),
  extractall: at(0, 'path'),
  extract: at(1, 'path'),
  write_text: at(-2),
  write_bytes: at(-2),
  touch: at(-2),
  mkdir: at(-2),
  write_html: at(0, 'file'),
  write_image: at(0, 'file'),
  write_csv: at(0, 'file'),
  write_excel: at(0, 'workbook'),
  write_parquet: at(0, 'file'),
  download_file: at(-1, 'path', 'filename', 'dest', 'destination', 'local_path'),
  download: at(-1, 'path', 'filename', 'dest', 'destination', 'local_path'),
  retrbinary: at(-1),
  fget_object: at(2, 'file_path'),
  export: at(0, 'path', 'out_f'),
};

/** Last names of all of them. */
export const writerNames: ReadonlySet<string> = new Set([
  ...lastNames(Object.keys(functions)),
  ...Object.keys(methods),
]);

/** Position of the path in the arguments; -1 by name only, -2 = what the method is called on; null for no writer. */
export const writtenBy = (meanings: readonly string[], method: string | null): Written | null => {
  for (const meaning of meanings) {
    const known = Object.hasOwn(functions, meaning) ? functions[meaning] : undefined;
    if (known !== undefined) return known;
  }
  return method !== null && Object.hasOwn(methods, method) ? (methods[method] ?? null) : null;
};

/** Functions that only write when their mode says so. */
export const asksForMode = (meanings: readonly string[], method: string | null): boolean =>
  method === 'open' || meanings.some((each) => each === 'open' || /\.(open|ZipFile)$/.test(each));

/** Writers that make a folder. */
export const makesFolder = (by: string): boolean =>
  /^(mkdir|makedirs|copytree|extractall|unpack_archive|extract)$/.test(by);
