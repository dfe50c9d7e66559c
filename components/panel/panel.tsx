import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PanelSubject } from '../../utils/page/bridge';
import { PanelContext, type PanelTools } from './context';
import { InSlices } from './in-slices';
import { LostEdits } from './lost-edits';
import { NoEpic } from './no-epic';
import { Notices } from './notices';
import { PanelBody } from './panel-body';
import { PanelFrame } from './panel-frame';
import { PanelHead } from './panel-head';
import { Skeleton } from './skeleton';
import type { PanelStore } from './store';

interface Props {
	readonly subject: PanelSubject;
	readonly store: PanelStore;
	readonly beforeGoing: PanelTools['beforeGoing'];
}

/** The whole panel: follows the store, and shows what it holds in the place and theme that the page asks for. */
export const Panel = ({ subject, store, beforeGoing }: Props) => {
	const state = useSyncExternalStore(store.subscribe, store.getState);
	const [words, setWords] = useState('');
	const place = useRef<HTMLDivElement>(null);
	const root = useCallback(() => place.current, []);
	const tools = useMemo<PanelTools>(() => ({ store, beforeGoing, announce: setWords }), [store, beforeGoing]);
	const { view, checklist } = state;
	const epic = view?.epic ?? null;
	const busy = state.busy || view?.reading === true;
	return (
		<PanelContext value={tools}>
			<PanelFrame
				subject={subject}
				verdict={epic?.verdict ?? null}
				words={words}
				place={place}
				head={
					<PanelHead
						readAt={epic?.facts.readAt}
						busy={busy}
						spinning={busy && view !== null}
						onRefresh={() => void store.refresh()}
					/>
				}
			>
				<Notices state={state} />
				<LostEdits edits={state.edits} checklist={checklist} />
				{view === null && state.failure === null && <Skeleton />}
				{view !== null && epic !== null && checklist !== null && (
					<InSlices key={checklist.epicId} meanwhile={<Skeleton />}>
						<PanelBody view={view} epic={epic} checklist={checklist} edits={state.edits} root={root} />
					</InSlices>
				)}
				{view !== null &&
					epic === null &&
					(view.reading && view.gaps.length === 0 ? <Skeleton /> : <NoEpic view={view} />)}
			</PanelFrame>
		</PanelContext>
	);
};
