import { readFileSync } from 'node:fs';
import path from 'node:path';
import { billOfMaterials } from '@scripts/package/billOfMaterials.mjs';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8')));

it('the bill of materials names every library that is shipped, with its checksum, and none that is not', () => {
  const bill = z
    .object({
      bomFormat: z.literal('CycloneDX'),
      components: z.array(z.object({ name: z.string(), hashes: z.array(z.looseObject({})).min(1) })),
    })
    .parse(JSON.parse(billOfMaterials()));
  const listed = new Set(bill.components.map(({ name }) => name));
  for (const name of Object.keys(dependencies)) expect(listed).toContain(name);
  expect(listed).not.toContain('vitest');
});
