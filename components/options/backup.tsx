import { msg, plural, t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { BackupList, RestoreView } from '../../utils/messaging/views';
import { labels } from '../../utils/words/labels';
import { saveText } from '../common/hand-out';
import { messageOf } from '../common/use-view';
import { useAction } from './use-options';

const NAMES: Readonly<Record<BackupList, string>> = labels({
	sites: msg`Sites`,
	releases: msg`Releases`,
	epics: msg`Epics`,
	issues: msg`Issues`,
	checklists: msg`Checklists`,
	plans: msg`Plans`,
	history: msg`Edits on record`,
	policies: msg`Policies`,
	setAside: msg`Records set aside`,
});
/** Lines of what was left out that are shown. */
const MOST = 50;
/** What a browser carries to the background in one message. */
const MOST_BYTES = 50_000_000;

type Line = RestoreView['lists'][number];

const lineWords = ({ name, added, changed, same }: Line): string => {
	const list = NAMES[name];
	return t`${list}: ${added} new, ${changed} merged, ${plural(same, { one: '# stays as it is', other: '# stay as they are' })}`;
};

const Brings = ({ view }: { readonly view: RestoreView }) => {
	const unreadable = view.leftOut.length;
	return (
		<>
			{view.lists.length === 0 && <p>{t`Nothing.`}</p>}
			<ul>
				{view.lists.map((line) => (
					<li key={line.name}>{lineWords(line)}</li>
				))}
			</ul>
			{unreadable > 0 && (
				<>
					<p className="field-problem">
						{plural(unreadable, {
							one: '# part of the file cannot be read and is left out:',
							other: '# parts of the file cannot be read and are left out:',
						})}
					</p>
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
};

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

const Preview = ({ chosen: { name, view }, busy, onRestore, onCancel }: PreviewProps) => (
	<div className="restore-preview">
		<h3 id="restore-title">{t`What “${name}” brings`}</h3>
		<Brings view={view} />
		<p className="subtle">
			{t`Nothing here is overwritten: checklists and plans are merged, the later edit stands, and whatever gives way stays in the history.`}
		</p>
		<div className="backup-actions">
			<button type="button" className="button button-primary" disabled={busy} onClick={onRestore}>
				{t`Restore`}
			</button>
			<button type="button" className="button" onClick={onCancel}>
				{t`Cancel`}
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
		setSaid(t`Saved as “${name}”.`);
	};
	const choose = async (picked: File): Promise<void> => {
		setChosen(null);
		if (picked.size > MOST_BYTES) throw new Error(t`This file is too large for a backup: 50 MB at most.`);
		const text = await picked.text();
		const view = await client.ask('options.restore', { text, confirmed: false });
		setChosen({ name: picked.name, text, view });
		setSaid(t`Read. Nothing has changed yet: look at what it brings, then restore it.`);
	};
	const restore = async ({ name, text }: Chosen): Promise<void> => {
		await client.ask('options.restore', { text, confirmed: true });
		setChosen(null);
		setSaid(t`“${name}” is restored.`);
	};
	return (
		<section aria-labelledby="backup-title">
			<h2 id="backup-title">{t`Backup`}</h2>
			<p className="subtle">
				{t`Everything Muster keeps, in one file: sites, releases, checklists, plans, their history and your settings. Your Linear keys are not in it: connect Linear again after restoring on another machine.`}
			</p>
			<div className="backup-actions">
				<button type="button" className="button" disabled={busy} onClick={() => attempt(save)}>
					{t`Save backup…`}
				</button>
				<button type="button" className="button" disabled={busy} onClick={() => file.current?.click()}>
					{t`Restore…`}
				</button>
				<input
					ref={file}
					type="file"
					accept=".json,application/json"
					aria-label={t`Backup file`}
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
						setSaid(t`Nothing has changed.`);
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
