import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultsFile } from '../../../src/cli/calibrated-files.ts';
import { defaultValues } from '../../../src/evidence/registry.ts';
import { freeParameters } from '../../../src/experiment/status-quo.ts';

it('writes the file from which the registry takes the fitted values, to the byte', () => {
  expect(readFileSync('src/evidence/calibrated-values.ts', 'utf8')).toBe(
    defaultsFile(freeParameters, defaultValues()),
  );
});
