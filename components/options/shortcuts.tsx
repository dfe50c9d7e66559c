import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { labels } from '../../utils/words/labels';

/** A shortcut as the browser has it. */
export interface Shortcut {
	readonly name: string;
	/** Empty where it has no keys. */
	readonly keys: string;
}

/** What the browser tells of the extension's shortcuts. */
export interface ShortcutSettings {
	read(): Promise<readonly Shortcut[]>;
	/** Opens the browser's own page where they are changed; null where an extension cannot. */
	readonly open: (() => Promise<void>) | null;
	/** Where to change them, to be typed into the address bar; null where there is a way to open it. */
	readonly address: string | null;
}

/** Words for each, in the order in which they are listed. */
const WORDS: Readonly<Record<string, string>> = labels({
	_execute_action: msg`Open the list of releases`,
	'go-to-panel': msg`Go to the panel on this page`,
	'next-finding': msg`Go to the next finding`,
});

const useShortcuts = (settings: ShortcutSettings): readonly Shortcut[] => {
	const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
	useEffect(() => {
		const read = (): void => void settings.read().then(setShortcuts, () => undefined);
		read();
		// They may have been changed on the browser's page meanwhile.
		window.addEventListener('focus', read);
		return () => window.removeEventListener('focus', read);
	}, [settings]);
	return shortcuts;
};

/** The keyboard shortcuts as they are assigned, and where to change them. */
export const Shortcuts = ({ settings }: { readonly settings: ShortcutSettings }) => {
	const shortcuts = useShortcuts(settings);
	const { open, address } = settings;
	const known = Object.entries(WORDS).flatMap(([name, words]) => {
		const found = shortcuts.find((one) => one.name === name);
		return found === undefined ? [] : [{ name, words, keys: found.keys }];
	});
	return (
		<section aria-labelledby="shortcuts-title">
			<h2 id="shortcuts-title">{t`Shortcuts`}</h2>
			{known.length > 0 && (
				<dl className="shortcuts">
					{known.map(({ name, words, keys }) => (
						<div key={name}>
							<dt>{words}</dt>
							<dd>{keys === '' ? <span className="subtle">{t`No keys`}</span> : <kbd>{keys}</kbd>}</dd>
						</div>
					))}
				</dl>
			)}
			<p className="subtle">
				<Trans>
					In the address bar, type <kbd>muster</kbd>, a space, and the name of a release or an epic to go there.
				</Trans>
			</p>
			{open !== null && (
				<div>
					<button type="button" className="button" onClick={() => void open()}>
						{t`Change shortcuts`}
					</button>
				</div>
			)}
			{address !== null && (
				<p>
					<Trans>
						Change them at <code>{address}</code>: copy this into the address bar.
					</Trans>
				</p>
			)}
		</section>
	);
};
