import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardStyle } from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { packOf } from '../../src/report/pack/compose.ts';
import { packHtml } from '../../src/report/pack/html-page.ts';
import { runs } from './programs.ts';
import { HOSTILE, smallComparison } from './small-comparison.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TELEPHONE = { width: 390, height: 844 };
const SCREEN = { width: 1280, height: 900 };

const cases = {
  'plain names': { options: ['Navigators', 'Rapid response'], baseline: 'As it is' },
  'six options': { options: ['A', 'B', 'C', 'D', 'E', 'F'], baseline: 'As it is' },
  'hostile names': { options: [HOSTILE, `${HOSTILE}2`], baseline: `${HOSTILE}0` },
} as const;

type Case = keyof typeof cases;

/** What a page asked of the network, and what it complained of. */
interface Heard {
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

describe.runIf(runs('chromium'))('the report in a browser (skipped without chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-report-'));
  let browser: Browser;

  beforeAll(async () => {
    const document = await chartDocument();
    for (const name of Object.keys(cases) as Case[]) {
      const { options, baseline } = cases[name];
      const { findings } = await smallComparison(options, { baseline });
      const provenance = { version: '0.1.0', run: baseline, resultHash: '1a2b3c4d5e6f7081' };
      const style = { ...standardStyle, titles: 'sidecar' } as const;
      const { pack } = packOf({ findings, provenance }, [], { document, style });
      writeFileSync(join(folder, `${name}.html`), packHtml(pack));
    }
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(
    name: Case,
    viewport: { readonly width: number; readonly height: number },
    look: (page: Page, heard: Heard) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage({ viewport });
    const address = pathToFileURL(join(folder, `${name}.html`)).href;
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (request.url() !== address) requests.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await look(page, { requests, complaints });
    await page.close();
  }

  it.each(Object.keys(cases) as Case[])(
    'asks nothing and complains of nothing: %s',
    async (name) => {
      await opened(name, SCREEN, async (page, { requests, complaints }) => {
        expect(await page.locator('h1').count()).toBe(1);
        expect(requests).toEqual([]);
        expect(complaints).toEqual([]);
      });
    },
  );

  it.each(Object.keys(cases) as Case[])(
    'can be read by everybody, as far as axe can tell: %s',
    async (name) => {
      await opened(name, SCREEN, async (page) => {
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
          // Tables have thousands of rows, and axe would look at each cell: two are left of those that
          // differ in nothing but their words.
          for (const body of document.querySelectorAll('tbody')) {
            const seen = new Map<string, number>();
            for (const row of body.querySelectorAll('tr')) {
              const shape = row.outerHTML.replaceAll(/>[^<]+</g, '>words<');
              const before = seen.get(shape) ?? 0;
              seen.set(shape, before + 1);
              if (before > 1) row.remove();
            }
          }
        });
        await page.evaluate(axe);
        // Of what passes it would say where each one is, for minutes.
        const asked = `axe.run({ resultTypes: ['violations'] })`;
        const found = (await page.evaluate(asked)) as AxeResults;
        expect(found.passes.length).toBeGreaterThan(10);
        expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    },
  );

  it.each(Object.keys(cases) as Case[])(
    'needs no sideways scrolling on a telephone: %s',
    async (name) => {
      await opened(name, TELEPHONE, async (page) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(TELEPHONE.width);
      });
    },
  );

  it('shows charts on a telephone with words of ten pixels and more', async () => {
    await opened('plain names', TELEPHONE, async (page) => {
      const heights = await page.evaluate(() =>
        [...document.querySelectorAll('figure svg text')]
          .map((text) => text.getBoundingClientRect().height)
          .filter((height) => height > 0),
      );
      expect(heights.length).toBeGreaterThan(10);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(10);
    });
  });

  it('has its front page on one screen', async () => {
    await opened('plain names', SCREEN, async (page) => {
      const bottom = await page.evaluate(
        () => document.querySelector('.numbers')?.getBoundingClientRect().bottom,
      );
      expect(bottom).toBeLessThan(SCREEN.height);
    });
  });

  it('prints, the front page on a page of its own', async () => {
    await opened('plain names', SCREEN, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      expect(pages.length).toBeGreaterThan(3);
      const front = await page.pdf({ preferCSSPageSize: true, pageRanges: '1' });
      expect(front.length).toBeLessThan(pdf.length);
    });
  });
});
