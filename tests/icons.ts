import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { browsersFor } from './support/find-browsers.ts';

// `npm run icons`: draws the extension's icons from their one source.
const SIZES = [16, 32, 48, 96, 128];
const FOLDER = 'public/icon';

const [found] = browsersFor(['chrome']);
if (found === undefined) throw new Error('Drawing the icons needs Chrome or Chromium.');
const browser = await puppeteer.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
const source = readFileSync(`${FOLDER}/muster.svg`, 'utf8');
for (const size of SIZES) {
	await page.setViewport({ width: size, height: size });
	await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
	await page.screenshot({ path: `${FOLDER}/${size}.png`, omitBackground: true });
}
await browser.close();
