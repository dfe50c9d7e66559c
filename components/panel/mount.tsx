import { createRoot } from 'react-dom/client';
import type { Client } from '../../utils/messaging/client';
import type { MountPanel, PanelSubject } from '../../utils/page/bridge';
import type { PanelTools } from './context';
import { Panel } from './panel';
import { ReleasePanel } from './release-panel';
import { PanelStore } from './store';
import { PANEL_CSS } from './styles';

/** Drafts that have to be saved before the panel or the page goes. */
const makeDrafts = () => {
	const savers = new Set<(final: boolean) => void>();
	const beforeGoing: PanelTools['beforeGoing'] = (save) => {
		savers.add(save);
		return () => savers.delete(save);
	};
	const saveAll = (final: boolean): void => {
		for (const save of savers) save(final);
	};
	return { beforeGoing, saveAll };
};

const identityOf = ({ kind, siteId, key }: PanelSubject): string => `${kind} ${siteId}/${key}`;

/** Makes what the watcher mounts panels with, out of a way to speak to the background. */
export const panelMounter =
	(client: Client): MountPanel =>
	(shadow, first) => {
		const style = document.createElement('style');
		style.textContent = PANEL_CSS;
		const box = document.createElement('div');
		shadow.replaceChildren(style, box);

		const store = new PanelStore(client);
		const { beforeGoing, saveAll } = makeDrafts();
		const save = (): void => {
			saveAll(true);
			store.flush();
		};
		const onHidden = (): void => {
			if (document.visibilityState === 'hidden') saveAll(false);
		};
		addEventListener('pagehide', save);
		document.addEventListener('visibilitychange', onHidden);

		const root = createRoot(box);
		let subject: PanelSubject | null = null;
		const update = (next: PanelSubject): void => {
			if (JSON.stringify(next) === JSON.stringify(subject)) return;
			if (subject !== null && identityOf(next) !== identityOf(subject)) saveAll(true);
			subject = next;
			if (next.kind === 'release') {
				root.render(<ReleasePanel key={identityOf(next)} subject={next} client={client} />);
				return;
			}
			store.show(next);
			root.render(<Panel subject={next} store={store} beforeGoing={beforeGoing} />);
		};
		update(first);
		return {
			update,
			unmount() {
				removeEventListener('pagehide', save);
				document.removeEventListener('visibilitychange', onHidden);
				save();
				root.unmount();
				store.dispose();
				shadow.replaceChildren();
			},
		};
	};
