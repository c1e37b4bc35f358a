import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  beginning,
  causeOf,
  progressOf,
  withFewVersions,
} from '../../../../src/orchestrator/runner/environment/tool-words.ts';

const retrying =
  "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None, status=None)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPConnection object at 0x7f239d2c4bd0>: Failed to establish a new connection: [Errno 111] Connection refused')': /simple/six/";

describe('while an environment is made', () => {
  it('it is said what with, and for how much', () => {
    assert.equal(beginning('venv', 0), 'Making the environment (venv, no requirements) …');
    assert.equal(beginning('venv', 1), 'Making the environment (venv and pip, 1 requirement) …');
    assert.equal(beginning('uv', 3), 'Making the environment (uv, 3 requirements) …');
  });

  it('each step of pip is one short line, and the rest is not shown', () => {
    const shown = [
      'Looking in links: /opt/wheels',
      'Collecting botcity-maestro-sdk==0.9.1 (from -r /tmp/botyard-requirements-TyRjth/requirements.txt (line 1))',
      '  Using cached botcity_maestro_sdk-0.9.1-py3-none-any.whl',
      '  Downloading requests-2.34.2-py3-none-any.whl (73 kB)',
      '  Downloading requests-2.34.2-py3-none-any.whl.metadata (5.1 kB)',
      '  Downloading botcity_framework_core-1.3.1.tar.gz (40 kB)',
      'Processing /opt/wheels/six-1.16.0-py2.py3-none-any.whl',
      '  Building wheel for pyscreeze (pyproject.toml): started',
      "  Building wheel for pyscreeze (pyproject.toml): finished with status 'done'",
      'INFO: pip is looking at multiple versions of pynput to determine which version is compatible. This could take a while.',
      'Installing collected packages: zipp, six',
      'Successfully installed charset_normalizer-3.5.2 six-1.16.0',
    ].map(progressOf);
    assert.deepEqual(
      shown.filter((line) => line !== null),
      [
        'Downloaded before: botcity_maestro_sdk 0.9.1',
        'Downloading requests 2.34.2 (73 kB)',
        'Downloading requests 2.34.2 (5.1 kB)',
        'Downloading botcity_framework_core 1.3.1 (40 kB)',
        'Found here: six 1.16.0',
        'Building pyscreeze',
        'Trying other versions of pynput',
        'Installing 2 distributions',
        'Installed charset_normalizer 3.5.2, six 1.16.0',
      ],
    );
  });

  it('the steps of uv are shown as they are', () => {
    assert.equal(progressOf('Resolved 12 packages in 120ms'), 'Resolved 12 packages in 120ms');
    assert.equal(progressOf(' + six==1.16.0'), 'Installed six 1.16.0');
    assert.equal(progressOf('Using CPython 3.11.7 interpreter at: /usr/bin/python3'), null);
  });

  it('an index that does not answer is said to be one', () => {
    assert.equal(
      progressOf(retrying),
      'The package index does not answer ([Errno 111] Connection refused); trying again',
    );
  });
});

describe('when an environment cannot be made', () => {
  const none = 'ERROR: Could not find a version that satisfies the requirement six==1 (from versions: none)';

  it('an index that was never reached is the first cause', () => {
    const cause = causeOf([retrying, retrying, none, 'ERROR: No matching distribution found for six==1'], 1);
    assert.equal(
      cause,
      'the package index could not be reached ([Errno 111] Connection refused); Could not find a version that satisfies the requirement six==1 (from versions: none); No matching distribution found for six==1',
    );
  });

  it('what follows the first line of an error of uv belongs to it', () => {
    const lines = [
      'Using Python 3.11',
      'error: No solution found',
      '  cause: Because a needs b',
      '         and b is not there.',
    ];
    assert.equal(causeOf(lines, 1), 'No solution found; cause: Because a needs b; and b is not there');
  });

  it('of many versions the newest few are named', () => {
    const line = 'no six==9 (from versions: 1.0, 1.1, 1.2, 1.3, 1.4, 1.5)';
    assert.equal(withFewVersions(line), 'no six==9 (from versions: …, 1.1, 1.2, 1.3, 1.4, 1.5)');
    assert.equal(withFewVersions('(from versions: 1, 2)'), '(from versions: 1, 2)');
  });
});
