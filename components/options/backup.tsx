import { useRef, useState } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { BackupList, RestoreView } from '../../utils/messaging/views';
import { saveText } from '../common/hand-out';
import { messageOf } from '../common/use-view';
import { useAction } from './use-options';

const NAMES: Readonly<Record<BackupList, string>> = {
	sites: 'Sites',
	releases: 'Releases',
	epics: 'Epics',
	issues: 'Issues',
	checklists: 'Checklists',
	plans: 'Plans',
	history: 'Edits on record',
	policies: 'Policies',
	setAside: 'Records set aside',
};
/** Lines of what was left out that are shown. */
const MOST = 50;
/** What a browser carries to the background in one message. */
const MOST_BYTES = 50_000_000;

const Brings = ({ view }: { readonly view: RestoreView }) => (
	<>
		{view.lists.length === 0 && <p>Nothing.</p>}
		<ul>
			{view.lists.map(({ name, added, changed, same }) => (
				<li key={name}>
					{NAMES[name]}: {added} new, {changed} merged, {same} stay as they are
				</li>
			))}
		</ul>
		{view.leftOut.length > 0 && (
			<>
				<p className="field-problem">{view.leftOut.length} parts of the file cannot be read and are left out:</p>
				<ul>
					{view.leftOut.slice(0, MOST).map((place) => (
						<li key={place}>
							<code>{place}</code>
						</li>
					))}
				</ul>
			</>
		)}
	</>
);

interface Chosen {
	readonly name: string;
	readonly text: string;
	readonly view: RestoreView;
}

interface PreviewProps {
	readonly chosen: Chosen;
	readonly busy: boolean;
	readonly onRestore: () => void;
	readonly onCancel: () => void;
}

const Preview = ({ chosen, busy, onRestore, onCancel }: PreviewProps) => (
	<div className="restore-preview">
		<h3 id="restore-title">What “{chosen.name}” brings</h3>
		<Brings view={chosen.view} />
		<p className="subtle">
			Nothing here is overwritten: checklists and plans are merged, the later edit stands, and whatever gives way stays
			in the history.
		</p>
		<div className="backup-actions">
			<button type="button" className="button button-primary" disabled={busy} onClick={onRestore}>
				Restore
			</button>
			<button type="button" className="button" onClick={onCancel}>
				Cancel
			</button>
		</div>
	</div>
);

/** All data into a file, and back from one. */
export const Backup = ({ client }: { readonly client: Client }) => {
	const { busy, problem, run } = useAction();
	const file = useRef<HTMLInputElement>(null);
	const [chosen, setChosen] = useState<Chosen | null>(null);
	const [said, setSaid] = useState('');
	const attempt = (act: () => Promise<void>): void => {
		setSaid('');
		void run(() => act().then(() => null, messageOf));
	};
	const save = async (): Promise<void> => {
		const { name, text } = await client.ask('options.backup', {});
		saveText(name, 'application/json', text);
		setSaid(`Saved as “${name}”.`);
	};
	const choose = async (picked: File): Promise<void> => {
		setChosen(null);
		if (picked.size > MOST_BYTES) throw new Error('This file is too large for a backup: 50 MB at most.');
		const text = await picked.text();
		const view = await client.ask('options.restore', { text, confirmed: false });
		setChosen({ name: picked.name, text, view });
		setSaid('Read. Nothing has changed yet: look at what it brings, then restore it.');
	};
	const restore = async ({ name, text }: Chosen): Promise<void> => {
		await client.ask('options.restore', { text, confirmed: true });
		setChosen(null);
		setSaid(`“${name}” is restored.`);
	};
	return (
		<section aria-labelledby="backup-title">
			<h2 id="backup-title">Backup</h2>
			<p className="subtle">
				Everything Muster keeps, in one file: sites, releases, checklists, plans, their history and your settings. Your
				Linear keys are not in it: connect Linear again after restoring on another machine.
			</p>
			<div className="backup-actions">
				<button type="button" className="button" disabled={busy} onClick={() => attempt(save)}>
					Save backup…
				</button>
				<button type="button" className="button" disabled={busy} onClick={() => file.current?.click()}>
					Restore…
				</button>
				<input
					ref={file}
					type="file"
					accept=".json,application/json"
					aria-label="Backup file"
					hidden
					onChange={({ currentTarget }) => {
						const [picked] = currentTarget.files ?? [];
						if (picked !== undefined) attempt(() => choose(picked));
						// The same file again must count as a choice.
						currentTarget.value = '';
					}}
				/>
			</div>
			{chosen !== null && (
				<Preview
					chosen={chosen}
					busy={busy}
					onRestore={() => attempt(() => restore(chosen))}
					onCancel={() => {
						setChosen(null);
						setSaid('Nothing has changed.');
					}}
				/>
			)}
			<p role="status" className="hint">
				{said}
			</p>
			{problem !== null && (
				<p role="alert" className="field-problem">
					{problem}
				</p>
			)}
		</section>
	);
};
