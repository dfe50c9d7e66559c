import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import ts from 'typescript';

const FOLDER = new URL('./client/', import.meta.url);
const ready = new Map<string, string>();

/** Answers with one of the pages' own scripts, its types stripped. */
export async function sendClientScript(c: Context): Promise<Response> {
	const name = c.req.path.slice('/__client/'.length);
	if (!/^[a-z-]+\.ts$/.test(name)) return c.notFound();
	const script = ready.get(name) ?? withoutTypes(await readFile(new URL(name, FOLDER), 'utf8'));
	ready.set(name, script);
	return c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' });
}

function withoutTypes(source: string): string {
	const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
	return ts.transpileModule(source, { compilerOptions }).outputText;
}
