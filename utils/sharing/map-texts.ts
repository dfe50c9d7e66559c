import type { Shape } from './description';
import { DESCRIPTIONS, type Kind, type Subjects } from './kinds';
import { below } from './path';

type Thing = Readonly<Record<string, unknown>>;
type Change = (path: string, text: string) => string;

const mapped = (shape: Shape, thing: Thing, path: string, change: Change): Thing => {
	const changes: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(shape)) {
		const [at, old] = [below(path, name), thing[name]];
		if (field.kind === 'text') changes[name] = change(at, String(old ?? ''));
		if ((field.kind === 'part' || field.kind === 'maybe') && old !== null)
			changes[name] = mapped(field.of, old as Thing, at, change);
		if (field.kind === 'entries')
			changes[name] = (old as Thing[]).map((entry) => mapped(field.of, entry, below(at, String(entry.id)), change));
	}
	return { ...thing, ...changes };
};

/** A checklist or plan with its long texts changed one by one; each is named by its path. */
export const mapTexts = <K extends Kind>(kind: K, subject: Subjects[K], change: Change): Subjects[K] =>
	mapped(DESCRIPTIONS[kind].shape, subject as unknown as Thing, '', change) as unknown as Subjects[K];
